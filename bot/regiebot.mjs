#!/usr/bin/env node
// Compiles on first use, so that a fresh clone needs nothing but `npm ci` (install scripts are off on purpose).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const cache = join(root, 'node_modules', '.cache', 'regiebot');

/** Names the bundle after everything that decides its content: a changed source gives another name, another Node does not. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const folder of ['rules', 'cards', 'bot']) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile() && /\.(ts|json|mjs)$/.test(entry.name))
        stamp(hash, join(entry.parentPath ?? entry.path, entry.name));
    }
  }
  stamp(hash, join(root, 'package-lock.json'));
  return hash.digest('hex').slice(0, 16);
}

function stamp(hash, path) {
  const { mtimeMs, size } = statSync(path);
  hash.update(`${path}\0${mtimeMs}\0${size}\0`);
}

function compile(file) {
  if (!existsSync(join(root, 'node_modules', 'esbuild'))) stop(2, 'De pakketten ontbreken. Draai eerst: npm ci');
  // Under a name of its own first: another process may be starting at the same moment.
  const temporary = `${file}.${process.pid}`;
  claim(temporary);
  bundle(temporary);
  renameSync(temporary, file);
  for (const naam of readdirSync(cache)) if (isVoorbij(naam)) rmSync(join(cache, naam), { force: true });
}

/** Writes a first, empty file: whether this folder takes files is better known before the compiler fails on it in its own words. */
function claim(temporary) {
  try {
    mkdirSync(cache, { recursive: true });
    writeFileSync(temporary, '');
  } catch ({ code }) {
    stop(
      2,
      `Regiebot kan niet schrijven in ${cache} (${code}).
Geef deze gebruiker daar schrijfrechten, of draai één keer als eigenaar van de map: npm run regiebot -- --help`,
    );
  }
}

function stop(status, zin) {
  process.stderr.write(`${zin}\n`);
  process.exit(status);
}

/** In a process of its own: a bot that runs for months should not keep a compiler in memory. */
function bundle(uitvoer) {
  const ingang = join(root, 'bot', 'cli', 'index.ts');
  const { status } = spawnSync(process.execPath, [join(root, 'bot', 'bundel.mjs'), ingang, uitvoer], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status === 0) return;
  rmSync(uitvoer, { force: true });
  stop(70, 'Regiebot kan niet worden samengesteld. De oorzaak staat hierboven.');
}

/** An older bundle, or a half one that a process left behind when it was stopped; what another is making now is left alone. */
function isVoorbij(naam) {
  if (!naam.includes('.cjs') || naam === basename(file)) return false;
  // Another process may finish or clear it at this very moment.
  const stand = statSync(join(cache, naam), { throwIfNoEntry: false });
  return naam.endsWith('.cjs') || (stand !== undefined && Date.now() - stand.mtimeMs > 600_000);
}

const file = join(cache, `${fingerprint()}.cjs`);
if (!existsSync(file)) compile(file);
createRequire(import.meta.url)(file);
