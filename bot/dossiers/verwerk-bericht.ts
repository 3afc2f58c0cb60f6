import { type Clock, dagVan } from '../clock';
import { BotError } from '../errors';
import { dedupeSleutels } from '../post/dubbel';
import { type GelezenBericht } from '../post/bericht';
import { type Kluis } from '../store/kluis';
import { type BewaardBericht, type Store, type Wens } from '../store/store';
import { placeMelding } from './plaats-bericht';

export interface VerwerkDelen {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
  readonly read: (ruw: Uint8Array, gelezenOp: Date) => GelezenBericht;
  /** Caseload van een nieuw dossier. */
  readonly caseload: string;
}

/** Verwerkt een bewaard bericht en geeft het zoals het daarna is. Al verwerkt: er gebeurt niets. */
export type VerwerkBericht = (id: string) => Promise<BewaardBericht>;

/** Van ruw bericht naar een melding op een dossier, een vraag aan een mens, quarantaine of niets. Elke stap is herhaalbaar. */
export function createVerwerkBericht(delen: VerwerkDelen): VerwerkBericht {
  return async (id) => {
    const bericht = await loadBericht(delen.store, id);
    if (bericht.stand !== 'ontvangen') return bericht;
    const gelezen = delen.read(await readRuw(delen.store, id), new Date(bericht.gelezenOp));
    const beschreven = await describe(delen, bericht, gelezen);
    const geplaatst = await place(delen, beschreven, gelezen);
    await delen.store.saveBericht(geplaatst, wensenVan(geplaatst));
    return loadBericht(delen.store, id);
  };
}

/** Laadt een bericht. Gooit `ONBEKEND_BERICHT`. */
export async function loadBericht(store: Store, id: string): Promise<BewaardBericht> {
  const bericht = await store.loadBericht(id);
  if (bericht === undefined) throw new BotError('ONBEKEND_BERICHT', 'Dit bericht bestaat niet meer.');
  return bericht;
}

async function readRuw(store: Store, id: string): Promise<Uint8Array> {
  const ruw = await store.readRuw(id);
  if (ruw === undefined) throw new BotError('ONBEKEND_BERICHT', 'De inhoud van dit bericht is er niet meer.');
  return ruw;
}

async function describe(
  delen: VerwerkDelen,
  bericht: BewaardBericht,
  gelezen: GelezenBericht,
): Promise<BewaardBericht> {
  const { uitkomst, notificatie, ontvangenOp, reden, messageId, persoon, partner } = gelezen;
  const dubbelVan = await findEerste(delen, bericht.id, gelezen);
  const bekend = persoon.soort === 'bsn' || persoon.soort === 'vnummer';
  return {
    ...bericht,
    ...{ stand: uitkomst, ontvangenOp, reden },
    persoon: { soort: persoon.soort, gemaskeerd: persoon.gemaskeerd },
    ...(notificatie === null ? {} : { notificatie }),
    ...(messageId === undefined ? {} : { messageId }),
    ...(partner === undefined ? {} : { afzender: partner }),
    ...(bekend ? { persoonHash: delen.kluis.hash(persoon.soort, persoon.waarde) } : {}),
    ...(dubbelVan === undefined ? {} : { dubbelVan }),
  };
}

/** The first message that claims a key is the original; a later one with the same key is its duplicate (berichten.md 9). */
async function findEerste(delen: VerwerkDelen, id: string, gelezen: GelezenBericht): Promise<string | undefined> {
  let eerste: string | undefined;
  for (const sleutel of dedupeSleutels(gelezen, (tekst) => delen.kluis.hash('dubbel', tekst))) {
    const eigenaar = await delen.store.claim(`dubbel:${sleutel}`, id);
    if (eigenaar !== id) eerste ??= eigenaar;
  }
  return eerste;
}

async function place(delen: VerwerkDelen, bericht: BewaardBericht, gelezen: GelezenBericht): Promise<BewaardBericht> {
  if (bericht.stand !== 'herkend' || bericht.notificatie === undefined || bericht.dubbelVan !== undefined)
    return bericht;
  const { clock, store, caseload } = delen;
  const ontvangen = dagVan(new Date(gelezen.ontvangenOp));
  const vandaag = clock.vandaag();
  const dossiernummer = await placeMelding(store, caseload, {
    bericht,
    notificatie: bericht.notificatie,
    // A gateway whose clock runs ahead must not move a deadline into the future.
    op: ontvangen < vandaag ? ontvangen : vandaag,
    vastgelegd: clock.now().toISOString(),
    ...(bericht.persoonHash === undefined ? {} : { persoonHash: bericht.persoonHash }),
    ...(gelezen.persoon.soort === 'dossiernummer' ? { dossiernummer: gelezen.persoon.waarde } : {}),
  });
  return dossiernummer === undefined ? bericht : { ...bericht, dossiernummer };
}

/** A message on a dossier shows on the dossier's card; the others get a card of their own, except duplicates and automatic mail. */
function wensenVan(bericht: BewaardBericht): Wens[] {
  if (bericht.dossiernummer !== undefined || bericht.dubbelVan !== undefined || bericht.stand === 'automatisch')
    return [];
  return [{ id: `bericht:${bericht.id}`, plek: bericht.stand === 'quarantaine' ? 'beheer' : 'triage' }];
}
