#!/usr/bin/env node
// The tests that feel a change of Node most, on the versions that this process is not: node test/op-andere-node.mjs [--alles]
import { spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { leesArgumenten } from './support/hulp.mjs';

const HULP = `Gebruik: node test/op-andere-node.mjs [--alles] [--node 22]

Draait toetsen op Node 22 en 24, uit de pakketten van test/node (alleen Linux op x64; de eerste keer opgehaald).
Zonder optie: de opslag, de bot als los proces, de bundel, de deur naar de SDK, de aanvallen, en een koppeling in
productie en in de browser. Een waarschuwing dat iets in Node verdwijnt, is een fout.

  --alles   ook heel npm test
  --node    alleen deze versie
  --help    toont deze uitleg

De uitgang is 0 als alles goed is, 1 als er iets mislukt, en 77 als een versie hier niet te krijgen is.
`;

const VERSIES = ['22', '24'];
/** Tells `npm run nacht` and .ci/run that something did not run. */
const OVERGESLAGEN = 77;

/** What touches Node itself: its SQLite, processes and signals, HTTP, cryptography, files. */
const KERN = [
  'test/bot/store/(sqlite|driver|beschadigd|kluis)\\.',
  'test/bot/cli/(draaien|reservekopie)',
  'test/bot/teams/(server|grens|poort)',
  'test/infra/(bundel|container-draait)',
  'test/scenarios/zes-stappen',
];
/** The same, but too long for `npm test`. */
const LANGER = ['test/bot/cli/stoppen', 'test/productie', 'test/aanval'];

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const pakketten = join(root, 'test', 'node');
const opScherm = process.stderr.isTTY === true;

function binVan(versie) {
  return join(pakketten, 'node_modules', `node${versie}`, 'bin');
}

function isEr(versie) {
  const { stdout } = spawnSync(join(binVan(versie), 'node'), ['--version'], { encoding: 'utf8' });
  return stdout?.startsWith(`v${versie}.`) === true;
}

function haalOp() {
  spawnSync('npm', ['ci', '--no-fund', '--no-audit', '--prefix', pakketten], {
    stdio: opScherm ? 'inherit' : 'ignore',
  });
}

/** Jest on that Node, with every process that a test starts on it too; gives what passed, failed and was skipped. */
function draai(versie, argumenten) {
  const bin = binVan(versie);
  const node = join(bin, 'node');
  const omgeving = { PATH: `${bin}${delimiter}${process.env.PATH}`, REGIEBOT_TOETS_NODE: node };
  const { status, stdout, stderr } = spawnSync(
    node,
    // Jest gives the tests a `process` of their own, so the bot cannot mute this one in it as it does when it runs by itself.
    ['--disable-warning=ExperimentalWarning', join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...argumenten],
    {
      ...{ cwd: root, encoding: 'utf8', maxBuffer: Infinity, stdio: ['ignore', 'pipe', opScherm ? 'inherit' : 'pipe'] },
      env: { ...process.env, ...omgeving, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} --throw-deprecation` },
    },
  );
  if (status !== 0) process.stdout.write(`${stdout}${stderr ?? ''}`);
  return leesUitslag(stdout, status);
}

/** A run that ends badly although no test failed, or that says nothing, is no success. */
function leesUitslag(stdout, status) {
  const regel = [...stdout.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm)].at(-1);
  const [gelukt, mislukt, overgeslagen] = [1, 2, 3].map((deel) => Number(regel?.[deel] ?? 0));
  return { gelukt, mislukt: status !== 0 || gelukt === 0 ? Math.max(mislukt, 1) : mislukt, overgeslagen };
}

function telOp(uitslagen) {
  const som = (deel) => uitslagen.reduce((totaal, uitslag) => totaal + uitslag[deel], 0);
  return { gelukt: som('gelukt'), mislukt: som('mislukt'), overgeslagen: som('overgeslagen') };
}

function toon({ gelukt, mislukt, overgeslagen }) {
  return `${gelukt} passed, ${mislukt} failed${overgeslagen > 0 ? `, ${overgeslagen} skipped` : ''}`;
}

function toets(versie, alles) {
  const begin = performance.now();
  const ook = (paden) => ['--testPathIgnorePatterns', '/node_modules/', '--testPathPatterns', ...paden];
  const rondes = alles ? [[], ook(LANGER)] : [ook([...KERN, ...LANGER])];
  const uitslag = telOp(rondes.map((argumenten) => draai(versie, argumenten)));
  console.log(`Node ${versie}: ${toon(uitslag)} (${Math.round((performance.now() - begin) / 1000)} s)`);
  return uitslag;
}

function main({ alles, node: versies = VERSIES }) {
  if (!versies.every(isEr)) haalOp();
  const weg = versies.filter((versie) => !isEr(versie));
  const uitslag = telOp(versies.filter(isEr).map((versie) => toets(versie, alles)));
  for (const versie of weg)
    console.log(`OVERGESLAGEN: Node ${versie} is hier niet te krijgen (pakketten van test/node).`);
  console.log(toon(uitslag));
  if (uitslag.mislukt > 0) return 1;
  return weg.length > 0 ? OVERGESLAGEN : 0;
}

const opties = { alles: { type: 'boolean' }, node: { type: 'string', multiple: true } };
process.exitCode = main(leesArgumenten(HULP, opties).values);
