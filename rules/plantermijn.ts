import { type Datum } from './datum';
import { isGeldig } from './dossier/notificaties';
import { type DossierStaat, type OntvangenNotificatie } from './dossier/staat';
import { getTermijnversie } from './termijnen';

export { KENNISGEVING_TELT_VANAF } from './termijnen/plan';

/** Welke termijn voor het plan loopt en vanaf welke dag. `voorlopig`: een gegeven van DUO ontbreekt nog. */
export interface Plantermijn {
  readonly termijn: 'T-05' | 'T-06' | 'T-08';
  readonly start: Datum;
  readonly voorlopig: boolean;
}

/** De laatste geldige melding met een van deze codes. */
export function laatsteMelding(staat: DossierStaat, ...codes: readonly string[]): OntvangenNotificatie | undefined {
  return staat.notificaties.findLast((melding) => codes.includes(melding.code) && isGeldig(melding));
}

/**
 * De tien weken voor het plan (Bi 5.3.1 en 5.3.3), los van de vraag of het plan er al is.
 * Wie in een azc woont en nog niet is ingeschreven, heeft nog geen termijn: dan `undefined`.
 */
export function computePlantermijn(staat: DossierStaat): Plantermijn | undefined {
  const { brpDatum } = staat.gegevens;
  if (brpDatum === undefined && woontElders(staat)) return undefined;
  if (hasEarlierPlan(staat)) return naVerhuizing(brpDatum, laatsteMelding(staat, 'DUO-SS121')?.op);
  return naKennisgeving(staat, brpDatum);
}

/** Waar als iemand met een plan uit een andere gemeente komt. */
export function hasEarlierPlan(staat: DossierStaat): boolean {
  return staat.gegevens.eerdereLeerroute !== undefined || laatsteMelding(staat, 'DUO-SS121') !== undefined;
}

/** Waar als onze gemeente een plan vaststelde; een plan van vóór een vertrek telt niet mee als iemand terugkomt. */
export function hasOwnPlan(staat: DossierStaat): boolean {
  const vertrek = laatsteMelding(staat, 'DUO-SS122')?.index ?? -1;
  return staat.plan.pips.some(({ index }) => index > vertrek);
}

/** Zonder gegevens van DUO zegt de laatste melding waar iemand woont: na COA-01 in een azc, na COA-05 of SS139 in de gemeente. */
function woontElders(staat: DossierStaat): boolean {
  const { verblijf } = staat.gegevens;
  if (verblijf !== undefined) return verblijf !== 'gemeente';
  const laatste = laatsteMelding(staat, 'COA-01', 'COA-05', 'DUO-SS139', 'DUO-SS120', 'DUO-SS121');
  return laatste?.code === 'COA-01';
}

function naVerhuizing(brpDatum: Datum | undefined, gemeldOp: Datum | undefined): Plantermijn | undefined {
  const start = brpDatum ?? gemeldOp;
  return start === undefined ? undefined : { termijn: 'T-08', start, voorlopig: brpDatum === undefined };
}

function naKennisgeving(staat: DossierStaat, brpDatum: Datum | undefined): Plantermijn | undefined {
  const bekend = staat.gegevens.kennisgevingsdatum;
  // SS139 zegt dat de tien weken lopen; de dag zelf staat alleen in het portaal.
  const kennisgeving = bekend ?? laatsteMelding(staat, 'DUO-SS139')?.op;
  if (kennisgeving === undefined) return undefined;
  const voorlopig = bekend === undefined || brpDatum === undefined;
  if (brpDatum !== undefined && brpDatum > kennisgeving) return { termijn: 'T-06', start: brpDatum, voorlopig };
  // De dag van de kennisgeving kiest de versie, ook als daarna de inschrijving telt.
  const { dagNul } = getTermijnversie('T-05', kennisgeving);
  const start = dagNul === 'inschrijving' ? (brpDatum ?? kennisgeving) : kennisgeving;
  return { termijn: 'T-05', start, voorlopig };
}
