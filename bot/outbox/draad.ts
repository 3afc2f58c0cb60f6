import { findBestemming, type Inrichting } from '../inrichting';

/** Het gesprek waarvoor Teams verzendingen telt: een kanaal met al zijn draden is er een, en elke chat. */
export function draadVan(inrichting: Inrichting, plek: string): string {
  if (plek.startsWith('gesprek:')) return plek.slice('gesprek:'.length).split(';')[0] ?? plek;
  return findBestemming(inrichting, plek)?.id ?? plek;
}
