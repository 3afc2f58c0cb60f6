declare const merk: unique symbol;

/** Kalenderdag `YYYY-MM-DD` in Europe/Amsterdam (R12). Alleen `parseDatum` maakt er een. */
export type Datum = string & { readonly [merk]: 'Datum' };

const DAG_MS = 86_400_000;
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

/** Dagnummer sinds 1-1-1970. Elke regel telt dagen: tekst laten lezen door `Date` kost hier het vijfvoudige. */
export function dagnummer(dag: Datum): number {
  const [jaar, maand, dagVanMaand] = delen(dag);
  return Date.UTC(jaar, maand - 1, dagVanMaand) / DAG_MS;
}

function vanDagnummer(nummer: number): Datum {
  return schrijf(new Date(nummer * DAG_MS));
}

function schrijf(dag: Date): Datum {
  const maand = dag.getUTCMonth() + 1;
  const dagVanMaand = dag.getUTCDate();
  return `${dag.getUTCFullYear()}-${maand < 10 ? '0' : ''}${maand}-${dagVanMaand < 10 ? '0' : ''}${dagVanMaand}` as Datum;
}

/** Telt kalenderdagen op; `dagen` mag negatief zijn. */
export function addDagen(dag: Datum, dagen: number): Datum {
  return vanDagnummer(dagnummer(dag) + dagen);
}

/** Zelfde dagnummer `maanden` later (of eerder); bestaat dat niet, dan de laatste dag van die maand (R2). */
export function addMaanden(dag: Datum, maanden: number): Datum {
  const [jaar, maand, dagVanMaand] = delen(dag);
  const eerste = new Date(Date.UTC(jaar, maand - 1 + maanden, 1));
  const laatste = new Date(Date.UTC(eerste.getUTCFullYear(), eerste.getUTCMonth() + 1, 0)).getUTCDate();
  eerste.setUTCDate(Math.min(dagVanMaand, laatste));
  return schrijf(eerste);
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
