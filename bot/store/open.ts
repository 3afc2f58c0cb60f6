import { join } from 'node:path';
import { type Clock, createClock } from '../clock';
import { type Config } from '../config';
import { openCosmosStore } from './cosmos/open';
import { openDatabase } from './driver';
import { createKluis, type Kluis } from './kluis';
import { readSleutel } from './sleutel';
import { createSqliteStore } from './sqlite';
import { type Store } from './store';
import { requireSleutel } from './vingerafdruk';

/** Tenant van een opslag zonder gemeente: lokaal en in toetsen. */
const TENANT_LOKAAL = 'lokaal';

/** De ingerichte opslag met wat erbij hoort. */
export interface Opslag {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
}

/** De kluis met de ingerichte sleutel. Gooit `CONFIGURATIE`. */
export function openKluis({ data, sleutel }: Pick<Config, 'data' | 'sleutel'>): Kluis {
  return createKluis(readSleutel(data, sleutel));
}

/** Opent de ingerichte opslag met haar kluis en klok. Gooit als `openStore`. */
export async function openOpslag(config: Config): Promise<Opslag> {
  const kluis = openKluis(config);
  const clock = createClock(config.vandaag);
  return { kluis, clock, store: await openStore(config, { kluis, clock }) };
}

/**
 * Opent de ingerichte opslag: Cosmos als dat is ingesteld, anders het bestand in de gegevensmap. Gooit `OPSLAG_BEZET`, `OPSLAG_STUK`,
 * `OPSLAG_NIEUWER`, `OPSLAG_ONBEREIKBAAR` en `CONFIGURATIE`: ook als zij met een andere sleutel is gemaakt.
 */
export async function openStore(config: Config, delen: StoreDelen): Promise<Store> {
  const store = await openIngericht(config, delen);
  try {
    await requireSleutel(store, delen.kluis);
    return store;
  } catch (fout) {
    await store.close();
    throw fout;
  }
}

interface StoreDelen {
  readonly kluis: Kluis;
  readonly clock: Clock;
}

async function openIngericht(config: Config, delen: StoreDelen): Promise<Store> {
  if (config.cosmos === undefined) return createSqliteStore(await openDatabase(databaseVan(config)), delen.kluis);
  return openCosmosStore(config.cosmos, { ...delen, tenant: config.identiteit?.tenant ?? TENANT_LOKAAL });
}

/** Bestand van de ingebouwde opslag. */
export function databaseVan(config: Pick<Config, 'data'>): string {
  return join(config.data, 'regiebot.db');
}
