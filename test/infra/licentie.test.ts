import { readJson, readTekst } from './project';

const licentie = readTekst('LICENSE');

describe('LICENSE', () => {
  it('is de licentie die package.json noemt', () => {
    expect(readJson('package.json')).toMatchObject({ license: 'EUPL-1.2' });
    expect(licentie).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2\nEUPL © the European Union 2007, 2016\n/);
  });

  it('is compleet: alle vijftien artikelen op volgorde, en daarna de bijlage met verenigbare licenties', () => {
    const koppen = [...licentie.matchAll(/^(?:(\d+)\. [A-Z]|\s+(Appendix)$)/gm)].map(
      ([, nummer, bijlage]) => nummer ?? bijlage,
    );
    expect(koppen).toEqual([...Array.from({ length: 15 }, (_, n) => String(n + 1)), 'Appendix']);
    expect(licentie.slice(licentie.indexOf('Appendix\n')).match(/^— /gm)).toHaveLength(10);
    expect(licentie.trimEnd()).toMatch(/require the production of a new EUPL version\.$/);
  });
});

describe('de pakketten van het product', () => {
  const { packages } = readJson('package-lock.json') as {
    packages: Record<string, { license?: string; dev?: boolean; hasInstallScript?: boolean }>;
  };
  const eigen = Object.entries(packages).filter(([pad, { dev }]) => pad !== '' && dev !== true);
  /** Licenties waarmee de EUPL samengaat. */
  const GOED =
    /^\(?(MIT|MIT-0|ISC|0BSD|BSD-2-Clause|BSD-3-Clause|Apache-2\.0|BlueOak-1\.0\.0|Unlicense|PSF-2\.0|Python-2\.0)( OR .*)?\)?$/;
  /** Geen licentie in hun package.json; in LICENSE of README staat, nagelezen, MIT. */
  const ZONDER_VELD = ['cldrjs', 'jspath', 'semaphore'].map((naam) => `node_modules/${naam}`);

  it('hebben een licentie die bij de EUPL past', () => {
    expect(eigen.length).toBeGreaterThan(50);
    const vreemd = eigen.filter(([pad, { license = '' }]) => !GOED.test(license) && !ZONDER_VELD.includes(pad));
    expect(vreemd.map(([pad, { license }]) => `${pad}: ${license}`)).toEqual([]);
  });

  it('hebben geen van alle een eigen programma nodig om te installeren', () => {
    expect(readTekst('.npmrc')).toContain('ignore-scripts=true');
  });
});
