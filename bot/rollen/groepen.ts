import { z } from 'zod/v4';
import { type Inrichting, type Persoon, type Rol } from '../inrichting';
import { type GraphClient } from '../post/graph/client';
import { GraphFout, isStatus } from '../post/graph/fouten';

/** Een groep in Entra, en wat haar leden in Regiebot zijn. */
export type Groep = NonNullable<Inrichting['groepen']>[number];

/** Iemand in een groep; `naam` ontbreekt als Regiebot namen niet mag lezen. */
export interface Lid {
  readonly id: string;
  readonly naam?: string;
}

/** De leden van een groep, ook die van de groepen daarin. Een groep die niet bestaat, heeft niemand. Gooit `GraphFout`. */
export type ReadLeden = (groep: string) => Promise<readonly Lid[]>;

const bladzijde = z.object({
  value: z.array(z.object({ '@odata.type': z.string().optional(), id: z.string(), displayName: z.string().nullish() })),
  '@odata.nextLink': z.string().optional(),
});

/** Of 999 each; this bound only stops a list that never ends. */
const HOOGSTENS_BLADZIJDEN = 20;

/**
 * Leest de leden uit Microsoft Graph. Niet met de filter op gebruikers (`/microsoft.graph.user`): die gaat over een index die achterloopt,
 * en een ingetrokken rol moet binnen een minuut weg zijn. Wat geen gebruiker is, valt hier weg.
 */
export function createReadLeden(client: Pick<GraphClient, 'json'>): ReadLeden {
  return async (groep) => {
    const leden: Lid[] = [];
    let pad: string | undefined = `groups/${groep}/transitiveMembers?$select=id,displayName&$top=999`;
    for (let n = 0; pad !== undefined; n += 1) {
      if (n === HOOGSTENS_BLADZIJDEN) throw new GraphFout(200, 'te veel bladzijden');
      const gelezen = await readBladzijde(client, pad);
      if (gelezen === undefined) return [];
      leden.push(...gelezen.value.flatMap(asLid));
      pad = gelezen['@odata.nextLink'];
    }
    return leden;
  };
}

async function readBladzijde(
  client: Pick<GraphClient, 'json'>,
  pad: string,
): Promise<z.infer<typeof bladzijde> | undefined> {
  try {
    return bladzijde.parse(await client.json({ pad }));
  } catch (fout) {
    if (isStatus(fout, 404)) return undefined;
    throw fout;
  }
}

function asLid({ '@odata.type': soort, id, displayName }: z.infer<typeof bladzijde>['value'][number]): Lid[] {
  if (soort !== '#microsoft.graph.user') return [];
  return [{ id, ...(displayName === undefined || displayName === null ? {} : { naam: displayName }) }];
}

/** Wie in meer groepen zit, krijgt de eerste rol van deze rij, met alleen de caseloads van de groepen met die rol. */
const RANG: readonly Rol[] = ['beheerder', 'teamleider', 'jurist', 'klantmanager', 'participatiewet'];
const ZONDER_NAAM = 'een collega';

/** De medewerkers volgens de groepen; elke groep met haar leden. */
export function combineGroepen(groepen: readonly (Groep & { readonly leden: readonly Lid[] })[]): Persoon[] {
  const personen = new Map<string, Persoon>();
  for (const { rol, caseloads, leden } of groepen) {
    for (const { id, naam = ZONDER_NAAM } of leden) {
      const eerder = personen.get(id);
      const erbij = eerder?.rol === rol ? eerder.caseloads : [];
      if (eerder !== undefined && RANG.indexOf(eerder.rol) < RANG.indexOf(rol)) continue;
      personen.set(id, { id, naam, rol, caseloads: [...new Set([...erbij, ...caseloads])] });
    }
  }
  return [...personen.values()];
}
