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

/** Klok van de machine; `vast` zet de dag stil (alleen lokaal, `REGIEBOT_VANDAAG`), de tijd op die dag loopt door. */
export function createClock(vast?: Datum): Clock {
  if (vast === undefined) return { now: () => new Date(), vandaag: () => dagVan(new Date()) };
  // Whole days, fixed at the start: what is recorded stands on that day too, and time never jumps back.
  const verschil = dagenTussen(dagVan(new Date()), vast) * 86_400_000;
  return { now: () => new Date(Date.now() + verschil), vandaag: () => vast };
}
