import { z } from 'zod/v4';
import { type MailboxItem, type Stub } from '../mailbox';
import { listStubkoppen, STUBONDERWERP, STUBTEKST } from '../stub';
import { type GraphClient } from './client';
import { isStatus } from './fouten';
import { readPaginas } from './paginas';

const bericht = z.object({ id: z.string().min(1) });
/** Eigen eigenschappen van een stub, om hem terug te vinden; het nummer is van ons en verandert nooit. */
const EIGEN = 'String {6f3c1f0e-5b1d-4d0e-9a52-1c0f5e7a9b3d} Name ';
export const KENMERK = `${EIGEN}RegiebotBericht`;
export const NOTIFICATIE = `${EIGEN}RegiebotNotificatie`;
/** PidTagMessageFlags met alleen "gelezen": zo is de stub een ontvangen bericht en geen concept. */
const GEEN_CONCEPT = { id: 'Integer 0x0E07', value: '1' };
export const PER_PAGINA = 250;

/** Alles wat in de inbox ligt, oudste eerst, zonder inhoud. Gooit `GraphFout`. */
export async function listInbox(client: GraphClient, postvak: string): Promise<MailboxItem[]> {
  const pad = `${postvak}/mailFolders/inbox/messages?$select=id&$orderby=receivedDateTime%20asc&$top=${PER_PAGINA}`;
  const gevonden = await readPaginas(client, pad, bericht);
  return gevonden.map(({ id }) => ({ plaats: id, naam: `bericht ${id.slice(-12)}` }));
}

/** Aantal berichten in de inbox. Gooit `GraphFout`. */
export async function countInbox(client: GraphClient, postvak: string): Promise<number> {
  const pad = `${postvak}/mailFolders/inbox?$select=totalItemCount`;
  return z.object({ totalItemCount: z.number() }).parse(await client.json({ pad })).totalItemCount;
}

/** Legt een stub in de map, tenzij hij er al ligt. Gooit `GraphFout`. */
export async function placeStub(client: GraphClient, postvak: string, map: string, stub: Stub): Promise<void> {
  const pad = `${postvak}/mailFolders/${encodeURIComponent(map)}/messages`;
  const zoek = `singleValueExtendedProperties/Any(ep: ep/id eq '${KENMERK}' and ep/value eq '${stub.bericht}')`;
  const gevonden = await client.json({ pad: `${pad}?$filter=${encodeURIComponent(zoek)}&$select=id&$top=1` });
  if (z.object({ value: z.array(bericht) }).parse(gevonden).value.length > 0) return;
  const body = {
    subject: STUBONDERWERP,
    body: { contentType: 'text', content: [STUBTEKST, '', ...listStubkoppen(stub)].join('\r\n') },
    isRead: true,
    singleValueExtendedProperties: [
      { id: KENMERK, value: stub.bericht },
      ...(stub.notificatie === undefined ? [] : [{ id: NOTIFICATIE, value: stub.notificatie }]),
      GEEN_CONCEPT,
    ],
  };
  await client.json({ methode: 'POST', pad, body, eenmalig: true });
}

/** Haalt het bericht uit de inbox, voorgoed of naar een andere map. Is het er niet meer, dan is het goed. Gooit `GraphFout`. */
export async function removeBericht(client: GraphClient, postvak: string, id: string, naarMap?: string): Promise<void> {
  const pad = `${postvak}/mailFolders/inbox/messages/${encodeURIComponent(id)}`;
  try {
    if (naarMap === undefined) await client.json({ methode: 'POST', pad: `${pad}/permanentDelete` });
    else await client.json({ methode: 'POST', pad: `${pad}/move`, body: { destinationId: naarMap } });
  } catch (fout) {
    // For a move the missing thing may also be the folder; then the message is still waiting.
    if (!isStatus(fout, 404) || (await isThere(client, pad))) throw fout;
  }
}

async function isThere(client: GraphClient, pad: string): Promise<boolean> {
  try {
    await client.json({ pad: `${pad}?$select=id` });
    return true;
  } catch (fout) {
    if (isStatus(fout, 404)) return false;
    throw fout;
  }
}
