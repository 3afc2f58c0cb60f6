import { randomUUID } from 'node:crypto';
import { type Clock } from '../clock';
import { type Config } from '../config';
import { createInrichter, type Inrichter } from '../gesprek/instellen/inrichter';
import { Hartslag } from '../gezond';
import { type Inrichting } from '../inrichting';
import { createHuurder, type Huurder } from '../jobs/huur';
import { type Log } from '../log';
import { createMeter, type Meter } from '../meten/meter';
import { openOtlp } from '../meten/otlp';
import { GEEN_SPOREN, type Sporen } from '../meten/sporen';
import { createLevendeInrichting, type LevendeInrichting } from '../rollen/levend';
import { type Rollen } from '../rollen/rollen';
import { type Kluis } from '../store/kluis';
import { openOpslag, type Opslag } from '../store/open';
import { type Store } from '../store/store';
import { requireVersleuteld } from '../teams/adressen';
import { createTokens, type GeefToken } from '../teams/tokens';
import { openServiceUrl, type ServiceUrl } from '../teams/service-url';
import { type Bron, createBronnen } from './bronnen';
import { openRollen } from './rollen';

export interface BotDelen {
  readonly config: Config;
  readonly inrichting: Inrichting;
  readonly log: Log;
}

/** Wat elk deel van een draaiende bot nodig kan hebben. */
export interface Kern extends BotDelen {
  readonly inrichting: LevendeInrichting;
  /** Wijzigt de inrichting vanuit Teams. */
  readonly inrichter: Inrichter;
  readonly store: Store;
  readonly clock: Clock;
  readonly kluis: Kluis;
  readonly hartslag: Hartslag;
  readonly meter: Meter;
  /** Meet hoe lang werk duurt, als dat is aangezet. */
  readonly sporen: Sporen;
  /** Verdeelt de taken over de instanties. */
  readonly huurder: Huurder;
  readonly bronnen: readonly Bron[];
  /** Waar Teams nu bereikbaar is. */
  readonly serviceUrl: ServiceUrl;
  /** De aanmelding van wat de bot verstuurt; onthoudt een token zolang het geldt. */
  readonly tokens: GeefToken;
  /** Wie er werkt volgens Entra; ontbreekt als de inrichting dat zelf zegt. */
  readonly rollen: Rollen | undefined;
}

/** Een deel dat iets op een kaart kan veranderen: `wake` laat de verzender meteen kijken. */
export interface Wekker {
  readonly wake: () => void;
}

/** Opent de opslag en maakt wat alle delen delen. Gooit `OPSLAG_BEZET`, `OPSLAG_STUK` en `CONFIGURATIE`. */
export async function openKern(delen: BotDelen): Promise<Kern> {
  requireVersleuteld(delen.config, delen.inrichting);
  const opslag = await openOpslag(delen.config);
  try {
    return await createKern(delen, opslag);
  } catch (fout) {
    // What is set up wrong stops the start; the store must not stay taken then.
    await opslag.store.close();
    throw fout;
  }
}

async function createKern(delen: BotDelen, { store, clock, kluis }: Opslag): Promise<Kern> {
  const { config } = delen;
  const inrichting = createLevendeInrichting(delen.inrichting);
  const inrichter = createInrichter({ store, clock, basis: delen.inrichting, levend: inrichting });
  await inrichter.refresh();
  const bronnen = createBronnen({ ...delen, store, kluis, clock });
  const { serviceUrl: ingericht } = delen.inrichting;
  const serviceUrl = await openServiceUrl({ store, ingericht, tenant: config.identiteit?.tenant });
  const huurder = createHuurder({ store, clock, houder: randomUUID() });
  const hartslag = new Hartslag(clock);
  const meter = createMeter({ store, hartslag, clock });
  const sporen =
    config.otlp === undefined ? GEEN_SPOREN : await openOtlp({ adres: config.otlp, meter, log: delen.log });
  const tokens = createTokens(config.identiteit, inrichting);
  const rollen = await openRollen({ config, inrichting, store, clock });
  return {
    ...delen,
    inrichting,
    inrichter,
    store,
    clock,
    kluis,
    hartslag,
    meter,
    sporen,
    huurder,
    bronnen,
    serviceUrl,
    tokens,
    rollen,
  };
}
