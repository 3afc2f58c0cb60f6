import { addDagen, type Datum, datum } from '../datum';
import { computeTermijn } from '../termijnen';
import { type DossierStaat, type Pip } from './staat';

/** Vanaf deze dag geldt Bi 5.3.1 in zijn huidige vorm. */
const VERSIE_2023 = datum('2023-01-01');

/**
 * Dag nul van de tien weken voor het plan (T-05, T-06, T-08): de kennisgeving, of de inschrijving in onze gemeente als die later is.
 * Voor kennisgevingen van vóór 2023 telt de oude tekst van het besluit: altijd de inschrijving.
 * `undefined` zolang een van beide ontbreekt: in een azc loopt nog niets. Bron: Bi 5.3.1, Bi 5.3.3.
 */
export function startPipTermijn({ gegevens }: DossierStaat): Datum | undefined {
  const { kennisgevingsdatum, brpDatum } = gegevens;
  if (kennisgevingsdatum === undefined || brpDatum === undefined) return undefined;
  if (kennisgevingsdatum < VERSIE_2023) return brpDatum;
  return brpDatum > kennisgevingsdatum ? brpDatum : kennisgevingsdatum;
}

/** Laatste dag voor het plan, of `undefined` als er nog geen termijn loopt. Bron: Bi 5.3.1-3. */
export function pipTermijn(staat: DossierStaat): Datum | undefined {
  const start = startPipTermijn(staat);
  return start === undefined ? undefined : computeTermijn('T-05', start).totEnMet;
}

/** Het eerste plan van onze gemeente. */
export function eerstePip(staat: DossierStaat): Pip | undefined {
  return staat.plan.pips[0];
}

/** Laatste dag om de leerroute te wijzigen (T-17): anderhalf jaar na de dagtekening van het eerste plan. Bron: Bi 5.4.1. */
export function wisseltermijn(staat: DossierStaat): Datum | undefined {
  // De termijn begint de dag na de dagtekening; na een verhuizing is dat het plan van de vorige gemeente.
  const dagtekening = staat.termijn === undefined ? eerstePip(staat)?.dagtekening : addDagen(staat.termijn.start, -1);
  return dagtekening === undefined ? undefined : computeTermijn('T-17', dagtekening).totEnMet;
}

/** Laatste dag voor het aanbod (T-14): drie maanden na het eerste plan, zonder verlenging. Bron: Ri 4.1.1.g. */
export function aanbodtermijn(staat: DossierStaat): Datum | undefined {
  const pip = eerstePip(staat);
  return pip === undefined ? undefined : computeTermijn('T-14', pip.dagtekening).totEnMet;
}

/** Laatste dag waarop het taalschakeltraject moet starten (T-15). Bron: Ri 4.1.1.g. */
export function schakeltermijn(staat: DossierStaat): Datum | undefined {
  const pip = eerstePip(staat);
  return pip === undefined ? undefined : computeTermijn('T-15', pip.dagtekening).totEnMet;
}
