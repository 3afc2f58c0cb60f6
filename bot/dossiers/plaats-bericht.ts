import { type Datum } from '../../rules/datum';
import { type NotificatieRegel } from '../../rules/historie';
import { getNotificatie, isNotificatieId } from '../../rules/notificaties';
import { type Clock, dagVan } from '../clock';
import { BotError, isBotError } from '../errors';
import { type BewaardBericht, NUMMER_GEWIST, type Store } from '../store/store';
import { resolveNummer } from './alias';
import { changeDossier, kaartVan } from './dossiers';
import { isDringend } from './dringend';

/** Een herkende melding, klaar om op een dossier te zetten. */
export interface Plaatsing {
  readonly bericht: Pick<BewaardBericht, 'id'>;
  readonly notificatie: string;
  /** De dag die rechtens telt: de dag van ontvangst. */
  readonly op: Datum;
  readonly vastgelegd: string;
  /** Sleutel waaronder de persoon bekend is, of het dossiernummer uit het bericht. */
  readonly persoonHash?: string;
  /** Sleutels van andere nummers van deze persoon; het dossier is voortaan ook daaronder te vinden. */
  readonly andereHashes: readonly string[];
  readonly dossiernummer?: string;
  /** Wie de melding koos, als de machine het niet wist. */
  readonly door?: string;
}

/** Wat elke plaatsing van het bericht zelf heeft, wie de melding ook koos. `op` is de dag van ontvangst (contract, "History entries"). */
export function basisVan(
  clock: Clock,
  bericht: BewaardBericht,
): Pick<Plaatsing, 'bericht' | 'op' | 'vastgelegd' | 'persoonHash' | 'andereHashes'> {
  const ontvangen = dagVan(new Date(bericht.ontvangenOp ?? bericht.gelezenOp));
  const vandaag = clock.vandaag();
  return {
    bericht,
    // A gateway whose clock runs ahead must not move a deadline into the future.
    op: ontvangen < vandaag ? ontvangen : vandaag,
    vastgelegd: clock.now().toISOString(),
    ...(bericht.persoonHash === undefined ? {} : { persoonHash: bericht.persoonHash }),
    andereHashes: bericht.andereHashes ?? [],
  };
}

/** Waar een melding hoort: een bestaand dossier, of een nieuw. */
export type Bestemming = { readonly dossiernummer: string } | 'nieuw';

/**
 * Zoekt het dossier van deze persoon. Een onbekende persoon krijgt een nieuw dossier bij de meldingen die dat mogen (contract, "Which
 * dossier"); anders `undefined`: een mens kiest.
 */
export async function findBestemming(store: Store, plaatsing: Plaatsing): Promise<Bestemming | undefined> {
  const bekend = await findDossier(store, plaatsing);
  if (bekend !== undefined) return { dossiernummer: bekend };
  if (!isNotificatieId(plaatsing.notificatie) || !getNotificatie(plaatsing.notificatie).opentDossier) return undefined;
  if (await isGewist(store, plaatsing.dossiernummer)) return undefined;
  return plaatsing.persoonHash === undefined && plaatsing.dossiernummer === undefined ? undefined : 'nieuw';
}

/** A number that was erased after its retention is never used again; a person decides where the message belongs. */
async function isGewist(store: Store, dossiernummer: string | undefined): Promise<boolean> {
  return dossiernummer !== undefined && (await store.lookup(`nummer:${dossiernummer}`)) === NUMMER_GEWIST;
}

/** Zet de melding waar zij hoort en geeft het dossiernummer. Elke stap is herhaalbaar. */
export async function placeMelding(
  store: Store,
  caseload: string,
  plaatsing: Plaatsing,
  bestemming: Bestemming,
): Promise<string> {
  return bestemming === 'nieuw'
    ? createDossier(store, caseload, plaatsing)
    : addMelding(store, bestemming.dossiernummer, plaatsing);
}

/** Zet de melding op een bestaand dossier; staat zij er al, dan gebeurt er niets. Geeft het nummer waaronder dat dossier leeft. */
export async function addMelding(store: Store, nummer: string, plaatsing: Plaatsing): Promise<string> {
  const { dossier } = await changeDossier(store, nummer, ({ dossier: huidig }) =>
    huidig.historie.some((regel) => regel.id === plaatsing.bericht.id)
      ? undefined
      : { regels: [regelVan(plaatsing)], voorrang: isDringend(plaatsing.notificatie) },
  );
  await learnNummers(store, dossier.dossiernummer, plaatsing);
  return dossier.dossiernummer;
}

/** Opent een dossier voor deze melding, onder het nummer uit het bericht of het eerstvolgende vrije nummer van het jaar. */
export async function createDossier(store: Store, caseload: string, plaatsing: Plaatsing): Promise<string> {
  const nummer =
    plaatsing.dossiernummer === undefined
      ? await reserveNummer(store, plaatsing)
      : await adoptNummer(store, plaatsing.dossiernummer, plaatsing);
  const dossiernummer =
    plaatsing.persoonHash === undefined ? nummer : await store.claim(`persoon:${plaatsing.persoonHash}`, nummer);
  try {
    await store.appendDossier({
      ...{ dossiernummer, verwachteVersie: 0, caseload, regels: [regelVan(plaatsing)] },
      wensen: [{ ...kaartVan({ dossiernummer, caseload }), voorrang: isDringend(plaatsing.notificatie) }],
    });
    await learnNummers(store, dossiernummer, plaatsing);
    return dossiernummer;
  } catch (fout) {
    // Already opened: by this message before a restart, or by another message about the same person.
    if (isBotError(fout, 'BOTSING')) return addMelding(store, dossiernummer, plaatsing);
    throw fout;
  }
}

async function findDossier(store: Store, plaatsing: Plaatsing): Promise<string | undefined> {
  const { persoonHash, andereHashes, dossiernummer } = plaatsing;
  if (dossiernummer !== undefined) {
    const levend = await resolveNummer(store, dossiernummer);
    return (await store.loadDossier(levend)) === undefined ? undefined : levend;
  }
  for (const hash of persoonHash === undefined ? [] : [persoonHash, ...andereHashes]) {
    const nummer = await store.lookup(`persoon:${hash}`);
    // The claim is made just before the dossier: after a kill in between the number is known and the dossier is not there yet.
    if (nummer !== undefined && (await store.loadDossier(nummer)) !== undefined) return nummer;
  }
  return undefined;
}

/** One notice may name the BSN and the V-nummer, the next only one of them. A number that is known already stays with its dossier. */
async function learnNummers(
  store: Store,
  dossiernummer: string,
  { persoonHash, andereHashes }: Plaatsing,
): Promise<void> {
  const hashes = persoonHash === undefined ? andereHashes : [persoonHash, ...andereHashes];
  for (const hash of hashes) await store.claim(`persoon:${hash}`, dossiernummer);
}

const HOOGSTE_VOLGNUMMER = 9_999;
/** Wat voor een bericht was vastgehouden toen het programma viel, is een van de laatste nummers. */
const TERUGKIJKEN = 20;

/** Each number is handed out once: the claim names the message it was reserved for, so that a retry gets the same number. */
async function reserveNummer(store: Store, { op, bericht }: Plaatsing): Promise<string> {
  const jaar = op.slice(0, 4);
  const vrij = await findVrij(store, jaar);
  for (let volgnummer = Math.max(1, vrij - TERUGKIJKEN); volgnummer <= HOOGSTE_VOLGNUMMER; volgnummer += 1) {
    const nummer = formatNummer(jaar, volgnummer);
    if (await isOurs(store, nummer, bericht.id)) return nummer;
  }
  throw new RangeError(`geen vrij dossiernummer in ${jaar}`);
}

/** The first free number after a row of taken ones, in some twenty looks: each may be a call over the network. */
async function findVrij(store: Store, jaar: string): Promise<number> {
  let bezet = 0;
  let vrij = 1;
  while (vrij <= HOOGSTE_VOLGNUMMER && (await isVergeven(store, formatNummer(jaar, vrij)))) {
    bezet = vrij;
    vrij = Math.min(2 * vrij, HOOGSTE_VOLGNUMMER + 1);
  }
  while (vrij - bezet > 1) {
    const midden = Math.floor((bezet + vrij) / 2);
    if (await isVergeven(store, formatNummer(jaar, midden))) bezet = midden;
    else vrij = midden;
  }
  return vrij;
}

/** Imported dossiers stand there without a claim. */
async function isVergeven(store: Store, nummer: string): Promise<boolean> {
  return (await store.lookup(`nummer:${nummer}`)) !== undefined || (await store.loadDossier(nummer)) !== undefined;
}

function formatNummer(jaar: string, volgnummer: number): string {
  return `${jaar}-${String(volgnummer).padStart(4, '0')}`;
}

async function isOurs(store: Store, nummer: string, berichtId: string): Promise<boolean> {
  const eigenaar = await store.lookup(`nummer:${nummer}`);
  if (eigenaar !== undefined) return eigenaar === berichtId;
  // Imported dossiers stand there without a claim.
  if ((await store.loadDossier(nummer)) !== undefined) return false;
  return (await store.claim(`nummer:${nummer}`, berichtId)) === berichtId;
}

/** A number that the sender gave. While another message is just opening a dossier under it, this one waits for the next round. */
async function adoptNummer(store: Store, nummer: string, { bericht }: Plaatsing): Promise<string> {
  const eigenaar = await store.claim(`nummer:${nummer}`, bericht.id);
  if (eigenaar === bericht.id || (await store.loadDossier(nummer)) !== undefined) return nummer;
  throw new BotError('BOTSING', `Dossier ${nummer} wordt net geopend.`);
}

function regelVan({ bericht, notificatie, op, vastgelegd, door }: Plaatsing): NotificatieRegel {
  return { id: bericht.id, op, notificatie, vastgelegd, ...(door === undefined ? {} : { door }) };
}
