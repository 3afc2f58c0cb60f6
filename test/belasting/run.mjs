#!/usr/bin/env node
// The load test: npm run belasting -- [--kort] [--opslag cosmos|sqlite] [--zaad 1]
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { root } from '../support/bundel.mjs';

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
process.exitCode = await runBelasting(process.argv.slice(2));
