import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keepEerste, readSleutel } from '../../../bot/store/sleutel';

describe('de sleutel naast de gegevens', () => {
  let map: string;
  beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'regiebot-sleutel-'))));
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  const bestand = () => join(map, 'sleutel');

  it('wordt één keer gemaakt, alleen leesbaar voor de eigenaar, en blijft daarna dezelfde', () => {
    const eerste = readSleutel(map, undefined);
    expect(eerste).toHaveLength(32);
    expect(readSleutel(map, undefined)).toEqual(eerste);
    expect(statSync(bestand()).mode & 0o777).toBe(0o600);
    expect(readdirSync(map)).toEqual(['sleutel']);
  });

  it("is voor twee programma's die tegelijk in een nieuwe map beginnen die van de eerste", () => {
    keepEerste(bestand(), 'van de eerste');
    keepEerste(bestand(), 'van de tweede');
    expect(readFileSync(bestand(), 'utf8')).toBe('van de eerste');
    expect(readdirSync(map)).toEqual(['sleutel']);
  });

  it('laat niets achter als de map niet te gebruiken is', () => {
    expect(() => keepEerste(join(map, 'weg', 'sleutel'), 'x')).toThrow(/ENOENT/);
    expect(readdirSync(map)).toEqual([]);
  });
});
