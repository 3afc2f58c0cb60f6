import { createFilterIndex } from './filterindex';
import { type Namen } from './lezing';
import { type Index } from './taal/lexicon';
import { createVerbeteraar } from './taal/verbeter';

/** Wat de namen in de gegevens aan de taal toevoegen. */
export interface Namenwoorden {
  readonly index: Index;
  readonly verbeter: ReturnType<typeof createVerbeteraar>;
}

/** Zoveel verschillende groepen namen blijven onthouden: wie vraagt, ziet een van enkele groepen caseloads. */
const HOOGSTENS = 20;
const ONTHOUDEN = new Map<string, Namenwoorden>();

/** De woorden bij deze namen. Dossiers veranderen de hele dag en namen bijna nooit: dezelfde namen geven dezelfde woorden terug. */
export function namenwoordenVan({ klantmanagers, caseloads }: Namen): Namenwoorden {
  const sleutel = JSON.stringify([klantmanagers, caseloads]);
  const bekend = ONTHOUDEN.get(sleutel);
  if (bekend !== undefined) return bekend;
  const namen = { klantmanagers, caseloads };
  const nieuw = { index: createFilterIndex(namen), verbeter: createVerbeteraar(namen) };
  if (ONTHOUDEN.size >= HOOGSTENS) ONTHOUDEN.clear();
  ONTHOUDEN.set(sleutel, nieuw);
  return nieuw;
}
