import { isBotError } from '../errors';
import { type BewaardBericht, type Store } from '../store/store';

/**
 * Doet `work` voor elk, op volgorde, en geeft wat er misging: één slecht bericht houdt de andere niet op. Antwoordt de opslag niet, dan
 * gaat geen enkel bericht goed en stopt het: gooit `OPSLAG_ONBEREIKBAAR`.
 */
export async function collectFailures<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<unknown[]> {
  const fouten: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (fout) {
      if (isBotError(fout, 'OPSLAG_ONBEREIKBAAR')) throw fout;
      fouten.push(fout);
    }
  }
  return fouten;
}

/** Berichten van deze bron die ruw zijn bewaard voordat het programma viel, en nog niet zijn verwerkt. */
export async function listOpen(store: Pick<Store, 'listBerichten'>, bron: string): Promise<BewaardBericht[]> {
  return (await store.listBerichten('ontvangen')).filter((bericht) => bericht.bron === bron);
}
