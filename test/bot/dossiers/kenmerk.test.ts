import { kenmerkVan, kenmerkVanBericht } from '../../../bot/dossiers/kenmerk';

const bedoeling = { dossiernummer: '2026-0143', formulier: 'F-05', versie: 3, door: 'fatima', velden: { a: 1, b: 2 } };

describe('een kenmerk van ons', () => {
  it('bestaat alleen uit letters: het lijkt nooit op een optie, op opmaak of op een nummer van een mens', () => {
    const kenmerken = Array.from({ length: 5_000 }, (_, n) => kenmerkVanBericht('postvak', `bezorging-${n}`));
    for (const kenmerk of [...kenmerken, kenmerkVan(bedoeling)]) expect(kenmerk).toMatch(/^[A-Za-z]{27}$/);
    expect(new Set(kenmerken).size).toBe(kenmerken.length);
  });

  it('is van een dubbele klik hetzelfde, in welke volgorde de velden ook staan', () => {
    expect(kenmerkVan({ ...bedoeling, velden: { b: 2, a: 1 } })).toBe(kenmerkVan(bedoeling));
  });

  it.each([
    ['een ander dossier', { dossiernummer: '2026-0144' }],
    ['een ander formulier', { formulier: 'F-06' }],
    ['een latere stand', { versie: 4 }],
    ['een ander mens', { door: 'joost' }],
    ['een ander veld', { velden: { a: 1, b: 3 } }],
  ])('is anders voor %s', (_wat, anders) => {
    expect(kenmerkVan({ ...bedoeling, ...anders })).not.toBe(kenmerkVan(bedoeling));
  });
});
