import { type Clock } from '../clock';
import { type Store } from '../store/store';
import { kaartVan, loadZelf } from './dossiers';

/** Een dossier waarvan de historie niet klopte, en wat daaraan is gedaan. */
export interface Aanvaarding {
  readonly dossiernummer: string;
  /** Wat er niet klopte. */
  readonly bevinding: string;
  /** Regels die nu de historie zijn. */
  readonly regels: number;
  readonly op: string;
}

/**
 * De beheerder aanvaardt de historie zoals zij nu is bewaard; een regel die niet te lezen is, is dan weg. Het besluit blijft
 * bewaard, met wat er niet klopte. `undefined`: er is niets mis. Nog eens doen verandert niets. Gooit `ONBEKEND_DOSSIER`.
 */
export async function acceptDossier(
  store: Store,
  clock: Clock,
  dossiernummer: string,
): Promise<Aanvaarding | undefined> {
  const { dossier, kapot, versie } = await loadZelf(store, dossiernummer);
  if (kapot === undefined) return undefined;
  const op = clock.now().toISOString();
  const besluit = { dossiernummer, bevinding: kapot, regels: dossier.historie.length, op };
  // Recorded first: a history that is accepted without a trace of it would be worse than a trace too many.
  await store.claim(`aanvaard:${dossiernummer}:${versie}`, JSON.stringify(besluit));
  await store.resealDossier(dossiernummer, versie);
  await store.addWensen([kaartVan(dossier)]);
  return besluit;
}
