import { type Datum, delen, formatDag, formatDatum } from './datum';
import { type Feestdag } from './feestdagen';
import { formatLengte } from './lengte';
import { type Termijn } from './termijn';
import { type BerekendeTermijnId, computeTermijn, getTermijnregel } from './termijnen';
import { isWerkdag, werkdagVoor } from './werkdagen';
import { noemVrij, redenVoorlopig, somOp } from './woorden';

/**
 * Eén regel voor op een kaart, bijvoorbeeld `uiterlijk vr 15 mei 2026; dat is een gelijkgestelde dag, dus liefst wo 13 mei`.
 * `woord` staat voor de datum; zie `getTermijnregel(id).woord`. Zonder leesteken aan het eind.
 */
export function formatTermijn(termijn: Termijn, woord = 'uiterlijk'): string {
  return `${woord} ${formatDatum(termijn.totEnMet)}${toevoeging(termijn, woord)}${voorbehoud(termijn)}`;
}

/** Berekent een termijn uit de tabel en geeft haar regel voor op een kaart. */
export function describeTermijn(id: BerekendeTermijnId, start: Datum): string {
  return formatTermijn(computeTermijn(id, start), getTermijnregel(id).woord);
}

function toevoeging(termijn: Termijn, woord: string): string {
  if (termijn.rekenwijze.lengte.eenheid === 'werkdagen') return ` (${noemTelling(termijn)})`;
  if (termijn.verschovenVan !== undefined) return noemVerschuiving(termijn.verschovenVan, termijn.totEnMet);
  // Alleen wie iets moet afmaken heeft iets aan een eerdere werkdag; een periode loopt gewoon tot en met haar laatste dag.
  if (woord !== 'uiterlijk' || isWerkdag(termijn.totEnMet)) return '';
  const liefst = termijn.richtdatum ?? werkdagVoor(termijn.totEnMet);
  return `; dat is ${noemVrij(termijn.totEnMet)}, dus liefst ${binnenZin(liefst, termijn.totEnMet, true)}`;
}

function noemTelling({ start, totEnMet, rekenwijze, overgeslagen }: Termijn): string {
  const telling = `${formatLengte(rekenwijze.lengte)} na ${binnenZin(start, totEnMet, false)}`;
  if (overgeslagen.length === 0) return telling;
  const werkwoord = overgeslagen.length === 1 ? 'telt' : 'tellen';
  return `${telling}; ${somOp(overgeslagen.map(noemFeestdag))} ${werkwoord} niet mee`;
}

/** Feestdagen met een vaste datum en gelijkgestelde dagen herken je aan hun datum, de andere aan hun naam. */
function noemFeestdag({ dag, naam, soort }: Feestdag): string {
  return soort === 'pasen' ? naam : formatDag(dag);
}

function noemVerschuiving(van: Datum, naar: Datum): string {
  return `, verschoven van ${binnenZin(van, naar, true)}; dat is ${noemVrij(van)}`;
}

/** Laat het jaar weg als de zin het al noemt. */
function binnenZin(dag: Datum, naast: Datum, metWeekdag: boolean): string {
  const zelfdeJaar = delen(dag)[0] === delen(naast)[0];
  const tekst = formatDatum(dag);
  const vanaf = metWeekdag ? 0 : 3;
  return zelfdeJaar ? tekst.slice(vanaf, -5) : tekst.slice(vanaf);
}

function voorbehoud({ totEnMet, voorlopig }: Termijn): string {
  return voorlopig ? ` (voorlopig: ${redenVoorlopig(totEnMet)})` : '';
}
