import { addDagen, type Datum, dagnummer, datum, weekdag } from './datum';
import { getFeestdag, type Kalender, KALENDER } from './feestdagen';

const DAG_NUL = datum('1970-01-01');

function isWerkdagnummer(nummer: number, kalender: Kalender): boolean {
  const bekend = kalender.werkdagen.get(nummer);
  if (bekend !== undefined) return bekend;
  const dag = addDagen(DAG_NUL, nummer);
  const antwoord = !isWeekend(dag) && getFeestdag(dag, kalender) === undefined;
  kalender.werkdagen.set(nummer, antwoord);
  return antwoord;
}

/** Waar op zaterdag en zondag. */
export function isWeekend(dag: Datum): boolean {
  return weekdag(dag) % 6 === 0;
}

/** Waar als de dag geen zaterdag, zondag, feestdag of gelijkgestelde dag is (R9). Een eigen sluitingsdag telt wél. */
export function isWerkdag(dag: Datum, kalender: Kalender = KALENDER): boolean {
  return isWerkdagnummer(dagnummer(dag), kalender);
}

/** Tellen: de dag van de gebeurtenis is dag nul, daarna `aantal` werkdagen verder (R10). Bij 0 komt `start` zelf terug. */
export function addWerkdagen(start: Datum, aantal: number, kalender: Kalender = KALENDER): Datum {
  const begin = dagnummer(start);
  let nummer = begin;
  for (let geteld = 0; geteld < aantal;) {
    nummer += 1;
    if (isWerkdagnummer(nummer, kalender)) geteld += 1;
  }
  return addDagen(start, nummer - begin);
}

/** Verlengen: een laatste dag die geen werkdag is, loopt door tot de volgende werkdag (ATW 1.1; R3). */
export function shiftToWerkdag(dag: Datum, kalender: Kalender = KALENDER): Datum {
  return zoekWerkdag(dag, dagnummer(dag), 1, kalender);
}

/** De laatste werkdag vóór deze dag (R11). */
export function werkdagVoor(dag: Datum, kalender: Kalender = KALENDER): Datum {
  return zoekWerkdag(dag, dagnummer(dag) - 1, -1, kalender);
}

function zoekWerkdag(dag: Datum, vanaf: number, stap: 1 | -1, kalender: Kalender): Datum {
  let nummer = vanaf;
  while (!isWerkdagnummer(nummer, kalender)) nummer += stap;
  return addDagen(dag, nummer - dagnummer(dag));
}

/** Aantal werkdagen na `van` tot en met `totEnMet`; 0 als `totEnMet` niet later is. */
export function countWerkdagen(van: Datum, totEnMet: Datum, kalender: Kalender = KALENDER): number {
  let aantal = 0;
  const einde = dagnummer(totEnMet);
  for (let nummer = dagnummer(van) + 1; nummer <= einde; nummer += 1)
    if (isWerkdagnummer(nummer, kalender)) aantal += 1;
  return aantal;
}

/** Elke dag van `van` tot en met `totEnMet` die geen werkdag is. */
export function listVrijeDagen(van: Datum, totEnMet: Datum, kalender: Kalender = KALENDER): Datum[] {
  const dagen: Datum[] = [];
  for (let dag = van; dag <= totEnMet; dag = addDagen(dag, 1)) if (!isWerkdag(dag, kalender)) dagen.push(dag);
  return dagen;
}
