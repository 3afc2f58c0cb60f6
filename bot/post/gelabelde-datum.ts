import { type Datum, MAANDEN, parseDatum } from '../../rules/datum';

/** De dag (en soms de tijd, `uu:mm` of `uu:mm:ss`, Nederlandse tijd) die achter een datumlabel staat. */
export interface GelabeldeDatum {
  readonly datum: Datum;
  readonly tijd?: string;
}

const LABEL = '(?:registratiedatum en -tijd|registratiedatum|geregistreerd op|datum(?: [^\\s:]+)?)';
const DAG = `(?:(?<d1>\\d{1,2})-(?<m1>\\d{1,2})-(?<j1>\\d{4})|(?<d2>\\d{1,2}) (?<m2>${MAANDEN.join('|')}) (?<j2>\\d{4})|(?<j3>\\d{4})-(?<m3>\\d{2})-(?<d3>\\d{2}))`;
const TIJD =
  '(?:(?:,? (?:om )?|t)(?<uur>\\d{1,2})[:.](?<minuut>\\d{2})(?::(?<seconde>\\d{2}))?(?:\\.\\d+)?(?<zone>z|[+-]\\d{2}:?\\d{2})?(?!\\d))?';
const PATROON = new RegExp(`(?<![\\p{L}\\p{N}])${LABEL} ?:? ?\\n?${DAG}(?!\\d)${TIJD}`, 'gu');

/** Of er ergens een datum achter een label staat, ook als die dag niet bestaat. Verwacht genormaliseerde regels. */
export function hasGelabeldeDatum(tekst: string): boolean {
  return tekst.search(PATROON) >= 0;
}

/**
 * De ene gelabelde datum in genormaliseerde regels. Geen datum, een dag die niet bestaat, of twee verschillende:
 * `undefined`, want dan is niet zeker dat twee berichten over hetzelfde gaan.
 */
export function findGelabeldeDatum(tekst: string): GelabeldeDatum | undefined {
  const lezingen = [...tekst.matchAll(PATROON)].map((vorm) => readVorm(vorm.groups ?? {}));
  const [eerste, ...rest] = lezingen;
  if (eerste === undefined) return undefined;
  return rest.every((lezing) => lezing?.datum === eerste.datum && lezing.tijd === eerste.tijd) ? eerste : undefined;
}

type Groepen = Readonly<Record<string, string | undefined>>;

function readVorm(groepen: Groepen): GelabeldeDatum | undefined {
  const datum = readDag(groepen);
  if (datum === undefined) return undefined;
  const { uur, minuut, seconde, zone } = groepen;
  if (uur === undefined || minuut === undefined) return { datum };
  const tijd = `${uur.padStart(2, '0')}:${minuut}:${seconde ?? '00'}`;
  const moment = Date.parse(`${datum}T${tijd}${readZone(zone)}`);
  if (Number.isNaN(moment)) return undefined;
  return zone === undefined ? { datum, tijd } : toNederlands(new Date(moment));
}

function readDag({ d1, m1, j1, d2, m2, j2, d3, m3, j3 }: Groepen): Datum | undefined {
  const maand = m2 === undefined ? (m1 ?? m3 ?? '') : String(MAANDEN.indexOf(m2) + 1);
  const dag = d1 ?? d2 ?? d3 ?? '';
  return parseDatum(`${j1 ?? j2 ?? j3 ?? ''}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`);
}

function readZone(zone: string | undefined): string {
  if (zone === undefined || zone === 'z') return 'Z';
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

const nederlands = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Amsterdam',
  dateStyle: 'short',
  timeStyle: 'medium',
});

/** Een moment zoals mensen in de gemeente het schrijven, zodat een tijd met zone en een zonder te vergelijken zijn. */
export function toNederlands(moment: Date): GelabeldeDatum | undefined {
  const [dag, tijd] = nederlands.format(moment).split(' ');
  const datum = parseDatum(dag);
  return datum === undefined || tijd === undefined ? undefined : { datum, tijd };
}
