import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import { createKans } from '../support/kans';
import { openTestStore } from '../support/store';
import { openBeurten } from './beurten';
import { openDekking } from './dekking';
import { type Doel } from './doel';
import { LEZERS } from './lezers';
import { kies, vermink } from './vermink';

export interface Opdracht {
  readonly doel: string;
  readonly zaad: number;
  readonly seconden: number;
  /** Het hoeveelste geval nu gelezen wordt, hoe lang het is, en de bytes. Wie hangt, kan het zelf niet meer zeggen. */
  readonly nu: SharedArrayBuffer;
}

/** Wat een doel opleverde; `fout` is de eerste invoer die misging, in base64. */
export interface Verslag {
  readonly gevallen: number;
  readonly takken: number;
  readonly bewaard: number;
  readonly langsteMs: number;
  readonly fout?: { readonly waarom: string; readonly invoer: string };
}

const { doel: naam, zaad, seconden, nu } = workerData as Opdracht;
const stand = new Int32Array(nu, 0, 2);
const plaats = new Uint8Array(nu, 8);

function note(invoer: Buffer): void {
  const deel = invoer.subarray(0, plaats.length);
  plaats.set(deel);
  Atomics.store(stand, 1, deel.length);
  Atomics.add(stand, 0, 1);
}

async function findDoel(): Promise<Doel> {
  const opslag = await openTestStore();
  const gevonden = [...LEZERS, ...(await openBeurten(opslag.store))].find((een) => een.naam === naam);
  if (gevonden === undefined) throw new Error(`geen doel ${naam}`);
  return gevonden;
}

/** Verminkt wat er is, en bewaart wat een tak raakt die nog niemand raakte: dat wordt daarna zelf verminkt. */
async function run(): Promise<Verslag> {
  const doel = await findDoel();
  const dekking = await openDekking('fuzz-werker');
  const kans = createKans(zaad);
  const bewaard = [...doel.zaden];
  const eind = performance.now() + seconden * 1_000;
  let gevallen = 0;
  let langsteMs = 0;
  let fout: Verslag['fout'];
  while (performance.now() < eind && fout === undefined) {
    const invoer = gevallen < doel.zaden.length ? bewaard[gevallen]! : vermink(kans, kies(kans, bewaard), doel.woorden);
    note(invoer);
    const begin = performance.now();
    try {
      await doel.voer(invoer);
    } catch (oorzaak) {
      fout = {
        waarom: oorzaak instanceof Error ? `${oorzaak.name}: ${oorzaak.message}` : 'gooit',
        invoer: invoer.toString('base64'),
      };
    }
    langsteMs = Math.max(langsteMs, performance.now() - begin);
    if (dekking.takeNieuw() > 0 && gevallen >= doel.zaden.length && bewaard.length < 5_000) bewaard.push(invoer);
    gevallen += 1;
  }
  dekking.close();
  return {
    gevallen,
    takken: dekking.totaal(),
    bewaard: bewaard.length - doel.zaden.length,
    langsteMs: Math.round(langsteMs),
    ...(fout === undefined ? {} : { fout }),
  };
}

void run().then((verslag) => parentPort?.postMessage(verslag));
