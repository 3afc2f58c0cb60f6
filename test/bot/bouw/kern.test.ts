import { openKern } from '../../../bot/bouw/kern';
import { withOpslag } from '../../../bot/cli/opslag';
import { createTestConfig, type TestConfig } from '../../support/opslag';
import { testInrichting } from '../../support/inrichting';
import { stilLog } from '../../support/store';

describe('het openen van de kern', () => {
  let test: TestConfig;
  beforeEach(() => {
    test = createTestConfig();
  });
  afterEach(() => test.remove());

  it('laat de opslag weer los als het na haar misgaat', async () => {
    const bewaard = { sleutel: 'serviceurl', waarde: 'http://127.0.0.1:9' };
    await withOpslag(test.config, ({ store }) => store.setClaim(bewaard));
    const inrichting = { ...testInrichting, serviceUrl: 'geen adres' };
    await expect(openKern({ config: test.config, inrichting, log: stilLog })).rejects.toThrow('URL');
    expect(await withOpslag(test.config, ({ store }) => store.lookup(bewaard.sleutel))).toBe(bewaard.waarde);
  });
});
