import { type Clock } from '../clock';
import { createDagelijks } from '../jobs/dagelijks';
import { type Store } from '../store/store';
import { createLogboek } from './logboek';

/** Haalt eens per dag uit het logboek wat ouder is dan `maanden` maanden. */
export function createLogboekronde(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  maanden: number,
): () => Promise<void> {
  const logboek = createLogboek({ store, clock });
  return createDagelijks(clock, () => logboek.forget(maanden));
}
