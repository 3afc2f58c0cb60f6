#!/usr/bin/env node
// Makes the folder that goes to the server: the program as one file, and beside it what it only loads when asked.
import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const { resolve: vind } = createRequire(import.meta.url);
const VERTALER = ['openai', 'gpt-tokenizer'];

const HULP = `Maakt de map die op de server komt: regiebot.cjs en wat het programma ernaast zoekt.

  node infra/maak-bundel.mjs [--uit MAP] [--vertaler] [--inrichting BESTAND]

  --uit         waar de map komt; zonder deze optie artefacten/bundel. Wat er stond, gaat weg
  --vertaler    neemt ook de pakketten mee die alleen de vertaler van vragen gebruikt
  --inrichting  kopieert de inrichting van de gemeente mee, als inrichting.json
  --help        toont deze uitleg

De bundel draait op Node 22.13 of nieuwer: node regiebot.cjs bot. De instellingen komen uit de omgeving; zie .env.example.`;

/** One file per package, in the place where `require` looks for it. */
async function bundelPakket(naam, doel) {
  const map = join(doel, 'node_modules', ...naam.split('/'));
  mkdirSync(map, { recursive: true });
  await build({
    ...{ entryPoints: [vind(naam)], outfile: join(map, 'index.js'), bundle: true, platform: 'node', target: 'node22' },
    ...{ format: 'cjs', minify: true, legalComments: 'none', logLevel: 'error' },
  });
}

function schrijfPakketbestand(doel) {
  const { name, version, license } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const inhoud = {
    name,
    version,
    license,
    private: true,
    engines: { node: '>=22.13' },
    scripts: { start: 'node regiebot.cjs bot' },
  };
  writeFileSync(join(doel, 'package.json'), `${JSON.stringify(inhoud, undefined, 2)}\n`);
}

function telBytes(map) {
  return readdirSync(map, { recursive: true })
    .map((naam) => statSync(join(map, naam)))
    .reduce((som, stand) => som + (stand.isFile() ? stand.size : 0), 0);
}

async function maak({ uit = join(ROOT, 'artefacten', 'bundel'), vertaler = false, inrichting }) {
  const doel = resolve(uit);
  // Before what was there is thrown away.
  if (inrichting !== undefined && !existsSync(inrichting)) throw new Error(`Het bestand ${inrichting} is er niet.`);
  rmSync(doel, { recursive: true, force: true });
  mkdirSync(doel, { recursive: true });
  execFileSync(process.execPath, ['bot/bundel.mjs', 'bot/cli/index.ts', join(doel, 'regiebot.cjs')], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  for (const naam of ['@azure/cosmos', ...(vertaler ? VERTALER : [])]) await bundelPakket(naam, doel);
  schrijfPakketbestand(doel);
  copyFileSync(join(ROOT, 'LICENSE'), join(doel, 'LICENSE'));
  if (inrichting !== undefined) copyFileSync(inrichting, join(doel, 'inrichting.json'));
  return `Bundel gemaakt: ${relative(process.cwd(), doel) || '.'} (${(telBytes(doel) / 1e6).toFixed(1)} MB).`;
}

try {
  const { help, ...opties } = parseArgs({
    options: {
      uit: { type: 'string' },
      vertaler: { type: 'boolean' },
      inrichting: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  }).values;
  console.log(help ? HULP : await maak(opties));
} catch (fout) {
  console.error(fout.code?.startsWith('ERR_PARSE_ARGS') ? `Deze aanroep klopt niet.\n\n${HULP}` : fout.message);
  process.exitCode = 1;
}
