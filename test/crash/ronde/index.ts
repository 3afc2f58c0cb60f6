import { parseArgs } from 'node:util';
import { runOns } from './ons';
import { listPeers, type Peer } from './peers';
import { runPeerreeks } from './peerreeks';
import { type Opdracht, runReeksen } from './reeksen';
import { describeUitslagen, isGoed, type Uitslag } from './uitslag';

const HULP = `Gebruik: npm run crash -- [--rondes N] [--zaad Z] [--peers] [--help]

Start de hele bot als proces, geeft hem post en klikken, en doodt hem (SIGKILL) op een willekeurig moment, tijdens het vastleggen, of bij
een verzending: voor Teams haar heeft, nadat Teams haar heeft, of net na het antwoord. Telt daarna wat er te zien is en wat er vastligt.
--rondes N   aantal rondes (300), in reeksen van 25 op een eigen gegevensmap, vier reeksen naast elkaar
--zaad Z     begin van de reeks keuzes (willekeurig); hetzelfde zaad geeft dezelfde keuzes
--peers      ernaast dezelfde taken met BullMQ en pg-boss, op dezelfde connector en op dezelfde manier gedood
Status 0: niets verloren, dubbel of verkeerd; 1: wel.
`;

function readGetal(waarde: string | undefined, standaard: number): number {
  const getal = Number(waarde ?? standaard);
  return Number.isSafeInteger(getal) && getal > 0 ? getal : NaN;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      ...{ rondes: { type: 'string' }, zaad: { type: 'string' } },
      ...{ peers: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
    },
  });
  const rondes = readGetal(values.rondes, 300);
  const zaad = readGetal(values.zaad, 1 + Math.floor(Math.random() * 1e9));
  if (values.help || Number.isNaN(rondes) || Number.isNaN(zaad)) {
    process.stdout.write(HULP);
    return values.help ? 0 : 2;
  }
  const meld = (regel: string) => void process.stdout.write(`${regel}\n`);
  meld(`zaad ${zaad}, ${rondes} rondes`);
  const begin = performance.now();
  const opdracht = { rondes, zaad, meld };
  const peers = values.peers ? listPeers().map((peer) => runPeer(peer, opdracht)) : [];
  const [ons, ...hun] = await Promise.all([runOns(opdracht), ...peers]);
  const uitslagen = [ons, ...hun.flatMap((uitslag) => uitslag ?? [])];
  const duur = (performance.now() - begin) / 1000;
  const tempo = `${Math.round((60 * rondes) / duur)} rondes per minuut`;
  meld(`\n${describeUitslagen(uitslagen)}\nduur: ${Math.round(duur)} s (${tempo})`);
  return isGoed(ons) ? 0 : 1;
}

/** Een peer die er niet is, wordt zichtbaar overgeslagen. */
async function runPeer(peer: Peer, opdracht: Opdracht): Promise<Uitslag | undefined> {
  if (peer.ontbreekt === undefined) return runReeksen(opdracht, (zaad, rondes) => runPeerreeks(peer, zaad, rondes));
  opdracht.meld(`OVERGESLAGEN ${peer.naam}: ${peer.ontbreekt}`);
  return undefined;
}

main().then(
  (status) => (process.exitCode = status),
  (fout: unknown) => {
    process.stderr.write(`${fout instanceof Error ? (fout.stack ?? fout.message) : String(fout)}\n`);
    process.exitCode = 1;
  },
);
