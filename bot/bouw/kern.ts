import { randomUUID } from 'node:crypto';
import { type Clock, createClock } from '../clock';
import { type Config } from '../config';
import { Hartslag } from '../gezond';
import { type Inrichting } from '../inrichting';
import { createHuurder, type Huurder } from '../jobs/huur';
import { type Log } from '../log';
import { createMeter, type Meter } from '../meten/meter';
import { createLevendeInrichting, type LevendeInrichting } from '../rollen/levend';
import { createKluis, type Kluis } from '../store/kluis';
import { readSleutel } from '../store/sleutel';
import { openStore } from '../store/open';
import { type Store } from '../store/store';
import { openServiceUrl, type ServiceUrl } from '../teams/service-url';
import { type Bron, type BronDelen, createBronnen } from './bronnen';

export interface BotDelen {
  readonly config: Config;
  readonly inrichting: Inrichting;
  readonly log: Log;
}

/** Wat elk deel van een draaiende bot nodig kan hebben. */
export interface Kern extends BotDelen {
  readonly inrichting: LevendeInrichting;
  readonly store: Store;
  readonly clock: Clock;
  readonly kluis: Kluis;
  readonly hartslag: Hartslag;
  readonly meter: Meter;
  /** Verdeelt de taken over de instanties. */
  readonly huurder: Huurder;
  readonly bronnen: readonly Bron[];
  /** Waar Teams nu bereikbaar is. */
  readonly serviceUrl: ServiceUrl;
}

/** Een deel dat iets op een kaart kan veranderen: `wake` laat de verzender meteen kijken. */
export interface Wekker {
  readonly wake: () => void;
}

/** Opent de opslag en maakt wat alle delen delen. Gooit `OPSLAG_BEZET`, `OPSLAG_STUK` en `CONFIGURATIE`. */
export async function openKern(delen: BotDelen): Promise<Kern> {
  const { config } = delen;
  const inrichting = createLevendeInrichting(delen.inrichting);
  const clock = createClock(config.vandaag);
  const kluis = createKluis(readSleutel(config.data, config.sleutel));
  const store = await openStore(config, { kluis, clock });
  const bronnen = await openBronnen({ ...delen, store, kluis, clock });
  const { serviceUrl: ingericht } = delen.inrichting;
  const serviceUrl = await openServiceUrl({ store, ingericht, tenant: config.identiteit?.tenant });
  const huurder = createHuurder({ store, clock, houder: randomUUID() });
  const hartslag = new Hartslag(clock);
  const meter = createMeter({ store, hartslag, clock });
  return { ...delen, inrichting, store, clock, kluis, hartslag, meter, huurder, bronnen, serviceUrl };
}

/** A mailbox that is set up wrong stops the start; the store must not stay taken then. */
async function openBronnen(delen: BronDelen): Promise<Bron[]> {
  try {
    return createBronnen(delen);
  } catch (fout) {
    await delen.store.close();
    throw fout;
  }
}
