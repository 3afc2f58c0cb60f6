import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import definitie from '../../bot/store/cosmos/containers.json';

const infra = join(__dirname, '..', '..', 'infra');
const bicep = readFileSync(join(infra, 'cosmos.bicep'), 'utf8');

describe('de containers in Azure', () => {
  it('komen uit hetzelfde bestand als dat de code leest', () => {
    const pad = /loadJsonContent\('([^']+)'\)/.exec(bicep)?.[1] ?? '';
    expect(join(infra, pad)).toBe(join(dirname(infra), 'bot', 'store', 'cosmos', 'containers.json'));
    expect(existsSync(join(infra, pad))).toBe(true);
  });

  it('zijn verdeeld op gemeente en daarbinnen, en zoeken op de hele sleutel', () => {
    for (const { partitionKey, indexingPolicy } of definitie.containers) {
      expect(partitionKey).toMatchObject({ kind: 'MultiHash', version: 2 });
      expect(partitionKey.paths[0]).toBe('/tenant');
      const geindexeerd = indexingPolicy.includedPaths.map(({ path }) => path);
      for (const pad of partitionKey.paths) expect(geindexeerd).toContain(`${pad}/?`);
    }
  });

  it('indexeren geen inhoud: alleen wat is genoemd', () => {
    for (const { indexingPolicy } of definitie.containers) {
      expect(indexingPolicy.excludedPaths).toEqual([{ path: '/*' }]);
      for (const { path } of indexingPolicy.includedPaths) expect(path).toMatch(/^(\/[a-zA-Z]+)+\/\?$/);
    }
  });

  it('laten alleen in het werk iets verlopen, en alleen wat dat zelf zegt', () => {
    const verloop = definitie.containers.map(({ id, ...rest }) => [
      id,
      'defaultTtl' in rest ? rest.defaultTtl : undefined,
    ]);
    expect(verloop).toEqual([
      ['dossiers', undefined],
      ['berichten', undefined],
      ['werk', -1],
    ]);
  });

  it('zijn alleen met een beheerde identiteit te bereiken, in een regio', () => {
    expect(bicep).toContain('disableLocalAuth: true');
    expect(bicep).toContain('enableMultipleWriteLocations: false');
  });
});
