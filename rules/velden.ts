import { type Datum } from './datum';
import { type Velden } from './historie';

/** Een aaneengesloten tijdvak; beide dagen tellen mee. */
export interface Periode {
  readonly van: Datum;
  readonly tot: Datum;
}

/** Akkoord van een ander: wie en wanneer. */
export interface Akkoord {
  readonly door: string;
  readonly op: Datum;
}

// De deur (checkVelden) heeft vorm en bestaan van elke waarde al getoetst; hier wordt alleen nog gelezen.

/** Datum in veld `sleutel`, of `undefined` als het veld niet is ingevuld. */
export function leesDatum(velden: Velden, sleutel: string): Datum | undefined {
  const waarde = velden[sleutel];
  return typeof waarde === 'string' && waarde !== '' ? (waarde as Datum) : undefined;
}

/** Tekst of keuze; een lege tekst is niet ingevuld. */
export function leesTekst(velden: Velden, sleutel: string): string | undefined {
  const waarde = velden[sleutel];
  return typeof waarde === 'string' && waarde.trim() !== '' ? waarde : undefined;
}

/** Getal (uren, aantal, euro's). */
export function leesGetal(velden: Velden, sleutel: string): number | undefined {
  const waarde = velden[sleutel];
  return typeof waarde === 'number' ? waarde : undefined;
}

/** Ja of nee. */
export function leesJaNee(velden: Velden, sleutel: string): boolean | undefined {
  const waarde = velden[sleutel];
  return typeof waarde === 'boolean' ? waarde : undefined;
}

/** Gekozen opties; leeg als het veld niet is ingevuld. */
export function leesLijst(velden: Velden, sleutel: string): readonly string[] {
  const waarde = velden[sleutel];
  return isLijst(waarde) ? waarde : [];
}

/** Tijdvak, of `undefined`. */
export function leesPeriode(velden: Velden, sleutel: string): Periode | undefined {
  const waarde = velden[sleutel];
  if (typeof waarde !== 'object' || isLijst(waarde)) return undefined;
  const { van, tot } = waarde;
  return van === undefined || tot === undefined ? undefined : { van: van as Datum, tot: tot as Datum };
}

/** Akkoord, of `undefined`. */
export function leesAkkoord(velden: Velden, sleutel: string): Akkoord | undefined {
  const waarde = velden[sleutel];
  if (typeof waarde !== 'object' || isLijst(waarde)) return undefined;
  const { door, op } = waarde;
  return door === undefined || op === undefined ? undefined : { door, op: op as Datum };
}

/** Waar als er iets staat: een lege tekst en een lege keuze tellen niet. */
export function isIngevuld(velden: Velden, sleutel: string): boolean {
  const waarde = velden[sleutel];
  if (waarde === undefined) return false;
  if (typeof waarde === 'string') return waarde.trim() !== '';
  return isLijst(waarde) ? waarde.length > 0 : true;
}

function isLijst(waarde: unknown): waarde is readonly string[] {
  return Array.isArray(waarde);
}
