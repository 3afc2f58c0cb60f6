import { type Datum, datum } from './datum';

/** Vanaf deze dag geldt de Wet inburgering 2021 (Wi 54). */
export const WET_VANAF = datum('2022-01-01');

/**
 * Tijdvak waarin een regel of termijn geldt; beide dagen tellen mee. Het gaat om de dag van de gebeurtenis, niet om vandaag:
 * wie in 2022 een brief kreeg, houdt de termijn van 2022. Ontbreekt een grens, dan geldt de regel zolang de wet er is.
 */
export interface Geldigheid {
  readonly geldigVanaf?: Datum;
  readonly geldigTotEnMet?: Datum;
}

/**
 * Waar als de regel gold op de dag van de gebeurtenis. Een gebeurtenis van vóór de wet telt als de eerste dag van de wet:
 * V-ALG-07 weigert haar al, en dan horen de andere regels niet stil te zijn.
 */
export function geldtOp({ geldigVanaf, geldigTotEnMet }: Geldigheid, gebeurtenis: Datum): boolean {
  const dag = gebeurtenis < WET_VANAF ? WET_VANAF : gebeurtenis;
  return (geldigVanaf === undefined || geldigVanaf <= dag) && (geldigTotEnMet === undefined || dag <= geldigTotEnMet);
}
