import { type Veld } from '../../rules/formulier';

/** Delen van een samengesteld veld, in de volgorde van invullen. */
const DELEN: Readonly<Partial<Record<Veld['soort'], readonly [string, string]>>> = {
  periode: ['van', 'tot'],
  akkoord: ['door', 'op'],
};

/** De delen van een samengesteld veld (`van` en `tot`), of `undefined` bij een gewoon veld. */
export function delenVan(veld: Veld): readonly [string, string] | undefined {
  return DELEN[veld.soort];
}

/** De ids van de invoervelden op de kaart: de sleutel zelf, of `veld.van` en `veld.tot`. */
export function invoerIds(veld: Veld): readonly string[] {
  return delenVan(veld)?.map((deel) => `${veld.sleutel}.${deel}`) ?? [veld.sleutel];
}
