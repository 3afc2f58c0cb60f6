#!/usr/bin/env node
// Feeds every reader of foreign input for a while, led by coverage, each in a thread of its own that may hang or run out of memory.
import { clearInterval, setInterval } from 'node:timers';
import { Worker } from 'node:worker_threads';
import { buildBundel } from '../support/bundel.mjs';
import { leesArgumenten, weiger } from '../support/hulp.mjs';

const DOELEN = ['mail', 'push van DUO', 'formulieren', 'vragen', 'paden en links', 'activiteiten', 'tokens', 'beurten'];
/** The longest answer takes milliseconds; whoever is silent this long hangs. */
const STIL_S = 30;
const GEHEUGEN_MB = 512;

const HULP = `Gebruik: npm run fuzz [-- LEZER ...]

Voert elke lezer van vreemde invoer een tijd lang verminkte invoer. Zonder lezer: allemaal.
Lezers: ${DOELEN.map((doel) => `"${doel}"`).join(', ')}.
Omgeving: REGIEBOT_FUZZ_SECONDEN per lezer (60), REGIEBOT_FUZZ_ZAAD (willekeurig).
De uitgang is 0 als geen lezer omvalt, anders 1.
`;
const gekozen = leesArgumenten(HULP, {}, { los: true }).positionals;
if (!gekozen.every((doel) => DOELEN.includes(doel))) weiger(HULP);

const zaad = Number(process.env.REGIEBOT_FUZZ_ZAAD ?? Math.floor(Math.random() * 1e9));
const seconden = Number(process.env.REGIEBOT_FUZZ_SECONDEN ?? 60);
const bestand = await buildBundel('fuzz/werker', ['node-sqlite3-wasm', 'esbuild']);

function voer(doel) {
  const nu = new SharedArrayBuffer(8 + 65_536);
  const [stand, plaats] = [new Int32Array(nu, 0, 2), new Uint8Array(nu, 8)];
  const werker = new Worker(bestand, {
    workerData: { doel, zaad, seconden, nu },
    resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN_MB },
  });
  return new Promise((klaar) => {
    const eind = (verslag) => {
      clearInterval(wacht);
      klaar({ doel, gevallen: stand[0], ...verslag });
      void werker.terminate();
    };
    const omgevallen = (waarom) =>
      eind({ fout: { waarom, invoer: Buffer.from(plaats.slice(0, stand[1])).toString('base64') } });
    let [gezien, stil] = [0, 0];
    const wacht = setInterval(() => {
      stil = stand[0] === gezien ? stil + 1 : 0;
      gezien = stand[0];
      if (stil >= STIL_S) omgevallen(`${STIL_S} s geen antwoord`);
    }, 1_000);
    werker.on('message', eind);
    werker.on('error', (fout) => omgevallen(fout.code ?? fout.message));
  });
}

const verslagen = [];
for (const doel of DOELEN.filter((naam) => gekozen.length === 0 || gekozen.includes(naam)))
  verslagen.push(await voer(doel));

console.log(`\nFuzz, zaad ${zaad}, ${seconden} s per lezer, hoogstens ${GEHEUGEN_MB} MB\n`);
console.log('| lezer | gevallen | takken | nieuwe paden | langste | uitkomst |\n| --- | --- | --- | --- | --- | --- |');
for (const { doel, gevallen, takken = '-', bewaard = '-', langsteMs = '-', fout } of verslagen)
  console.log(`| ${doel} | ${gevallen} | ${takken} | ${bewaard} | ${langsteMs} ms | ${fout?.waarom ?? 'goed'} |`);
for (const { doel, fout } of verslagen.filter((een) => een.fout !== undefined))
  console.log(`\n${doel} viel over (base64): ${fout.invoer}`);
process.exit(verslagen.every(({ fout }) => fout === undefined) && verslagen.length > 0 ? 0 : 1);
