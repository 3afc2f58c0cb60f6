#!/usr/bin/env node
// The load test: npm run belasting -- [--kort] [--opslag cosmos|sqlite] [--zaad 1]
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../support/bundel.mjs';
import { leesArgumenten, weiger } from '../support/hulp.mjs';

const HULP = `Gebruik: npm run belasting [-- --kort] [--opslag cosmos|sqlite] [--zaad 1]

Speelt vier uur werk van dertig gemeenten na en schrijft artefacten/belasting.md.

  --kort     een kleine proef
  --opslag   cosmos (standaard) of sqlite
  --zaad     een heel getal: hetzelfde zaad geeft hetzelfde werk
  --help     toont deze uitleg

De uitgang is 0 als er niets mislukte en niets weg is, anders 1.
`;
const { values } = leesArgumenten(HULP, {
  ...{ kort: { type: 'boolean', default: false }, opslag: { type: 'string', default: 'cosmos' } },
  zaad: { type: 'string', default: '1' },
});
if (!['cosmos', 'sqlite'].includes(values.opslag) || !/^\d+$/.test(values.zaad)) weiger(HULP);

const outfile = join(root, 'node_modules', '.cache', 'regiebot-test', 'belasting.cjs');

/** What is bundled still finds the files beside its source. */
const eigenMap = {
  name: 'eigen-map',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const tekst = readFileSync(path, 'utf8');
      const map = tekst.includes('__dirname') ? `const __dirname = ${JSON.stringify(dirname(path))};\n` : '';
      return { contents: map + tekst, loader: 'ts' };
    });
  },
};

await build({
  ...{ entryPoints: [join(root, 'test', 'belasting', 'index.ts')], outfile, bundle: true, packages: 'external' },
  ...{ platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error', plugins: [eigenMap] },
});
const { runBelasting } = createRequire(import.meta.url)(outfile);
process.exitCode = await runBelasting({ ...values, zaad: Number(values.zaad) });
