import { describeStore } from '../../contracts/store.contract';
import { openTestStore, type TestStore } from '../../support/store';

let opslag: TestStore;
afterEach(() => opslag.remove());

describeStore(
  'SQLite',
  async () => {
    opslag = await openTestStore();
    return opslag.store;
  },
  () => opslag.reopen(),
);
