import { addDagen, datum, dagenTussen, delen, weekdag } from '../../rules/datum';
import {
  eerstePaasdag,
  GELIJKGESTELDE_DAGEN,
  getFeestdag,
  isVoorlopig,
  KALENDER_BEKEND,
  listFeestdagen,
} from '../../rules/feestdagen';

/** Bijlage B van de domeinlijst; weekenddagen staan er ook in. */
const KALENDER = {
  2025: ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '05-30', '06-09', '12-25', '12-26'],
  2026: ['01-01', '01-02', '04-03', '04-06', '04-27', '05-05', '05-14', '05-15', '05-25', '12-25', '12-26'],
  2027: ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-07', '05-17', '12-25', '12-26'],
  2028: ['01-01', '04-14', '04-17', '04-27', '04-28', '05-05', '05-25', '05-26', '06-05', '12-25', '12-26'],
};

describe('de Nederlandse kalender', () => {
  test.each(Object.entries(KALENDER))('%s heeft precies de dagen van bijlage B', (jaar, dagen) => {
    expect([...listFeestdagen(Number(jaar)).keys()]).toEqual(dagen.map((dag) => `${jaar}-${dag}`));
  });

  test.each([
    ['2025-04-26', 'Koningsdag'],
    ['2026-04-03', 'Goede Vrijdag'],
    ['2026-04-06', 'tweede paasdag'],
    ['2026-05-05', 'Bevrijdingsdag'],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-15', 'gelijkgestelde dag'],
    ['2026-05-25', 'tweede pinksterdag'],
  ])('%s heet %s', (dag, naam) => {
    expect(getFeestdag(datum(dag))?.naam).toBe(naam);
  });

  test('Koningsdag is op 26 april als de 27e een zondag is, en anders op de 27e', () => {
    for (let jaar = 2022; jaar <= 2060; jaar += 1) {
      const zondag = weekdag(datum(`${jaar}-04-27`)) === 0;
      expect(getFeestdag(datum(`${jaar}-04-26`))?.naam === 'Koningsdag').toBe(zondag);
      expect(getFeestdag(datum(`${jaar}-04-27`))?.naam === 'Koningsdag').toBe(!zondag);
    }
  });

  test('oudejaarsdag en eerste paasdag zijn geen feestdagen van de Algemene termijnenwet', () => {
    expect(getFeestdag(datum('2026-12-31'))).toBeUndefined();
    expect(getFeestdag(datum('2026-04-05'))).toBeUndefined();
  });

  test('Pasen valt op een zondag tussen 22 maart en 25 april', () => {
    for (let jaar = 1950; jaar <= 2150; jaar += 1) {
      const pasen = eerstePaasdag(jaar);
      expect(weekdag(pasen)).toBe(0);
      expect(pasen >= datum(`${jaar}-03-22`) && pasen <= datum(`${jaar}-04-25`)).toBe(true);
    }
  });

  test.each([
    [2000, '04-23'],
    [2008, '03-23'],
    [2011, '04-24'],
    [2024, '03-31'],
    [2038, '04-25'],
  ])('Pasen %i valt op %s', (jaar, dag) => {
    expect(eerstePaasdag(jaar)).toBe(`${jaar}-${dag}`);
  });

  test('een gelijkgestelde dag ligt naast een feestdag en valt op een doordeweekse dag', () => {
    for (const dag of GELIJKGESTELDE_DAGEN) {
      const buren = [addDagen(dag, -1), addDagen(dag, 1)].map((buur) => getFeestdag(buur));
      expect(buren.some((buur) => buur !== undefined && buur.soort !== 'besluit')).toBe(true);
      expect([1, 2, 3, 4, 5]).toContain(weekdag(dag));
    }
  });

  test('27 mei 2022 is gelijkgesteld', () => {
    expect(getFeestdag(datum('2022-05-27'))?.soort).toBe('besluit');
  });
});

describe('tot wanneer de kalender bekend is', () => {
  const { van, totEnMet } = KALENDER_BEKEND;

  test('de eerste en de laatste dag zijn bekend, de dag ervoor en erna niet', () => {
    expect([van, totEnMet].map(isVoorlopig)).toEqual([false, false]);
    expect([addDagen(van, -1), addDagen(totEnMet, 1)].map(isVoorlopig)).toEqual([true, true]);
  });

  test('elke gelijkgestelde dag valt in de bekende jaren, en het laatste bekende jaar heeft er een', () => {
    expect(GELIJKGESTELDE_DAGEN.every((dag) => !isVoorlopig(dag))).toBe(true);
    expect(GELIJKGESTELDE_DAGEN.some((dag) => delen(dag)[0] === delen(totEnMet)[0])).toBe(true);
    expect(dagenTussen(van, totEnMet)).toBeGreaterThan(365);
  });
});
