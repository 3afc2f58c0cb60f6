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
import { createZender, type Zender } from './outbox/zender';
import { createFolderMailbox } from './post/folder-mailbox';
import { readBericht } from './post/read-bericht';
import { STANDAARD_INSTELLINGEN } from './post/instellingen';
import { type DraaiendeServer, startServer } from './server';
import { openDatabase } from './store/driver';
import { createKluis } from './store/kluis';
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

/** Maakt alle delen en zet ze aan: de enige plaats waar ze elkaar leren kennen. */
export async function startBot({ config, inrichting, log }: BotDelen): Promise<Bot> {
  const clock = createClock(config.vandaag);
  const kluis = createKluis(readSleutel(config.data, config.sleutel));
  const store = createSqliteStore(await openDatabase(join(config.data, 'regiebot.db')), kluis);
  const hartslag = new Hartslag(clock);
  const postvak = join(config.data, 'postvak');
  const mailbox = createFolderMailbox(postvak);

  const zender = createZender({
    ...{ store, clock, log, tempo: createTempo(), kans: Math.random, merk: merkVanWens },
    teken: createTekenLevend({ store, clock, inrichting }),
    kanaal: createKanaal(config, inrichting),
  });
  const verzender = startLus({
    pass: () => send(zender, hartslag),
    pauze: PAUZE.verzender,
    onFout: report(log, hartslag, 'verzender'),
  });
  const verwerk = createVerwerkBericht({
    ...{ store, kluis, clock, caseload: inrichting.caseloads[0]?.naam ?? '' },
    read: (ruw, gelezenOp) => readBericht(ruw, { instellingen: STANDAARD_INSTELLINGEN, now: () => gelezenOp }),
  });
  const lezer = startLus({
    pass: () => ingest({ bron: 'postvak', ...{ mailbox, store, verwerk, clock, log, hartslag, wake: verzender.wake } }),
    pauze: PAUZE.postvak,
    onFout: report(log, hartslag, 'postvak'),
  });
  const stopWatch = mailbox.watch(lezer.wake);
  const dagwisseling = startLus({
    pass: createSweep({ store, clock, wake: verzender.wake }),
    pauze: PAUZE.dagwisseling,
    onFout: report(log, hartslag, 'dagwisseling'),
  });

  const server = await openServer({ config, inrichting, store, clock, log, hartslag, wake: verzender.wake });
  return {
    ...{ url: server.url, store, postvak: join(postvak, 'in') },
    close: async () => {
      stopWatch();
      await stop(server, [lezer, dagwisseling, verzender], store);
    },
  };
}

async function send(zender: Zender, hartslag: Hartslag): Promise<void> {
  await zender.pass();
  hartslag.good('verzender');
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

interface ServerBouw extends BotDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly hartslag: Hartslag;
  readonly wake: () => void;
}

function openServer({ config, inrichting, store, clock, log, hartslag, wake }: ServerBouw): Promise<DraaiendeServer> {
  const app = createTeamsApp({
    ...{ identiteit: config.identiteit, log, antwoorder: createAntwoorder(store, wake) },
    handle: createHandleTurn({ store, inrichting, clock, log, wake }),
  });
  const lokaal = config.identiteit === undefined;
  return startServer({ app, gezond: () => hartslag.report(store), lokaal, log }, config.poort);
}

async function stop(server: DraaiendeServer, lussen: readonly Lus[], store: Store): Promise<void> {
  await server.close();
  await Promise.all(lussen.map((lus) => lus.stop()));
  await store.close();
}
