import { type Feit } from '../feit';
import { type Stand } from '../stand';

/** Geeft dezelfde stand, in minder geheugen. */
export type Deler = (stand: Stand) => Stand;

const LEEG: readonly never[] = [];

/**
 * Maakt een deler: standen die door dezelfde deler gaan, delen wat zij gemeen hebben. Duizenden dossiers hebben dezelfde dagen, namen en
 * lege lijsten, en meldingen van dezelfde dag. Dat scheelt geheugen, en tijd bij elke keer dat het wordt opgeruimd. De deler onthoudt wat
 * hij zag: maak een nieuwe als de standen weg mogen.
 */
export function createDeler(): Deler {
  const teksten = new Map<string, string>();
  const feiten = new Map<string, Feit>();
  const deelTekst = (tekst: string): string => onthoud(teksten, tekst, tekst);
  const deelFeit = (feit: Feit): Feit => onthoud(feiten, JSON.stringify(feit), feit);

  function deelWaarde(waarde: unknown): unknown {
    if (typeof waarde === 'string') return deelTekst(waarde);
    if (!Array.isArray(waarde)) return waarde;
    return waarde.length === 0 ? LEEG : (waarde as readonly Feit[]).map(deelFeit);
  }

  function deelVelden<T extends object>(deel: T): T {
    // Copied whole and filled in after: so the copies of one kind keep one shape, and measuring them stays fast.
    const kopie = { ...deel };
    for (const sleutel of Object.keys(kopie) as (keyof T)[]) kopie[sleutel] = deelWaarde(kopie[sleutel]) as T[keyof T];
    return kopie;
  }

  return (stand) => ({
    ...stand,
    caseload: deelTekst(stand.caseload),
    klantmanager: deelTekst(stand.klantmanager),
    meldingen: deelVelden(stand.meldingen),
    mijlpalen: deelVelden(stand.mijlpalen),
    intake: deelVelden(stand.intake),
    plan: deelVelden(stand.plan),
    termijnen: deelVelden(stand.termijnen),
    registraties: deelVelden(stand.registraties),
    traject: deelVelden(stand.traject),
    handhaving: deelVelden(stand.handhaving),
  });
}

/** Wat er onder deze sleutel al was; anders blijft dit staan. */
function onthoud<T>(bekend: Map<string, T>, sleutel: string, nieuw: T): T {
  const eerder = bekend.get(sleutel);
  if (eerder === undefined) bekend.set(sleutel, nieuw);
  return eerder ?? nieuw;
}
