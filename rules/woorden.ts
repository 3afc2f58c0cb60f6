import { type Datum, delen, formatDatum, weekdag } from './datum';
import { getFeestdag, type Kalender, KALENDER, KALENDER_BEKEND } from './feestdagen';
import { listVrijeDagen } from './werkdagen';

/** `een zaterdag`, `Hemelvaartsdag`, `een gelijkgestelde dag`: na "dat is". */
export function noemVrij(dag: Datum, kalender: Kalender = KALENDER): string {
  const feestdag = getFeestdag(dag, kalender);
  if (feestdag === undefined) return weekdag(dag) === 6 ? 'een zaterdag' : 'een zondag';
  return feestdag.soort === 'besluit' ? `een ${feestdag.naam}` : feestdag.naam;
}

/** `a`, `a en b`, `a, b en c`. */
export function somOp(delen: readonly string[], woord: 'en' | 'of' = 'en'): string {
  if (delen.length < 2) return delen.join('');
  return [delen.slice(0, -1).join(', '), ...delen.slice(-1)].join(` ${woord} `);
}

/** Waarom een uitkomst op deze dag voorlopig is, als deel van een zin. */
export function redenVoorlopig(dag: Datum): string {
  if (dag < KALENDER_BEKEND.van)
    return `de gelijkgestelde dagen van vóór ${delen(KALENDER_BEKEND.van)[0]} staan niet in de kalender`;
  return `het besluit over gelijkgestelde dagen in ${delen(dag)[0]} is nog niet bekend`;
}

/** Elke vrije dag van `van` tot en met `totEnMet` met zijn naam: `vr 15 mei 2026 (gelijkgestelde dag)`. */
export function noemVrijeDagen(van: Datum, totEnMet: Datum, kalender: Kalender): string {
  return somOp(
    listVrijeDagen(van, totEnMet, kalender).map(
      (dag) => `${formatDatum(dag)} (${getFeestdag(dag, kalender)?.naam ?? 'weekend'})`,
    ),
  );
}
