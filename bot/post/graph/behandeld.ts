import { z } from 'zod/v4';
import { type Behandeld, POSTMAPPEN, type Postmap } from '../mailbox';
import { type Mapnamen } from '../mapnamen';
import { type GraphClient } from './client';
import { KENMERK, NOTIFICATIE, PER_PAGINA } from './inbox';
import { findMapId } from './mappen';
import { readPaginas } from './paginas';

const bericht = z.object({
  id: z.string().min(1),
  receivedDateTime: z.string().optional(),
  singleValueExtendedProperties: z.array(z.object({ id: z.string(), value: z.string() })).default([]),
});

/** Wat in de mappen van bestemming ligt, zonder inhoud. Het vaste nummer van een heel bericht is zijn kenmerk. Gooit `GraphFout`. */
export async function listBehandeld(client: GraphClient, postvak: string, namen: Mapnamen): Promise<Behandeld[]> {
  const behandeld: Behandeld[] = [];
  for (const map of POSTMAPPEN) {
    const id = await findMapId(client, postvak, namen[map]);
    if (id === undefined) continue;
    const gevonden = await readPaginas(client, formatPad(postvak, id), bericht);
    behandeld.push(...gevonden.map((een) => toBehandeld(map, een)));
  }
  return behandeld;
}

function formatPad(postvak: string, map: string): string {
  const eigen = encodeURIComponent(
    `singleValueExtendedProperties($filter=id eq '${KENMERK}' or id eq '${NOTIFICATIE}')`,
  );
  const velden = `$select=id,receivedDateTime&$expand=${eigen}&$top=${PER_PAGINA}`;
  return `${postvak}/mailFolders/${encodeURIComponent(map)}/messages?${velden}`;
}

function toBehandeld(map: Postmap, een: z.infer<typeof bericht>): Behandeld {
  const { id, receivedDateTime: ontvangen, singleValueExtendedProperties: eigenschappen } = een;
  // The service may write the number in the name of a property in other capitals than we did.
  const waarde = (naam: string) => eigenschappen.find((een) => een.id.toLowerCase() === naam.toLowerCase())?.value;
  const [kenmerk, notificatie] = [waarde(KENMERK), waarde(NOTIFICATIE)];
  if (kenmerk === undefined) {
    return { soort: 'bericht', map, kenmerk: id, ...(ontvangen === undefined ? {} : { ontvangen }) };
  }
  return { soort: 'stub', map, bericht: kenmerk, ...(notificatie === undefined ? {} : { notificatie }) };
}
