import { type FilterId } from '../../rules/metingen/meting';
import { type Filtervondst } from './lezing';
import { createIndex, type Index } from './taal/lexicon';
import { parsePatroon } from './taal/patroon';
import { type Zin } from './taal/zin';
import { UITSLUITING } from './woorden/filters';

const UIT: Index = createIndex(UITSLUITING.map((zin) => ({ begrip: 'uit', patroon: parsePatroon(zin) })));

const VOEGWOORDEN = new Set(['en', 'of', 'plus', 'noch']);
const VOORZETSELS = new Set(['bij', 'van', 'in', 'uit', 'de', 'het', 'voor', 'op', 'die']);

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
    if (waarde.begrip.startsWith('leerroute')) claimUit(zin, plaats);
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

/** "Mensen uit de onderwijsroute" zijn die erin zitten; bij een gemeente of een caseload kan "uit" vertrekken zijn. */
function claimUit(zin: Zin, plaats: number): void {
  const ervoor = zin.woord(plaats - 1) === 'de' ? plaats - 2 : plaats - 1;
  if (zin.vrij(ervoor) === 'uit') zin.claim(ervoor);
}
