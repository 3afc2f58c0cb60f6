import { type Datum } from '../../rules/datum';
import { type Clock } from '../clock';
import {
  followSamenvoegingen,
  listLevend,
  listPersonen,
  listSamenvoegingen,
  type Samenvoeging,
} from '../dossiers/alias';
import { CONCEPT } from '../concepten/concepten';
import { BEVESTIGD } from '../dossiers/bevestiging';
import { DUO_VERBETEREN } from '../dossiers/duo-verbeteren';
import { dropClaims } from '../store/claims';
import { type Kluis } from '../store/kluis';
import { type BewaardDossier, type Claim, type Store } from '../store/store';
import { asClaim, type Bewijs, bewijsVanDossier, bewijsVanKorteLijst } from './bewijs';
import { findWisgrond, type Wisgrond } from './grond';
import { createKorteLijst, KORTE_LIJST, readKorteLijst } from './korte-lijst';

/** Wat mensen naast de historie van een dossier typten; het gaat mee als het dossier wordt gewist. */
const SOORTEN_PER_DOSSIER = [CONCEPT, BEVESTIGD, DUO_VERBETEREN];

export interface BewaarDelen {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
  /** Zoveel jaar na het einde van de plicht blijft de korte lijst; 0: geen korte lijst. */
  readonly korteLijstJaren: number;
}

/** Een dossier dat vandaag gewist moet zijn. */
export interface Wisklus extends Wisgrond {
  readonly dossiernummer: string;
}

export interface Wisplan {
  readonly dossiers: readonly Wisklus[];
  /** Dossiernummers waarvan de korte lijst weg moet. */
  readonly korteLijsten: readonly string[];
  /** Dossiers waarvan de historie niet klopt: daarover beslist eerst de beheerder. */
  readonly kapot: readonly string[];
}

/** Wat er volgens de bewaartermijn vandaag gewist moet worden. Verandert niets. */
export async function planWissen({ store, clock }: Pick<BewaarDelen, 'store' | 'clock'>): Promise<Wisplan> {
  const vandaag = clock.vandaag();
  const dossiers: Wisklus[] = [];
  const kapot: string[] = [];
  for (const dossiernummer of await listLevend(store)) {
    // Reading thousands of dossiers is one long breath; whoever clicks meanwhile goes first.
    await new Promise((resolve) => setImmediate(resolve));
    const bewaard = await store.loadDossier(dossiernummer);
    if (bewaard === undefined) continue;
    if (bewaard.kapot !== undefined) kapot.push(dossiernummer);
    else dossiers.push(...listKlussen(bewaard, vandaag));
  }
  return { dossiers, korteLijsten: await listVerlopen(store, vandaag), kapot };
}

/** Voert het plan uit en geeft de bewijzen. Elke stap is herhaalbaar: na een onderbreking gaat de volgende ronde verder. */
export async function performWissen(delen: BewaarDelen, plan: Wisplan): Promise<Bewijs[]> {
  const bewijzen: Bewijs[] = [];
  const opgegaan = await loadOpgegaan(delen.store, plan);
  for (const klus of plan.dossiers) bewijzen.push(...(await wisDossier(delen, klus, opgegaan)));
  for (const dossiernummer of plan.korteLijsten) bewijzen.push(await wisKorteLijst(delen, dossiernummer));
  return bewijzen;
}

function listKlussen({ dossier }: BewaardDossier, vandaag: Datum): Wisklus[] {
  const grond = findWisgrond(dossier, vandaag);
  return grond === undefined || grond.wisVanaf > vandaag ? [] : [{ dossiernummer: dossier.dossiernummer, ...grond }];
}

async function keepFirst(store: Store, claims: readonly Claim[]): Promise<Claim[]> {
  const bewaard: Claim[] = [];
  for (const { sleutel, waarde } of claims) bewaard.push({ sleutel, waarde: await store.claim(sleutel, waarde) });
  return bewaard;
}

interface Opgegaan {
  readonly besluiten: readonly Samenvoeging[];
  readonly personen: ReadonlyMap<string, readonly string[]>;
}

/** Read once for the whole round: most days there is nothing to erase, and then it is not read at all. */
async function loadOpgegaan(store: Store, { dossiers }: Wisplan): Promise<Opgegaan> {
  if (dossiers.length === 0) return { besluiten: [], personen: new Map() };
  const besluiten = await listSamenvoegingen(store);
  return { besluiten, personen: await listPersonen(store, besluiten) };
}

/** Also what was merged into it: that is about the same person. The dossier itself goes last, so that an interrupted round finds it again. */
async function wisDossier(delen: BewaarDelen, klus: Wisklus, { besluiten, personen }: Opgegaan): Promise<Bewijs[]> {
  const opgegaan = besluiten.filter(({ van }) => followSamenvoegingen(besluiten, van) === klus.dossiernummer);
  const berekend = await korteLijstVan(delen, klus, personen.get(klus.dossiernummer) ?? []);
  // Erasing what was merged takes its keys along: the list is kept first, so that an interrupted round does not forget them.
  const kort = opgegaan.length === 0 ? berekend : await keepFirst(delen.store, berekend);
  const bewijzen: Bewijs[] = [];
  for (const { van } of opgegaan) bewijzen.push(...(await wis(delen, { ...klus, dossiernummer: van }, [])));
  return [...bewijzen, ...(await wis(delen, klus, kort))];
}

async function wis({ store, kluis, clock }: BewaarDelen, klus: Wisklus, kort: readonly Claim[]): Promise<Bewijs[]> {
  const { dossiernummer } = klus;
  // Before the dossier itself: an interrupted round finds the dossier again, and then these too.
  for (const soort of SOORTEN_PER_DOSSIER) await dropClaims(store, `${soort}${dossiernummer}:`);
  const feit = { dossiernummer, gewistOp: clock.now().toISOString(), korteLijst: kort.length > 0 };
  const gewist = await store.eraseDossier(dossiernummer, (wat) => [
    asClaim(bewijsVanDossier(kluis, feit, klus, wat)),
    ...kort,
  ]);
  return gewist === undefined ? [] : [bewijsVanDossier(kluis, feit, klus, gewist)];
}

async function korteLijstVan(
  { store, clock, korteLijstJaren: jaren }: BewaarDelen,
  { dossiernummer }: Wisklus,
  personen: readonly string[],
): Promise<Claim[]> {
  const bewaard = await store.loadDossier(dossiernummer);
  if (bewaard === undefined) return [];
  const lijst = createKorteLijst(bewaard.dossier, personen, { vandaag: clock.vandaag(), jaren });
  return lijst === undefined ? [] : [{ sleutel: `${KORTE_LIJST}${dossiernummer}`, waarde: JSON.stringify(lijst) }];
}

async function listVerlopen(store: Store, vandaag: Datum): Promise<string[]> {
  const lijsten = (await store.listClaims(KORTE_LIJST)).map(({ waarde }) => readKorteLijst(waarde));
  return lijsten.filter(({ totEnMet }) => totEnMet < vandaag).map(({ dossiernummer }) => dossiernummer);
}

/** First the proof, then the erasure: interrupted in between it is done again, and the first proof stays. */
async function wisKorteLijst({ store, kluis, clock }: BewaarDelen, dossiernummer: string): Promise<Bewijs> {
  const bewijs = bewijsVanKorteLijst(kluis, dossiernummer, clock.now().toISOString());
  const { sleutel, waarde } = asClaim(bewijs);
  await store.claim(sleutel, waarde);
  await store.dropClaim(`${KORTE_LIJST}${dossiernummer}`);
  return bewijs;
}
