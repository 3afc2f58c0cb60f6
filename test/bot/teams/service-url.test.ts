import { openServiceUrl } from '../../../bot/teams/service-url';
import { openTestStore, type TestStore } from '../../support/store';

const INGERICHT = 'https://smba.trafficmanager.net/emea/';
const NIEUW = 'https://smba.trafficmanager.net/teams/';

describe('het adres van Teams', () => {
  let opslag: TestStore;
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());

  const open = (ingericht = INGERICHT) => openServiceUrl({ store: opslag.store, ingericht, tenant: 't-1' });
  const activiteit = (serviceUrl: string, tenantId = 't-1') => ({ serviceUrl, conversation: { tenantId } });

  it('is dat van de inrichting tot Teams een ander noemt, en dat blijft na een herstart', async () => {
    const eerste = await open();
    expect(eerste.current()).toBe(INGERICHT);
    await eerste.learn(activiteit(NIEUW));
    expect(eerste.current()).toBe(NIEUW);
    await opslag.reopen();
    expect((await open()).current()).toBe(NIEUW);
  });

  it('geldt ook als Teams de tenant met andere hoofdletters noemt dan de beheerder', async () => {
    const adres = await open();
    await adres.learn(activiteit(NIEUW, 'T-1'));
    expect(adres.current()).toBe(NIEUW);
  });

  it.each([
    ['van een andere tenant', activiteit(NIEUW, 't-2')],
    ['zonder tenant', { serviceUrl: NIEUW }],
    ['naar een vreemd adres', activiteit('https://smba.trafficmanager.net.example.com/teams/')],
    ['zonder versleuteling', activiteit('http://smba.trafficmanager.net/teams/')],
    ['met iets dat geen adres is', activiteit('teams')],
  ])('verandert niet door een activiteit %s', async (_, vreemd) => {
    const adres = await open();
    await adres.learn(vreemd);
    expect(adres.current()).toBe(INGERICHT);
  });

  it('blijft lokaal op deze computer, ook als de poort sinds de vorige keer is veranderd', async () => {
    await (await open('http://127.0.0.1:3979')).learn(activiteit('http://127.0.0.1:3979/'));
    expect((await open('http://127.0.0.1:4000')).current()).toBe('http://127.0.0.1:4000');
  });
});
