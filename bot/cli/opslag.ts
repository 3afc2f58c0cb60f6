import { type Clock, createClock } from '../clock';
import { type Config } from '../config';
import { BotError } from '../errors';
import { createKluis, type Kluis } from '../store/kluis';
import { openStore } from '../store/open';
import { readSleutel } from '../store/sleutel';
import { type Store } from '../store/store';

/** De ingerichte opslag, voor een opdracht die haar even nodig heeft. */
export interface Opslag {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
}

/** Een kopie van een bestand kan alleen waar een bestand is. Gooit `CONFIGURATIE` als de opslag in Azure staat. */
export function requireIngebouwd({ cosmos }: Config): void {
  if (cosmos === undefined) return;
  throw new BotError(
    'CONFIGURATIE',
    'De opslag staat in Azure. Cosmos DB maakt daar zelf reservekopieën; zet er daar een terug.',
  );
}

/** Opent de ingerichte opslag, doet het werk en sluit haar altijd. Gooit `OPSLAG_BEZET` als de bot het bestand gebruikt. */
export async function withOpslag<T>(config: Config, work: (opslag: Opslag) => Promise<T>): Promise<T> {
  const kluis = createKluis(readSleutel(config.data, config.sleutel));
  const clock = createClock(config.vandaag);
  const store = await openStore(config, { kluis, clock });
  try {
    return await work({ store, kluis, clock });
  } finally {
    await store.close();
  }
}
