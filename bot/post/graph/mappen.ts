import { z } from 'zod/v4';
import { type GraphClient } from './client';
import { isStatus } from './fouten';

const map = z.object({ id: z.string().min(1) });
const lijst = z.object({ value: z.array(map) });

/** Id van de map met deze naam in dit postvak; een schuine streep is een laag dieper. Maakt wat er nog niet is. Gooit `GraphFout`. */
export async function ensureMap(client: GraphClient, postvak: string, naam: string): Promise<string> {
  let pad = `${postvak}/mailFolders`;
  let id = '';
  for (const laag of naam.split('/')) {
    id = (await findMap(client, pad, laag)) ?? (await createMap(client, pad, laag));
    pad = `${postvak}/mailFolders/${encodeURIComponent(id)}/childFolders`;
  }
  return id;
}

/** Id van de map met deze naam; `undefined` als zij er niet is. Maakt niets. Gooit `GraphFout`. */
export async function findMapId(client: GraphClient, postvak: string, naam: string): Promise<string | undefined> {
  let pad = `${postvak}/mailFolders`;
  let id: string | undefined;
  for (const laag of naam.split('/')) {
    id = await findMap(client, pad, laag);
    if (id === undefined) return undefined;
    pad = `${postvak}/mailFolders/${encodeURIComponent(id)}/childFolders`;
  }
  return id;
}

async function findMap(client: GraphClient, pad: string, naam: string): Promise<string | undefined> {
  const filter = encodeURIComponent(`displayName eq '${naam.replaceAll("'", "''")}'`);
  const { value } = lijst.parse(await client.json({ pad: `${pad}?$filter=${filter}&$select=id` }));
  return value[0]?.id;
}

async function createMap(client: GraphClient, pad: string, naam: string): Promise<string> {
  try {
    return map.parse(await client.json({ methode: 'POST', pad, body: { displayName: naam } })).id;
  } catch (fout) {
    // Somebody made it a moment ago, perhaps we ourselves without hearing the answer.
    const gevonden = isStatus(fout, 409) ? await findMap(client, pad, naam) : undefined;
    if (gevonden === undefined) throw fout;
    return gevonden;
  }
}
