import { type ImapFlow } from 'imapflow';
import { POSTMAPPEN, type Postmap } from '../mailbox';
import { type Mapnamen } from '../mapnamen';

/** Maakt de mappen die er nog niet zijn en geeft hun pad op deze server, met diens eigen voorvoegsel en scheidingsteken. */
export async function ensureMappen(client: ImapFlow, namen: Mapnamen): Promise<Mapnamen> {
  const bekend = new Set((await client.list()).map(({ path }) => path));
  const paden = { ...namen };
  for (const map of POSTMAPPEN) {
    paden[map] = toPad(client, namen[map]);
    if (!bekend.has(paden[map])) await client.mailboxCreate(paden[map]);
  }
  return paden;
}

/** Het pad van elke map die er is; maakt niets. */
export async function findMappen(client: ImapFlow, namen: Mapnamen): Promise<ReadonlyMap<Postmap, string>> {
  const bekend = new Set((await client.list()).map(({ path }) => path));
  const paden = POSTMAPPEN.map((map) => [map, toPad(client, namen[map])] as const);
  return new Map(paden.filter(([, pad]) => bekend.has(pad)));
}

function toPad(client: ImapFlow, naam: string): string {
  const { prefix = '', delimiter } = client.namespace ?? {};
  return `${prefix}${naam.split('/').join(delimiter ?? '/')}`;
}
