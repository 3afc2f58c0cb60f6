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
