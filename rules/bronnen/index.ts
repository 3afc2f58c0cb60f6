import { type Bron, type BronSoort } from '../bron';
import { AFSPRAKEN, KETENSYSTEMEN } from './afspraken';
import { BESLUIT } from './besluit';
import { BOEKEN, type Boek } from './boeken';
import { LOKAAL } from './lokaal';
import { BESTUURSRECHT, PARTICIPATIEWET, TERMIJNENWET } from './overige-wetten';
import { REGELING } from './regeling';
import { WET } from './wet';

const UITLEG = {
  ...WET,
  ...BESLUIT,
  ...REGELING,
  ...TERMIJNENWET,
  ...BESTUURSRECHT,
  ...PARTICIPATIEWET,
  ...AFSPRAKEN,
  ...KETENSYSTEMEN,
  ...LOKAAL,
} as const;

/** Kenmerk van een bron. Een regel, termijn of taak zonder (bekende) bron compileert niet. */
export type BronId = keyof typeof UITLEG;

/** Minstens één bron. */
export type Bronnen = readonly [BronId, ...BronId[]];

/** Deze plaatsen staan in de domeinlijst, maar hun tekst is niet gelezen. */
const NOG_NIET: ReadonlySet<BronId> = new Set<BronId>(['Wi 54', 'Pw 57']);

const ZWAARTE: readonly BronSoort[] = ['wet', 'besluit', 'regeling', 'ketenafspraak', 'lokaal'];

function splits(id: BronId): readonly [string, string] {
  const grens = id.search(/[ :]/);
  return grens < 0 ? [id, ''] : [id.slice(0, grens), id.slice(grens + 1)];
}

/** Het deel van een kenmerk voor de eerste spatie of dubbele punt. */
type Voorvoegsel<Id extends string> = Id extends `${infer Begin} ${string}`
  ? Voorvoegsel<Begin>
  : Id extends `${infer Begin}:${string}`
    ? Begin
    : Id;

/** Een bron zonder boek compileert niet. */
function boekVan(id: BronId): Boek {
  return BOEKEN[splits(id)[0] as Voorvoegsel<BronId>];
}

/** `5.3.1` bij twee artikeldelen: `artikel 5.3, lid 1`; een letter erachter: `onder g`. */
function noemArtikel(plaats: string, artikeldelen: number): string {
  const delen = plaats.split('.');
  const artikel = delen.slice(0, artikeldelen).join('.');
  const rest = delen.slice(artikeldelen).map((deel) => (/^\d/.test(deel) ? `lid ${deel}` : `onder ${deel}`));
  return [`artikel ${artikel}`, ...rest].join(', ');
}

function noemPlaats(id: BronId, boek: Boek): string {
  const plaats = splits(id)[1];
  if (plaats === '') return boek.titel;
  return `${boek.titel}, ${boek.artikeldelen === undefined ? plaats : noemArtikel(plaats, boek.artikeldelen)}`;
}

/** De bron achter een kenmerk: soort, titel met artikel, link naar de gelezen toestand (waar bekend) en onze uitleg. */
export function getBron(id: BronId): Bron {
  const boek = boekVan(id);
  return {
    id,
    soort: boek.soort,
    titel: noemPlaats(id, boek),
    ...(boek.url === undefined ? {} : { url: boek.url }),
    uitleg: UITLEG[id],
    nagekeken: NOG_NIET.has(id) ? 'nog niet' : boek.nagekeken,
  };
}

/** Alle bronnen, in de volgorde van de catalogus. */
export function listBronnen(): readonly Bron[] {
  return (Object.keys(UITLEG) as BronId[]).map(getBron);
}

/** De zwaarste soort: wet > besluit > regeling > ketenafspraak > lokaal. Zegt op een kaart of iets recht of afspraak is. */
export function soortVan(ids: readonly BronId[]): BronSoort {
  return ids
    .map((id) => boekVan(id).soort)
    .reduce((zwaarste, soort) => (ZWAARTE.indexOf(soort) < ZWAARTE.indexOf(zwaarste) ? soort : zwaarste), 'lokaal');
}
