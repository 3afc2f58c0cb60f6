import { request } from 'node:http';
import { Hartslag } from '../../bot/gezond';
import { createMeter } from '../../bot/meten/meter';
import { createGraphWebhook } from '../../bot/post/graph-webhook';
import { lokalePoort } from '../../bot/teams/gate';
import { type DraaiendeServer, type ServerDelen, startServer } from '../../bot/server';
import { createTestKlok } from '../support/klok';
import { openTestStore, stilLog, type TestStore } from '../support/store';

const TOKEN = 'een-lang-geheim';

describe('de deuren van de bot naast Teams', () => {
  let opslag: TestStore;
  let server: DraaiendeServer | undefined;
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(async () => {
    await server?.close();
    await opslag.remove();
  });

  async function start(anders: Partial<ServerDelen> = {}): Promise<string> {
    const clock = createTestKlok();
    const hartslag = new Hartslag(clock);
    const { store } = opslag;
    const delen: ServerDelen = {
      ...{ app: { process: () => Promise.resolve({ status: 200 }) }, poort: lokalePoort, lokaal: true, log: stilLog },
      ...{ gezond: () => hartslag.report(store), meter: createMeter({ store, hartslag, clock }), ...anders },
    };
    server = await startServer(delen, 0);
    return server.url;
  }
  const status = async (url: string, init?: RequestInit) => (await fetch(url, init)).status;
  const metHost = (url: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const verzoek = request(url, { headers: { host } }, (antwoord) => {
        antwoord.resume();
        resolve(antwoord.statusCode);
      });
      verzoek.on('error', reject).end();
    });

  describe('GET /metrics', () => {
    it('is lokaal te lezen op deze machine, en niet voor een webpagina van elders', async () => {
      const url = await start();
      const antwoord = await fetch(`${url}/metrics`);
      expect(antwoord.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
      expect(await antwoord.text()).toContain('regiebot_opslag_bereikbaar 1');
      expect(await status(`${url}/metrics`, { headers: { origin: 'https://elders.example' } })).toBe(403);
      expect(await metHost(`${url}/metrics`, 'regiebot.example')).toBe(403);
    });

    it('bestaat in productie alleen met een geheim in de instellingen', async () => {
      const url = await start({ lokaal: false });
      expect(await status(`${url}/metrics`, { headers: { authorization: `Bearer ${TOKEN}` } })).toBe(404);
      expect(await status(`${url}/metrics`, { headers: { authorization: 'Bearer undefined' } })).toBe(404);
    });

    it.each([
      ['zonder geheim', {}, 401],
      ['met een ander geheim', { authorization: 'Bearer x' }, 401],
      ['met het geheim zonder Bearer', { authorization: TOKEN }, 401],
      ['met het geheim', { authorization: `Bearer ${TOKEN}` }, 200],
    ])('geeft in productie %s het juiste antwoord', async (_hoe, headers, verwacht) => {
      const url = await start({ lokaal: false, metenToken: TOKEN });
      expect(await status(`${url}/metrics`, { headers })).toBe(verwacht);
    });

    it('telt de verzoeken die niet lukten', async () => {
      const url = await start();
      await status(`${url}/nergens`);
      await status(`${url}/nergens`);
      const tekst = await fetch(`${url}/metrics`).then((antwoord) => antwoord.text());
      expect(tekst).toContain('regiebot_verzoeken_mislukt_total{status="404"} 2');
    });
  });

  it('wacht bij het stoppen op wat binnen was, maar niet langer dan het geduld', async () => {
    const url = await start({ app: { process: () => new Promise(() => undefined) }, afmaakMs: 50 });
    const headers = { 'content-type': 'application/json' };
    const klik = fetch(`${url}/api/messages`, { method: 'POST', headers, body: '{"type":"message"}' });
    const afgebroken = expect(klik).rejects.toThrow('fetch failed');
    await status(`${url}/gezond`);
    await server?.close();
    await afgebroken;
  });

  describe('POST /api/graph', () => {
    it('bestaat alleen als er een postvak in Graph is', async () => {
      expect(await status(`${await start()}/api/graph`, { method: 'POST', body: '{}' })).toBe(404);
    });

    it('geeft een sein door', async () => {
      const gevolgen: string[] = [];
      const niets = () => undefined;
      const graph = createGraphWebhook({
        ...{ clientState: TOKEN, log: stilLog, clock: createTestKlok() },
        ...{ forget: niets, wake: () => gevolgen.push('kijk') },
      });
      const url = await start({ lokaal: false, graph });
      const body = JSON.stringify({ value: [{ clientState: TOKEN }] });
      expect(await status(`${url}/api/graph`, { method: 'POST', body })).toBe(202);
      expect(gevolgen).toEqual(['kijk']);
    });
  });
});
