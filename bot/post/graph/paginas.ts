import { z } from 'zod/v4';
import { type GraphClient } from './client';
import { isStatus } from './fouten';

/**
 * Alle berichten achter `pad`, bladzijde voor bladzijde, elk één keer. Verloopt een bladzijde terwijl wij bladeren (410), dan begint het
 * bladeren opnieuw. Gooit `GraphFout`.
 */
export async function readPaginas<T extends { readonly id: string }>(
  client: GraphClient,
  pad: string,
  bericht: z.ZodType<T>,
): Promise<T[]> {
  try {
    return await read(client, pad, bericht);
  } catch (fout) {
    if (!isStatus(fout, 410)) throw fout;
    return read(client, pad, bericht);
  }
}

async function read<T extends { readonly id: string }>(
  client: GraphClient,
  begin: string,
  bericht: z.ZodType<T>,
): Promise<T[]> {
  const schema = z.object({ value: z.array(bericht), '@odata.nextLink': z.string().optional() });
  const alles = new Map<string, T>();
  let pad: string | undefined = begin;
  while (pad !== undefined) {
    const pagina: z.infer<typeof schema> = schema.parse(await client.json({ pad }));
    // A message may stand on two pages when another one arrives or leaves meanwhile.
    for (const een of pagina.value) alles.set(een.id, een);
    pad = pagina['@odata.nextLink'];
  }
  return [...alles.values()];
}
