import { z } from 'zod/v4';
import { type Lid } from '../gesprek/ledenboek';
import { request } from './request';
import { type GeefToken } from './tokens';

export interface LedenDelen {
  readonly serviceUrl: () => string;
  readonly token: GeefToken;
}

const pagina = z.object({
  members: z.array(z.object({ id: z.string(), aadObjectId: z.string().optional(), objectId: z.string().optional() })),
  continuationToken: z.string().optional(),
});

/** A team has at most 25,000 members; this bound only stops a list that never ends. */
const HOOGSTENS_PAGINAS = 60;

/** Wie er in een kanaal zitten (Bot Connector, `pagedmembers`). Gooit `ZendFout` als Teams niet antwoordt. */
export async function listLeden(delen: LedenDelen, kanaal: string): Promise<Lid[]> {
  const basis = `${delen.serviceUrl().replace(/\/$/, '')}/v3/conversations/${encodeURIComponent(kanaal)}/pagedmembers`;
  const leden: Lid[] = [];
  let verder: string | undefined = '';
  for (let n = 0; n < HOOGSTENS_PAGINAS && verder !== undefined; n += 1) {
    const meer: string = verder === '' ? '' : `&continuationToken=${encodeURIComponent(verder)}`;
    const url = `${basis}?pageSize=500${meer}`;
    const gelezen = pagina.parse(await request({ method: 'GET', url, token: await delen.token('connector', url) }));
    leden.push(...gelezen.members.flatMap((lid) => lidVan(lid.id, lid.aadObjectId ?? lid.objectId)));
    verder = gelezen.continuationToken;
  }
  return leden;
}

const activiteit = z.object({ from: z.object({ id: z.string(), aadObjectId: z.string().optional() }) });

/** Wie deze activiteit stuurde, als het een mens is. */
export function readAfzender(ruw: unknown): Lid[] {
  const gelezen = activiteit.safeParse(ruw);
  return gelezen.success ? lidVan(gelezen.data.from.id, gelezen.data.from.aadObjectId) : [];
}

function lidVan(mri: string, persoon: string | undefined): Lid[] {
  return persoon !== undefined && mri.startsWith('29:') ? [{ persoon, mri }] : [];
}
