import { type Datum } from '../../rules/datum';
import { type Clock } from '../clock';
import { type Store } from '../store/store';
import { createLogboek } from './logboek';

/** Haalt eens per dag uit het logboek wat ouder is dan `maanden` maanden. */
export function createLogboekronde(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  maanden: number,
): () => Promise<void> {
  const logboek = createLogboek({ store, clock });
  let gedaan: Datum | undefined;
  return async () => {
    const vandaag = clock.vandaag();
    if (gedaan === vandaag) return;
    await logboek.forget(maanden);
    gedaan = vandaag;
  };
}
