import { z } from 'zod/v4';
import { addDagen, type Datum } from '../../rules/datum';
import { bevatBsn } from '../../rules/vrije-tekst';
import { type Clock } from '../clock';
import { isBotError } from '../errors';
import { datumSchema } from '../invoer';
import { type Kluis } from '../store/kluis';
import { type Claim, type Store } from '../store/store';

/** Zoveel dagen na de laatste keer bewaren verdwijnt een concept. */
export const CONCEPT_DAGEN = 14;

/** Eén concept per persoon, dossier en formulier in een vorm. */
export interface Conceptplaats {
  readonly dossiernummer: string;
  readonly persoon: string;
  readonly formulier: string;
  readonly vorm: string;
}

/** Een half ingevuld formulier. `waarden` staan op id van het invoerveld, precies zoals ze zijn getypt. */
export interface Concept {
  readonly waarden: Readonly<Record<string, string>>;
  /** De stap waar iemand was; de eerste is 0. */
  readonly stap: number;
  /** Iemand probeerde het al vast te leggen: elke stap toont wat er niet klopt. */
  readonly getoetst: boolean;
}

export interface BewaardConcept extends Concept {
  readonly bewaardOp: Datum;
}

/** Wat er van een concept overblijft als het is vastgelegd, zodat dezelfde klik nog eens niets meer doet. */
export interface Ingediend {
  /** Versie van het dossier die de kaart toonde. */
  readonly versie: number;
  /** Kenmerk van de regel in de historie. */
  readonly regel: string;
}

export interface Concepten {
  load(plaats: Conceptplaats): Promise<BewaardConcept | undefined>;
  save(plaats: Conceptplaats, concept: Concept): Promise<void>;
  /** Vervangt het concept door het bewijs dat het is vastgelegd: van wat iemand typte blijft hier niets over. */
  settle(plaats: Conceptplaats, ingediend: Ingediend): Promise<void>;
  loadIngediend(plaats: Conceptplaats): Promise<Ingediend | undefined>;
  drop(plaats: Conceptplaats): Promise<void>;
  /** Waar deze persoon op dit dossier nog mee bezig is. */
  list(dossiernummer: string, persoon: string): Promise<(Conceptplaats & BewaardConcept)[]>;
}

const inhoudSchema = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('concept'),
    waarden: z.record(z.string(), z.string()),
    stap: z.int().min(0),
    getoetst: z.boolean(),
  }),
  z.strictObject({ soort: z.literal('ingediend'), versie: z.int().min(0), regel: z.string() }),
]);
type Inhoud = z.infer<typeof inhoudSchema>;

/** De dag staat leesbaar naast de inhoud, zodat opruimen niets hoeft te openen. */
const waardeSchema = z.strictObject({ op: datumSchema, inhoud: z.string() });

const SOORT = 'concept:';

/** Concepten in de opslag, verzegeld zoals een ruw bericht: er staat in wat een mens over een mens typte. */
export function createConcepten({ store, kluis, clock }: ConceptDelen): Concepten {
  const read = async (plaats: Conceptplaats) => readWaarde(kluis, clock, await findClaim(store, sleutelVan(plaats)));
  const write = (plaats: Conceptplaats, inhoud: Inhoud) =>
    store.setClaim({ sleutel: sleutelVan(plaats), waarde: writeWaarde(kluis, clock, sleutelVan(plaats), inhoud) });
  return {
    load: async (plaats) => asConcept(await read(plaats)),
    save: (plaats, { waarden, stap, getoetst }) =>
      write(plaats, { soort: 'concept', waarden: zonderBsn(waarden), stap, getoetst }),
    settle: (plaats, ingediend) => write(plaats, { soort: 'ingediend', ...ingediend }),
    async loadIngediend(plaats) {
      const gelezen = await read(plaats);
      return gelezen?.soort === 'ingediend' ? { versie: gelezen.versie, regel: gelezen.regel } : undefined;
    },
    drop: (plaats) => store.dropClaim(sleutelVan(plaats)),
    async list(dossiernummer, persoon) {
      const claims = await store.listClaims(`${SOORT}${dossiernummer}:${persoon}:`);
      return claims.flatMap((claim) => {
        const concept = asConcept(readWaarde(kluis, clock, claim));
        return concept === undefined ? [] : [{ ...plaatsVan(claim.sleutel), ...concept }];
      });
    },
  };
}

export interface ConceptDelen {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
}

/** Haalt een keer per dag weg wat ouder is dan de bewaartermijn. */
export function createConceptronde({ store, clock }: Pick<ConceptDelen, 'store' | 'clock'>): () => Promise<void> {
  let gedaan: Datum | undefined;
  return async () => {
    const vandaag = clock.vandaag();
    if (gedaan === vandaag) return;
    for (const { sleutel, waarde } of await store.listClaims(SOORT))
      if (isVerlopen(waardeSchema.parse(JSON.parse(waarde)).op, clock)) await store.dropClaim(sleutel);
    gedaan = vandaag;
  };
}

/** Alle concepten over een dossier, van iedereen; hoort bij het wissen van het dossier. */
export async function dropConcepten(store: Store, dossiernummer: string): Promise<void> {
  for (const { sleutel } of await store.listClaims(`${SOORT}${dossiernummer}:`)) await store.dropClaim(sleutel);
}

/** Een burgerservicenummer wordt nergens bewaard (V-ALG-04); het veld op de kaart houdt wat er stond. */
function zonderBsn(waarden: Concept['waarden']): Concept['waarden'] {
  return Object.fromEntries(Object.entries(waarden).filter(([, tekst]) => !bevatBsn(tekst)));
}

type Gelezen = Inhoud & { readonly bewaardOp: Datum };

function asConcept(gelezen: Gelezen | undefined): BewaardConcept | undefined {
  if (gelezen?.soort !== 'concept') return undefined;
  const { waarden, stap, getoetst, bewaardOp } = gelezen;
  return { waarden, stap, getoetst, bewaardOp };
}

function readWaarde(kluis: Kluis, clock: Clock, claim: Claim | undefined): Gelezen | undefined {
  if (claim === undefined) return undefined;
  const { op, inhoud } = waardeSchema.parse(JSON.parse(claim.waarde));
  if (isVerlopen(op, clock)) return undefined;
  const open = unseal(kluis, claim.sleutel, inhoud);
  return open === undefined ? undefined : { ...inhoudSchema.parse(JSON.parse(open)), bewaardOp: op };
}

/** With another key the draft is lost, but the form itself must still open. */
function unseal(kluis: Kluis, sleutel: string, inhoud: string): string | undefined {
  try {
    return Buffer.from(kluis.open(sleutel, Buffer.from(inhoud, 'base64'))).toString('utf8');
  } catch (fout) {
    if (isBotError(fout, 'OPSLAG_STUK')) return undefined;
    throw fout;
  }
}

function writeWaarde(kluis: Kluis, clock: Clock, sleutel: string, inhoud: Inhoud): string {
  const verzegeld = kluis.seal(sleutel, Buffer.from(JSON.stringify(inhoud)));
  return JSON.stringify({ op: clock.vandaag(), inhoud: Buffer.from(verzegeld).toString('base64') });
}

function isVerlopen(op: Datum, clock: Clock): boolean {
  return addDagen(op, CONCEPT_DAGEN) < clock.vandaag();
}

async function findClaim(store: Store, sleutel: string): Promise<Claim | undefined> {
  const waarde = await store.lookup(sleutel);
  return waarde === undefined ? undefined : { sleutel, waarde };
}

function sleutelVan({ dossiernummer, persoon, formulier, vorm }: Conceptplaats): string {
  return `${SOORT}${dossiernummer}:${persoon}:${formulier}:${vorm}`;
}

function plaatsVan(sleutel: string): Conceptplaats {
  const [dossiernummer = '', persoon = '', formulier = '', vorm = ''] = sleutel.slice(SOORT.length).split(':');
  return { dossiernummer, persoon, formulier, vorm };
}
