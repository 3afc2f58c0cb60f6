import { readJson, readTekst } from './project';

interface Slot {
  readonly packages: Readonly<Record<string, { readonly version?: string }>>;
}

const tekst = readTekst('infra/pakketten.md');
const versieVan = (slot: string, pakket: string) =>
  (readJson(slot) as Slot).packages[`node_modules/${pakket}`]?.version ?? 'staat er niet in';

describe('pakketten.md', () => {
  it('noemt bij elke kwetsbaarheid de versie die wij echt gebruiken', () => {
    const rijen = [...tekst.matchAll(/^\| (\S+) +\| (\d+\.\d+\.\d+) +\|/gm)];
    expect(rijen.length).toBeGreaterThanOrEqual(7);
    for (const [, pakket = '', versie] of rijen)
      expect({ pakket, versie: versieVan('package-lock.json', pakket) }).toEqual({ pakket, versie });
  });

  it('noemt van wat niet meer wordt onderhouden de versie die wij echt gebruiken', () => {
    const genoemd = [...tekst.matchAll(/^- \*\*(\S+) (\d+\.\d+\.\d+)\*\*/gm)];
    expect(genoemd.map(([, pakket]) => pakket)).toEqual(['botbuilder', '@microsoft/teams-ai']);
    for (const [, pakket = '', versie] of genoemd)
      expect({ pakket, versie: versieVan('package-lock.json', pakket) }).toEqual({ pakket, versie });
  });

  it('noemt de versies van Node waarop echt is getoetst', () => {
    const slot = 'test/node/package-lock.json';
    expect(tekst).toContain(`**Node ${versieVan(slot, 'node22')} en ${versieVan(slot, 'node24')}**`);
  });
});
