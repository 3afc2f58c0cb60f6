import { type Velden } from '../../../rules/historie';
import { aDossier, dag } from '../../support/dossier';
import { zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const DOSSIER = aDossier().metPlicht('2026-01-05');
const AFGENOMEN: Velden = {
  status: 'afgenomen',
  datumAfname: '2026-02-02',
  resultaat: 'B1-route haalbaar',
  afnemer: 'lbt1',
};

function toets(velden: Velden, erbij = {}) {
  return given(DOSSIER).on('2026-02-02').when('F-04', velden, erbij);
}

describe('leerbaarheidstoets', () => {
  test('een afgenomen toets is akkoord', () => toets(AFGENOMEN).thenAccepted());

  test('alleen een gecertificeerde medewerker mag afnemen, als die lijst bekend is', () => {
    toets(AFGENOMEN, { lbtAfnemers: ['lbt2'] }).thenRefused('V-LBT-01');
    toets(AFGENOMEN, { lbtAfnemers: ['lbt1', 'lbt2'] }).thenAccepted();
  });

  test('een onbekende of lege uitslag heeft een eigen regel', () => {
    toets({ ...AFGENOMEN, resultaat: 'gehaald' }).thenRefused('V-LBT-02');
    expect(toets(zonder(AFGENOMEN, 'resultaat')).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-LBT-02']);
    toets({ ...AFGENOMEN, resultaat: 'Onbekend' }).thenAccepted();
  });

  test.each([
    ['12,50', 'akkoord'],
    ['1,00', 'akkoord'],
    ['100,00', 'akkoord'],
    ['12.50', 'geweigerd'],
    ['12,5', 'geweigerd'],
    ['1000,00', 'geweigerd'],
  ])('score %s: %s', (score, uitkomst) => {
    expect(toets({ ...AFGENOMEN, behaaldeScore: score }).oordeel.uitkomst).toBe(uitkomst);
    expect(toets({ ...AFGENOMEN, benodigdeScore: score }).oordeel.uitkomst).toBe(uitkomst);
  });

  test.each([
    [dag('2026-01-05', -1), true],
    ['2026-01-05', false],
    ['2026-02-02', false],
    [dag('2026-02-02', 1), true],
  ])('afname op %s tussen plicht en vandaag, geweigerd: %s', (datumAfname, geweigerd) => {
    const { meldingen } = toets({ ...AFGENOMEN, datumAfname }).oordeel;
    expect(meldingen.some(({ regel }) => regel === 'V-LBT-04')).toBe(geweigerd);
  });

  test('een geplande toets ligt juist vooruit', () => {
    toets({ status: 'gepland', datumAfname: '2026-02-20' }).thenAccepted();
  });

  test('ontheffing kan alleen visueel of auditief', () => {
    toets({ status: 'ontheffing', ontheffingsgrond: 'visueel' }).thenAccepted();
    toets({ status: 'ontheffing', ontheffingsgrond: 'auditief en niet in staat' }).thenAccepted();
    toets({ status: 'ontheffing', ontheffingsgrond: 'rugpijn' }).thenRefused('V-LBT-05');
    expect(toets({ status: 'ontheffing' }).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-LBT-05']);
  });

  test('overslaan vraagt een reden', () => {
    toets({ status: 'overgeslagen' }).thenRefused('V-LBT-07');
    toets({ status: 'overgeslagen', redenOvergeslagen: 'geen afnemer' }).thenAccepted();
  });

  test('na een verhuizing met leerroute is de toets niet nodig, maar hij mag', () => {
    const verhuisd = aDossier().metPlicht('2026-01-05', { eerdereLeerroute: 'Z' });
    const verwachting = given(verhuisd).on('2026-02-02').when('F-04', AFGENOMEN);
    verwachting.thenAccepted();
    expect(verwachting.melding('V-LBT-06')?.ernst).toBe('INFO');
  });
});
