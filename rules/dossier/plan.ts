import { addDagen, addMaanden, type Datum, dagenTussen } from '../datum';
import { type FormulierRegel } from '../historie';
import { getTermijnregel } from '../termijnen';
import { leesDatum, leesGetal } from '../velden';
import { type Historie, type Ingang } from './historie';
import { geldendeMeldingen } from './notificaties';
import {
  type DuoGegevens,
  type Inburgeringstermijn,
  type Leerroute,
  type Niveau,
  type OntvangenNotificatie,
  type Pip,
  type PipWijziging,
  type Plan,
} from './staat';

/** Het plan van onze gemeente met zijn wijzigingen, en de leerroute en het niveau die nu gelden. */
export function foldPlan(historie: Historie): Plan {
  const pips = historie.formulieren('F-05').flatMap(leesPip);
  const wijzigingen = historie.formulieren('F-06').map(leesWijziging);
  const dagtekeningen = [...pips, ...wijzigingen].flatMap(({ dagtekening }) => dagtekening ?? []).sort();
  return { pips, wijzigingen, ...leesRoute(pips, wijzigingen), dagtekening: dagtekeningen.at(-1) };
}

function leesPip({ index, regel: { velden } }: Ingang<FormulierRegel>): readonly Pip[] {
  const dagtekening = leesDatum(velden, 'dagtekening');
  if (dagtekening === undefined) return [];
  return [{ dagtekening, index, velden, leerroute: leesLeerroute(velden.leerroute) }];
}

function leesWijziging({ index, regel: { velden } }: Ingang<FormulierRegel>): PipWijziging {
  const soort = typeof velden.soort === 'string' ? velden.soort : '';
  return { soort, index, velden, dagtekening: leesDatum(velden, 'dagtekening') };
}

function leesLeerroute(waarde: unknown): Leerroute | undefined {
  return waarde === 'B' || waarde === 'O' || waarde === 'Z' ? waarde : undefined;
}

/** Bij de B1-route en de onderwijsroute vult DUO niveau B1 in als het leeg is; de Z-route is A2. */
function niveauVan(leerroute: Leerroute, ingevuld?: unknown): Niveau {
  if (ingevuld === 'A2' || ingevuld === 'B1') return ingevuld;
  return leerroute === 'Z' ? 'A2' : 'B1';
}

function leesRoute(pips: readonly Pip[], wijzigingen: readonly PipWijziging[]): Pick<Plan, 'leerroute' | 'niveau'> {
  const laatste = pips.at(-1);
  let leerroute = laatste?.leerroute;
  if (laatste === undefined || leerroute === undefined) return { leerroute, niveau: undefined };
  let niveau = niveauVan(leerroute, laatste.velden.niveau);
  for (const { soort, velden, index } of wijzigingen) {
    if (index < laatste.index) continue;
    const nieuw = soort === 'leerroute' ? leesLeerroute(velden.leerrouteNieuw) : undefined;
    if (nieuw !== undefined) [leerroute, niveau] = [nieuw, niveauVan(nieuw)];
    if (soort === 'niveau (afschalen)') niveau = 'A2';
    if (soort === 'niveau terug naar B1') niveau = 'B1';
  }
  return { leerroute, niveau };
}

/**
 * De uren die het plan nu noemt: van het laatste plan en de wijzigingen daarna de laatste waarde bij een van deze sleutels.
 * `undefined` als er geen uren bij staan.
 */
export function planuren({ pips, wijzigingen }: Plan, ...sleutels: readonly string[]): number | undefined {
  const laatste = pips.slice(-1);
  const vanaf = laatste[0]?.index ?? -1;
  return [...laatste, ...wijzigingen.filter(({ index }) => index > vanaf)]
    .flatMap(({ velden }) => sleutels.flatMap((sleutel) => leesGetal(velden, sleutel) ?? []))
    .at(-1);
}

/** De inburgeringstermijn zoals DUO haar heeft vastgesteld, anders berekend uit het eerste plan (Wi 11.1, 11.2). */
export function foldTermijn(
  historie: Historie,
  meldingen: readonly OntvangenNotificatie[],
  gegevens: DuoGegevens,
  plan: Plan,
): Inburgeringstermijn | undefined {
  const eerste = plan.pips[0]?.dagtekening;
  const berekend =
    eerste === undefined ? undefined : { start: addDagen(eerste, 1), totEnMet: addMaanden(eerste, DUUR_MAANDEN) };
  const totEnMet = gegevens.termijnTotEnMet ?? berekend?.totEnMet;
  if (totEnMet === undefined) return undefined;
  const start = gegevens.termijnStart ?? berekend?.start ?? addDagen(addMaanden(totEnMet, -DUUR_MAANDEN), 1);
  const { eersteStart, isNieuw } = leesVerloop(historie, start, berekend);
  return {
    start,
    totEnMet,
    eersteStart,
    herkomst: gegevens.termijnTotEnMet === undefined ? 'berekend' : 'DUO',
    bevestigd: gegevens.termijnTotEnMet !== undefined || geldendeMeldingen(meldingen, 'DUO-SS102').length > 0,
    nieuweTermijnMaanden: isNieuw ? Math.round(dagenTussen(start, totEnMet) / DAGEN_PER_MAAND) : undefined,
  };
}

/** Drie jaar (T-16): geen verlenging, dus alleen tellen. */
const DUUR_MAANDEN = 12 * getTermijnregel('T-16').rekenwijze.lengte.aantal;
const DAGEN_PER_MAAND = 30.44;

/** Begint DUO een termijn pas na het einde van de vorige, dan is het een nieuwe termijn na een boete (Wi 24.2). */
function leesVerloop(
  historie: Historie,
  start: Datum,
  berekend: { readonly start: Datum; readonly totEnMet: Datum } | undefined,
): { eersteStart: Datum; isNieuw: boolean } {
  let eersteStart: Datum | undefined;
  let laatsteDag = berekend?.totEnMet;
  let isNieuw = false;
  for (const { regel } of historie.formulieren('F-00')) {
    const nieuweStart = leesDatum(regel.velden, 'termijnStart');
    if (nieuweStart !== undefined && laatsteDag !== undefined && nieuweStart > laatsteDag) isNieuw = true;
    else if (nieuweStart !== undefined && !isNieuw) eersteStart = nieuweStart;
    laatsteDag = leesDatum(regel.velden, 'termijnTotEnMet') ?? laatsteDag;
  }
  // Is de eerste termijn nooit uit het portaal overgenomen, dan begon zij op de dag na het plan.
  const zonderPortaal = isNieuw ? berekend?.start : undefined;
  return { eersteStart: eersteStart ?? zonderPortaal ?? start, isNieuw };
}
