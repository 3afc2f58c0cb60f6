import { type Datum } from '../../rules/datum';
import { type Clock } from '../clock';
import { kaartVan } from '../dossiers/dossiers';
import { type Store } from '../store/store';

export interface SweepDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly wake: () => void;
}

/**
 * Laat bij de start en op elke nieuwe dag alle dossierkaarten opnieuw tekenen: termijnen schuiven op zonder dat er iets binnenkomt, en
 * wat ooit is gemist, herstelt zich zo. Een kaart die gelijk bleef, wordt niet verstuurd.
 */
export function createSweep({ store, clock, wake }: SweepDelen): () => Promise<void> {
  let gedaan: Datum | undefined;
  return async () => {
    const vandaag = clock.vandaag();
    if (gedaan === vandaag) return;
    for (const dossiernummer of await store.listDossiers()) {
      const bewaard = await store.loadDossier(dossiernummer);
      if (bewaard !== undefined) await store.addWensen([kaartVan(bewaard.dossier)]);
    }
    gedaan = vandaag;
    wake();
  };
}
