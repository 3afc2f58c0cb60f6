#!/usr/bin/env node
// Compiles on first use, so that a fresh clone needs nothing but `npm ci` (install scripts are off on purpose).
import { mkdirSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createHash } from 'node:crypto';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'regiebot');

/** Names the bundle after everything that decides its content: a changed source gives another name. */
function fingerprint() {
  const hash = createHash('sha256').update(process.version);
  for (const folder of ['rules', 'cards', 'bot']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !/\.(ts|json)$/.test(entry.name)) continue;
      const path = join(entry.parentPath ?? entry.path, entry.name);
      const { mtimeMs, size } = statSync(path);
      hash.update(`${path}\0${mtimeMs}\0${size}\0`);
    }
  }
  hash.update(String(statSync(join(root, 'package-lock.json')).mtimeMs));
  return hash.digest('hex').slice(0, 16);
}

async function compile(file) {
  const { build } = await import('esbuild');
  mkdirSync(cache, { recursive: true });
  const temporary = `${file}.${process.pid}`;
  await build({
    entryPoints: [join(root, 'bot', 'cli', 'index.ts')],
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    // Small to load and small in memory; names stay, so that a stack trace still says where.
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    // Brings its own .wasm file, which it looks for beside itself.
    external: ['node-sqlite3-wasm'],
    outfile: temporary,
    logLevel: 'error',
  });
  for (const old of readdirSync(cache)) if (old.endsWith('.cjs')) rmSync(join(cache, old), { force: true });
  renameSync(temporary, file);
}

const file = join(cache, `${fingerprint()}.cjs`);
try {
  statSync(file);
} catch {
  await compile(file);
}
createRequire(import.meta.url)(file);
