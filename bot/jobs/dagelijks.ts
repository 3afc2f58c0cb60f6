import { type Datum } from '../../rules/datum';
import { type Clock } from '../clock';

/** Doet het werk bij de start en daarna een keer per nieuwe dag. Mislukt het, dan komt het de volgende keer opnieuw. */
export function createDagelijks(clock: Clock, work: (vandaag: Datum) => Promise<unknown>): () => Promise<void> {
  let gedaan: Datum | undefined;
  return async () => {
    const vandaag = clock.vandaag();
    if (gedaan === vandaag) return;
    await work(vandaag);
    gedaan = vandaag;
  };
}
