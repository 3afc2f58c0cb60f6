#!/usr/bin/env node
// Compiles and runs the crash rounds: npm run crash
import { build } from 'esbuild';
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const outfile = join(root, 'node_modules', '.cache', 'regiebot-crash', 'index.cjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'test', 'crash', 'ronde', 'index.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  external: ['node-sqlite3-wasm', '@azure/cosmos'],
  define: { __dirname: JSON.stringify(join(root, 'test', 'support')) },
  outfile,
  logLevel: 'error',
});
createRequire(import.meta.url)(outfile);
