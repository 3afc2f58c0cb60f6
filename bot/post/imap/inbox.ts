import { type ImapFlow, type MailboxObject } from 'imapflow';
import { BotError } from '../../errors';
import { type MailboxItem, type Nalaten } from '../mailbox';
import { MAX_BYTES } from '../onveilig';
import { GEWEIGERD } from './fouten';

const BIJ_UID = { uid: true };

/** Alles wat in de inbox ligt, oudste bezorging eerst. Leest geen inhoud. */
export async function listInbox(client: ImapFlow, { uidValidity }: MailboxObject): Promise<MailboxItem[]> {
  const gevonden: { readonly uid: number; readonly bezorgd: number }[] = [];
  for await (const { uid, internalDate } of client.fetch('1:*', { uid: true, internalDate: true })) {
    gevonden.push({ uid, bezorgd: new Date(internalDate ?? 0).getTime() });
  }
  gevonden.sort((a, b) => a.bezorgd - b.bezorgd || a.uid - b.uid);
  return gevonden.map(({ uid }) => ({ plaats: `${uidValidity};${uid}`, naam: `bericht ${uid}` }));
}

/** De uid van dit bericht. Gooit `ONBEKEND_BERICHT` als de server zijn nummers intussen opnieuw uitdeelde. */
export function requireUid({ plaats }: MailboxItem, { uidValidity }: MailboxObject): number {
  const [nummering, uid] = plaats.split(';');
  if (nummering !== String(uidValidity)) throw weg();
  return Number(uid);
}

/** Hoogstens `MAX_BYTES` van het bericht, zonder het als gelezen te merken. Gooit `ONBEKEND_BERICHT` als het weg is. */
export async function readBytes(client: ImapFlow, uid: number): Promise<Uint8Array> {
  const bericht = await client.fetchOne(uid, { source: { start: 0, maxLength: MAX_BYTES } }, BIJ_UID);
  // A message that somebody just removed may still be answered, without its content.
  const bytes: unknown = bericht === false ? undefined : bericht?.source;
  if (!Buffer.isBuffer(bytes)) throw weg();
  return bytes;
}

export async function isAanwezig(client: ImapFlow, uid: number): Promise<boolean> {
  const gevonden = await client.search({ uid: String(uid) }, BIJ_UID);
  return Array.isArray(gevonden) && gevonden.includes(uid);
}

/**
 * Gooit `POSTVAK` als deze server een bericht niet los kan weghalen. Zonder UIDPLUS haalt EXPUNGE ook weg wat een ander als
 * verwijderd merkte, en dat hebben wij misschien nog niet gelezen.
 */
export function requireSchrijfbaar(client: ImapFlow, inbox: MailboxObject, nalaten: Nalaten): void {
  if (inbox.readOnly === true)
    throw new BotError('POSTVAK', 'Regiebot mag in de inbox alleen lezen en niets verplaatsen.');
  if (client.capabilities.has('UIDPLUS') || (nalaten === 'bericht' && client.capabilities.has('MOVE'))) return;
  throw new BotError('POSTVAK', 'Deze mailserver kan geen bericht los verplaatsen of verwijderen (UIDPLUS ontbreekt).');
}

/** Verplaatst het bericht met MOVE, of met COPY, STORE en UID EXPUNGE als de server dat niet kent. */
export async function moveBericht(client: ImapFlow, uid: number, pad: string): Promise<void> {
  requireGelukt(await client.messageMove(uid, pad, BIJ_UID));
}

export async function deleteBericht(client: ImapFlow, uid: number): Promise<void> {
  requireGelukt(await client.messageDelete(uid, BIJ_UID));
}

/** The library says `false` where the server refused, and keeps the reason to itself. */
function requireGelukt(uitkomst: unknown): void {
  if (uitkomst === false || uitkomst === undefined) throw new BotError('POSTVAK', GEWEIGERD);
}

function weg(): BotError {
  return new BotError('ONBEKEND_BERICHT', 'Dit bericht ligt niet meer op dezelfde plaats in het postvak.');
}
