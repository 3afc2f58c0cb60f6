declare const merk: unique symbol;

/** Kalenderdag `YYYY-MM-DD` in Europe/Amsterdam (R12). Alleen `parseDatum` maakt er een. */
export type Datum = string & { readonly [merk]: 'Datum' };

const WEEKDAGEN = ['zo', 'ma', 'di', 'wo', 'do', 'vr', 'za'] as const;
/** Namen van de maanden, januari eerst. */
export const MAANDEN: readonly string[] = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

/** Leest `YYYY-MM-DD`; geeft `undefined` bij een andere vorm of een dag die niet bestaat (31 februari). */
export function parseDatum(tekst: unknown): Datum | undefined {
  if (typeof tekst !== 'string' || !/^(19|20|21)\d\d-\d\d-\d\d$/.test(tekst)) return undefined;
  const dag = tekst as Datum;
  // A day that does not exist counts on into the next month, and then comes back as another day.
  return vanDagnummer(dagnummer(dag)) === dag ? dag : undefined;
}

/** Als `parseDatum`, voor vaste datums in de code. Gooit bij een fout: dat is een fout van ons. */
export function datum(tekst: string): Datum {
  const gelezen = parseDatum(tekst);
  if (gelezen === undefined) throw new RangeError(`geen datum: ${tekst}`);
  return gelezen;
}

/** Dagnummer sinds 1-1-1970. Elke regel telt dagen: rekenen kost een derde van wat `Date` kost. */
export function dagnummer(dag: Datum): number {
  return nummerVan(...delen(dag));
}

// The Gregorian calendar repeats after 400 years. A year begins on 1 March here, so that a leap day comes last
// (H. Hinnant, "chrono-compatible low-level date algorithms").
const EEUWEN_DAGEN = 146_097;
/** Van 1 maart van het jaar 0 tot 1-1-1970. */
const BEGIN = 719_468;

function nummerVan(jaar: number, maand: number, dag: number): number {
  const jaren = maand > 2 ? jaar : jaar - 1;
  const vanafMaart = Math.floor((153 * (maand > 2 ? maand - 3 : maand + 9) + 2) / 5);
  const schrikkeldagen = Math.floor(jaren / 4) - Math.floor(jaren / 100) + Math.floor(jaren / 400);
  return jaren * 365 + schrikkeldagen + vanafMaart + dag - 1 - BEGIN;
}

function vanDagnummer(nummer: number): Datum {
  const eeuwen = Math.floor((nummer + BEGIN) / EEUWEN_DAGEN);
  const rest = nummer + BEGIN - eeuwen * EEUWEN_DAGEN;
  const schrikkeldagen = Math.floor(rest / 1_460) - Math.floor(rest / 36_524) + Math.floor(rest / 146_096);
  const jaren = Math.floor((rest - schrikkeldagen) / 365);
  const inJaar = rest - (365 * jaren + Math.floor(jaren / 4) - Math.floor(jaren / 100));
  const vanafMaart = Math.floor((5 * inJaar + 2) / 153);
  const maand = vanafMaart < 10 ? vanafMaart + 3 : vanafMaart - 9;
  const dag = inJaar - Math.floor((153 * vanafMaart + 2) / 5) + 1;
  return schrijf(eeuwen * 400 + jaren + (maand > 2 ? 0 : 1), maand, dag);
}

function schrijf(jaar: number, maand: number, dag: number): Datum {
  return `${jaar}-${maand < 10 ? '0' : ''}${maand}-${dag < 10 ? '0' : ''}${dag}` as Datum;
}

/** Telt kalenderdagen op; `dagen` mag negatief zijn. */
export function addDagen(dag: Datum, dagen: number): Datum {
  return vanDagnummer(dagnummer(dag) + dagen);
}

/** Zelfde dagnummer `maanden` later (of eerder); bestaat dat niet, dan de laatste dag van die maand (R2). */
export function addMaanden(dag: Datum, maanden: number): Datum {
  const [jaar, maand, dagVanMaand] = delen(dag);
  const eerste = eersteVan(jaar * 12 + maand - 1 + maanden);
  const lengte = eersteVan(jaar * 12 + maand + maanden) - eerste;
  return vanDagnummer(eerste + Math.min(dagVanMaand, lengte) - 1);
}

/** Dagnummer van de eerste dag van een maand; `maanden` telt vanaf januari van het jaar 0. */
function eersteVan(maanden: number): number {
  const jaar = Math.floor(maanden / 12);
  return nummerVan(jaar, maanden - jaar * 12 + 1, 1);
}

/** Aantal kalenderdagen van `van` tot `tot`; negatief als `tot` eerder ligt. */
export function dagenTussen(van: Datum, tot: Datum): number {
  return dagnummer(tot) - dagnummer(van);
}

/** 0 = zondag … 6 = zaterdag. */
export function weekdag(dag: Datum): number {
  return (((dagnummer(dag) + 4) % 7) + 7) % 7;
}

/** `[jaar, maand 1-12, dag]`. */
export function delen(dag: Datum): readonly [number, number, number] {
  return [cijfers(dag, 0) * 100 + cijfers(dag, 2), cijfers(dag, 5), cijfers(dag, 8)];
}

const NUL = '0'.charCodeAt(0);

/** Het getal van twee cijfers vanaf deze plaats. */
function cijfers(dag: Datum, plaats: number): number {
  return (dag.charCodeAt(plaats) - NUL) * 10 + dag.charCodeAt(plaats + 1) - NUL;
}

/** `vr 15 mei 2026`. */
export function formatDatum(dag: Datum): string {
  return [WEEKDAGEN[weekdag(dag)], formatDag(dag), dag.slice(0, 4)].join(' ');
}

/** `15 mei`, voor binnen een zin die het jaar al noemt. */
export function formatDag(dag: Datum): string {
  const [, maand, dagVanMaand] = delen(dag);
  return [dagVanMaand, MAANDEN[maand - 1]].join(' ');
}
