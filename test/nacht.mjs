#!/usr/bin/env node
// The long runs: many crash rounds with a free seed, and the measurements. Progress goes to the terminal as it comes.
import { spawnSync } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { leesArgumenten, weiger } from './support/hulp.mjs';

const zaad = process.env.REGIEBOT_CRASH_ZAAD ?? String(Math.floor(Math.random() * 1e9));
const rondes = process.env.REGIEBOT_CRASH_RONDES ?? '60';
const berichten = process.env.REGIEBOT_CRASH_BERICHTEN ?? '5000';

const HULP = `Gebruik: npm run nacht [-- NAAM ...]

Draait de lange controles, of alleen die waarvan de naam zo begint. Omgeving: REGIEBOT_CRASH_RONDES (60), REGIEBOT_CRASH_BERICHTEN (5000), REGIEBOT_CRASH_ZAAD (willekeurig), REGIEBOT_FUZZ_SECONDEN per lezer (60).
`;
const { positionals: gevraagd } = leesArgumenten(HULP, {}, { los: true });

/** Ook wat `npm test` laat liggen. */
const alles = (pad) => ['npx', 'jest', '--testPathIgnorePatterns', '/node_modules/', '--testPathPatterns', pad];

const stappen = [
  [
    'crash',
    alles('test/crash'),
    { REGIEBOT_CRASH_RONDES: rondes, REGIEBOT_CRASH_ZAAD: zaad, REGIEBOT_CRASH_BERICHTEN: berichten },
  ],
  ['stekker', ['npm', 'run', '-s', 'crash', '--', '--peers', '--rondes', '300', '--zaad', zaad], {}],
  ['Node 22 en 24', ['node', 'test/op-andere-node.mjs', '--alles'], {}],
  ['opvolger van de SDK van Teams', ['node', 'test/opvolger/run.mjs'], {}],
  ['een jaar in een gemeente', ['npx', 'jest', 'test/scenarios/jaar'], { REGIEBOT_JAAR_DOSSIERS: '400' }],
  ['elke kaart van dat jaar', ['npx', 'jest', 'test/cards/kaarten-lijst'], { REGIEBOT_JAAR_DOSSIERS: '400' }],
  ['elke kaart op vier schermen', alles('test/scenarios/toegankelijk'), { REGIEBOT_ALLE_KAARTEN: 'ja' }],
  ['een werkweek in Teams', alles('test/scenarios/week'), { REGIEBOT_HELE_WEEK: 'ja' }],
  ['dertig dagen uit', ['npx', 'jest', 'test/scenarios/dertig-dagen'], { REGIEBOT_DERTIG_DAGEN: '600' }],
  ['achterstand', alles('test/bot/outbox/achterstand'), { REGIEBOT_ACHTERSTAND: '10000' }],
  ['tegelijk', ['npx', 'jest', 'test/scenarios/tweehonderd'], { REGIEBOT_TEGELIJK_RONDES: '100' }],
  [
    `eigenschappen (zaad ${zaad})`,
    ['npx', 'jest', 'test/rules', 'test/bot/post/marteling-fuzz', 'test/bot/log', 'test/fuzz'],
    { REGIEBOT_EIGENSCHAP_ZAAD: zaad, REGIEBOT_EIGENSCHAP_KEER: '20' },
  ],
  [`fuzz (zaad ${zaad})`, ['node', 'test/fuzz/run.mjs'], { REGIEBOT_FUZZ_ZAAD: zaad }],
  ['mutatie', ['node', 'test/mutatie/run.mjs'], {}],
  ['bench', ['npm', 'run', '-s', 'bench'], { REGIEBOT_BENCH_BERICHTEN: '50000' }],
];

const gekozen = stappen.filter(([naam]) => gevraagd.length === 0 || gevraagd.some((begin) => naam.startsWith(begin)));
if (gekozen.length === 0) weiger(`${HULP}\nNamen: ${stappen.map(([naam]) => naam).join(', ')}.\n`);

/** A step that could not run here says so itself. */
const OVERGESLAGEN = 77;

let mislukt = 0;
let overgeslagen = 0;
for (const [naam, [programma, ...rest], extra] of gekozen) {
  console.log(`\n== ${naam}${naam === 'crash' ? ` (zaad ${zaad}, ${rondes} rondes)` : ''}`);
  const begin = performance.now();
  const { status } = spawnSync(programma, rest, { stdio: 'inherit', env: { ...process.env, ...extra } });
  const uitkomst = { 0: 'gelukt', [OVERGESLAGEN]: 'overgeslagen' }[status] ?? 'mislukt';
  console.log(`== ${naam}: ${uitkomst} na ${Math.round((performance.now() - begin) / 1_000)} s`);
  if (status === OVERGESLAGEN) overgeslagen += 1;
  else if (status !== 0) mislukt += 1;
}
const gelukt = gekozen.length - mislukt - overgeslagen;
console.log(`\n${gelukt} passed, ${mislukt} failed${overgeslagen > 0 ? `, ${overgeslagen} skipped` : ''}`);
process.exit(mislukt === 0 ? 0 : 1);
