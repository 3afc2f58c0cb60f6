import { addDagen, type Datum, delen, MAANDEN, weekdag } from '../../../rules/datum';
import { DAGWOORDEN, GETALLEN, MAANDKORT, WEEKDAGEN } from '../woorden/perioden';
import { dagVan } from './kalender';

/** Of een dag of maand zonder jaar de laatste is die er was, of de eerste die nog komt. */
export type Blik = 'terug' | 'vooruit';

/** Woord op een plaats; `undefined` als het er niet is of al een betekenis heeft. */
export type Lees = (plaats: number) => string | undefined;

/** Een gelezen stuk: hoeveel woorden, en wat het is. */
export interface Gelezen<T> {
  readonly lengte: number;
  readonly waarde: T;
}

/** Welke dag het is hangt van de blik af. `undefined`: die dag bestaat niet. */
export interface Dagvondst {
  readonly opDag: (vandaag: Datum, blik: Blik, jaar?: number) => Datum | undefined;
  /** Een dag zonder jaar volgt in "van … tot en met …" het jaar van de andere dag. */
  readonly jaar?: number;
}

/** Leest een getal in cijfers of letters. */
export function leesGetal(lees: Lees, plaats: number): Gelezen<number> | undefined {
  const woord = lees(plaats);
  if (woord === undefined) return undefined;
  if (/^\d{1,4}$/.test(woord)) return { lengte: 1, waarde: Number(woord) };
  const waarde = GETALLEN[woord];
  return waarde === undefined ? undefined : { lengte: 1, waarde };
}

/** Het nummer van een maand, voluit of (waar dat duidelijk is) afgekort. */
export function leesMaand(woord: string | undefined, kort: boolean): number | undefined {
  if (woord === undefined) return undefined;
  const nummer = MAANDEN.indexOf(woord) + 1;
  return nummer > 0 ? nummer : kort ? MAANDKORT[woord] : undefined;
}

export function leesJaar(woord: string | undefined): number | undefined {
  return woord !== undefined && /^20\d\d$/.test(woord) ? Number(woord) : undefined;
}

/** Leest één dag: `1 mei`, `1 mei 2026`, `01-05-2026`, `gisteren`, `vrijdag`. */
export function leesDag(lees: Lees, plaats: number): Gelezen<Dagvondst> | undefined {
  return leesDagwoord(lees, plaats) ?? leesCijferdatum(lees, plaats) ?? leesMaanddag(lees, plaats);
}

function leesDagwoord(lees: Lees, plaats: number): Gelezen<Dagvondst> | undefined {
  const woord = lees(plaats) ?? '';
  const verschil = DAGWOORDEN[woord];
  if (verschil !== undefined) return { lengte: 1, waarde: { opDag: (vandaag) => addDagen(vandaag, verschil) } };
  const komende = /^(komende|aanstaande|eerstvolgende)$/.test(woord);
  const nummer = WEEKDAGEN.indexOf((komende ? lees(plaats + 1) : woord) as (typeof WEEKDAGEN)[number]);
  if (nummer < 0) return undefined;
  return { lengte: komende ? 2 : 1, waarde: { opDag: (vandaag) => volgendeWeekdag(vandaag, nummer) } };
}

/** De eerste na vandaag: op vrijdag is "vrijdag" die van volgende week. */
function volgendeWeekdag(vandaag: Datum, nummer: number): Datum {
  return addDagen(vandaag, ((nummer - weekdag(vandaag) + 6) % 7) + 1);
}

/** De laatste die is geweest, vandaag meegerekend: "sinds maandag". */
export function leesLaatsteWeekdag(lees: Lees, plaats: number): Gelezen<Dagvondst> | undefined {
  const nummer = WEEKDAGEN.indexOf(lees(plaats) as (typeof WEEKDAGEN)[number]);
  if (nummer < 0) return undefined;
  const opDag = (vandaag: Datum) => addDagen(vandaag, -((weekdag(vandaag) - nummer + 7) % 7));
  return { lengte: 1, waarde: { opDag } };
}

function leesCijferdatum(lees: Lees, plaats: number): Gelezen<Dagvondst> | undefined {
  const woord = lees(plaats) ?? '';
  const [, dag, maand, jaar] = /^(\d{1,2})[-/.](\d{1,2})[-/.](20\d\d)$/.exec(woord) ?? [];
  const [, isoJaar, isoMaand, isoDag] = /^(20\d\d)-(\d\d)-(\d\d)$/.exec(woord) ?? [];
  if (dag === undefined && isoDag === undefined) return undefined;
  const [j, m, d] = [Number(jaar ?? isoJaar), Number(maand ?? isoMaand), Number(dag ?? isoDag)];
  return { lengte: 1, waarde: { opDag: () => dagVan(j, m, d), jaar: j } };
}

function leesMaanddag(lees: Lees, plaats: number): Gelezen<Dagvondst> | undefined {
  const woord = lees(plaats)?.replace(/^(\d{1,2})(e|ste|de)$/, '$1');
  const dag = /^\d{1,2}$/.test(woord ?? '') ? Number(woord) : undefined;
  const maand = leesMaand(lees(plaats + 1), true);
  if (dag === undefined || maand === undefined) return undefined;
  const jaar = leesJaar(lees(plaats + 2));
  return { lengte: jaar === undefined ? 2 : 3, waarde: maanddag(dag, maand, jaar) };
}

/** Een dag van een maand; zonder jaar kiest de blik. */
export function maanddag(dag: number, maand: number, jaar?: number): Dagvondst {
  return {
    ...(jaar === undefined ? {} : { jaar }),
    opDag: (vandaag, blik, vast) => {
      const gekozen = jaar ?? vast;
      return gekozen === undefined ? zonderJaar(dag, maand, vandaag, blik) : dagVan(gekozen, maand, dag);
    },
  };
}

function zonderJaar(dag: number, maand: number, vandaag: Datum, blik: Blik): Datum | undefined {
  const [jaar] = delen(vandaag);
  const dit = dagVan(jaar, maand, dag);
  if (dit === undefined) return undefined;
  if (blik === 'vooruit') return dit >= vandaag ? dit : dagVan(jaar + 1, maand, dag);
  return dit <= vandaag ? dit : dagVan(jaar - 1, maand, dag);
}
