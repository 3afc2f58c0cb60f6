import { wisUitKaarten } from '../herinneringen/boek';
import { redrawKaarten } from '../herinneringen/hertekenen';
import { type Onthouden } from '../herinneringen/onthouden';
import { PER_DOSSIER } from '../herinneringen/sleutels';
import { type Store } from '../store/store';

/** Welke dossiers er zijn; wat in een ander is opgegaan, is er nog. */
export interface Bestand {
  readonly nummers: ReadonlySet<string>;
  readonly opgegaan: ReadonlySet<string>;
}

/**
 * Haalt weg wat over herinneringen is onthouden van dossiers die er niet meer zijn: gewist, of opgegaan in een ander. Wat gewist is, gaat
 * ook van de kaarten. `onthouden` is gelezen vóór `bestand`: zo valt een dossier dat er net bij kwam niet weg.
 */
export async function ruimOp(store: Store, onthouden: Onthouden, { nummers, opgegaan }: Bestand): Promise<void> {
  const weg = [...onthouden.nummers].filter((nummer) => !nummers.has(nummer));
  for (const nummer of weg) await redrawKaarten({ store, lees: onthouden.lees }, nummer, new Set());
  if (weg.length > 0) await wisUitKaarten(store, new Set(weg));
  // Last: an interrupted round finds the number again.
  for (const nummer of onthouden.nummers)
    if (!nummers.has(nummer) || opgegaan.has(nummer)) await dropOver(store, onthouden, nummer);
}

async function dropOver(store: Store, { lees }: Onthouden, nummer: string): Promise<void> {
  for (const soort of PER_DOSSIER) for (const { sleutel } of await lees(soort, nummer)) await store.dropClaim(sleutel);
}
