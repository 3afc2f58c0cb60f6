#!/usr/bin/env node
// Packs manifest and icons into the zip that goes into Teams, without an account and without the toolkit.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fillManifest, InvulFout, readOmgeving, readTekst } from './omgeving.mjs';
import { buildZip } from './zip.mjs';

const INFRA = dirname(fileURLToPath(import.meta.url));
const BRON = join(INFRA, 'appPackage');

const HULP = `Maakt het pakket van de Teams-app: een zip met manifest.json en de twee iconen.

  node infra/maak-pakket.mjs --env BESTAND [--uit BESTAND]

  --env   bestand met de gegevens van de omgeving, bijvoorbeeld infra/env/.env.voorbeeld
  --uit   waar de zip komt; zonder deze optie artefacten/regiebot-<omgeving>.zip
  --help  toont deze uitleg

Het manifest zelf staat in infra/appPackage/manifest.json. Elke plek \${{NAAM}} daarin krijgt de waarde uit het
bestand van --env. Ontbreekt er een, dan wordt er niets gemaakt.`;

function readOpties() {
  try {
    return parseArgs({
      options: { env: { type: 'string' }, uit: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    }).values;
  } catch {
    throw new InvulFout(`Deze aanroep klopt niet.\n\n${HULP}`);
  }
}

/** `infra/env/.env.productie` belongs to `productie`. */
function defaultUit(env) {
  const omgeving = basename(env).replace(/^\.env\.?/, '') || 'lokaal';
  return join(dirname(INFRA), 'artefacten', `regiebot-${omgeving}.zip`);
}

function buildPakket(env) {
  const manifest = fillManifest(readTekst(join(BRON, 'manifest.json')), readOmgeving(env));
  const iconen = [manifest.icons.color, manifest.icons.outline];
  return buildZip([
    { naam: 'manifest.json', inhoud: Buffer.from(`${JSON.stringify(manifest, undefined, 2)}\n`) },
    ...iconen.map((naam) => ({ naam, inhoud: readFileSync(join(BRON, naam)) })),
  ]);
}

function run() {
  const { env, uit, help } = readOpties();
  if (help) return HULP;
  if (env === undefined) throw new InvulFout(`Zeg met --env welke omgeving het is.\n\n${HULP}`);
  const zip = buildPakket(env);
  const doel = resolve(uit ?? defaultUit(env));
  mkdirSync(dirname(doel), { recursive: true });
  writeFileSync(doel, zip);
  return `Pakket gemaakt: ${relative(process.cwd(), doel)} (${zip.length} bytes).`;
}

try {
  console.log(run());
} catch (fout) {
  if (!(fout instanceof InvulFout)) throw fout;
  console.error(fout.message);
  process.exitCode = 2;
}
