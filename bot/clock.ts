import { dagenTussen, datum, type Datum } from '../rules/datum';

/** De enige plaats die de tijd kent. */
export interface Clock {
  /** Het moment, voor het vastleggen. */
  readonly now: () => Date;
  /** De kalenderdag in Europe/Amsterdam, voor alles wat rechtens telt (R12). */
  readonly vandaag: () => Datum;
}

// sv-SE writes a date as YYYY-MM-DD; one formatter, because making one costs more than using it.
const amsterdam = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** Dag in Europe/Amsterdam waarin `moment` valt. */
export function dagVan(moment: Date): Datum {
  return datum(amsterdam.format(moment));
}

const uur = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit', hourCycle: 'h23' });

/** Uur van de dag (0 tot en met 23) in Europe/Amsterdam. */
export function uurVan(moment: Date): number {
  return Number(uur.format(moment));
}

const tijd = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** Tijd van de dag, `uu:mm`, in Europe/Amsterdam. */
export function tijdVan(moment: Date): string {
  return tijd.format(moment);
}

const UUR = 3_600_000;

/**
 * Klok van de machine; `vast` zet de dag stil (alleen lokaal, `REGIEBOT_VANDAAG`), de tijd op die dag loopt door. `machine` zegt hoe laat
 * het is.
 */
export function createClock(vast?: Datum, machine: () => Date = () => new Date()): Clock {
  if (vast === undefined) return { now: machine, vandaag: () => dagVan(machine()) };
  // Fixed at the start: what is recorded stands on that day too, and time never jumps back.
  const verschil = verschilTot(vast, machine());
  return { now: () => new Date(machine().getTime() + verschil), vandaag: () => vast };
}

/** Milliseconds from `nu` to about the same time on `dag`. Summer time on only one of the two would push the last or first hour over midnight. */
function verschilTot(dag: Datum, nu: Date): number {
  const hele = dagenTussen(dagVan(nu), dag) * 24 * UUR;
  const over = dagenTussen(dag, dagVan(new Date(nu.getTime() + hele)));
  return hele - over * UUR;
}
