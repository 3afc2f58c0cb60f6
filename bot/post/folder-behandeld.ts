import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { inspectBestand, isBericht, isFout, readBegin, type Vingerafdruk } from './bestanden';
import { type Behandeld, POSTMAPPEN, type Postmap } from './mailbox';
import { MAX_BYTES } from './onveilig';
import { parseStub } from './stub';

/** Een stub past hier ruim in; alleen van een heel bericht wordt meer gelezen. */
const BEGIN = 4_096;

/** Wat in de mappen naast `in` ligt. Een map die er niet is, is leeg. Gooit een fout van het bestandssysteem. */
export async function listBehandeld(postvak: string): Promise<Behandeld[]> {
  const behandeld: Behandeld[] = [];
  for (const map of POSTMAPPEN) {
    for (const naam of await listNamen(join(postvak, map))) {
      const een = await readEen(join(postvak, map, naam), map);
      if (een !== undefined) behandeld.push(een);
    }
  }
  return behandeld;
}

/**
 * Kenmerk van een bezorging in een map. Een bestandssysteem geeft een nummer en een tijd soms opnieuw uit; met de inhoud erbij hoort het
 * bij één bezorging. De naam telt niet mee: wat na een onderbreking is teruggezet, kreeg misschien een andere.
 */
export function kenmerkVanBestand({ kenmerk }: Pick<Vingerafdruk, 'kenmerk'>, ruw: Uint8Array): string {
  return `${kenmerk}/${createHash('sha256').update(ruw).digest('base64url')}`;
}

async function listNamen(map: string): Promise<string[]> {
  try {
    return (await readdir(map)).filter(isBericht).sort();
  } catch (fout) {
    if (isFout(fout, 'ENOENT')) return [];
    throw fout;
  }
}

async function readEen(pad: string, map: Postmap): Promise<Behandeld | undefined> {
  const afdruk = await inspectBestand(pad);
  // Gone meanwhile, or put there by somebody: a folder or a link is no message.
  if (afdruk?.isBestand !== true) return undefined;
  const stub = parseStub(Buffer.from(await readBegin(pad, BEGIN)).toString('latin1'));
  if (stub !== undefined) return { soort: 'stub', map, ...stub };
  const kenmerk = kenmerkVanBestand(afdruk, await readBegin(pad, MAX_BYTES));
  return { soort: 'bericht', map, kenmerk, ontvangen: new Date(Number(afdruk.gewijzigd / 1_000_000n)).toISOString() };
}
