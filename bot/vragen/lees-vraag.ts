import { type Groepering } from '../../rules/metingen/meting';
import { type Filtervondst, type Gegevensnamen, type Lezing } from './lezing';
import { createFilterIndex, listRoepnamen, leesFilters, leesNummers, leesRedenen } from './lees-filters';
import { verfijnBegrippen } from './begrippen';
import { isDubbelzinnig, isVerleden, vraagtOfAllesKlaarIs } from './dubbelzinnig';
import {
  AANSPREEK,
  BEGRIPPEN,
  BEKEND,
  BELEEFD,
  createIndex,
  FUNCTIE,
  HERSTELBAAR,
  type Index,
  MEDEDELING,
  NAMEN,
  OPDRACHT,
} from './taal/lexicon';
import { repairWoord } from './taal/herstel';
import { claimBetrekkelijk, claimVerwijzingen } from './lees-verwijzingen';
import { parsePatroon } from './taal/patroon';
import { splitWoorden, type Woord } from './taal/woord';
import { type Vondst, Zin } from './taal/zin';
import { leesMaatvondst, type Maatvondst } from './tijd/lees-duur';
import { leesPeriode } from './tijd/lees-periode';
import { type Periodevondst } from './tijd/periodevondst';
import { GROEPAANHEF, GROEPWOORDEN } from './woorden/filters';
import { EENHEDEN, ONDERWERPEN } from './woorden/onderwerpen';
import { VAGE_TIJD } from './woorden/perioden';

/** Leest één vraag tegen de namen die in de gegevens staan. Maak er één per verzameling gegevens: de index kost meer dan het lezen. */
export type Lezer = (vraag: string) => Lezing;

const GROEPEN = createIndex([
  ...GROEPAANHEF.flatMap((aanhef) => groepIngangen(aanhef, Object.keys(GROEPWOORDEN) as Groepering[])),
  ...groepIngangen('?in|bij|onder welke', ['klantmanager', 'caseload', 'fase', 'leerroute', 'maand']),
  ...groepIngangen('?en naar', ['klantmanager', 'caseload', 'doelgroep', 'maand', 'reden', 'item']),
  { begrip: 'reden', patroon: parsePatroon('en|met waarvoor|waarom') },
  { begrip: 'reden', patroon: parsePatroon('waarvoor') },
  { begrip: 'reden', patroon: parsePatroon('om|met welke reden|redenen') },
]);
const VAAG = createIndex(VAGE_TIJD.map((zin) => ({ begrip: 'vaag', patroon: parsePatroon(zin) })));

function groepIngangen(aanhef: string, groepen: readonly Groepering[]) {
  return groepen.flatMap((groep) =>
    GROEPWOORDEN[groep]
      .split(',')
      .map((woord) => ({ begrip: groep, patroon: parsePatroon(`${aanhef} ?de|het ${woord}`) })),
  );
}

/** Maakt een lezer voor deze gegevens. Verandert niets en gooit niet, wat er ook staat. */
export function createLezer(namen: Gegevensnamen): Lezer {
  const index = createFilterIndex(namen);
  const naamwoorden = new Map(listNaamwoorden(namen));
  const doelen = new Map([...HERSTELBAAR, ...naamwoorden]);
  const bekend = (woord: string) => BEKEND.has(woord) || doelen.has(woord);
  const herstel = (woord: Woord): Woord => {
    // Een woord dat bestaat is geen tikfout, ook niet als het een naam is: Janneke is niet Anneke.
    if (bekend(woord.tekst)) return woord;
    const tekst =
      repairWoord(woord.tekst, { betekenis: naamwoorden }) ?? repairWoord(woord.tekst, { betekenis: doelen });
    return tekst === undefined ? woord : { ...woord, tekst };
  };
  return (vraag) => lees(new Zin(splitWoorden(vraag).map(herstel)), namen, index);
}

function listNaamwoorden({ klantmanagers, caseloads }: Gegevensnamen): [string, string][] {
  return [...listRoepnamen(klantmanagers).map(({ naam }) => naam), ...caseloads].flatMap((naam) =>
    splitWoorden(naam).map(({ tekst }): [string, string] => [tekst, `naam ${naam}`]),
  );
}

function lees(zin: Zin, namen: Gegevensnamen, index: Index): Lezing {
  const vervolg = /^(en|maar|ook)$/.test(zin.woord(0) ?? '');
  if (vervolg) zin.claim(0);
  const nummers = leesNummers(zin, namen);
  zin.claimAlle(BELEEFD);
  const alles = vraagtOfAllesKlaarIs(zin, zin.open()[0] ?? 0);
  const verleden = isVerleden(zin);
  claimBetrekkelijk(zin);
  const opdracht = listOpdracht(zin);
  const verwijzingen = claimVerwijzingen(zin);
  const redenen = leesRedenen(zin, (patroon) => heeft(zin, patroon), vervolg);
  const tijd = leesTijd(zin);
  const filters = leesFilters(zin, index);
  zin.claimAlle(MEDEDELING);
  const groepvondsten = zin.claimAlle(GROEPEN).map(({ begrip }) => begrip as Groepering);
  const vondsten = zin.claimAlle(BEGRIPPEN);
  const eigen = claimWoorden(zin, /^(mijn|ik|mij|me|mezelf|mijne|mn)$/);
  const { begrippen, meeste } = verfijnBegrippen(zin, vondsten, tijd.maten);
  const gevonden = [...nummers.filters, ...filters.filters];
  const groepen = leesGroepen(zin, { groepen: groepvondsten, filters: gevonden, begrippen, meeste });
  addVanFilters(begrippen, gevonden, filters.routeLos);
  const over = zin.open().filter((plaats) => !FUNCTIE.has(zin.vrij(plaats) ?? ''));
  const twijfel = [
    ...[alles, filters.dubbelzinnig, verwijzingen.has('andereCaseloads')],
    isDubbelzinnig(zin, vondsten, groepen),
  ];
  const perDoelgroep = groepen.includes('doelgroep') && !groepvondsten.includes('doelgroep');
  return {
    begrippen,
    filters: [...gevonden.filter(({ filter }) => !perDoelgroep || filter !== 'doelgroep'), ...redenen],
    ...{ periodes: tijd.periodes, maten: tijd.maten, groepen, eigen },
    ...(meeste ? {} : leesEenheid(zin, vondsten, filters.doelgroepOp)),
    onbekend: [
      ...nummers.onbekend,
      ...[...opdracht, ...over].map((plaats) => zin.woorden[plaats]?.ruw ?? ''),
      ...(meeste && groepen.length === 0 ? ['meeste'] : []),
    ],
    dubbelzinnig: twijfel.some(Boolean),
    verleden,
    persoon: heeft(zin, AANSPREEKVORM) || isVolleNaam(zin, over),
    vervolg: vervolg || verwijzingen.has('daarvan') || verwijzingen.has('lijst'),
    lijst: verwijzingen.has('lijst'),
    iedereen: verwijzingen.has('iedereen'),
    alleCaseloads: [...verwijzingen].some((wat) => wat.endsWith('Caseloads')),
  };
}

function heeft(zin: Zin, patroon: RegExp): boolean {
  return zin.woorden.some(({ tekst }) => patroon.test(tekst));
}

/** De plaats van een werkwoord waarmee de zin als opdracht begint. */
function listOpdracht(zin: Zin): readonly number[] {
  return zin
    .open()
    .slice(0, 1)
    .filter((plaats) => OPDRACHT.has(zin.vrij(plaats) ?? ''));
}

interface Groepwoorden {
  readonly groepen: readonly Groepering[];
  readonly filters: readonly Filtervondst[];
  readonly begrippen: Set<string>;
  readonly meeste: boolean;
}

/** Wat uitdrukkelijk "per …" heet, of volgt uit "wie heeft de meeste" of twee doelgroepen die elk geteld moeten worden. */
function leesGroepen(zin: Zin, { groepen, filters, begrippen, meeste }: Groepwoorden): readonly Groepering[] {
  if (groepen.includes('fase') && filters.some(({ filter }) => filter === 'dossier')) {
    // "In welke fase zit 2026-0143?" vraagt naar de stand van dat dossier, niet naar een verdeling.
    begrippen.add('stand');
    return groepen.filter((groep) => groep !== 'fase');
  }
  if (groepen.length > 0) {
    if (claimWoorden(zin, /^(verdeeld|verdeling|verdelen|uitgesplitst|uitsplitsing|opgesplitst|gesplitst)$/))
      begrippen.delete('hoe');
    return groepen;
  }
  // "Wie kreeg de meeste boetes?" gaat over inburgeraars, en die staan hier niet bij naam.
  if (meeste && heeft(zin, /^(wie|wiens)$/) && !begrippen.has('krijgen') && !begrippen.has('ontvangen'))
    return ['klantmanager'];
  const doelgroepen = new Set(filters.flatMap(({ filter, waarde }) => (filter === 'doelgroep' ? [waarde] : [])));
  const tweeHoeveel = zin.woorden.filter(({ tekst }) => tekst === 'hoeveel').length > 1;
  return tweeHoeveel && doelgroepen.size === 2 ? ['doelgroep'] : [];
}

const AANSPREEKVORM = new RegExp(`^(${[...AANSPREEK].join('|')})$`);

/** Twee onbekende woorden met een hoofdletter naast elkaar, of een voornaam met zo'n woord erachter. */
function isVolleNaam(zin: Zin, over: readonly number[]): boolean {
  const naam = (plaats: number) => {
    const woord = zin.woorden[plaats];
    return woord !== undefined && over.includes(plaats) && (woord.naamachtig || NAMEN.has(woord.tekst));
  };
  return over.some((plaats) => naam(plaats) && naam(plaats + 1));
}

function claimWoorden(zin: Zin, patroon: RegExp): boolean {
  const plaatsen = zin.open().filter((plaats) => patroon.test(zin.vrij(plaats) ?? ''));
  for (const plaats of plaatsen) zin.claim(plaats);
  return plaatsen.length > 0;
}

function addVanFilters(begrippen: Set<string>, filters: readonly Filtervondst[], routeLos: boolean): void {
  for (const { filter, uit } of filters) {
    if (filter === 'code') begrippen.add('code');
    if (filter === 'doelgroep' && !uit) begrippen.add('mens');
  }
  if (routeLos) begrippen.add('zroute-los');
}

function leesTijd(zin: Zin): { periodes: readonly Periodevondst[]; maten: readonly Maatvondst[] } {
  const periodes: Periodevondst[] = [];
  const maten: Maatvondst[] = [];
  const lezen = (plaats: number) => zin.vrij(plaats);
  for (let plaats = 0; plaats < zin.lengte; plaats += 1) {
    const vaag = zin.langste(VAAG, plaats);
    const periode = leesPeriode(lezen, plaats);
    const maat = leesMaatvondst(lezen, plaats);
    const lengte = Math.max(vaag?.lengte ?? 0, periode?.lengte ?? 0, maat?.lengte ?? 0);
    if (lengte === 0 || zin.vrij(plaats) === undefined) continue;
    if (periode?.lengte === lengte) periodes.push(periode.waarde);
    else if (maat?.lengte === lengte) maten.push(maat.waarde);
    else periodes.push({ soort: 'onduidelijk' });
    zin.claim(plaats, lengte);
    plaats += lengte - 1;
  }
  return { periodes, maten };
}

const MENSEN = new Set(Object.keys(EENHEDEN).filter((begrip) => begrip !== 'caseload'));
const ONDERWERP = new Set(Object.keys(ONDERWERPEN));

/** Het eerste zelfstandige woord na "hoeveel" beslist; zonder "hoeveel" vraagt "wie" naar mensen. */
function leesEenheid(zin: Zin, vondsten: readonly Vondst[], doelgroepOp: readonly number[]): Pick<Lezing, 'eenheid'> {
  if (vondsten.some(({ begrip }) => begrip === 'keer')) return { eenheid: 'gebeurtenissen' };
  const mensOp = [...doelgroepOp, ...plaatsenVan(vondsten, MENSEN)];
  const hoeveel = zin.woorden.findIndex(({ tekst }) => tekst === 'hoeveel' || tekst === 'aantal');
  if (hoeveel < 0) {
    const welke = zin.woorden.flatMap(({ tekst }, plaats) => (tekst === 'welke' ? [plaats + 1] : []));
    const vraagtMensen = vondsten.some(({ begrip }) => begrip === 'wie') || welke.some((op) => mensOp.includes(op));
    return vraagtMensen ? { eenheid: 'dossiers' } : {};
  }
  const mens = eersteNa(hoeveel, mensOp);
  const onderwerp = eersteNa(hoeveel, plaatsenVan(vondsten, ONDERWERP));
  if (mens === onderwerp) return {};
  return { eenheid: mens < onderwerp ? 'dossiers' : 'gebeurtenissen' };
}

function plaatsenVan(vondsten: readonly Vondst[], begrippen: ReadonlySet<string>): readonly number[] {
  return vondsten.flatMap(({ begrip, plaats }) => (begrippen.has(begrip) ? [plaats] : []));
}

/** De eerste plaats erna; oneindig als er geen is. */
function eersteNa(begin: number, plaatsen: readonly number[]): number {
  return Math.min(...plaatsen.filter((plaats) => plaats > begin));
}
