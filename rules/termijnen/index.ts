import { type BronSoort } from '../bron';
import { type BronId, soortVan } from '../bronnen';
import { type Datum } from '../datum';
import { type Kalender, KALENDER } from '../feestdagen';
import { geldtOp } from '../geldigheid';
import { berekenLaatsteDag, berekenTermijn, type Termijn } from '../termijn';
import { HANDHAVING } from './handhaving';
import { KOPPELING } from './koppeling';
import { OVERIG } from './overig';
import { PLAN } from './plan';
import { type BerekendeRegel, type Termijnregel } from './regel';
import { REGISTRATIE } from './registratie';
import { TRAJECT } from './traject';

export { type BerekendeRegel, type NietBerekendeRegel, type Termijnregel } from './regel';

const TERMIJNEN = { ...KOPPELING, ...PLAN, ...REGISTRATIE, ...TRAJECT, ...HANDHAVING, ...OVERIG };

/** `T-01` tot en met `T-48`. */
export type TermijnId = keyof typeof TERMIJNEN;

/** De termijnen die uit een begindatum volgen; de andere weigeren met een reden. */
export type BerekendeTermijnId = {
  [Id in TermijnId]: (typeof TERMIJNEN)[Id] extends { readonly rekenwijze: object } ? Id : never;
}[TermijnId];

/** Een termijn die niet uit een begindatum volgt, met de zin die zegt waarom. */
export interface Weigering {
  readonly termijn: TermijnId;
  readonly waarom: string;
}

/** Waar als de tekst een termijn uit de tabel is. */
export function isTermijnId(tekst: string): tekst is TermijnId {
  return Object.hasOwn(TERMIJNEN, tekst);
}

/** Alle kenmerken, oplopend. */
export function listTermijnen(): readonly TermijnId[] {
  return (Object.keys(TERMIJNEN) as TermijnId[]).sort();
}

/** De regel uit de tabel: naam, begin, lengte, gevolg, doelgroep en bronnen. */
export function getTermijnregel(id: BerekendeTermijnId): BerekendeRegel;
export function getTermijnregel(id: TermijnId): Termijnregel;
export function getTermijnregel(id: TermijnId): Termijnregel {
  return TERMIJNEN[id];
}

/**
 * De versie van een termijn voor een gebeurtenis op `dag`: de regel van nu, of wat toen anders was. Geldt er op die dag geen
 * versie, dan komt de regel van nu terug; of een termijn dan nog loopt, zegt `geldtOp`.
 */
export function getTermijnversie(id: TermijnId, dag: Datum): Termijnregel {
  const nu = getTermijnregel(id);
  if (nu.eerder === undefined || geldtOp(nu, dag)) return nu;
  return { ...nu, ...nu.eerder.find((versie) => geldtOp(versie, dag)) };
}

/** De bronnen van een termijn en hun zwaarste soort: recht of afspraak. */
export function grondVan(id: TermijnId): { readonly bronnen: readonly BronId[]; readonly soort: BronSoort } {
  const { bronnen } = getTermijnregel(id);
  return { bronnen, soort: soortVan(bronnen) };
}

/**
 * Berekent een termijn uit de tabel vanaf dag nul (`start`). Gooit niet: een termijn zonder begin geeft een `Weigering`.
 * De bronnen van de termijn zelf staan in `getTermijnregel`.
 */
export function computeTermijn(id: BerekendeTermijnId, start: Datum, kalender?: Kalender): Termijn;
export function computeTermijn(id: TermijnId, start: Datum, kalender?: Kalender): Termijn | Weigering;
export function computeTermijn(id: TermijnId, start: Datum, kalender: Kalender = KALENDER): Termijn | Weigering {
  const regel = getTermijnregel(id);
  if ('waarom' in regel) return { termijn: id, waarom: regel.waarom };
  const termijn = berekenTermijn(start, regel.rekenwijze, kalender);
  if (regel.opmerking === undefined) return termijn;
  return { ...termijn, stappen: [...termijn.stappen, regel.opmerking] };
}

/** Alleen de laatste dag van een termijn uit de tabel: `computeTermijn(...).totEnMet`, zonder de stappen in woorden. Gooit niet. */
export function computeLaatsteDag(id: BerekendeTermijnId, start: Datum, kalender: Kalender = KALENDER): Datum {
  return berekenLaatsteDag(start, getTermijnregel(id).rekenwijze, kalender);
}
