import { describeBewaren } from '../../contracts/bewaren.contract';
import { describeStore } from '../../contracts/store.contract';
import { type CosmosTestStore, openCosmosTestStore, toegangVan } from '../../support/cosmos/opslag';
import { type Cosmos, startCosmos } from '../../support/cosmos/start';
import { createTestKlok } from '../../support/klok';

let cosmos: Cosmos;
let opslag: CosmosTestStore;
beforeAll(async () => {
  cosmos = await startCosmos();
}, 180_000);
afterEach(() => opslag.close());
afterAll(() => cosmos.stop());

const open = async () => {
  opslag = await openCosmosTestStore(toegangVan(cosmos), createTestKlok());
  return opslag.store;
};

describeStore('Cosmos over de SDK', open, () => opslag.reopen());
describeBewaren('Cosmos over de SDK', open);
