import { z } from 'zod/v4';
import { type Store } from '../store/store';

const BEGIN = 'ontvangst:';

const ontvangstSchema = z.object({ bron: z.string(), op: z.string() });

/** Waar een bericht vandaan kwam en wanneer het voor het eerst werd aangeboden (ISO 8601). */
export type Ontvangst = z.infer<typeof ontvangstSchema>;

/**
 * Het boek van de ontvangstkant: wat een bron ons gaf, vastgelegd voordat er iets mee gebeurt en los van wat de opslag er later van
 * zegt. Er komt alleen bij. Dezelfde bezorging nog eens is dezelfde regel.
 */
export async function noteOntvangst(store: Pick<Store, 'claim'>, bericht: string, ontvangst: Ontvangst): Promise<void> {
  await store.claim(sleutelVan(bericht), JSON.stringify(ontvangst));
}

/** Kenmerken van alle berichten die ooit zijn aangeboden. */
export async function listOntvangsten(store: Store): Promise<ReadonlyMap<string, Ontvangst>> {
  const regels = await store.listClaims(BEGIN);
  return new Map(
    regels.map(({ sleutel, waarde }) => [sleutel.slice(BEGIN.length), ontvangstSchema.parse(JSON.parse(waarde))]),
  );
}

/** Waar als dit bericht ooit is aangeboden. */
export async function isOntvangen(store: Store, bericht: string): Promise<boolean> {
  return (await store.lookup(sleutelVan(bericht))) !== undefined;
}

function sleutelVan(bericht: string): string {
  return `${BEGIN}${bericht}`;
}
