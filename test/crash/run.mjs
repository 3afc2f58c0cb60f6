#!/usr/bin/env node
// Compiles and runs the crash rounds: npm run crash
import { loadBundel } from '../support/bundel.mjs';

await loadBundel('crash/ronde/index', ['node-sqlite3-wasm', '@azure/cosmos']);
