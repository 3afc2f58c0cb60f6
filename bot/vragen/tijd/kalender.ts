import { addDagen, addMaanden, type Datum, delen, parseDatum, weekdag } from '../../../rules/datum';
import { type Eenheid } from '../woorden/perioden';

/** Een stuk kalender; beide dagen tellen mee. */
export interface Tijdvak {
  readonly van: Datum;
  readonly tot: Datum;
}

/** De dag, of `undefined` als zij niet bestaat. Maand 1 tot en met 12. */
export function dagVan(jaar: number, maand: number, dag: number): Datum | undefined {
  return parseDatum(`${jaar}-${String(maand).padStart(2, '0')}-${String(dag).padStart(2, '0')}`);
}

/** De hele maand, of `undefined` buiten de kalender. */
export function maandVan(jaar: number, maand: number): Tijdvak | undefined {
  const van = dagVan(jaar, maand, 1);
  return van === undefined ? undefined : { van, tot: addDagen(addMaanden(van, 1), -1) };
}

/** `aantal` maanden vanaf de eerste van een maand. */
export function maandenVan(jaar: number, maand: number, aantal: number): Tijdvak | undefined {
  const van = dagVan(jaar, maand, 1);
  return van === undefined ? undefined : { van, tot: addDagen(addMaanden(van, aantal), -1) };
}

/** Het kalendervak rond `dag`, `stappen` verder: de week van maandag tot en met zondag, de maand, het kwartaal of het jaar. */
export function vakRond(dag: Datum, eenheid: Exclude<Eenheid, 'dag' | 'werkdag' | 'uur'>, stappen: number): Tijdvak {
  if (eenheid === 'week') {
    const van = addDagen(dag, 7 * stappen - ((weekdag(dag) + 6) % 7));
    return { van, tot: addDagen(van, 6) };
  }
  const maanden = { maand: 1, kwartaal: 3, jaar: 12 }[eenheid];
  const [, maand, dagVanMaand] = delen(dag);
  const begin = addMaanden(addDagen(dag, 1 - dagVanMaand), -((maand - 1) % maanden) + stappen * maanden);
  return { van: begin, tot: addDagen(addMaanden(begin, maanden), -1) };
}

/** ISO-week van een ISO-jaar, of `undefined` als dat jaar die week niet heeft. */
export function isoWeek(jaar: number, week: number): Tijdvak | undefined {
  const vierJanuari = dagVan(jaar, 1, 4);
  if (vierJanuari === undefined || week < 1) return undefined;
  const { van } = vakRond(vierJanuari, 'week', week - 1);
  return isoJaar(van) === jaar ? { van, tot: addDagen(van, 6) } : undefined;
}

/** Het jaar waar de week van deze dag bij hoort: dat van haar donderdag. */
export function isoJaar(dag: Datum): number {
  return delen(addDagen(vakRond(dag, 'week', 0).van, 3))[0];
}

/** `aantal` eenheden verder; een week is zeven dagen, een maand volgt R2. */
export function schuif(dag: Datum, aantal: number, eenheid: 'dag' | 'week' | 'maand'): Datum {
  if (eenheid === 'maand') return addMaanden(dag, aantal);
  return addDagen(dag, eenheid === 'week' ? 7 * aantal : aantal);
}
