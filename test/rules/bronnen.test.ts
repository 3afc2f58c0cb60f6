import { type BronSoort } from '../../rules/bron';
import { type BronId, getBron, listBronnen, soortVan } from '../../rules/bronnen';

describe('bronnen', () => {
  test('elke bron heeft een titel, een uitleg van één regel en een soort', () => {
    for (const bron of listBronnen()) {
      expect(bron.titel.length).toBeGreaterThan(5);
      expect(bron.uitleg).toMatch(/^[^\n]{10,}\.$/);
      expect(['wet', 'besluit', 'regeling', 'ketenafspraak', 'lokaal']).toContain(bron.soort);
    }
  });

  test('een link wijst naar een gedateerde tekst van de overheid of naar DUO zelf', () => {
    for (const { url } of listBronnen()) {
      if (url === undefined) continue;
      expect(url).toMatch(/^https:\/\/(wetten\.overheid\.nl\/BWBR\d{7}\/\d{4}-\d\d-\d\d|github\.com\/duonl\/)/);
    }
  });

  test.each([
    ['Bi 5.3.1', 'Besluit inburgering 2021, artikel 5.3, lid 1'],
    ['Ri 4.1.1.g', 'Regeling inburgering 2021, artikel 4.1, lid 1, onder g'],
    ['Wi 14.1', 'Wet inburgering 2021, artikel 14, lid 1'],
    ['Awb 5:53.2', 'Algemene wet bestuursrecht, artikel 5:53, lid 2'],
    ['Pw 56a', 'Participatiewet, artikel 56a'],
    ['ATW 4.a', 'Algemene termijnenwet, artikel 4, onder a'],
    ['S1 §4.4', 'Handreiking gegevensuitwisseling inburgering (Divosa, SZW, VNG), §4.4'],
    ['DUO-R', 'DUO: voorwaarden gegevensuitwisseling gemeenten'],
  ] as const)('%s heet voluit %s', (id, titel) => {
    expect(getBron(id).titel).toBe(titel);
  });

  test.each([
    [['S1 §4.4', 'Bi 5.3.1'], 'besluit'],
    [['Ri 4.1.1.g', 'S1 §3.4.4'], 'regeling'],
    [['lokaal', 'S1 §3.1'], 'ketenafspraak'],
    [['Wi 14.1', 'Bi 5.3.1', 'lokaal'], 'wet'],
    [['lokaal'], 'lokaal'],
  ] as [BronId[], BronSoort][])('de zwaarste soort van %j is %s', (ids, soort) => {
    expect(soortVan(ids)).toBe(soort);
  });

  test('rechtspraak en vakliteratuur heten geen wet', () => {
    expect((['KER', 'SCH', 'DUO-R', 'S1 §4.4'] as const).map((id) => getBron(id).soort)).not.toContain('wet');
  });

  test('wat niet is gelezen, zegt dat ook', () => {
    expect((['Wi 54', 'KER', 'CBS'] as const).map((id) => getBron(id).nagekeken)).toEqual([
      'nog niet',
      'nog niet',
      'nog niet',
    ]);
  });
});
