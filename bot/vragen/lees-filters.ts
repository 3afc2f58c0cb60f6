import { isNotificatieId } from '../../rules/notificaties';
import { type FilterId } from '../../rules/metingen/meting';
import { type Filtervondst, type Gegevensnamen } from './lezing';
import { createIndex, type Index, type Ingang, listIngangen } from './taal/lexicon';
import { parsePatroon } from './taal/patroon';
import { splitWoorden } from './taal/woord';
import { type Zin } from './taal/zin';
import { type Lees } from './tijd/lees-dag';
import { FASEWOORDEN, FILTERWOORDEN, GESPREKREDENEN, REDENWOORDEN, UITSLUITING } from './woorden/filters';

const UIT: Index = createIndex(UITSLUITING.map((zin) => ({ begrip: 'uit', patroon: parsePatroon(zin) })));
const REDENEN = createIndex(listIngangen(REDENWOORDEN));
const GESPREK = createIndex(listIngangen(GESPREKREDENEN));
const FASEN = createIndex(listIngangen(FASEWOORDEN));

const VOEGWOORDEN = new Set(['en', 'of', 'plus', 'noch']);
const VOORZETSELS = new Set(['bij', 'van', 'in', 'uit', 'de', 'het', 'voor', 'op', 'die']);

/** De vaste filterwoorden met de namen uit de gegevens erbij; een naam mag een bezits-s hebben ("Brams dossiers"). */
export function createFilterIndex({ klantmanagers, caseloads }: Gegevensnamen): Index {
  return createIndex([
    ...listIngangen(FILTERWOORDEN),
    ...listCombinaties(),
    ...listRoepnamen(klantmanagers).flatMap(({ id, naam }) => naamIngangen(`klantmanager:${id}`, naam, 'op naam van')),
    ...caseloads.flatMap((naam) => naamIngangen(`caseload:${naam}`, naam, 'caseload|caseloads')),
  ]);
}

/** "B1- en Z-route": twee routes die het woord route delen. */
function listCombinaties(): readonly Ingang[] {
  const routes = [
    ['B', 'b|b1'],
    ['O', 'o|onderwijs'],
    ['Z', 'z'],
  ] as const;
  return routes.flatMap(([een, vorm]) =>
    routes
      .filter(([ander]) => ander !== een)
      .map(([ander, anderVorm]) => ({
        begrip: `leerroute:${een},${ander}`,
        patroon: parsePatroon(`${vorm} en|of ${anderVorm} route|leerroute|routes`),
      })),
  );
}

/** Volle namen en voornamen die maar één klantmanager heeft: bij twee Fatima's is "Fatima" niemand in het bijzonder. */
export function listRoepnamen(klantmanagers: Gegevensnamen['klantmanagers']): Gegevensnamen['klantmanagers'] {
  const roepnamen = klantmanagers.flatMap(({ id, naam }) =>
    [...new Set([naam, naam.split(' ')[0] ?? naam])].map((roepnaam) => ({ id, naam: roepnaam })),
  );
  const gelijk = (een: string, ander: string) => een.toLowerCase() === ander.toLowerCase();
  return roepnamen.filter(({ naam }) => roepnamen.filter((ander) => gelijk(ander.naam, naam)).length === 1);
}

function naamIngangen(begrip: string, naam: string, aanhef: string): readonly Ingang[] {
  const woorden = splitWoorden(naam).map(({ tekst }) => tekst);
  const laatste = woorden.pop();
  if (laatste === undefined) return [];
  const patroon = [...woorden, `${laatste}|${laatste}s`].join(' ');
  return [patroon, `${aanhef} ${patroon}`].map((zin) => ({ begrip, patroon: parsePatroon(zin) }));
}

/** Wat het lezen van filters opleverde. `los` zijn plaatsen van een route zonder voorzetsel ("Z-route registraties"). */
export interface Filterlezing {
  readonly filters: readonly Filtervondst[];
  readonly dubbelzinnig: boolean;
  readonly routeLos: boolean;
  readonly doelgroepOp: readonly number[];
}

/** Neemt namen, doelgroepen en routes, met "behalve" ervoor; "niet bij Joost" kan twee dingen zijn. */
export function leesFilters(zin: Zin, index: Index): Filterlezing {
  const filters: Filtervondst[] = [];
  const doelgroepOp: number[] = [];
  let dubbelzinnig = false;
  let routeLos = false;
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const uit = zin.langste(UIT, plaats);
    if (uit !== undefined && leesWaarde(zin, index, plaats + uit.lengte) !== undefined) {
      zin.claim(plaats, uit.lengte);
      plaats = leesReeks(zin, index, plaats + uit.lengte, filters) - 1;
      continue;
    }
    const waarde = leesWaarde(zin, index, plaats);
    if (waarde === undefined) continue;
    dubbelzinnig ||= isNietErvoor(zin, plaats);
    routeLos ||= waarde.begrip === 'leerroute:Z' && !/^(in|van|uit|bij|op|de)$/.test(zin.woord(plaats - 1) ?? '');
    if (waarde.begrip.startsWith('doelgroep')) doelgroepOp.push(plaats);
    addWaarden(filters, waarde.begrip, false);
    zin.claim(plaats, waarde.lengte);
    plaats += waarde.lengte - 1;
  }
  return { filters, dubbelzinnig, routeLos, doelgroepOp };
}

interface Waarde {
  readonly begrip: string;
  readonly lengte: number;
}

function leesWaarde(zin: Zin, index: Index, plaats: number): Waarde | undefined {
  const gevonden = zin.langste(index, plaats);
  return gevonden === undefined ? undefined : { begrip: gevonden.ingang.begrip, lengte: gevonden.lengte };
}

/** Na "behalve": de waarde en wat er met "en" aan vastzit. Geeft de plaats erna. */
function leesReeks(zin: Zin, index: Index, begin: number, filters: Filtervondst[]): number {
  let plaats = begin;
  for (;;) {
    const waarde = leesWaarde(zin, index, plaats);
    if (waarde === undefined) return plaats;
    addWaarden(filters, waarde.begrip, true);
    zin.claim(plaats, waarde.lengte);
    plaats += waarde.lengte;
    const erna = VOEGWOORDEN.has(zin.vrij(plaats) ?? '') ? plaats + 1 : plaats;
    if (leesWaarde(zin, index, erna) === undefined) return plaats;
    plaats = erna;
  }
}

function addWaarden(filters: Filtervondst[], begrip: string, uit: boolean): void {
  const [filter = '', waarden = ''] = splitEen(begrip);
  for (const waarde of filter === 'leerroute' ? waarden.split(',') : [waarden])
    filters.push({ filter: filter as FilterId, waarde, uit });
}

function splitEen(begrip: string): readonly string[] {
  const grens = begrip.indexOf(':');
  return [begrip.slice(0, grens), begrip.slice(grens + 1)];
}

function isNietErvoor(zin: Zin, plaats: number): boolean {
  let ervoor = plaats - 1;
  while (VOORZETSELS.has(zin.vrij(ervoor) ?? '')) ervoor -= 1;
  return /^(niet|geen)$/.test(zin.vrij(ervoor) ?? '');
}

/** Codes en dossiernummers. Wat niet bestaat, komt als onbekend terug. */
export function leesNummers(zin: Zin, { dossiers }: Gegevensnamen): { filters: Filtervondst[]; onbekend: string[] } {
  const filters: Filtervondst[] = [];
  const onbekend: string[] = [];
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const gevonden = leesCode((i) => zin.vrij(i), plaats) ?? leesDossier(zin, plaats);
    if (gevonden === undefined) continue;
    zin.claim(plaats, gevonden.lengte);
    const bestaat = gevonden.filter === 'code' ? isBuiten(gevonden.waarde) : dossiers.has(gevonden.waarde);
    if (bestaat) filters.push({ filter: gevonden.filter, waarde: gevonden.waarde, uit: false });
    else onbekend.push(gevonden.waarde);
    plaats += gevonden.lengte - 1;
  }
  return { filters, onbekend };
}

/** Wat de bot zelf meldt, staat niet in een historie. */
function isBuiten(code: string): boolean {
  return isNotificatieId(code) && !code.startsWith('INT-');
}

interface Nummer {
  readonly filter: 'code' | 'dossier';
  readonly waarde: string;
  readonly lengte: number;
}

function leesDossier(zin: Zin, plaats: number): Nummer | undefined {
  const woord = zin.vrij(plaats) ?? '';
  return /^\d{4}-\d{4,6}$/.test(woord) ? { filter: 'dossier', waarde: woord, lengte: 1 } : undefined;
}

/** `SS126`, `DUO-SS126`, `SS 126`, `COA-05`, `coa 5`, `EXT-01`. */
export function leesCode(lees: Lees, plaats: number): Nummer | undefined {
  const rest = [lees(plaats) ?? '', lees(plaats + 1) ?? '', lees(plaats + 2) ?? ''];
  for (const lengte of [3, 2, 1]) {
    const tekst = rest.slice(0, lengte).join(' ');
    const [, ss] = /^(?:duo ?)?ss ?(\d{3})$/.exec(tekst) ?? [];
    if (ss !== undefined) return { filter: 'code', waarde: `DUO-SS${ss}`, lengte };
    const [, soort, nummer] = /^(coa|ext|int) ?(\d{1,2})$/.exec(tekst) ?? [];
    if (soort !== undefined && nummer !== undefined)
      return { filter: 'code', waarde: `${soort.toUpperCase()}-${nummer.padStart(2, '0')}`, lengte };
  }
  return undefined;
}

/** Redenen en fasen van waarschuwingen en van gesprekken die niet doorgingen; alleen als de vraag daarover gaat of de vorige erover kan gaan. */
export function leesRedenen(zin: Zin, heeft: (woord: RegExp) => boolean, vervolg: boolean): readonly Filtervondst[] {
  const filters: Filtervondst[] = [];
  const neem = (filter: FilterId, index: Index) => {
    for (const { begrip } of zin.claimAlle(index)) filters.push({ filter, waarde: begrip, uit: false });
  };
  if (heeft(/^(waarschuw|gewaarschuwd)/)) {
    neem('reden', REDENEN);
    neem('fase', FASEN);
  } else if (vervolg || heeft(/^voortgangs/)) neem('reden', GESPREK);
  return filters;
}
