import { createKluis } from '../../../bot/store/kluis';

describe('de kluis', () => {
  const kluis = createKluis(new Uint8Array(32).fill(1));
  const inhoud = new TextEncoder().encode('een bericht van COA');

  it('geeft terug wat erin ging', () => {
    expect(Buffer.from(kluis.open('ruw|a', kluis.seal('ruw|a', inhoud))).toString()).toBe('een bericht van COA');
  });

  it('laat de inhoud niet leesbaar liggen, en nooit twee keer gelijk', () => {
    const een = Buffer.from(kluis.seal('ruw|a', inhoud));
    const twee = Buffer.from(kluis.seal('ruw|a', inhoud));
    expect(een.includes('COA')).toBe(false);
    expect(een.equals(twee)).toBe(false);
  });

  it.each([
    ['een andere plaats', (v: Uint8Array) => kluis.open('ruw|b', v)],
    ['een andere sleutel', (v: Uint8Array) => createKluis(new Uint8Array(32).fill(2)).open('ruw|a', v)],
    [
      'een gewijzigde byte',
      (v: Uint8Array) =>
        kluis.open(
          'ruw|a',
          v.map((byte, i) => (i === v.length - 1 ? byte ^ 1 : byte)),
        ),
    ],
    ['een afgebroken inhoud', (v: Uint8Array) => kluis.open('ruw|a', v.slice(0, 10))],
  ])('weigert %s', (_wat, open) => {
    expect(() => open(kluis.seal('ruw|a', inhoud))).toThrow(expect.objectContaining({ code: 'OPSLAG_STUK' }) as Error);
  });

  it('neemt geen half zegel aan, ook niet als er verder niets in zit', () => {
    const leeg = kluis.seal('ruw|a', new Uint8Array());
    expect(kluis.open('ruw|a', leeg)).toHaveLength(0);
    for (const lengte of [leeg.length - 1, leeg.length - 4, leeg.length - 12])
      expect(() => kluis.open('ruw|a', leeg.slice(0, lengte))).toThrow(
        expect.objectContaining({ code: 'OPSLAG_STUK' }) as Error,
      );
  });

  it('herkent een persoon zonder het nummer te bewaren', () => {
    expect(kluis.hash('bsn', '123456782')).toBe(kluis.hash('bsn', '123456782'));
    expect(kluis.hash('bsn', '123456782')).not.toBe(kluis.hash('vnummer', '123456782'));
    expect(kluis.hash('bsn', '123456782')).not.toContain('123456782');
  });

  it('wil een sleutel van 32 bytes', () => {
    expect(() => createKluis(new Uint8Array(16))).toThrow(expect.objectContaining({ code: 'CONFIGURATIE' }) as Error);
  });
});
