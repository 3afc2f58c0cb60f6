import { type Formulier, type Veld } from '../../rules/formulier';
import { checkVelden, type VeldFout } from '../../rules/formulieren';
import { type Velden, type VeldWaarde } from '../../rules/historie';
import {
  describeLeeg,
  describeOnjuist,
  describeOnleesbaar,
  describeTeLang,
  NIET_OVERGEKOMEN,
  VREEMDE_GEGEVENS,
} from './fouten';
import { REDEN_BEVESTIGING } from './schema';
import { delenVan, invoerIds } from './sleutels';
import { mergeSnel } from './snel';
import { isEnigeKenmerk } from './verplicht';

/** Wat iemand invulde: gelezen waarden, wat niet te lezen was, en alles precies zoals het werd getypt. */
export interface Invoer {
  readonly velden: Velden;
  readonly fouten: readonly VeldFout[];
  /** Op id van het invoerveld, om de kaart ongewijzigd terug te geven. */
  readonly ruw: Readonly<Record<string, string>>;
}

/** Sleutels van onze eigen knoppen; zij zijn geen invoer, tenzij het formulier zelf een veld met die naam heeft. */
const EIGEN = new Set([
  ...['verb', 'dossiernummer', 'formulier', 'vorm', 'versie', 'bevestigd', 'gezien', 'msteams'],
  ...['kaartstap', 'naarStap', 'toch', REDEN_BEVESTIGING],
]);

/** Ruim boven het langste veld; wat langer is, komt niet van onze kaart. */
const MAX_TEKENS = 2000;

/**
 * Maakt van wat Teams stuurt (elk invoerveld een tekst: `"true"`, `"a,b"`, `"2026-05-01"`, `""` is niet ingevuld) de waarden
 * van het contract. Gooit nooit: JSON van een vreemde geeft fouten in het Nederlands. Een waarde met een fout zit niet in
 * `velden`, wel in `ruw`.
 */
export function parseInvoer(formulier: Formulier, data: unknown): Invoer {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    return { velden: {}, fouten: [NIET_OVERGEKOMEN], ruw: {} };
  }
  const bron = mergeSnel(formulier, new Map<string, unknown>(Object.entries(data)));
  const gelezen = formulier.velden.map((veld) => readVeld(veld, bron));
  const fouten = [
    ...gelezen.flatMap(({ fouten: eigen }) => eigen),
    ...listKenmerkLeeg(formulier, bron),
    ...listVreemde(formulier, bron),
  ];
  const velden = Object.fromEntries(gelezen.flatMap(({ waarde }) => (waarde === undefined ? [] : [waarde])));
  const ruw = Object.fromEntries(gelezen.flatMap((veld) => veld.ruw));
  return settle(formulier, velden, fouten, ruw);
}

/** De catalogus oordeelt over soort, opties en bestaan; een waarde die zij afkeurt gaat niet verder. */
function settle(formulier: Formulier, velden: Velden, eigen: readonly VeldFout[], ruw: Invoer['ruw']): Invoer {
  const onjuist = checkVelden(formulier, velden).map((fout) => describeOnjuist(formulier.veld.get(fout.veld), fout));
  const fouten = [...eigen, ...onjuist];
  const afgekeurd = new Set(fouten.map(({ veld }) => veld));
  const goed = Object.fromEntries(Object.entries(velden).filter(([sleutel]) => !afgekeurd.has(sleutel)));
  return { velden: goed, fouten, ruw };
}

interface GelezenVeld {
  readonly waarde: readonly [string, VeldWaarde] | undefined;
  readonly fouten: readonly VeldFout[];
  readonly ruw: readonly (readonly [string, string])[];
}

function readVeld(veld: Veld, bron: ReadonlyMap<string, unknown>): GelezenVeld {
  const teksten = invoerIds(veld).map((id): readonly [string, string | undefined] => [
    id,
    toTekst(pick(veld, id, bron)),
  ]);
  const ruw = teksten.flatMap(([id, tekst]) =>
    tekst === undefined || !bronHeeft(veld, id, bron) ? [] : [[id, tekst] as const],
  );
  const [eerste = '', tweede = ''] = teksten.map(([, tekst]) => tekst ?? '');
  if (teksten.some(([, tekst]) => tekst === undefined))
    return { waarde: undefined, fouten: [describeOnleesbaar(veld)], ruw };
  if (teksten.some(([, tekst]) => (tekst ?? '').length > MAX_TEKENS))
    return { waarde: undefined, fouten: [describeTeLang(veld)], ruw: [] };
  const waarde = delenVan(veld) === undefined ? toWaarde(veld, eerste) : toDelen(veld, eerste, tweede);
  return { waarde: waarde === undefined ? undefined : [veld.sleutel, waarde], fouten: [], ruw };
}

/** Waarde bij een invoerveld; een samengesteld veld mag ook als `{van, tot}` komen, zoals op de opdrachtregel. */
function pick(veld: Veld, id: string, bron: ReadonlyMap<string, unknown>): unknown {
  if (bron.has(id)) return bron.get(id);
  const geheel = bron.get(veld.sleutel);
  if (delenVan(veld) === undefined || geheel === undefined) return geheel;
  if (typeof geheel !== 'object' || geheel === null || Array.isArray(geheel)) return NaN;
  return new Map(Object.entries(geheel)).get(id.slice(veld.sleutel.length + 1));
}

function bronHeeft(veld: Veld, id: string, bron: ReadonlyMap<string, unknown>): boolean {
  return bron.has(id) || bron.has(veld.sleutel);
}

/** Tekst van een waarde uit JSON; `undefined` als zij geen gewone waarde is. */
function toTekst(waarde: unknown): string | undefined {
  if (waarde === undefined || waarde === null) return '';
  if (typeof waarde === 'string') return waarde;
  if (typeof waarde === 'boolean' || (typeof waarde === 'number' && Number.isFinite(waarde))) return String(waarde);
  if (Array.isArray(waarde) && waarde.every((deel) => typeof deel === 'string')) return waarde.join(',');
  return undefined;
}

function toWaarde(veld: Veld, ruw: string): VeldWaarde | undefined {
  const tekst = ruw.trim();
  if (tekst === '') return undefined;
  switch (veld.soort) {
    case 'ja/nee':
      return tekst === 'true' || tekst === 'false' ? tekst === 'true' : tekst;
    case 'uren':
    case 'aantal':
      return /^-?\d{1,9}$/.test(tekst) ? Number(tekst) : tekst;
    case 'bedrag':
      return /^-?\d{1,9}([.,]\d{1,2})?$/.test(tekst) ? Number(tekst.replace(',', '.')) : tekst;
    case 'meerkeuze':
      return tekst
        .split(',')
        .map((optie) => optie.trim())
        .filter((optie) => optie !== '');
    default:
      return tekst;
  }
}

function toDelen(veld: Veld, eerste: string, tweede: string): VeldWaarde | undefined {
  const [een, twee] = delenVan(veld) ?? ['', ''];
  const ingevuld = [
    [een, eerste.trim()],
    [twee, tweede.trim()],
  ].filter(([, tekst]) => tekst !== '');
  return ingevuld.length === 0 ? undefined : (Object.fromEntries(ingevuld) as Record<string, string>);
}

/**
 * Zonder het veld dat de vorm bepaalt, zou een verslag zonder antwoord als een nieuwe oproep worden gelezen. Een kaart in stappen
 * heeft meer van zulke velden, en die staan niet allemaal op dezelfde kaart.
 */
function listKenmerkLeeg(formulier: Formulier, bron: ReadonlyMap<string, unknown>): VeldFout[] {
  const vorm = bron.get('vorm');
  if (typeof vorm !== 'string' || bron.has('kaartstap')) return [];
  return formulier.velden
    .filter((veld) => isEnigeKenmerk(veld, formulier, vorm) && (toTekst(bron.get(veld.sleutel)) ?? '').trim() === '')
    .map(describeLeeg);
}

function listVreemde(formulier: Formulier, bron: ReadonlyMap<string, unknown>): VeldFout[] {
  const bekend = new Set(formulier.velden.flatMap((veld) => [veld.sleutel, ...invoerIds(veld)]));
  const vreemd = [...bron.keys()].filter((sleutel) => !bekend.has(sleutel) && !EIGEN.has(sleutel));
  return vreemd.length === 0 ? [] : [VREEMDE_GEGEVENS];
}
