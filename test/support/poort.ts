import { createServer } from 'node:net';

/**
 * Hier begint geen enkel systeem als het zelf een poort kiest, voor wie er een vraagt of voor de eigen kant van een verbinding (Linux vanaf
 * 32768): wat wij net vrij vonden, pakt dus niemand voordat ons programma luistert.
 */
const EERSTE = 20_000;
const LAATSTE = 31_999;
/** Elke werker van jest heeft zijn eigen stuk, zodat twee toetsen nooit dezelfde poort vrij vinden. */
const STUK = 1_000;
const STUKKEN = (LAATSTE + 1 - EERSTE) / STUK;

const werker = Number(process.env.JEST_WORKER_ID ?? 0) % STUKKEN;
// Another run of the tests on this machine begins somewhere else.
let volgende = process.pid % STUK;

/** Een vrije poort op loopback, die dit proces nog niet eerder gaf. Gooit als er geen vrije meer is. */
export async function freePort(): Promise<number> {
  for (let poging = 0; poging < STUK; poging += 1) {
    const poort = EERSTE + werker * STUK + volgende;
    volgende = (volgende + 1) % STUK;
    if (await isVrij(poort)) return poort;
  }
  throw new Error('geen vrije poort');
}

/** Free on every address: a program may listen on more than loopback. */
function isVrij(poort: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(poort, () => server.close(() => resolve(true)));
  });
}
