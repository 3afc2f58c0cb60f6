#!/usr/bin/env node
// Writes what the product is made of: an SBOM (CycloneDX) and the licences, from the lock file.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

const HULP = `Schrijft in artefacten/ waar het product uit bestaat: sbom.cdx.json (CycloneDX) en licenties.md.

  node infra/maak-sbom.mjs

Alleen de pakketten van het product zelf, niet die van toetsen en bouwen.`;

function maakSbom() {
  const argumenten = ['sbom', '--sbom-format', 'cyclonedx', '--omit', 'dev'];
  return JSON.parse(
    execFileSync('npm', argumenten, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }),
  );
}

function noemLicentie({ licenses = [] }) {
  const namen = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name);
  return namen.join(' en ') || 'staat niet in het pakket vermeld';
}

function schrijfLicenties({ components }) {
  const regels = components.map((deel) => `| ${deel.name} | ${deel.version} | ${noemLicentie(deel)} |`).sort();
  return ['# Licenties', '', '| pakket | versie | licentie |', '| --- | --- | --- |', ...regels, ''].join('\n');
}

if (process.argv.includes('--help')) {
  console.log(HULP);
} else {
  const uit = join(ROOT, 'artefacten');
  mkdirSync(uit, { recursive: true });
  const sbom = maakSbom();
  writeFileSync(join(uit, 'sbom.cdx.json'), `${JSON.stringify(sbom, undefined, 2)}\n`);
  writeFileSync(join(uit, 'licenties.md'), schrijfLicenties(sbom));
  console.log(
    `${sbom.components.length} pakketten beschreven in ${relative(process.cwd(), uit) || '.'}: sbom.cdx.json en licenties.md.`,
  );
}
