import { type Store } from './store';

/** Haalt alle claims weg waarvan de sleutel zo begint. */
export async function dropClaims(store: Pick<Store, 'listClaims' | 'dropClaim'>, begin: string): Promise<void> {
  for (const { sleutel } of await store.listClaims(begin)) await store.dropClaim(sleutel);
}
