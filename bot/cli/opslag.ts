import { type Config } from '../config';
import { BotError } from '../errors';
import { openOpslag, type Opslag } from '../store/open';

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
  const opslag = await openOpslag(config);
  try {
    return await work(opslag);
  } finally {
    await opslag.store.close();
  }
}
