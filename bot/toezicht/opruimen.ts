import { PER_DOSSIER } from '../herinneringen/sleutels';
import { type Store } from '../store/store';

/** Haalt weg wat over herinneringen is onthouden van dossiers die er niet meer zijn: gewist, of opgegaan in een ander. */
export async function ruimOp(store: Store, levend: ReadonlySet<string>): Promise<void> {
  for (const begin of PER_DOSSIER) {
    for (const { sleutel } of await store.listClaims(begin)) {
      const dossiernummer = sleutel.slice(begin.length).split(':')[0] ?? '';
      if (!levend.has(dossiernummer)) await store.dropClaim(sleutel);
    }
  }
}
