import { runTermijn } from '../../../bot/cli/termijn';
import { askCli, runCli } from '../../support/cli';

describe('regiebot termijn', () => {
  test('rekent een termijn uit de tabel uit en zegt waarom', async () => {
    const antwoord = await askCli(runTermijn, { termijn: 'T-01', start: '2026-05-01' });
    expect(antwoord).toMatchObject({ totEnMet: '2026-05-15', richtdatum: '2026-05-13', voorlopig: false });
    expect(Object.keys(antwoord)).toEqual(['totEnMet', 'richtdatum', 'stappen', 'voorlopig']);
  });

  test.each([
    [{ werkdagen: 10, start: '2026-05-01' }, '2026-05-20'],
    [{ weken: 10, start: '2026-01-26', atw: true }, '2026-04-07'],
    [{ weken: 10, start: '2026-01-26', atw: false }, '2026-04-06'],
    [{ maanden: 2, start: '2026-06-30', atw: true }, '2026-08-31'],
    [{ maanden: 2, start: '2026-06-30', atw: false }, '2026-08-30'],
    [{ maanden: 1, start: '2026-01-31', atw: false }, '2026-02-28'],
  ])('%j eindigt op %s', async (invoer, totEnMet) => {
    expect(await askCli(runTermijn, invoer)).toMatchObject({ totEnMet });
  });

  test('verlengt een termijn van meer dan twaalf weken niet, ook niet als iemand erom vraagt', async () => {
    expect(await askCli(runTermijn, { weken: 13, start: '2026-01-03', atw: true })).toMatchObject({
      totEnMet: '2026-04-04',
    });
  });

  test('zegt bij een termijn zonder begin waarom er geen datum is', async () => {
    const { fout } = await askCli(runTermijn, { termijn: 'T-13', start: '2026-05-01' });
    expect(fout).toMatch(/^Regel 1: T-13 .*alleen op verzoek/);
  });

  test.each([
    [{ termijn: 'T-49', start: '2026-05-01' }, /'termijn': verwacht een termijn uit de tabel/],
    [{ termijn: 9, start: '2026-05-01' }, /'termijn': verwacht een termijn uit de tabel/],
    [{ termijn: 'T-09', start: '2026-02-31' }, /'start': verwacht een bestaande datum/],
    [{ termijn: 'T-09', start: '20226-02-01' }, /'start': verwacht een bestaande datum/],
    [{ termijn: 'T-09' }, /'start': verwacht een bestaande datum/],
    [{ termijn: 'T-09', start: '2026-05-01', atw: true }, /'atw' is een onbekende sleutel/],
    [{ werkdagen: '10', start: '2026-05-01' }, /'werkdagen': verwacht een getal/],
    [{ werkdagen: 0, start: '2026-05-01' }, /'werkdagen': verwacht een heel getal van 1/],
    [{ werkdagen: -3, start: '2026-05-01' }, /'werkdagen': verwacht een heel getal van 1/],
    [{ werkdagen: 1.5, start: '2026-05-01' }, /'werkdagen': verwacht een heel getal/],
    [{ werkdagen: 1e9, start: '2026-05-01' }, /'werkdagen': verwacht een heel getal van 1 tot en met/],
    [{ weken: 2, start: '2026-05-01' }, /'atw': verwacht true of false/],
    [{ weken: 2, werkdagen: 3, start: '2026-05-01' }, /precies één van de sleutels/],
    [{ start: '2026-05-01' }, /precies één van de sleutels/],
    [['T-09'], /De invoer: verwacht een object/],
    [null, /De invoer: verwacht een object/],
  ])('weigert %j met een zin die de sleutel noemt', async (invoer, tekst) => {
    const { status, antwoorden } = await runCli(runTermijn, JSON.stringify(invoer));
    expect(antwoorden).toEqual([{ fout: expect.stringMatching(tekst) as unknown }]);
    expect(status).toBe(1);
  });

  test('herhaalt een verkeerde waarde niet: dat kan een nummer van een persoon zijn', async () => {
    const { fout } = await askCli(runTermijn, { termijn: '123456782', start: '111222333', '999999990': 1 });
    expect(fout).not.toMatch(/\d{5}/);
  });
});
