#!/usr/bin/env node
// The promises of the Teams boundary on the successor of today's SDK: node test/opvolger/run.mjs
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leesArgumenten } from '../support/hulp.mjs';

leesArgumenten(`Gebruik: node test/opvolger/run.mjs

Draait de beloften van de grens met Teams op de opvolger van de SDK. De uitgang is 0 als alles goed is, 1 als er iets
mislukt, en 77 als de opvolger hier niet te installeren is.
`);

/** Tells `npm run nacht` that this step did not run. */
const OVERGESLAGEN = 77;

const hier = dirname(fileURLToPath(import.meta.url));
const root = dirname(dirname(hier));
const isKlaar = () => existsSync(join(hier, 'node_modules', '@microsoft', 'teams.apps', 'package.json'));

if (!isKlaar()) spawnSync('npm', ['ci', '--prefix', hier], { stdio: 'inherit' });
if (!isKlaar()) {
  console.log('OVERGESLAGEN: @microsoft/teams.apps is hier niet te installeren (test/opvolger).');
  process.exit(OVERGESLAGEN);
}
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const argumenten = [jest, '--runInBand', '--testMatch', '**/test/opvolger/contract.ts'];
process.exit(spawnSync(process.execPath, argumenten, { stdio: 'inherit', cwd: root }).status ?? 1);
