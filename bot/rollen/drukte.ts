import { type Datum } from '../../rules/datum';
import { type Inrichting, listCaseloadnamen, type Persoon, type Rol } from '../inrichting';
import { type Store } from '../store/store';
import { peilingenVan } from '../vragen/peilingen';
import { listAfwezig } from './afwezig';

/** Een collega met hoe druk hij is. `open` ontbreekt zolang de dossiers nog worden gelezen. */
export interface Drukte {
  readonly id: string;
  readonly naam: string;
  readonly rol: Rol;
  readonly open?: number;
  readonly afwezig: boolean;
}

export interface DrukteDelen {
  readonly store: Store;
  readonly inrichting: Inrichting;
}

/**
 * Zet wie er is vooraan, dan wie er niet is; klantmanagers voor de anderen, en daarbinnen wie de minste open dossiers heeft. Een dossier is
 * open zolang de plicht loopt of is opgeschort; het telt mee in elke caseload, want druk is iemand maar een keer.
 */
export async function sortOpDrukte(
  { store, inrichting }: DrukteDelen,
  personen: readonly Persoon[],
  vandaag: Datum,
): Promise<readonly Drukte[]> {
  const aantallen = await countOpen(store, listCaseloadnamen(inrichting), vandaag);
  const weg = await listAfwezig(store, vandaag);
  return personen
    .map(({ id, naam, rol }) => ({
      ...{ id, naam, rol, afwezig: weg.has(id) },
      ...(aantallen === undefined ? {} : { open: aantallen.get(id) ?? 0 }),
    }))
    .sort(compareDrukte);
}

function compareDrukte(een: Drukte, ander: Drukte): number {
  return (
    rangVan(een) - rangVan(ander) || (een.open ?? 0) - (ander.open ?? 0) || een.naam.localeCompare(ander.naam, 'nl')
  );
}

function rangVan({ afwezig, rol }: Drukte): number {
  return (afwezig ? 2 : 0) + (rol === 'klantmanager' ? 0 : 1);
}

/** Open dossiers per klantmanager; `undefined`: het lezen is nog niet klaar. */
async function countOpen(
  store: Store,
  caseloads: readonly string[],
  vandaag: Datum,
): Promise<ReadonlyMap<string, number> | undefined> {
  const geladen = await peilingenVan(store).nu(caseloads, vandaag);
  if ('deel' in geladen) return undefined;
  const aantallen = new Map<string, number>();
  for (const { klantmanager, status } of geladen.peiling.standen) {
    if (status === 'lopend' || status === 'opgeschort')
      aantallen.set(klantmanager, (aantallen.get(klantmanager) ?? 0) + 1);
  }
  return aantallen;
}
