import { type Clock } from '../clock';
import { BotError } from '../errors';
import { findPaar, paarSleutels } from '../duo/paar';
import { DUO_PUSH } from '../duo/push';
import { dedupeSleutels } from '../post/dubbel';
import { type GelezenBericht } from '../post/bericht';
import { type Kluis } from '../store/kluis';
import { type BewaardBericht, type Store, type Wens } from '../store/store';
import { basisVan, type Bestemming, findBestemming, placeMelding, type Plaatsing } from './plaats-bericht';

export interface VerwerkDelen {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
  readonly read: (ruw: Uint8Array, gelezenOp: Date, bron: string) => GelezenBericht;
  /** Hoort het als een bericht net is verwerkt, om te tellen. */
  readonly onVerwerkt?: (bericht: BewaardBericht) => void;
  /** Caseload van een nieuw dossier dat met deze melding begint. */
  readonly caseloadVoor: (notificatie: string) => string;
}

/**
 * Verwerkt een bewaard bericht en geeft het zoals het daarna is. Al verwerkt: er gebeurt niets. `gelezen`: wat wie het bewaarde er al
 * uit las; ontbreekt het, dan wordt de bewaarde inhoud gelezen.
 */
export type VerwerkBericht = (id: string, gelezen?: GelezenBericht) => Promise<BewaardBericht>;

/** Van ruw bericht naar een melding op een dossier, een vraag aan een mens, quarantaine of niets. Elke stap is herhaalbaar. */
export function createVerwerkBericht(delen: VerwerkDelen): VerwerkBericht {
  return async (id, eerder) => {
    const bericht = await loadBericht(delen.store, id);
    if (bericht.stand !== 'ontvangen') return bericht;
    const gelezen = eerder ?? (await readBewaard(delen, bericht));
    const beschreven = await describe(delen, bericht, gelezen);
    const plaatsing = plaatsingVan(delen, beschreven, gelezen);
    const bestemming = plaatsing === undefined ? undefined : await findBestemming(delen.store, plaatsing);
    const geplaatst =
      plaatsing === undefined || bestemming === undefined
        ? beschreven
        : await place(delen, beschreven, plaatsing, bestemming);
    await delen.store.saveBericht(geplaatst, wensenVan(geplaatst));
    delen.onVerwerkt?.(geplaatst);
    return loadBericht(delen.store, id);
  };
}

/** Laadt een bericht. Gooit `ONBEKEND_BERICHT`. */
export async function loadBericht(store: Store, id: string): Promise<BewaardBericht> {
  const bericht = await store.loadBericht(id);
  if (bericht === undefined) throw new BotError('ONBEKEND_BERICHT', 'Dit bericht bestaat niet meer.');
  return bericht;
}

/** Leest de bewaarde inhoud van een bericht. Gooit `ONBEKEND_BERICHT` als die er niet meer is. */
export async function readBewaard(
  { store, read }: VerwerkDelen,
  { id, gelezenOp, bron }: BewaardBericht,
): Promise<GelezenBericht> {
  const ruw = await store.readRuw(id);
  if (ruw === undefined) throw new BotError('ONBEKEND_BERICHT', 'De inhoud van dit bericht is er niet meer.');
  return read(ruw, new Date(gelezenOp), bron);
}

/** Het bericht met wat erin gelezen is; een tweede bericht over hetzelfde heet dubbel. */
export async function describe(
  delen: VerwerkDelen,
  bericht: BewaardBericht,
  gelezen: GelezenBericht,
): Promise<BewaardBericht> {
  const { uitkomst, notificatie, ontvangenOp, reden, messageId, persoon, andereNummers, partner, bijlagen } = gelezen;
  const dubbelVan = await findEerste(delen, bericht, gelezen);
  const bekend = persoon.soort === 'bsn' || persoon.soort === 'vnummer';
  const andereHashes = andereNummers.map(({ soort, waarde }) => delen.kluis.hash(soort, waarde));
  return {
    ...bericht,
    ...{ stand: uitkomst, ontvangenOp, reden },
    persoon: { soort: persoon.soort, gemaskeerd: persoon.gemaskeerd },
    ...(notificatie === null ? {} : { notificatie }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(partner === undefined ? {} : { afzender: partner }),
    ...(bijlagen === undefined ? {} : { bijlagen }),
    ...(bekend ? { persoonHash: delen.kluis.hash(persoon.soort, persoon.waarde) } : {}),
    ...(andereHashes.length === 0 ? {} : { andereHashes }),
    ...(dubbelVan === undefined ? {} : { dubbelVan }),
  };
}

/**
 * The first message that claims a key is the original; a later one with the same key is its duplicate (berichten.md 9). Two pushes are
 * compared with each other and two mails with each other; a push and a mail pair off.
 */
async function findEerste(
  { store, kluis }: VerwerkDelen,
  bericht: BewaardBericht,
  gelezen: GelezenBericht,
): Promise<string | undefined> {
  const hash = (tekst: string) => kluis.hash('dubbel', tekst);
  const weg = bericht.bron === DUO_PUSH ? 'dubbel-push' : 'dubbel';
  let eerste: string | undefined;
  for (const sleutel of dedupeSleutels(gelezen, hash)) {
    const eigenaar = await store.claim(`${weg}:${sleutel}`, bericht.id);
    if (eigenaar !== bericht.id) eerste ??= eigenaar;
  }
  return eerste ?? findPaar(store, paarSleutels(gelezen, bericht.bron, hash), bericht);
}

/** Een herkende melding, klaar om te plaatsen; `undefined` als er niets te plaatsen is. */
export function plaatsingVan(
  { clock }: VerwerkDelen,
  bericht: BewaardBericht,
  { persoon }: GelezenBericht,
): Plaatsing | undefined {
  if (bericht.stand !== 'herkend' || bericht.notificatie === undefined || bericht.dubbelVan !== undefined)
    return undefined;
  return {
    ...basisVan(clock, bericht),
    notificatie: bericht.notificatie,
    ...(persoon.soort === 'dossiernummer' ? { dossiernummer: persoon.waarde } : {}),
  };
}

/** Zet de melding op haar dossier en geeft het bericht met dat nummer. */
export async function place(
  { store, caseloadVoor }: VerwerkDelen,
  bericht: BewaardBericht,
  plaatsing: Plaatsing,
  bestemming: Bestemming,
): Promise<BewaardBericht> {
  const dossiernummer = await placeMelding(store, caseloadVoor(plaatsing.notificatie), plaatsing, bestemming);
  return { ...bericht, dossiernummer };
}

/** A message on a dossier shows on the dossier's card; the others get a card of their own, except duplicates and automatic mail. */
function wensenVan(bericht: BewaardBericht): Wens[] {
  if (bericht.dossiernummer !== undefined || bericht.dubbelVan !== undefined || bericht.stand === 'automatisch')
    return [];
  return [bericht.stand === 'quarantaine' ? quarantaineKaartVan(bericht) : triageKaartVan(bericht)];
}

/** De levende kaart van een bericht zonder dossier. */
export function triageKaartVan({ id }: Pick<BewaardBericht, 'id'>): Wens {
  return { id: `bericht:${id}`, plek: 'triage' };
}

/** De levende kaart van een tegengehouden bericht; een andere dan die in triage, want na vrijgeven bestaan ze allebei. */
export function quarantaineKaartVan({ id }: Pick<BewaardBericht, 'id'>): Wens {
  return { id: `quarantaine:${id}`, plek: 'beheer' };
}
