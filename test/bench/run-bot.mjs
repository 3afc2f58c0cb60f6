#!/usr/bin/env node
// Compiles and runs the process that answers, on the store in the named file: node test/bench/run-bot.mjs <file>
import { loadBundel } from '../support/bundel.mjs';

await loadBundel('bench/antwoorden-bot', ['node-sqlite3-wasm', 'esbuild']);
