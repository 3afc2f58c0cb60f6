import { z } from 'zod/v4';
import { type Store } from '../store/store';
import { isConnector } from './adressen';

const SLEUTEL = 'serviceurl';

const activiteit = z.object({
  serviceUrl: z.url(),
  conversation: z.object({ tenantId: z.string().optional() }).optional(),
  channelData: z.object({ tenant: z.object({ id: z.string() }).optional() }).optional(),
});

/** Het adres waarop Teams van deze tenant nu bereikbaar is. */
export interface ServiceUrl {
  readonly current: () => string;
  /** Leert van een activiteit die Teams net bezorgde; die van een andere tenant of van een vreemd adres telt niet. */
  readonly learn: (activiteit: unknown) => Promise<void>;
}

export interface ServiceUrlDelen {
  readonly store: Pick<Store, 'setClaim' | 'lookup'>;
  /** Adres uit de inrichting, zolang er niets nieuwers bekend is. */
  readonly ingericht: string;
  /** Ontbreekt lokaal: daar is maar één tenant. */
  readonly tenant: string | undefined;
}

/** Teams noemt zijn adres in elke activiteit en kan het veranderen; het nieuwste geldt, ook na een herstart. */
export async function openServiceUrl({ store, ingericht, tenant }: ServiceUrlDelen): Promise<ServiceUrl> {
  const bewaard = await store.lookup(SLEUTEL);
  let huidig = bewaard !== undefined && isConnector(bewaard, ingericht) ? bewaard : ingericht;
  return {
    current: () => huidig,
    async learn(ruw) {
      const gelezen = activiteit.safeParse(ruw);
      if (!gelezen.success || gelezen.data.serviceUrl === huidig) return;
      const { serviceUrl, conversation, channelData } = gelezen.data;
      if (!isVanTenant(conversation?.tenantId ?? channelData?.tenant?.id, tenant)) return;
      if (!isConnector(serviceUrl, ingericht)) return;
      huidig = serviceUrl;
      await store.setClaim({ sleutel: SLEUTEL, waarde: serviceUrl });
    },
  };
}

/** As the gate compares it: an id of Entra has no capitals of its own. */
function isVanTenant(genoemd: string | undefined, tenant: string | undefined): boolean {
  return tenant === undefined || genoemd?.toLowerCase() === tenant.toLowerCase();
}
