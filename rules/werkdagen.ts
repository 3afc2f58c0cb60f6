import { addDagen, type Datum, dagnummer, datum, weekdag } from './datum';
import { getFeestdag } from './feestdagen';

const DAG_NUL = datum('1970-01-01');

/** Per dagnummer het antwoord. Deze vraag wordt bij elke toetsaanslag en elke taak tientallen keren gesteld. */
const onthouden = new Map<number, boolean>();

function isWerkdagnummer(nummer: number): boolean {
  const bekend = onthouden.get(nummer);
  if (bekend !== undefined) return bekend;
  const dag = addDagen(DAG_NUL, nummer);
  const antwoord = !isWeekend(dag) && getFeestdag(dag) === undefined;
  onthouden.set(nummer, antwoord);
  return antwoord;
}

/** Waar op zaterdag en zondag. */
export function isWeekend(dag: Datum): boolean {
  return weekdag(dag) % 6 === 0;
}

/** Waar als de dag geen zaterdag, zondag, feestdag of gelijkgestelde dag is (R9). Een eigen sluitingsdag telt wél. */
export function isWerkdag(dag: Datum): boolean {
  return isWerkdagnummer(dagnummer(dag));
}

/** Tellen: de dag van de gebeurtenis is dag nul, daarna `aantal` werkdagen verder (R10). Bij 0 komt `start` zelf terug. */
export function addWerkdagen(start: Datum, aantal: number): Datum {
  const begin = dagnummer(start);
  let nummer = begin;
  for (let geteld = 0; geteld < aantal;) {
    nummer += 1;
    if (isWerkdagnummer(nummer)) geteld += 1;
  }
  return addDagen(start, nummer - begin);
}

/** Verlengen: een laatste dag die geen werkdag is, loopt door tot de volgende werkdag (ATW 1.1; R3). */
export function shiftToWerkdag(dag: Datum): Datum {
  return zoekWerkdag(dag, dagnummer(dag), 1);
}

/** De laatste werkdag vóór deze dag (R11). */
export function werkdagVoor(dag: Datum): Datum {
  return zoekWerkdag(dag, dagnummer(dag) - 1, -1);
}

function zoekWerkdag(dag: Datum, vanaf: number, stap: 1 | -1): Datum {
  let nummer = vanaf;
  while (!isWerkdagnummer(nummer)) nummer += stap;
  return addDagen(dag, nummer - dagnummer(dag));
}

/** Aantal werkdagen na `van` tot en met `totEnMet`; 0 als `totEnMet` niet later is. */
export function countWerkdagen(van: Datum, totEnMet: Datum): number {
  let aantal = 0;
  const einde = dagnummer(totEnMet);
  for (let nummer = dagnummer(van) + 1; nummer <= einde; nummer += 1) if (isWerkdagnummer(nummer)) aantal += 1;
  return aantal;
}

/** Elke dag van `van` tot en met `totEnMet` die geen werkdag is. */
export function listVrijeDagen(van: Datum, totEnMet: Datum): Datum[] {
  const dagen: Datum[] = [];
  for (let dag = van; dag <= totEnMet; dag = addDagen(dag, 1)) if (!isWerkdag(dag)) dagen.push(dag);
  return dagen;
}
