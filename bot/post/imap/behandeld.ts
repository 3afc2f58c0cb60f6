import { type ImapFlow, type MailboxObject } from 'imapflow';
import { type Behandeld, type Postmap } from '../mailbox';
import { type Mapnamen } from '../mapnamen';
import { NOTIFICATIEKOP, parseStub, STUBKOP } from '../stub';
import { type Bezorgingen } from './bezorgingen';
import { readBytes } from './inbox';
import { findMappen } from './mappen';
import { type ImapVerbinding } from './verbinding';

/** Alle koppen van een stub; meer heeft een stub niet. */
const KOPPEN = [STUBKOP, NOTIFICATIEKOP];

interface Ligt {
  readonly uid: number;
  readonly koppen: string;
  readonly ontvangen?: string;
}

/**
 * Wat in de mappen van bestemming ligt. Van een stub komen alleen de koppen binnen. Een heel bericht heeft hier een andere uid dan in de
 * inbox; zijn kenmerk volgt dus uit de inhoud, en het zoveelste exemplaar is de zoveelste bezorging. Gooit `POSTVAK`.
 */
export async function listBehandeld(
  verbinding: ImapVerbinding,
  namen: Mapnamen,
  bezorgingen: Pick<Bezorgingen, 'kenmerkVan'>,
): Promise<Behandeld[]> {
  const behandeld: Behandeld[] = [];
  const rangen = new Map<string, number>();
  const identify = (ruw: Uint8Array): string => {
    const eerste = bezorgingen.kenmerkVan(ruw, 0);
    const rang = rangen.get(eerste) ?? 0;
    rangen.set(eerste, rang + 1);
    return bezorgingen.kenmerkVan(ruw, rang);
  };
  for (const [map, pad] of await verbinding.with((client) => findMappen(client, namen))) {
    behandeld.push(
      ...(await verbinding.inMap(pad, async (client, box) => {
        const gelezen: Behandeld[] = [];
        for (const een of await listMap(client, box)) gelezen.push(await read(client, map, een, identify));
        return gelezen;
      })),
    );
  }
  return behandeld;
}

async function listMap(client: ImapFlow, { exists }: MailboxObject): Promise<Ligt[]> {
  const alles: Ligt[] = [];
  if (exists === 0) return alles;
  for await (const { uid, headers, internalDate } of client.fetch('1:*', {
    ...{ uid: true, internalDate: true, headers: KOPPEN },
  })) {
    const ontvangen = internalDate === undefined ? {} : { ontvangen: new Date(internalDate).toISOString() };
    alles.push({ uid, koppen: headers?.toString('latin1') ?? '', ...ontvangen });
  }
  return alles;
}

async function read(
  client: ImapFlow,
  map: Postmap,
  { uid, koppen, ontvangen }: Ligt,
  identify: (ruw: Uint8Array) => string,
): Promise<Behandeld> {
  const stub = parseStub(koppen);
  if (stub !== undefined) return { soort: 'stub', map, ...stub };
  const kenmerk = identify(await readBytes(client, uid));
  return { soort: 'bericht', map, kenmerk, ...(ontvangen === undefined ? {} : { ontvangen }) };
}
