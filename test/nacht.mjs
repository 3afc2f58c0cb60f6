#!/usr/bin/env node
// The long runs: many crash rounds with a free seed, and the measurements. Progress goes to the terminal as it comes.
import { spawnSync } from 'node:child_process';

const zaad = process.env.REGIEBOT_CRASH_ZAAD ?? String(Math.floor(Math.random() * 1e9));
const rondes = process.env.REGIEBOT_CRASH_RONDES ?? '60';

if (process.argv.includes('--help')) {
  console.log(
    'Gebruik: npm run nacht\n\nDraait de lange controles. Omgeving: REGIEBOT_CRASH_RONDES (60), REGIEBOT_CRASH_ZAAD (willekeurig).',
  );
  process.exit(0);
}

const stappen = [
  ['crash', ['npx', 'jest', 'test/crash'], { REGIEBOT_CRASH_RONDES: rondes, REGIEBOT_CRASH_ZAAD: zaad }],
  ['tegelijk', ['npx', 'jest', 'test/scenarios/tweehonderd-tegelijk'], { REGIEBOT_TEGELIJK_RONDES: '100' }],
  [
    `eigenschappen (zaad ${zaad})`,
    ['npx', 'jest', 'test/rules'],
    { REGIEBOT_EIGENSCHAP_ZAAD: zaad, REGIEBOT_EIGENSCHAP_KEER: '20' },
  ],
  ['mutatie', ['node', 'test/mutatie/run.mjs'], {}],
  ['bench', ['npm', 'run', '-s', 'bench'], {}],
];

let mislukt = 0;
for (const [naam, [programma, ...rest], extra] of stappen) {
  console.log(`\n== ${naam}${naam === 'crash' ? ` (zaad ${zaad}, ${rondes} rondes)` : ''}`);
  const { status } = spawnSync(programma, rest, { stdio: 'inherit', env: { ...process.env, ...extra } });
  if (status !== 0) mislukt += 1;
}
console.log(`\n${stappen.length - mislukt} passed, ${mislukt} failed`);
process.exit(mislukt === 0 ? 0 : 1);
