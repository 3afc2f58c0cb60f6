import { getMeting } from './catalogus';
import { type Vraag } from './vraag';

/** Wie vraagt, en waar. `kanaal` is de caseload van het kanaal. */
export type Vrager =
  | { readonly plek: 'chat'; readonly rol: string; readonly door?: string }
  | { readonly plek: 'kanaal'; readonly kanaal: string };

/** Waarom iemand dit hier niet mag vragen. */
export type Toegangsweigering = 'niet in een kanaal' | 'andere caseload' | 'alleen eigen dossiers';

/** Rollen die over alle dossiers mogen vragen. Iedere andere rol vraagt als een klantmanager. */
const ALLE_DOSSIERS: readonly string[] = ['teamleider', 'beheerder'];

/**
 * Of deze vraag hier mag, volgens de catalogus (P-03, P-26). Daarna telt `asGesteld(vraag, vrager)`.
 * `undefined` als het mag.
 */
export function findToegangsweigering(vraag: Vraag, vrager: Vrager): Toegangsweigering | undefined {
  const meting = getMeting(vraag.meting);
  if (vrager.plek === 'kanaal') {
    if (!meting.kanaal) return 'niet in een kanaal';
    return noemtAndereCaseload(vraag, vrager.kanaal) ? 'andere caseload' : undefined;
  }
  if (!meting.alleenEigen || ALLE_DOSSIERS.includes(vrager.rol)) return undefined;
  return isEigen(vraag, vrager.door) ? undefined : 'alleen eigen dossiers';
}

/** De vraag zoals zij in een kanaal geldt: alleen over de caseload van dat kanaal. */
export function inKanaal(vraag: Vraag, kanaal: string): Vraag {
  return { ...vraag, filters: { ...vraag.filters, caseload: { alleen: [kanaal] } } };
}

/** De vraag zoals zij telt waar deze vrager haar stelt. */
export function asGesteld(vraag: Vraag, vrager: Vrager): Vraag {
  return vrager.plek === 'kanaal' ? inKanaal(vraag, vrager.kanaal) : vraag;
}

function noemtAndereCaseload({ filters, groepering }: Vraag, kanaal: string): boolean {
  const { alleen = [], behalve = [] } = filters.caseload ?? {};
  return groepering === 'caseload' || behalve.length > 0 || alleen.some((naam) => naam !== kanaal);
}

function isEigen({ filters }: Vraag, door: string | undefined): boolean {
  const alleen = filters.klantmanager?.alleen ?? [];
  return door !== undefined && alleen.length > 0 && alleen.every((naam) => naam === door);
}
