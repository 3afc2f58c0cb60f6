import * as fc from 'fast-check';
import { addDagen, type Datum, datum, dagenTussen } from '../../rules/datum';
import {
  addWerkdagen,
  countWerkdagen,
  isWerkdag,
  listVrijeDagen,
  shiftToWerkdag,
  werkdagVoor,
} from '../../rules/werkdagen';
import { rondes } from '../support/eigenschap';

const EERSTE = datum('2022-01-01');
const DAGEN = dagenTussen(EERSTE, datum('2032-12-31'));
const dag = fc.integer({ min: 0, max: DAGEN }).map((afstand) => addDagen(EERSTE, afstand));
const aantal = fc.integer({ min: 1, max: 60 });
const VAST = rondes(500);

describe('tien werkdagen (bijlage B)', () => {
  test.each([
    ['2026-04-01', '2026-04-17'],
    ['2026-04-24', '2026-05-12'],
    ['2026-05-01', '2026-05-20'],
    ['2026-05-13', '2026-06-01'],
    ['2026-05-16', '2026-06-01'],
    ['2026-08-31', '2026-09-14'],
    ['2026-12-18', '2027-01-05'],
    ['2026-12-24', '2027-01-11'],
    ['2027-04-30', '2027-05-20'],
    ['2028-04-26', '2028-05-15'],
  ])('van %s tot en met %s', (van, tot) => {
    expect(addWerkdagen(datum(van), 10)).toBe(tot);
  });
});

describe('werkdagen', () => {
  test('zaterdag, zondag, feestdag en gelijkgestelde dag zijn geen werkdag; de dag na Koningsdag wel', () => {
    const dagen = ['2026-05-02', '2026-05-03', '2026-05-05', '2026-05-15', '2026-04-28'].map((tekst) =>
      isWerkdag(datum(tekst)),
    );
    expect(dagen).toEqual([false, false, false, false, true]);
  });

  test('verlengen laat een werkdag staan en zet Hemelvaartsdag 2026 op de maandag erna', () => {
    expect(shiftToWerkdag(datum('2026-05-13'))).toBe('2026-05-13');
    expect(shiftToWerkdag(datum('2026-05-14'))).toBe('2026-05-18');
  });

  test('de werkdag voor de gelijkgestelde vrijdag is de woensdag ervoor', () => {
    expect(werkdagVoor(datum('2026-05-15'))).toBe('2026-05-13');
  });

  test('de vrije dagen van Hemelvaart 2026 zijn donderdag tot en met zondag', () => {
    expect(listVrijeDagen(datum('2026-05-13'), datum('2026-05-18'))).toEqual([
      '2026-05-14',
      '2026-05-15',
      '2026-05-16',
      '2026-05-17',
    ]);
  });
});

describe('wetten van het tellen', () => {
  test('n werkdagen verder is altijd een werkdag en terugtellen geeft weer n', () => {
    fc.assert(
      fc.property(dag, aantal, (van, n) => {
        const tot = addWerkdagen(van, n);
        return isWerkdag(tot) && countWerkdagen(van, tot) === n;
      }),
      VAST,
    );
  });

  test('tellen gaat in stappen: eerst a en dan b werkdagen is a + b werkdagen', () => {
    fc.assert(
      fc.property(
        dag,
        aantal,
        aantal,
        (van, a, b) => addWerkdagen(addWerkdagen(van, a), b) === addWerkdagen(van, a + b),
      ),
      VAST,
    );
  });

  test('verlengen geeft de eerste werkdag die niet eerder is', () => {
    fc.assert(
      fc.property(dag, (van) => {
        const tot = shiftToWerkdag(van);
        return isWerkdag(tot) && tot >= van && listVrijeDagen(van, addDagen(tot, -1)).length === dagenTussen(van, tot);
      }),
      VAST,
    );
  });

  test('tussen de werkdag ervoor en de dag zelf ligt geen werkdag', () => {
    fc.assert(
      fc.property(dag, (van) => {
        const voor = werkdagVoor(van);
        return isWerkdag(voor) && voor < van && countWerkdagen(voor, addDagen(van, -1)) === 0;
      }),
      VAST,
    );
  });

  test('een naieve telling, dag voor dag, komt over elke dag van 2023 tot en met 2028 hetzelfde uit', () => {
    for (let van = datum('2023-01-01'); van <= datum('2028-12-31'); van = addDagen(van, 1)) {
      expect(addWerkdagen(van, 10)).toBe(telDagVoorDag(van, 10));
    }
  });
});

function telDagVoorDag(van: Datum, n: number): Datum {
  let dagen = van;
  for (let rest = n; rest > 0;) {
    dagen = addDagen(dagen, 1);
    if (isWerkdag(dagen)) rest -= 1;
  }
  return dagen;
}
