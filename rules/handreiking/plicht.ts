import { type FormulierId } from '../formulier';
import { type NotificatieId } from '../notificaties';
import { type TermijnId } from '../termijnen';

/** Waar Regiebot iets mee doet: een regel, termijn, melding, formulier of kaart (de map van de kaart in `cards/`). */
export type Verwijzing = `V-${string}` | TermijnId | NotificatieId | FormulierId | { readonly kaart: string };

/** Gedekt door minstens één ding in het product, of weggelaten met in één zin waarom. */
export type Dekking = { readonly door: readonly [Verwijzing, ...Verwijzing[]] } | { readonly weggelaten: string };

/** Voor wie: A asielstatushouder, G gezins- en overige migrant, AG beide, `geen` als het niet over personen gaat. */
export type Groep = 'A' | 'G' | 'AG' | 'geen';

/** Eén plicht, termijn, signaal, gegeven of afspraak uit de stukken van de keten. */
export interface Rij {
  /** Nummer in de domeinlijst (bijlage A). */
  readonly nummer: number;
  /** Plaats in het stuk, bijvoorbeeld `§3.4.2`. */
  readonly plaats: string;
  readonly groep: Groep;
  /** Korte weergave in eigen woorden; het stuk zelf gaat voor. */
  readonly inhoud: string;
  readonly dekking: Dekking;
}

/** Een rij die in het product terugkomt. */
export function dekt(
  nummer: number,
  plaats: string,
  groep: Groep,
  inhoud: string,
  ...door: readonly [Verwijzing, ...Verwijzing[]]
): Rij {
  return { nummer, plaats, groep, inhoud, dekking: { door } };
}

/** Een rij waar Regiebot bewust niets mee doet. */
export function laatWeg(nummer: number, plaats: string, groep: Groep, inhoud: string, weggelaten: string): Rij {
  return { nummer, plaats, groep, inhoud, dekking: { weggelaten } };
}
