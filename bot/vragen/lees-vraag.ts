import { verfijnBegrippen } from './begrippen';
import { isDubbelzinnig, isVerleden, vraagtOfAllesKlaarIs, vraagtOfHetMag } from './dubbelzinnig';
import { leesEenheid } from './lees-eenheid';
import { leesFilters } from './lees-filters';
import { claimGroepen, leesGroepen } from './lees-groepen';
import { leesNummers } from './lees-nummers';
import { noemtPersoon } from './lees-persoon';
import { leesRedenen } from './lees-redenen';
import { leesTijd } from './lees-tijd';
import { claimBetrekkelijk, claimVerwijzingen } from './lees-verwijzingen';
import { type Filtervondst, type Gegevensnamen, type Lezing } from './lezing';
import { namenwoordenVan } from './namenwoorden';
import { BEGRIPPEN, BELEEFD, FUNCTIE, type Index, MEDEDELING, OPDRACHT } from './taal/lexicon';
import { Zin } from './taal/zin';

/** Leest één vraag tegen de namen die in de gegevens staan. Maak er één per verzameling gegevens. */
export type Lezer = (vraag: string) => Lezing;

/** Maakt een lezer voor deze gegevens. Verandert niets en gooit niet, wat er ook staat. */
export function createLezer(namen: Gegevensnamen): Lezer {
  const { index, verbeter } = namenwoordenVan(namen);
  return (vraag) => lees(new Zin(verbeter(vraag)), namen, index);
}

function lees(zin: Zin, namen: Gegevensnamen, index: Index): Lezing {
  const vervolg = /^(en|maar|ook)$/.test(zin.woord(0) ?? '');
  if (vervolg) zin.claim(0);
  const nummers = leesNummers(zin, namen);
  zin.claimAlle(BELEEFD);
  const begin = zin.open()[0] ?? 0;
  const jaOfNee = vraagtOfAllesKlaarIs(zin, begin) || vraagtOfHetMag(zin, begin);
  const verleden = isVerleden(zin);
  claimBetrekkelijk(zin);
  const opdracht = listOpdracht(zin);
  const verwijzingen = claimVerwijzingen(zin);
  const redenen = leesRedenen(zin, vervolg);
  const tijd = leesTijd(zin);
  const filters = leesFilters(zin, index);
  zin.claimAlle(MEDEDELING);
  const groepvondsten = claimGroepen(zin);
  const vondsten = zin.claimAlle(BEGRIPPEN);
  const eigen = zin.claimWoorden(/^(mijn|ik|mij|me|mezelf|mijne|mn)$/);
  const { begrippen, meeste } = verfijnBegrippen(zin, vondsten, tijd.maten);
  const gevonden = [...nummers.filters, ...filters.filters];
  const groepen = leesGroepen(zin, { groepen: groepvondsten, filters: gevonden, begrippen, meeste });
  addVanFilters(begrippen, gevonden, filters.routeLos);
  const over = zin.open().filter((plaats) => !FUNCTIE.has(zin.vrij(plaats) ?? ''));
  const twijfel = [
    ...[jaOfNee, filters.dubbelzinnig, verwijzingen.has('andereCaseloads')],
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
    persoon: noemtPersoon(zin, over),
    vervolg: vervolg || verwijzingen.has('daarvan') || verwijzingen.has('lijst'),
    lijst: verwijzingen.has('lijst'),
    iedereen: verwijzingen.has('iedereen'),
    alleCaseloads: [...verwijzingen].some((wat) => wat.endsWith('Caseloads')),
  };
}

/** De plaats van een werkwoord waarmee de zin als opdracht begint. */
function listOpdracht(zin: Zin): readonly number[] {
  return zin
    .open()
    .slice(0, 1)
    .filter((plaats) => OPDRACHT.has(zin.vrij(plaats) ?? ''));
}

function addVanFilters(begrippen: Set<string>, filters: readonly Filtervondst[], routeLos: boolean): void {
  for (const { filter, uit } of filters) {
    if (filter === 'code') begrippen.add('code');
    if (filter === 'doelgroep' && !uit) begrippen.add('mens');
  }
  if (routeLos) begrippen.add('zroute-los');
}
