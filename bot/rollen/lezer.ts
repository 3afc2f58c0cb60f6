import { type Lezer } from '../../cards';
import { type Dossier } from '../../rules/historie';
import { type Clock } from '../clock';
import { type Persoon } from '../inrichting';
import { type Store } from '../store/store';
import { isVervangerVan } from './afwezig';

/** Als wie deze persoon dit dossier leest: als zichzelf, en vandaag misschien ook namens de klantmanager voor wie hij waarneemt. */
export async function lezerVan(
  { store, clock }: { readonly store: Pick<Store, 'lookup'>; readonly clock: Clock },
  { id: persoon, rol }: Persoon,
  { klantmanager }: Pick<Dossier, 'klantmanager'>,
): Promise<Lezer> {
  const vervangt = await isVervangerVan(store, persoon, klantmanager, clock.vandaag());
  return { persoon, rol, ...(vervangt && klantmanager !== undefined ? { namens: klantmanager } : {}) };
}
