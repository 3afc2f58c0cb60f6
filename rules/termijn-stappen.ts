import { type Datum, formatDatum } from './datum';
import { type Feestdag } from './feestdagen';
import { formatLengte, kanVerlengen, type Lengte } from './lengte';
import { type Rekenwijze } from './termijn';
import { somOp } from './woorden';

/** De eerste stappen van een termijn in dagen, weken, maanden of jaren. */
export function beginStappen(start: Datum, rekenwijze: Rekenwijze, einde: Datum): string[] {
  const { lengte, terug, dagEerder } = rekenwijze;
  if (lengte.aantal === 0) return [`De dag van de gebeurtenis is ${formatDatum(start)}; het moet op die dag zelf.`];
  const richting = terug === true ? 'eerder' : 'later';
  const slot = dagEerder === true ? ', min één dag,' : '';
  return [
    `De dag van de gebeurtenis is ${formatDatum(start)}; die dag telt ${dagEerder === true ? 'zelf al' : 'niet'} mee.`,
    `${formatLengte(lengte)} ${richting}${slot} is ${formatDatum(einde)}.`,
  ];
}

/** Alle stappen van een telling in werkdagen, met elke overgeslagen feestdag bij naam. */
export function stappenTelling(
  start: Datum,
  lengte: Lengte,
  overgeslagen: readonly Feestdag[],
  totEnMet: Datum,
): string[] {
  const namen = overgeslagen.map(({ dag, naam }) => `${formatDatum(dag)} (${naam})`);
  return [
    `De dag van de gebeurtenis is ${formatDatum(start)}. Het tellen begint op de eerste werkdag erna.`,
    `Tel ${formatLengte(lengte)}. Zaterdagen, zondagen en feestdagen tellen niet mee.`,
    ...(namen.length === 0 ? [] : [`Overgeslagen: ${somOp(namen)}.`]),
    `Laatste dag: ${formatDatum(totEnMet)}.`,
  ];
}

/** Waarom een termijn niet opschuift als zij op een vrije dag eindigt. */
export function redenVast({ lengte, terug }: Rekenwijze): string {
  if (terug === true) return 'Bij terugtellen schuift een datum niet op (Algemene termijnenwet, artikel 1, lid 2).';
  if (lengte.aantal === 0) return 'Deze dag schuift niet op.';
  if (!kanVerlengen(lengte)) return 'De Algemene termijnenwet verlengt een termijn van deze lengte niet (artikel 4).';
  return 'Deze termijn wordt niet verlengd als zij op een vrije dag eindigt.';
}

/** De uitkomst; bij terugtellen is dat geen laatste dag. */
export function laatsteStap({ terug }: Rekenwijze, dag: Datum): string {
  return terug === true ? `Uitkomst: ${formatDatum(dag)}.` : `Laatste dag: ${formatDatum(dag)}.`;
}
