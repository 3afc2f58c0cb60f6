import * as fc from 'fast-check';
import { addDagen, datum, dagenTussen } from '../../rules/datum';
import { KALENDER_BEKEND } from '../../rules/feestdagen';
import { berekenTermijn, kanVerlengen, type Lengte } from '../../rules/termijn';
import {
  type BerekendeTermijnId,
  computeTermijn,
  getTermijnregel,
  isTermijnId,
  listTermijnen,
  type Termijnregel,
} from '../../rules/termijnen';
import { isWerkdag, werkdagVoor } from '../../rules/werkdagen';
import { rondes } from '../support/eigenschap';

function einde(id: BerekendeTermijnId, start: string): string {
  return computeTermijn(id, datum(start)).totEnMet;
}

describe('tien weken voor het plan (bijlage B)', () => {
  test.each([
    ['2026-01-05', '2026-03-16'],
    ['2026-01-26', '2026-04-07'],
    ['2026-02-16', '2026-04-28'],
    ['2026-03-05', '2026-05-18'],
    ['2026-10-16', '2026-12-28'],
  ])('vanaf %s is het plan er uiterlijk %s', (start, totEnMet) => {
    expect(['T-05', 'T-06', 'T-08'].map((id) => einde(id as BerekendeTermijnId, start))).toEqual([
      totEnMet,
      totEnMet,
      totEnMet,
    ]);
  });
});

describe('termijn, wissel, aanbod en aanvraag (bijlage B)', () => {
  test.each([
    ['2025-03-14', '2028-03-14', '2026-09-14', '2025-06-14', '2027-09-14'],
    ['2025-08-31', '2028-08-31', '2027-02-28', '2025-11-30', '2028-02-29'],
    ['2024-02-29', '2027-02-28', '2025-08-29', '2024-05-29', '2026-08-28'],
    ['2026-06-01', '2029-06-01', '2027-12-01', '2026-09-01', '2028-12-01'],
  ])('eerste plan van %s', (dagtekening, laatsteDag, wissel, aanbod, aanvraag) => {
    expect(einde('T-16', dagtekening)).toBe(laatsteDag);
    expect(einde('T-17', dagtekening)).toBe(wissel);
    expect(einde('T-14', dagtekening)).toBe(aanbod);
    expect(einde('T-18', laatsteDag)).toBe(aanvraag);
    expect(einde('T-20', laatsteDag)).toBe(aanvraag);
  });
});

describe('andere datums uit bijlage B', () => {
  test('een scenario melden na TVS van 1 mei 2026 kan tot en met 15 mei, liefst op 13 mei', () => {
    const termijn = computeTermijn('T-01', datum('2026-05-01'));
    expect([termijn.totEnMet, termijn.richtdatum]).toEqual(['2026-05-15', '2026-05-13']);
  });

  test.each([
    ['T-24', '2026-03-02', '2026-06-01'],
    ['T-27', '2026-04-02', '2026-05-18'],
    ['T-28', '2026-04-02', '2026-05-18'],
    ['T-23', '2026-06-30', '2026-08-31'],
    ['T-34', '2026-03-31', '2026-04-28'],
    ['T-34', '2026-06-30', '2026-07-28'],
    ['T-34', '2026-09-30', '2026-10-28'],
    ['T-34', '2026-12-31', '2027-01-28'],
  ] as const)('%s vanaf %s eindigt op %s', (id, start, totEnMet) => {
    expect(einde(id, start)).toBe(totEnMet);
  });

  test('ontzorgen vanaf 17 december 2024 duurt tot en met 16 juni 2025', () => {
    expect(einde('T-30', '2024-12-17')).toBe('2025-06-16');
  });

  test('herhaling kijkt twaalf maanden terug, en vanaf 29 februari naar 28 februari', () => {
    expect(einde('T-26', '2026-06-01')).toBe('2025-06-01');
    expect(einde('T-26', '2024-02-29')).toBe('2023-02-28');
  });
});

describe('de berekening in woorden', () => {
  test('noemt elke overgeslagen feestdag en het artikel dat verlengt', () => {
    const tekst = computeTermijn('T-05', datum('2026-03-05')).stappen.join(' ');
    expect(tekst).toContain('do 14 mei 2026 (Hemelvaartsdag)');
    expect(tekst).toContain('vr 15 mei 2026 (gelijkgestelde dag)');
    expect(tekst).toContain('Algemene termijnenwet, artikel 1');
    expect(tekst).toContain('ma 18 mei 2026');
  });

  test('noemt bij een richtdatum ook de feestdag ertussen', () => {
    expect(computeTermijn('T-01', datum('2026-05-01')).stappen.join(' ')).toContain('do 14 mei 2026 (Hemelvaartsdag)');
  });

  test('zegt bij dertien weken waarom er niet wordt verlengd', () => {
    expect(computeTermijn('T-24', datum('2026-03-02')).stappen.join(' ')).toContain('artikel 4');
  });
});

describe('voorlopig', () => {
  const laatste = KALENDER_BEKEND.totEnMet;

  test('een telling die eindigt op de laatste bekende werkdag staat vast, één werkdag verder is voorlopig', () => {
    const start = datum('2028-12-13');
    const eindes = [10, 11].map((aantal) =>
      berekenTermijn(start, { lengte: { aantal, eenheid: 'werkdagen' }, vrijeLaatsteDag: 'blijft staan' }),
    );
    expect(eindes.map(({ totEnMet, voorlopig }) => [totEnMet > laatste, voorlopig])).toEqual([
      [false, false],
      [true, true],
    ]);
  });

  test.each([
    ['op een feestdag in het nieuwe jaar', 'T-28', '2028-11-20'],
    ['op de laatste zaterdag van het laatste bekende jaar', 'T-07', '2028-12-16'],
  ] as const)('een termijn die zonder verlenging eindigt %s is voorlopig', (naam, id, start) => {
    const { totEnMet, voorlopig } = computeTermijn(id, datum(start));
    expect([naam, totEnMet, voorlopig]).toEqual([naam, '2029-01-02', true]);
  });

  test('een termijn die niet naar feestdagen kijkt staat vast, hoe ver zij ook loopt', () => {
    expect(computeTermijn('T-16', datum('2028-05-05')).voorlopig).toBe(false);
  });
});

describe('lengte en verlenging (R6)', () => {
  test.each([
    [{ aantal: 12, eenheid: 'weken' }, true],
    [{ aantal: 13, eenheid: 'weken' }, false],
    [{ aantal: 3, eenheid: 'maanden' }, true],
    [{ aantal: 4, eenheid: 'maanden' }, false],
    [{ aantal: 90, eenheid: 'dagen' }, true],
    [{ aantal: 91, eenheid: 'dagen' }, false],
    [{ aantal: 1, eenheid: 'jaren' }, false],
  ] as [Lengte, boolean][])('%j kan verlengd worden: %s', (lengte, antwoord) => {
    expect(kanVerlengen(lengte)).toBe(antwoord);
  });

  test('geen termijn uit de tabel wordt verlengd die langer is dan de wet toelaat', () => {
    const rekenwijzen = listTermijnen()
      .map(getTermijnregel)
      .filter(isBerekend)
      .map((regel) => regel.rekenwijze);
    const verlengd = rekenwijzen.filter(({ vrijeLaatsteDag }) => vrijeLaatsteDag === 'loopt door');
    expect(verlengd.length).toBeGreaterThan(0);
    expect(verlengd.every(({ lengte, terug }) => kanVerlengen(lengte) && terug !== true)).toBe(true);
  });
});

function isBerekend(regel: Termijnregel) {
  return 'rekenwijze' in regel;
}

describe('de tabel', () => {
  test('heeft T-01 tot en met T-48, elk één keer', () => {
    const verwacht = Array.from({ length: 48 }, (_leeg, index) => `T-${String(index + 1).padStart(2, '0')}`);
    expect(listTermijnen()).toEqual(verwacht);
  });

  test('kent geen andere termijnen', () => {
    expect(['T-00', 'T-49', 'toString', 't-01'].filter(isTermijnId)).toEqual([]);
  });

  test.each(['T-13', 'T-21', 'T-22', 'T-36', 'T-44', 'T-45', 'T-47', 'T-48'] as const)(
    '%s weigert met een reden',
    (id) => {
      const uitkomst: unknown = computeTermijn(id, datum('2026-05-01'));
      expect(uitkomst).toEqual({ termijn: id, waarom: expect.stringMatching(/\.$/) as unknown });
    },
  );

  test('elke andere termijn geeft een datum en minstens één zin', () => {
    for (const id of listTermijnen()) {
      const uitkomst = computeTermijn(id, datum('2026-05-01'));
      if ('waarom' in uitkomst) continue;
      expect(uitkomst.stappen.length).toBeGreaterThan(1);
    }
  });
});

describe('wetten van de termijn', () => {
  const EERSTE = datum('2022-01-01');
  const dag = fc
    .integer({ min: 0, max: dagenTussen(EERSTE, datum('2030-12-31')) })
    .map((afstand) => addDagen(EERSTE, afstand));
  const weken = fc.integer({ min: 1, max: 12 });
  const VAST = rondes(500);

  test('verlengen gaat nooit terug, eindigt op een werkdag en duurt hoogstens vijf dagen', () => {
    fc.assert(
      fc.property(dag, weken, (start, aantal) => {
        const lengte = { aantal, eenheid: 'weken' } as const;
        const zonder = berekenTermijn(start, { lengte, vrijeLaatsteDag: 'blijft staan' }).totEnMet;
        const met = berekenTermijn(start, { lengte, vrijeLaatsteDag: 'loopt door' }).totEnMet;
        const later = dagenTussen(zonder, met);
        return isWerkdag(met) && later >= 0 && later <= 5 && later > 0 === !isWerkdag(zonder);
      }),
      VAST,
    );
  });

  test('een richtdatum is er alleen als de laatste dag geen werkdag is, en is dan de werkdag ervoor', () => {
    fc.assert(
      fc.property(dag, (start) => {
        const { totEnMet, richtdatum } = computeTermijn('T-14', start);
        return richtdatum === (isWerkdag(totEnMet) ? undefined : werkdagVoor(totEnMet));
      }),
      VAST,
    );
  });
});
