import { listLeden, readAfzender } from '../../../bot/teams/leden';
import { NOORD, startProef, type Proef } from '../../support/lokaal';

describe('hoe Teams onze mensen noemt', () => {
  let proef: Proef;

  beforeAll(async () => {
    proef = await startProef();
  });
  afterAll(() => proef.close());

  const delen = () => ({ serviceUrl: () => proef.url, token: () => Promise.resolve(undefined) });

  it('staat in de ledenlijst van het kanaal', async () => {
    expect(await listLeden(delen(), NOORD)).toContainEqual({ persoon: 'fatima', mri: '29:fatima' });
  });

  it('is niet te lezen in een kanaal dat er niet (meer) is', async () => {
    await expect(listLeden(delen(), '19:weg@thread.tacv2')).rejects.toMatchObject({ status: 404 });
  });

  it('staat in elke activiteit van een mens, en niet in die van een bot', () => {
    expect(readAfzender({ from: { id: '29:x', aadObjectId: 'fatima' } })).toEqual([{ persoon: 'fatima', mri: '29:x' }]);
    expect(readAfzender({ from: { id: '28:bot', aadObjectId: 'bot' } })).toEqual([]);
    expect(readAfzender({ from: { id: '29:x' } })).toEqual([]);
    expect(readAfzender('iets')).toEqual([]);
  });
});
