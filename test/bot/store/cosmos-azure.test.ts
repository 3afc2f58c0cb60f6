import { createClock } from '../../../bot/clock';
import { describeBewaren } from '../../contracts/bewaren.contract';
import { describeStore } from '../../contracts/store.contract';
import { type CosmosTestStore, openCosmosTestStore, toegangVan } from '../../support/cosmos/opslag';

// The same promises, kept by an account of your own or by Microsoft's emulator: COSMOS_ENDPOINT and COSMOS_KEY.
const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: sleutel } = process.env;

if (endpoint === undefined || sleutel === undefined) {
  describe.skip('de opslag (Azure Cosmos DB): overgeslagen, COSMOS_ENDPOINT en COSMOS_KEY zijn niet ingesteld', () => {
    it('is hier niet', () => undefined);
  });
} else {
  let opslag: CosmosTestStore;
  afterEach(() => opslag.close());
  const open = async () => {
    opslag = await openCosmosTestStore(toegangVan({ endpoint, sleutel }), createClock());
    return opslag.store;
  };
  jest.setTimeout(120_000);
  describeStore('Azure Cosmos DB', open, () => opslag.reopen());
  describeBewaren('Azure Cosmos DB', open);
}
