#!/usr/bin/env node
// Compiles and runs the measurements. They are never part of a test: a figure is read, not asserted.
import { loadBundel } from '../support/bundel.mjs';

await loadBundel('bench/index', ['node-sqlite3-wasm', 'esbuild']);
