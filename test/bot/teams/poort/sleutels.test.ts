import { type LogVelden } from '../../../../bot/log';
import { createSleutelbos } from '../../../../bot/teams/poort/sleutels';
import { createTestKlok, type TestKlok } from '../../../support/klok';
import { stilLog } from '../../../support/store';
import { startTokenuitgever, type Tokenuitgever, UITGEVER } from '../../../support/uitgever';

const MINUUT = 60_000;

describe('de sleutels van Bot Framework', () => {
  let uitgever: Tokenuitgever;
  let klok: TestKlok;
  let gelogd: LogVelden[];
  beforeAll(async () => {
    uitgever = await startTokenuitgever();
  });
  beforeEach(() => {
    klok = createTestKlok();
    gelogd = [];
    uitgever.stuk = false;
  });
  afterAll(() => uitgever.close());

  const open = (url = uitgever.openId) =>
    createSleutelbos({ url, clock: klok, log: { ...stilLog, error: (velden) => gelogd.push(velden) } });
  const keren = async (doe: () => Promise<unknown>) => {
    const eerder = uitgever.opgehaald();
    await doe();
    return uitgever.opgehaald() - eerder;
  };

  it('zijn er alleen als zij voor Teams bevestigd en lang genoeg zijn, met hun uitgever', async () => {
    const bos = open();
    expect(await bos.find('teams')).toMatchObject({ uitgever: UITGEVER });
    expect(await bos.find('teams-2')).toBeDefined();
    for (const kid of ['webchat', 'kort', 'vreemd', '__proto__']) expect(await bos.find(kid)).toBeUndefined();
  });

  it('worden één keer gehaald, ook als er honderd tegelijk vragen en een vreemde steeds een andere noemt', async () => {
    const bos = open();
    const vragen = () => Promise.all(Array.from({ length: 100 }, (_, n) => bos.find(n % 2 === 0 ? 'teams' : `x${n}`)));
    expect(await keren(vragen)).toBe(1);
    klok.advance(4 * MINUUT);
    expect(await keren(vragen)).toBe(0);
    klok.advance(2 * MINUUT);
    expect(await keren(vragen)).toBe(1);
  });

  it('worden elke dag vernieuwd, zonder dat iemand daarop wacht', async () => {
    const bos = open();
    await bos.find('teams');
    klok.advance(25 * 60 * MINUUT);
    expect(await bos.find('teams')).toBeDefined();
    expect(await keren(() => bos.find('onbekend'))).toBeLessThanOrEqual(1);
  });

  it('blijven gelden als vernieuwen niet lukt, en zeggen dat in het log', async () => {
    const bos = open();
    await bos.find('teams');
    uitgever.stuk = true;
    klok.advance(25 * 60 * MINUUT);
    await bos.find('onbekend');
    expect(await bos.find('teams')).toBeDefined();
    expect(gelogd).toHaveLength(1);
  });

  it('worden na een storing al snel weer geprobeerd', async () => {
    const bos = open();
    uitgever.stuk = true;
    expect(await bos.find('teams')).toBeUndefined();
    uitgever.stuk = false;
    expect(await bos.find('teams')).toBeUndefined();
    klok.advance(15_000);
    expect(await bos.find('teams')).toBeDefined();
  });

  it('komen nooit van een ander adres dan de gegevens zelf', async () => {
    const elders = uitgever.openId.replace('127.0.0.1', 'localhost');
    expect(await open(elders).find('teams')).toBeUndefined();
    expect(gelogd).toHaveLength(1);
  });
});
