#!/usr/bin/env node
// Mutates the rules and tells which mutants no test caught. A night run, never part of a test.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HULP = `Gebruik: npm run mutatie [-- bestand ...]

Verandert steeds één ding in rules/ en kijkt of een toets dat merkt. Zonder bestand: alles.
Een bestand is een pad of patroon, bijvoorbeeld rules/termijn.ts of 'rules/regels/boete*.ts'.
Het verslag staat in artefacten/mutatie/: overlevers.txt en mutatie.json. Onder 90 procent is de uitgang 1.
`;

const hier = dirname(fileURLToPath(import.meta.url));
const root = join(hier, '..', '..');
const verslag = join(root, 'artefacten', 'mutatie');

function run(programma, argumenten, map) {
  return spawnSync(programma, argumenten, { cwd: map, stdio: 'inherit' }).status ?? 1;
}

/** De pakketten horen niet bij de installatie van het product; wie muteert, haalt ze de eerste keer op. */
function installeer() {
  return existsSync(join(hier, 'node_modules')) ? 0 : run('npm', ['ci', '--no-fund', '--no-audit'], hier);
}

function muteer(bestanden) {
  const stryker = join(hier, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js');
  const patroon = bestanden.length === 0 ? 'rules/**/*.ts' : bestanden.join(',');
  return run(process.execPath, [stryker, 'run', join(hier, 'stryker.config.mjs'), '--mutate', patroon], root);
}

function schrijfOverlevers() {
  const { files } = JSON.parse(readFileSync(join(verslag, 'mutatie.json'), 'utf8'));
  const regels = Object.entries(files).flatMap(([bestand, { mutants, source }]) =>
    mutants
      .filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
      .map(({ location: { start }, mutatorName, replacement }) => {
        const code = source.split('\n')[start.line - 1].trim();
        return `${bestand}:${start.line}:${start.column} ${mutatorName}\n    ${code}\n    wordt: ${replacement}`;
      }),
  );
  writeFileSync(join(verslag, 'overlevers.txt'), `${regels.join('\n')}\n`);
  console.log(`${regels.length} overlevers: ${join(verslag, 'overlevers.txt')}`);
}

function main(argumenten) {
  if (argumenten.includes('--help')) {
    process.stdout.write(HULP);
    return 0;
  }
  if (argumenten.some((argument) => argument.startsWith('-'))) {
    process.stderr.write(`Deze opties kloppen niet.\n\n${HULP}`);
    return 2;
  }
  mkdirSync(verslag, { recursive: true });
  const geinstalleerd = installeer();
  if (geinstalleerd !== 0) return geinstalleerd;
  const uitgang = muteer(argumenten);
  if (existsSync(join(verslag, 'mutatie.json'))) schrijfOverlevers();
  return uitgang;
}

process.exitCode = main(process.argv.slice(2));
