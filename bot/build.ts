import { join } from 'node:path';
import { createHandleTurn } from './acties';
import { type Clock, createClock } from './clock';
import { type Config } from './config';
import { createTekenLevend, merkVanWens } from './dossiers/kaarten';
import { createVerwerkBericht } from './dossiers/verwerk-bericht';
import { Hartslag } from './gezond';
import { findBestemming, type Inrichting } from './inrichting';
import { ingest } from './jobs/ingest';
import { type Lus, startLus } from './jobs/lus';
import { createSweep } from './jobs/sweep';
import { describeFout, type Log } from './log';
import { createTempo } from './outbox/tempo';
import { createZender } from './outbox/zender';
import { createFolderMailbox } from './post/folder-mailbox';
import { type Mailbox } from './post/mailbox';
import { readBericht } from './post/read-bericht';
import { STANDAARD_INSTELLINGEN } from './post/instellingen';
import { type DraaiendeServer, startServer } from './server';
import { openDatabase } from './store/driver';
import { createKluis, type Kluis } from './store/kluis';
import { readSleutel } from './store/sleutel';
import { createSqliteStore } from './store/sqlite';
import { type Store } from './store/store';
import { createAntwoorder } from './teams/antwoord';
import { createTeamsApp } from './teams/app';
import { createConnector } from './teams/connector';
import { createTokens } from './teams/tokens';

const TENANT_LOKAAL = 'lokaal';
/** Milliseconden tussen twee rondes als niemand wekt. */
const PAUZE = { postvak: 250, verzender: 500, dagwisseling: 30_000 };

export interface BotDelen {
  readonly config: Config;
  readonly inrichting: Inrichting;
  readonly log: Log;
}

/** Een draaiende bot. `close` maakt af wat bezig is en laat de opslag los. */
export interface Bot {
  readonly url: string;
  readonly store: Store;
  readonly postvak: string;
  close(): Promise<void>;
}

/** Maakt alle delen en zet ze aan: de enige plaats waar ze elkaar leren kennen. Lukt dat niet, dan blijft er niets draaien. */
export async function startBot(delen: BotDelen): Promise<Bot> {
  const { config, inrichting } = delen;
  const clock = createClock(config.vandaag);
  const kluis = createKluis(readSleutel(config.data, config.sleutel));
  const store = createSqliteStore(await openDatabase(join(config.data, 'regiebot.db')), kluis);
  const hartslag = new Hartslag(clock);
  const postvak = join(config.data, 'postvak');
  const kern = { ...delen, store, clock, kluis, hartslag, mailbox: createFolderMailbox(postvak) };
  const verzender = startVerzender(kern);
  const { wake } = verzender;
  const server = await openServer({ ...kern, wake }).catch(async (fout: unknown) => {
    await stop([verzender], store);
    throw fout;
  });
  const caseload = inrichting.caseloads[0]?.naam ?? '';
  const lezer = startLezer({ ...kern, wake, caseload });
  const stopWatch = kern.mailbox.watch(lezer.wake);
  const dagwisseling = startDagwisseling({ ...kern, wake });
  return {
    ...{ url: server.url, store, postvak: join(postvak, 'in') },
    close: async () => {
      stopWatch();
      await server.close();
      await stop([lezer, dagwisseling, verzender], store);
    },
  };
}

interface Kern extends BotDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly kluis: Kluis;
  readonly hartslag: Hartslag;
  readonly mailbox: Mailbox;
}

function startVerzender({ config, inrichting, store, clock, log, hartslag }: Kern): Lus {
  const zender = createZender({
    ...{ store, clock, log, tempo: createTempo(), kans: Math.random, merk: merkVanWens },
    teken: createTekenLevend({ store, clock, inrichting }),
    kanaal: createKanaal(config, inrichting),
  });
  return startJob({ bron: 'verzender', pauze: PAUZE.verzender, log, hartslag }, async () => {
    await zender.pass();
    hartslag.good('verzender');
  });
}

function startLezer(delen: Kern & { readonly wake: () => void; readonly caseload: string }): Lus {
  const { store, kluis, clock, log, hartslag, mailbox, wake, caseload } = delen;
  const verwerk = createVerwerkBericht({
    ...{ store, kluis, clock, caseload },
    read: (ruw, gelezenOp) => readBericht(ruw, { instellingen: STANDAARD_INSTELLINGEN, now: () => gelezenOp }),
  });
  const pass = () => ingest({ bron: 'postvak', ...{ mailbox, store, verwerk, clock, log, hartslag, wake } });
  return startJob({ bron: 'postvak', pauze: PAUZE.postvak, log, hartslag }, pass);
}

function startDagwisseling({ store, clock, log, hartslag, wake }: Kern & { readonly wake: () => void }): Lus {
  const sweep = createSweep({ store, clock, wake });
  return startJob({ bron: 'dagwisseling', pauze: PAUZE.dagwisseling, log, hartslag }, async () => {
    await sweep();
    hartslag.good('dagwisseling');
  });
}

interface Job {
  readonly bron: string;
  readonly pauze: number;
  readonly log: Log;
  readonly hartslag: Hartslag;
}

/** Een lus die zich aanmeldt bij de gezondheid, zodat ook opvalt wat nooit slaagt. */
function startJob({ bron, pauze, log, hartslag }: Job, pass: () => Promise<void>): Lus {
  hartslag.announce(bron);
  return startLus({ pass, pauze, onFout: report(log, hartslag, bron) });
}

function report(log: Log, hartslag: Hartslag, bron: string): (fout: unknown) => void {
  return (fout) => {
    const nieuw = hartslag.bad(bron, `De ${bron} heeft een probleem; Regiebot probeert het opnieuw.`);
    if (nieuw) log.error({ ...describeFout(fout), bron }, 'Ronde mislukt');
  };
}

function createKanaal(config: Config, inrichting: Inrichting): ReturnType<typeof createConnector> {
  const { serviceUrl, graphUrl, team } = inrichting;
  return createConnector({
    ...{ serviceUrl, graphUrl, team, token: createTokens(config.identiteit) },
    tenant: config.identiteit?.tenant ?? TENANT_LOKAAL,
    botId: `28:${config.identiteit?.id ?? 'regiebot'}`,
    bestemming: (plek) => findBestemming(inrichting, plek),
  });
}

function openServer({
  config,
  inrichting,
  store,
  clock,
  log,
  hartslag,
  wake,
}: Kern & { readonly wake: () => void }): Promise<DraaiendeServer> {
  const app = createTeamsApp({
    ...{ identiteit: config.identiteit, log, antwoorder: createAntwoorder(store, wake) },
    handle: createHandleTurn({ store, inrichting, clock, log, wake }),
  });
  const lokaal = config.identiteit === undefined;
  return startServer({ app, gezond: () => hartslag.report(store), lokaal, log }, config.poort);
}

async function stop(lussen: readonly Lus[], store: Store): Promise<void> {
  await Promise.all(lussen.map((lus) => lus.stop()));
  await store.close();
}
