import { build } from 'esbuild';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';
import { expect } from 'expect';

/** Een module in een bundel kent haar eigen map niet meer; een paar toetsen lezen een bestand ernaast. */
const eigenMap = {
  name: 'eigen-map',
  setup({ onLoad }) {
    onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, ({ path }) => ({
      contents: `const __dirname = ${JSON.stringify(dirname(path))};${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    }));
  },
};

/**
 * Bundelt de toetsen van de regels in `map`. Elke aanroep van het antwoord laadt alles opnieuw, zodat een mutant geen
 * onthouden antwoord voor de volgende achterlaat.
 */
export async function bundelToetsen(map) {
  const { outputFiles } = await build({
    stdin: { contents: listToetsen(map).map(noem).join('\n'), resolveDir: map, loader: 'js' },
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    plugins: [eigenMap],
    logLevel: 'error',
  });
  const script = new Script(`((require, module, exports, describe, test, it, expect) => {${outputFiles[0].text}\n})`);
  const laad = script.runInThisContext();
  const require = createRequire(join(map, 'package.json'));
  return ({ describe, test }) => laad(require, { exports: {} }, {}, describe, test, test, expect);
}

/** Een eigenschap draait duizenden gevallen, en gevallen van buiten het project zijn er niet altijd: een gewone toets telt. */
function listToetsen(map) {
  return readdirSync(join(map, 'test', 'rules'), { recursive: true, encoding: 'utf8' })
    .filter((bestand) => bestand.endsWith('.test.ts') && !/eigenschap|gevallen-/.test(bestand))
    .sort();
}

function noem(bestand) {
  const pad = JSON.stringify(`./test/rules/${bestand}`);
  return `describe(${JSON.stringify(bestand)}, () => { require(${pad}); });`;
}
