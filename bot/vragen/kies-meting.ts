import { type MetingId } from '../../rules/metingen/catalogus';
import { getMeting } from '../../rules/metingen/catalogus';
import { type RegistratieItem } from '../../rules/dossier/staat';
import { type Filtervondst, type Lezing } from './lezing';
import { OVERIGE_ZINNEN } from './woorden/metingen-overig';
import { REGISTRATIE_ZINNEN } from './woorden/metingen-registratie';
import { TRAJECT_ZINNEN } from './woorden/metingen-traject';
import { type Zinspatroon } from './woorden/zinspatroon';

/** Een zinspatroon, klaar om te vergelijken. */
interface Gelezen extends Zinspatroon {
  readonly nodig: readonly (readonly string[])[];
  readonly mag: ReadonlySet<string>;
}

const ZINNEN: readonly Gelezen[] = [...TRAJECT_ZINNEN, ...REGISTRATIE_ZINNEN, ...OVERIGE_ZINNEN].map(parseZin);

/** Mag overal staan: het zegt niets over wat er wordt gemeten. */
const OVERAL = new Set([
  'mens',
  'dossier',
  'wie',
  'caseload',
  'hebben',
  'totaal',
  'al',
  'nu',
  'code',
  'zroute-los',
  'keer',
]);

/** Onderwerpen die ook een registratie in DUO kunnen zijn. */
const ITEMS: Readonly<Record<string, RegistratieItem>> = {
  pip: 'PIP',
  'pip-wijziging': 'PIP-wijziging',
  aanbod: 'aanbod',
  map: 'MAP',
  pvt: 'PVT',
  'zroute-los': 'Z-route',
  'uren-intake': 'uren intake',
  doelgroepkeuze: 'doelgroepkeuze',
  tst: 'TST',
};

/** Een meting die bij alle begrippen van de vraag past, met wat dat aan filters oplevert. */
export interface Kandidaat {
  readonly meting: MetingId;
  readonly patroon: Zinspatroon;
  readonly filters: readonly Filtervondst[];
  readonly begrippen: readonly string[];
}

/** Wat een vraag noemt: de begrippen en de soorten filters. */
interface Genoemd {
  readonly begrippen: ReadonlySet<string>;
  readonly filters: readonly Filtervondst[];
  readonly heeftPeriode: boolean;
}

/** Elke meting waarbij alle begrippen een plaats hebben. Meer dan één betekent dat de vraag niet duidelijk is. */
function listKandidaten(genoemd: Genoemd): readonly Kandidaat[] {
  const gevonden = new Map<MetingId, Kandidaat>();
  for (const patroon of ZINNEN) {
    if (!past(patroon, genoemd) || gevonden.has(patroon.meting)) continue;
    gevonden.set(patroon.meting, {
      meting: patroon.meting,
      patroon,
      filters: listEigenFilters(patroon, genoemd),
      begrippen: [...genoemd.begrippen],
    });
  }
  return [...gevonden.values()];
}

/**
 * De metingen van een gelezen vraag. "Al twee maanden" is ook als duur te lezen: "al twee maanden niet gesproken". `erft` zegt of de
 * vorige vraag een periode bijdraagt.
 */
export function listKandidatenVan(lezing: Lezing, erft = false): readonly Kandidaat[] {
  const heeftPeriode = erft || lezing.periodes.length > 0;
  return listBegrippensets(lezing).flatMap((begrippen) =>
    listKandidaten({ begrippen, filters: lezing.filters, heeftPeriode }),
  );
}

function listBegrippensets({ begrippen, maten, periodes }: Lezing): readonly ReadonlySet<string>[] {
  const alsDuur =
    maten.length === 1 || periodes.some((periode) => periode.soort === 'periode' && periode.duur !== undefined);
  if (!alsDuur) return [begrippen];
  const over = [...begrippen].filter((begrip) => !/^\d|^al-duur$|^telaat$/.test(begrip));
  return [begrippen, new Set([...over, 'duur'])];
}

/** Metingen waarvan een patroon het meest met de vraag deelt; om voor te stellen als de vraag niet is begrepen. */
export function listVerwant(begrippen: ReadonlySet<string>): readonly MetingId[] {
  const scores = new Map<MetingId, number>();
  for (const { meting, nodig, mag } of ZINNEN) {
    const raak = nodig.filter((keuze) => keuze.some((begrip) => begrippen.has(begrip) && !OVERAL.has(begrip))).length;
    if (raak === 0) continue;
    const ook = [...begrippen].filter((begrip) => mag.has(begrip) && !OVERAL.has(begrip)).length;
    scores.set(meting, Math.max(scores.get(meting) ?? 0, (10 * raak) / nodig.length + ook));
  }
  return [...scores].sort(([, een], [, ander]) => ander - een).map(([meting]) => meting);
}

/** De begrippen waarmee een meting kort wordt gevraagd, voor wie doorvraagt op een vraag die niet uit de eigen taal kwam. */
export function listKernbegrippen(id: MetingId): readonly string[] {
  return ZINNEN.find(({ meting }) => meting === id)?.nodig.flatMap((keuze) => keuze.slice(0, 1)) ?? [];
}

function parseZin(patroon: Zinspatroon): Gelezen {
  const woorden = patroon.zin.split(/\s+/).filter((woord) => woord !== '');
  const nodig = woorden.filter((woord) => !woord.startsWith('?')).map((woord) => woord.split('|'));
  const los = woorden.filter((woord) => woord.startsWith('?')).flatMap((woord) => woord.slice(1).split('|'));
  return { ...patroon, nodig, mag: new Set([...nodig.flat(), ...los]) };
}

function past(patroon: Gelezen, { begrippen, filters, heeftPeriode }: Genoemd): boolean {
  if (patroon.metFilter !== undefined && !filters.some(({ filter }) => filter === patroon.metFilter)) return false;
  if (patroon.metPeriode === true && !heeftPeriode) return false;
  if (!patroon.nodig.every((keuze) => keuze.some((begrip) => begrippen.has(begrip)))) return false;
  const over = [...begrippen].filter((begrip) => !patroon.mag.has(begrip) && !magOveral(begrip, patroon));
  return patroon.item === true ? over.length <= 1 && over.every((begrip) => begrip in ITEMS) : over.length === 0;
}

function magOveral(begrip: string, { soort }: Zinspatroon): boolean {
  return OVERAL.has(begrip) || (begrip === 'nog' && soort === 'stand');
}

/** Filters die niet als filter in de zin staan maar in haar begrippen: het onderdeel, de afzender, te laat. */
function listEigenFilters(patroon: Gelezen, { begrippen }: Genoemd): readonly Filtervondst[] {
  const filters: Filtervondst[] = [];
  const { filters: kent } = getMeting(patroon.meting);
  const add = (filter: Filtervondst['filter'], waarde: string) => filters.push({ filter, waarde, uit: false });
  for (const begrip of patroon.item === true ? begrippen : []) {
    const item = patroon.mag.has(begrip) ? undefined : ITEMS[begrip];
    if (item !== undefined) add('item', item);
  }
  if (kent.includes('afzender'))
    for (const afzender of ['duo', 'coa', 'extern'])
      if (begrippen.has(afzender)) add('afzender', afzender === 'extern' ? 'EXT' : afzender.toUpperCase());
  if (kent.includes('termijnstand')) {
    if (begrippen.has('telaat')) add('termijnstand', 'verlopen');
    else if (begrippen.has('nadert')) add('termijnstand', 'nadert');
  }
  return filters;
}
