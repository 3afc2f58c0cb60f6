import { type Keuze } from './vraag';

/** Een inperking van de vraag. `anders` zegt waarom iets erbuiten valt, als hele zin. */
export interface Inperking<T> {
  readonly past: (van: T) => boolean;
  readonly anders: (van: T) => string;
}

/** Of iets binnen elke inperking valt. */
export function valtBinnen<T>(inperkingen: readonly Inperking<T>[], van: T): boolean {
  for (const { past } of inperkingen) if (!past(van)) return false;
  return true;
}

/** De inperking die bij een keuze hoort: een waarde die ontbreekt hoort nergens bij, en is dus nooit gekozen. */
export function kies<T>(
  keuze: Keuze | undefined,
  waardeVan: (van: T) => string | undefined,
  zin: (waarde: string) => string,
): readonly Inperking<T>[] {
  if (keuze === undefined) return [];
  const alleen = keuze.alleen === undefined ? undefined : new Set<string | undefined>(keuze.alleen);
  const behalve = new Set<string | undefined>(keuze.behalve);
  return [
    {
      past: (van) => {
        const waarde = waardeVan(van);
        return (alleen === undefined || alleen.has(waarde)) && !behalve.has(waarde);
      },
      anders: (van) => zin(waardeVan(van) ?? 'onbekend'),
    },
  ];
}
