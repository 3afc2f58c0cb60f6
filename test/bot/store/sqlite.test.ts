import { type Database } from '../../../bot/store/driver';
import { describeBewaren } from '../../contracts/bewaren.contract';
import { describeStore } from '../../contracts/store.contract';
import { openTestStore, type TestStore } from '../../support/store';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const heeftIngebouwd = major > 22 || (major === 22 && minor >= 13);
const drivers: Database['driver'][] = heeftIngebouwd ? ['node:sqlite', 'wasm'] : ['wasm'];

describe.each(drivers)('op %s', (driver) => {
  let opslag: TestStore;
  afterEach(() => opslag.remove());
  const open = async () => {
    opslag = await openTestStore({ driver });
    return opslag.store;
  };

  describeStore('SQLite', open, () => opslag.reopen());
  describeBewaren('SQLite', open);
});

if (!heeftIngebouwd) it.skip('op node:sqlite: overgeslagen, deze Node heeft haar niet (vanaf 22.13)', () => undefined);
