#!/usr/bin/env node
// Writes the tables of rules/README.md anew; a test says when they are out of date.
import { build } from 'esbuild';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const outfile = join(root, 'node_modules', '.cache', 'regiebot-regeltabel', 'index.cjs');
mkdirSync(dirname(outfile), { recursive: true });
await build({
  entryPoints: [join(root, 'test', 'support', 'regeltabel.ts')],
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'cjs',
  outfile,
  logLevel: 'error',
});
const { fillReadme } = createRequire(import.meta.url)(outfile);
const pad = join(root, 'rules', 'README.md');
const oud = readFileSync(pad, 'utf8');
const nieuw = fillReadme(oud);
if (nieuw !== oud) writeFileSync(pad, nieuw);
process.stdout.write(`rules/README.md: ${nieuw === oud ? 'was al bij' : 'bijgewerkt'}\n`);
