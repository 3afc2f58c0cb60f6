#!/usr/bin/env node
// Feeds every reader of foreign input for a while, led by coverage, each in a thread of its own that may hang or run out of memory.
import { clearTimeout, setTimeout } from 'node:timers';
import { Worker } from 'node:worker_threads';

const DOELEN = ['mail', 'push van DUO', 'formulieren', 'vragen', 'paden en links', 'activiteiten', 'tokens', 'beurten'];
/** The longest answer takes milliseconds; whoever is silent this long hangs. */
const STIL_MS = 15_000;
const GEHEUGEN_MB = 512;

const zaad = Number(process.env.REGIEBOT_FUZZ_ZAAD ?? Math.floor(Math.random() * 1e9));
const seconden = Number(process.env.REGIEBOT_FUZZ_SECONDEN ?? 60);
const gekozen = process.argv.slice(2);

function voer(doel) {
  const nu = new SharedArrayBuffer(4 + 65_536);
  const werker = new Worker(new URL('./werker.mjs', import.meta.url), {
    workerData: { doel, zaad, seconden, nu },
    resourceLimits: { maxOldGenerationSizeMb: GEHEUGEN_MB },
  });
  return new Promise((klaar) => {
    const eind = (verslag) => {
      clearTimeout(wekker);
      klaar({ doel, gevallen, ...verslag });
      void werker.terminate();
    };
    const invoer = () => Buffer.from(new Uint8Array(nu, 4, new Int32Array(nu, 0, 1)[0])).toString('base64');
    const hangt = () => eind({ fout: { waarom: `${STIL_MS / 1000} s geen antwoord`, invoer: invoer() } });
    let gevallen = 0;
    // Compiling comes first.
    let wekker = setTimeout(hangt, STIL_MS * 4);
    werker.on('message', (bericht) => {
      if (bericht.verslag !== undefined) return eind(bericht.verslag);
      gevallen = bericht.gevallen;
      clearTimeout(wekker);
      wekker = setTimeout(hangt, STIL_MS);
    });
    werker.on('error', (fout) => eind({ fout: { waarom: fout.code ?? fout.message, invoer: invoer() } }));
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
