// The thread that is fed: compiles the readers and runs one of them until its time is up.
import { loadBundel } from '../support/bundel.mjs';

await loadBundel('fuzz/werker', ['node-sqlite3-wasm', 'esbuild']);
