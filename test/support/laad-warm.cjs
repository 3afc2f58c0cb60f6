// node laad-warm.cjs BUNDEL [argumenten]: runs a bundled program with the compiled code that V8 kept of an earlier run. The run that finds
// none leaves it behind at its end. For tests that start the same program hundreds of times.
const { existsSync, readFileSync, writeFileSync } = require('node:fs');
const Module = require('node:module');
const { dirname } = require('node:path');
const { Script } = require('node:vm');

const bundel = process.argv[2];
process.argv.splice(1, 1);
const bewaard = `${bundel}.v8`;
const cachedData = existsSync(bewaard) ? readFileSync(bewaard) : undefined;
const script = new Script(Module.wrap(readFileSync(bundel, 'utf8')), { filename: bundel, cachedData });
if (cachedData === undefined) process.once('exit', () => writeFileSync(bewaard, script.createCachedData()));

const programma = new Module(bundel);
programma.filename = bundel;
programma.paths = Module._nodeModulePaths(dirname(bundel));
script.runInThisContext()(programma.exports, programma.require.bind(programma), programma, bundel, dirname(bundel));
