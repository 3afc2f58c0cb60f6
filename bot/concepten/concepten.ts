import { type Datum } from '../../rules/datum';
import { bevatBsn } from '../../rules/vrije-tekst';
import { type Clock } from '../clock';
import { createDagelijks } from '../jobs/dagelijks';
import { type Kluis } from '../store/kluis';
import { type Claim, type Store } from '../store/store';
import { type Gelezen, type Inhoud, isClaimVerlopen, readWaarde, writeWaarde } from './waarde';

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
  /** Wat hier bewaard is: een concept, of het bewijs dat het is vastgelegd. */
  read(plaats: Conceptplaats): Promise<Gelezen | undefined>;
  /** Als `read`, maar alleen een concept. */
  load(plaats: Conceptplaats): Promise<BewaardConcept | undefined>;
  save(plaats: Conceptplaats, concept: Concept): Promise<void>;
  /** Vervangt het concept door het bewijs dat het is vastgelegd: van wat iemand typte blijft hier niets over. */
  settle(plaats: Conceptplaats, ingediend: Ingediend): Promise<void>;
  drop(plaats: Conceptplaats): Promise<void>;
  /** Waar deze persoon op dit dossier nog mee bezig is. */
  list(dossiernummer: string, persoon: string): Promise<(Conceptplaats & BewaardConcept)[]>;
}

/** Waaronder de concepten staan; het dossiernummer volgt. */
export const CONCEPT = 'concept:';

/** Concepten in de opslag, verzegeld zoals een ruw bericht: er staat in wat een mens over een mens typte. */
export function createConcepten({ store, kluis, clock }: ConceptDelen): Concepten {
  const read = async (plaats: Conceptplaats) => readWaarde(kluis, clock, await findClaim(store, sleutelVan(plaats)));
  const write = (plaats: Conceptplaats, inhoud: Inhoud) =>
    store.setClaim({ sleutel: sleutelVan(plaats), waarde: writeWaarde(kluis, clock, sleutelVan(plaats), inhoud) });
  return {
    read,
    load: async (plaats) => asConcept(await read(plaats)),
    save: (plaats, { waarden, stap, getoetst }) =>
      write(plaats, { soort: 'concept', waarden: zonderBsn(waarden), stap, getoetst }),
    settle: (plaats, ingediend) => write(plaats, { soort: 'ingediend', ...ingediend }),
    drop: (plaats) => store.dropClaim(sleutelVan(plaats)),
    async list(dossiernummer, persoon) {
      const claims = await store.listClaims(`${CONCEPT}${dossiernummer}:${persoon}:`);
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
  return createDagelijks(clock, async () => {
    for (const claim of await store.listClaims(CONCEPT))
      if (isClaimVerlopen(claim, clock)) await store.dropClaim(claim.sleutel);
  });
}

/** Een burgerservicenummer wordt nergens bewaard (V-ALG-04); het veld op de kaart houdt wat er stond. */
function zonderBsn(waarden: Concept['waarden']): Concept['waarden'] {
  return Object.fromEntries(Object.entries(waarden).filter(([, tekst]) => !bevatBsn(tekst)));
}

function asConcept(gelezen: Gelezen | undefined): BewaardConcept | undefined {
  if (gelezen?.soort !== 'concept') return undefined;
  const { waarden, stap, getoetst, bewaardOp } = gelezen;
  return { waarden, stap, getoetst, bewaardOp };
}

async function findClaim(store: Store, sleutel: string): Promise<Claim | undefined> {
  const waarde = await store.lookup(sleutel);
  return waarde === undefined ? undefined : { sleutel, waarde };
}

function sleutelVan({ dossiernummer, persoon, formulier, vorm }: Conceptplaats): string {
  return `${CONCEPT}${dossiernummer}:${persoon}:${formulier}:${vorm}`;
}

function plaatsVan(sleutel: string): Conceptplaats {
  const [dossiernummer = '', persoon = '', formulier = '', vorm = ''] = sleutel.slice(CONCEPT.length).split(':');
  return { dossiernummer, persoon, formulier, vorm };
}
