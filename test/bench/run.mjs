#!/usr/bin/env node
// Compiles and runs the measurements. They are never part of a test: a figure is read, not asserted.
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const outfile = join(root, 'node_modules', '.cache', 'regiebot-bench', 'index.cjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'test', 'bench', 'index.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['node-sqlite3-wasm', 'esbuild'],
  define: { __dirname: JSON.stringify(join(root, 'test', 'support')) },
  outfile,
  logLevel: 'error',
});
createRequire(import.meta.url)(outfile);
