import { z } from 'zod/v4';
import { type Geplaatst, ZendFout } from '../outbox/kanaal';
import { request } from './request';
import { type GeefToken } from './tokens';

export interface GraphDelen {
  readonly graphUrl: string;
  readonly team: string;
  readonly token: GeefToken;
}

const pagina = z.object({
  value: z.array(
    z.object({ id: z.string(), attachments: z.array(z.object({ content: z.string().nullish() })).default([]) }),
  ),
  '@odata.nextLink': z.string().optional(),
});

// Newest first, 50 a page: a card of minutes ago stands on the first page; this bound only stops an endless channel.
const HOOGSTENS_PAGINAS = 20;

/**
 * Zoekt een eigen kaart in een kanaal (Graph, resource-specific consent `ChannelMessage.Read.Group`): de enige manier waarop een
 * bot een kanaal kan teruglezen. `undefined`: staat er niet. Gooit `ZendFout` als Graph niet antwoordt of het niet mag.
 */
export async function findInKanaal(delen: GraphDelen, kanaal: string, merk: string): Promise<Geplaatst | undefined> {
  const basis = delen.graphUrl.replace(/\/$/, '');
  let url: string | undefined =
    `${basis}/v1.0/teams/${encodeURIComponent(delen.team)}/channels/${encodeURIComponent(kanaal)}/messages?$top=50`;
  for (let n = 0; url !== undefined && n < HOOGSTENS_PAGINAS; n += 1) {
    const gelezen = pagina.safeParse(await request({ method: 'GET', url, token: await delen.token('graph', url) }));
    if (!gelezen.success) throw new ZendFout('onduidelijk', 200);
    const bericht = gelezen.data.value.find(({ attachments }) =>
      attachments.some(({ content }) => hasMerk(content, merk)),
    );
    if (bericht !== undefined) return { gesprek: `${kanaal};messageid=${bericht.id}`, activityId: bericht.id };
    url = gelezen.data['@odata.nextLink'];
  }
  return undefined;
}

function hasMerk(content: string | null | undefined, merk: string): boolean {
  // The id as a JSON string: Graph may write the card with other spacing than we did.
  return content?.includes(JSON.stringify(merk)) ?? false;
}
