import { type Config } from '../config';
import { BotError } from '../errors';
import { makeGegevensmap } from '../store/gegevensmap';
import { openOpslag, type Opslag } from '../store/open';

/** Regel voor de uitleg van een opdracht die bij de opslag zelf moet zijn. */
export const BOT_STIL = 'Is de opslag een bestand, dan mag de bot niet draaien; met Cosmos mag dat wel.';

/**
 * Een kopie van een bestand kan alleen waar een bestand is. Gooit `CONFIGURATIE` als de opslag in Azure staat of de gegevensmap niet te
 * gebruiken is.
 */
export function requireIngebouwd({ cosmos, data }: Config): void {
  if (cosmos === undefined) {
    makeGegevensmap(data);
    return;
  }
  throw new BotError(
    'CONFIGURATIE',
    'De opslag staat in Azure. Cosmos DB maakt daar zelf reservekopieën; zet er daar een terug.',
  );
}

/** Opent de ingerichte opslag, doet het werk en sluit haar altijd. Gooit `OPSLAG_BEZET` als de bot het bestand gebruikt. */
export async function withOpslag<T>(config: Config, work: (opslag: Opslag) => Promise<T>): Promise<T> {
  const opslag = await openOpslag(config);
  try {
    return await work(opslag);
  } finally {
    await opslag.store.close();
  }
}
