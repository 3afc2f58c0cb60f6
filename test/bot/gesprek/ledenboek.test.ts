import { ledenVan, listCaseloadsVan } from '../../../bot/gesprek/ledenboek';
import { type Store } from '../../../bot/store/store';
import { testInrichting } from '../../support/inrichting';
import { openTestStore, type TestStore } from '../../support/store';

describe('wie er in de kanalen zitten', () => {
  let opslag: TestStore;
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());

  const FATIMA = { persoon: 'fatima', mri: '29:f' };
  /** Een andere instantie op dezelfde opslag. */
  const elders = () => ledenVan(new Proxy<Store>(opslag.store, {}));

  it('vraagt om nieuwe kaarten als iemand nieuw is, en niet nog eens om dezelfde', async () => {
    const boek = ledenVan(opslag.store);
    await boek.learn([FATIMA]);
    expect([boek.nieuw(), boek.mriVan('fatima')]).toEqual([['fatima'], '29:f']);
    await boek.learn([FATIMA]);
    expect(boek.nieuw()).toEqual(['fatima']);
  });

  it('vraagt daar ook om als een andere instantie iemand leerde kennen', async () => {
    const boek = ledenVan(opslag.store);
    await boek.load();
    await elders().learn([FATIMA]);
    await boek.load();
    expect([boek.nieuw(), boek.mriVan('fatima')]).toEqual([['fatima'], '29:f']);
  });

  it('laat om een nieuwe collega alleen de kaarten van haar eigen caseloads opnieuw sturen', () => {
    expect(listCaseloadsVan(testInrichting, ['fatima'])).toEqual(['Noord', 'Oost']);
    expect(listCaseloadsVan(testInrichting, ['vreemde'])).toEqual([]);
  });

  it('vraagt er bij de start niet om: dan wordt alles toch opnieuw getekend', async () => {
    await elders().learn([FATIMA]);
    const boek = ledenVan(opslag.store);
    await boek.load();
    expect([boek.nieuw(), boek.mriVan('fatima')]).toEqual([[], '29:f']);
  });
});
