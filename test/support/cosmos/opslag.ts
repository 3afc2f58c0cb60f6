import { randomUUID } from 'node:crypto';
import { type Clock } from '../../../bot/clock';
import { type CosmosToegang, openCosmosStore } from '../../../bot/store/cosmos/open';
import { type Store } from '../../../bot/store/store';
import { testKluis } from '../store';
import { type Cosmos } from './start';

export const DATABASE = 'regiebot-toets';

export interface CosmosTestStore {
  readonly store: Store;
  /** Nog een instantie op dezelfde gegevens, met een eigen verbinding. */
  another(): Promise<Store>;
  reopen(): Promise<Store>;
  close(): Promise<void>;
}

export function toegangVan({ endpoint, sleutel }: Pick<Cosmos, 'endpoint' | 'sleutel'>): CosmosToegang {
  return { endpoint, database: DATABASE, wie: { sleutel } };
}

/** Een lege opslag: een eigen tenant in de gedeelde containers, zodat elke toets ook bewijst dat tenants elkaar niet zien. */
export async function openCosmosTestStore(toegang: CosmosToegang, clock: Clock): Promise<CosmosTestStore> {
  const tenant = `toets-${randomUUID()}`;
  const alle: Store[] = [];
  const open = async () => {
    const store = await openCosmosStore(toegang, { tenant, kluis: testKluis, clock });
    alle.push(store);
    return store;
  };
  let store = await open();
  return {
    get store() {
      return store;
    },
    another: open,
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    async close() {
      for (const ieder of alle) await ieder.close();
    },
  };
}
