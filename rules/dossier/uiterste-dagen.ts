import { addDagen, type Datum } from '../datum';
import { computePlantermijn } from '../plantermijn';
import { computeLaatsteDag } from '../termijnen';
import { type DossierStaat, type Inburgeringstermijn, type Pip } from './staat';

/**
 * Laatste dag voor het plan (T-05, T-06, T-08), of `undefined` als er geen termijn loopt of een gegeven van DUO nog ontbreekt.
 * Bron: Bi 5.3.1-3.
 */
export function pipTermijn(staat: DossierStaat): Datum | undefined {
  const termijn = computePlantermijn(staat);
  if (termijn === undefined || termijn.voorlopig) return undefined;
  return computeLaatsteDag(termijn.termijn, termijn.start, staat.kalender);
}

/** Het eerste plan van onze gemeente. */
export function eerstePip(staat: DossierStaat): Pip | undefined {
  return staat.plan.pips[0];
}

/** Laatste dag om de leerroute te wijzigen (T-17): anderhalf jaar na de dagtekening van het eerste plan. Bron: Bi 5.4.1. */
export function wisseltermijn(staat: DossierStaat): Datum | undefined {
  if (staat.termijn === undefined) return undefined;
  return computeLaatsteDag('T-17', dagtekeningEerstePlan(staat.termijn), staat.kalender);
}

/** De termijn begint de dag na de dagtekening; na een verhuizing is dat het plan van de vorige gemeente. Bron: Wi 11.2. */
export function dagtekeningEerstePlan({ eersteStart }: Inburgeringstermijn): Datum {
  return addDagen(eersteStart, -1);
}

/** Laatste dag voor het aanbod (T-14): drie maanden na het eerste plan, zonder verlenging. Bron: Ri 4.1.1.g. */
export function aanbodtermijn(staat: DossierStaat): Datum | undefined {
  const pip = eerstePip(staat);
  return pip === undefined ? undefined : computeLaatsteDag('T-14', pip.dagtekening, staat.kalender);
}

/** Laatste dag van het ontzorgen dat op `start` begon: de vastgelegde einddatum (F-14), anders zes maanden (T-30). Bron: Pw 56a. */
export function ontzorgenTot({ ontzorgen, kalender }: DossierStaat, start: Datum): Datum {
  return ontzorgen?.einddatum ?? computeLaatsteDag('T-30', start, kalender);
}

/** Laatste dag waarop het taalschakeltraject moet starten (T-15). Bron: Ri 4.1.1.g. */
export function schakeltermijn(staat: DossierStaat): Datum | undefined {
  const pip = eerstePip(staat);
  return pip === undefined ? undefined : computeLaatsteDag('T-15', pip.dagtekening, staat.kalender);
}
