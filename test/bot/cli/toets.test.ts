import { runToets } from '../../../bot/cli/toets';
import { klaarVoorPlan, metPlan } from '../../support/dossier';
import { askCli, runCli } from '../../support/cli';
import { pipVelden } from '../../support/formulieren';

const INVOER = {
  vandaag: '2026-02-09',
  dossier: klaarVoorPlan().build(),
  formulier: 'F-05',
  velden: pipVelden(),
  door: 'fatima',
  rol: 'klantmanager',
};

describe('regiebot toets', () => {
  test('antwoordt met uitkomst en meldingen', async () => {
    expect(await askCli(runToets, INVOER)).toEqual({ uitkomst: 'akkoord', meldingen: [] });
    const { uitkomst, meldingen } = await askCli(runToets, {
      ...INVOER,
      velden: pipVelden({ leerroute: 'O', niveau: 'A2' }),
    });
    expect(uitkomst).toBe('geweigerd');
    expect((meldingen as readonly object[])[0]).toEqual({
      regel: 'V-PIP-06',
      ernst: 'BLOK',
      veld: 'niveau',
      tekst: 'Niveau A2 kan niet bij de onderwijsroute.',
      bronnen: ['DUO-R'],
    });
  });

  test('geeft het bedrag bij een boete, ook als die wordt geweigerd', async () => {
    const velden = { grondslag: 'art. 23', verwijtbaarheid: 'opzet' };
    const antwoord = await askCli(runToets, { ...INVOER, dossier: metPlan().build(), formulier: 'F-09', velden });
    expect(antwoord).toMatchObject({ uitkomst: 'geweigerd', bedrag: 50 });
  });

  test('gebruikt wat erbij mag', async () => {
    const gesprek = { formulier: 'F-19', velden: { datum: '2026-02-09', verschenen: 'nee zonder reden' } };
    const { meldingen } = await askCli(runToets, {
      ...INVOER,
      ...gesprek,
      caseloads: ['Zuid'],
      rol: 'participatiewet',
      bevestigd: true,
    });
    expect((meldingen as readonly { regel: string }[]).map(({ regel }) => regel)).toEqual(['V-ALG-12', 'V-ALG-16']);
  });

  test.each([
    [{ ...INVOER, formulier: 'F-99' }, /'formulier': verwacht een bestaand formulier/],
    [{ ...INVOER, velden: { leeroute: 'B' } }, /F-05 heeft geen veld 'leeroute'/],
    [{ ...INVOER, velden: pipVelden({ dagtekening: '2026-02-31' }) }, /'dagtekening': verwacht een bestaande datum/],
    [
      { ...INVOER, velden: { leeroute: 'B', dagtekening: '2026-02-31' } },
      /F-05 heeft geen veld 'leeroute'\. F-05, veld 'dagtekening': verwacht/,
    ],
    [
      { ...INVOER, formulier: 'F-20a', velden: { notificatie: 'COA-99', stap: 'oppakken' } },
      /F-20a, veld 'notificatie': verwacht een bestaande melding/,
    ],
    [{ ...INVOER, velden: JSON.parse('{"__proto__": 1}') as unknown }, /F-05 heeft geen veld '__proto__'/],
    [
      { ...INVOER, dossier: { ...INVOER.dossier, historie: [...INVOER.dossier.historie].reverse() } },
      /'dossier, historie regel \d+, op': verwacht een dag die niet eerder is/,
    ],
    [{ ...INVOER, rol: 'baas' }, /'rol': verwacht een van: klantmanager, teamleider/],
    [{ ...INVOER, door: '' }, /'door': verwacht een tekst die niet leeg is/],
    [{ ...INVOER, vandaag: '2026-02-30' }, /'vandaag': verwacht een bestaande datum/],
    [{ ...INVOER, extra: 1 }, /'extra' is een onbekende sleutel/],
    [{ ...INVOER, velden: [] }, /'velden': verwacht een object/],
    [{ ...INVOER, instellingen: [{ nummer: '1' }] }, /'instellingen regel 1, naam': verwacht/],
  ])('invoer die niet te lezen is geeft een fout op haar plaats (%#)', async (invoer, tekst) => {
    const { status, antwoorden } = await runCli(runToets, `${JSON.stringify(invoer)}\n${JSON.stringify(INVOER)}\n`);
    expect(status).toBe(1);
    expect(antwoorden[0]).toEqual({ fout: expect.stringMatching(tekst) as unknown });
    expect(antwoorden[1]).toEqual({ uitkomst: 'akkoord', meldingen: [] });
  });
});
