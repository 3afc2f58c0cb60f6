import { datum } from '../../rules/datum';
import { type Rekenwijze, berekenTermijn } from '../../rules/termijn';
import { type BerekendeTermijnId, computeTermijn } from '../../rules/termijnen';

const stappen = (id: BerekendeTermijnId, start: string) => computeTermijn(id, datum(start)).stappen;

describe('elke stap van een termijn, zoals een klantmanager haar kan narekenen', () => {
  test('tien werkdagen: wanneer het tellen begint, wat is overgeslagen en de laatste dag', () => {
    expect(stappen('T-09', '2026-05-01')).toEqual([
      'De dag van de gebeurtenis is vr 1 mei 2026. Het tellen begint op de eerste werkdag erna.',
      'Tel 10 werkdagen. Zaterdagen, zondagen en feestdagen tellen niet mee.',
      'Overgeslagen: di 5 mei 2026 (Bevrijdingsdag), do 14 mei 2026 (Hemelvaartsdag) en vr 15 mei 2026 (gelijkgestelde dag).',
      'Laatste dag: wo 20 mei 2026.',
    ]);
  });

  test('zonder feestdag is er niets overgeslagen', () => {
    expect(stappen('T-09', '2026-08-31').slice(2)).toEqual(['Laatste dag: ma 14 september 2026.']);
  });

  test('bij ontzorgen telt de eerste dag zelf mee, dus eindigt het een dag eerder', () => {
    expect(stappen('T-30', '2024-12-17')).toEqual([
      'De dag van de gebeurtenis is di 17 december 2024; die dag telt zelf al mee.',
      '6 maanden later, min één dag, is ma 16 juni 2025.',
      'De Algemene termijnenwet verlengt een termijn van deze lengte niet (artikel 4).',
      'Laatste dag: ma 16 juni 2025.',
    ]);
  });

  test('terugtellen geeft een uitkomst en geen laatste dag', () => {
    expect(stappen('T-18', '2028-03-14')).toEqual([
      'De dag van de gebeurtenis is di 14 maart 2028; die dag telt niet mee.',
      '6 maanden eerder is di 14 september 2027.',
      'Bij terugtellen schuift een datum niet op (Algemene termijnenwet, artikel 1, lid 2).',
      'Uitkomst: di 14 september 2027.',
    ]);
  });

  test('wat op de dag zelf moet, schuift niet op, ook niet op een zaterdag', () => {
    expect(stappen('T-31', '2026-05-02')).toEqual([
      'De dag van de gebeurtenis is za 2 mei 2026; het moet op die dag zelf.',
      'Deze dag schuift niet op.',
      'Laatste dag: za 2 mei 2026.',
    ]);
  });

  test('een korte termijn die wij niet verlengen, beroept zich niet op artikel 4', () => {
    const tienDagen: Rekenwijze = { lengte: { aantal: 10, eenheid: 'dagen' }, vrijeLaatsteDag: 'blijft staan' };
    expect(berekenTermijn(datum('2026-05-01'), tienDagen)).toMatchObject({
      totEnMet: '2026-05-11',
      overgeslagen: [],
      stappen: [
        'De dag van de gebeurtenis is vr 1 mei 2026; die dag telt niet mee.',
        '10 dagen later is ma 11 mei 2026.',
        'Deze termijn wordt niet verlengd als zij op een vrije dag eindigt.',
        'Laatste dag: ma 11 mei 2026.',
      ],
    });
  });

  test('een termijn van één week of één jaar staat in het enkelvoud', () => {
    const duur = (lengte: Rekenwijze['lengte']) =>
      berekenTermijn(datum('2026-05-01'), { lengte, vrijeLaatsteDag: 'blijft staan' }).stappen[1];
    expect([1, 2].map((aantal) => duur({ aantal, eenheid: 'weken' }))).toEqual([
      '1 week later is vr 8 mei 2026.',
      '2 weken later is vr 15 mei 2026.',
    ]);
    expect([1, 2].map((aantal) => duur({ aantal, eenheid: 'jaren' }))).toEqual([
      '1 jaar later is za 1 mei 2027.',
      '2 jaar later is ma 1 mei 2028.',
    ]);
  });

  test('een dag in een jaar zonder besluit is voorlopig, en de laatste stap zegt waarom', () => {
    expect(stappen('T-28', '2028-11-20').at(-1)).toBe(
      'Voorlopig: het besluit over gelijkgestelde dagen in 2029 is nog niet bekend.',
    );
    expect(stappen('T-28', '2026-11-20').join(' ')).not.toContain('Voorlopig');
  });
});
