import { type Formulier, type Veld } from '../formulier';

/**
 * Zoekt van een formulier de velden van deze soorten. Per formulier een keer gezocht: elke toets kijkt naar de teksten en
 * datums van het hele formulier.
 */
export function perFormulier(...soorten: readonly Veld['soort'][]): (formulier: Formulier) => readonly Veld[] {
  const gevonden = new WeakMap<Formulier, readonly Veld[]>();
  return (formulier) => {
    const velden = gevonden.get(formulier) ?? formulier.velden.filter(({ soort }) => soorten.includes(soort));
    gevonden.set(formulier, velden);
    return velden;
  };
}
