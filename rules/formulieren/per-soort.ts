import { listFormulieren } from './index';
import { type FormulierId, type Veld } from '../formulier';

/** Per formulier de velden van deze soorten. Een keer gezocht: elke toets kijkt naar de teksten en datums van het hele formulier. */
export function perFormulier(...soorten: readonly Veld['soort'][]): ReadonlyMap<FormulierId, readonly Veld[]> {
  return new Map(
    listFormulieren().map(({ id, velden }) => [id, velden.filter(({ soort }) => soorten.includes(soort))]),
  );
}
