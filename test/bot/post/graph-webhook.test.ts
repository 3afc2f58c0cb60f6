import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createGraphWebhook } from '../../../bot/post/graph-webhook';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { stilLog } from '../../support/store';

const GEHEIM = 'een-lang-geheim';
const sein = { subscriptionId: 'a', clientState: GEHEIM, changeType: 'created', resource: 'users/x/messages/y' };

describe('seinen van Microsoft Graph', () => {
  let server: Server;
  let url: string;
  let gevolgen: string[];
  let klok: TestKlok;

  beforeAll(async () => {
    klok = createTestKlok();
    const webhook = createGraphWebhook({
      ...{ clientState: GEHEIM, wake: () => gevolgen.push('kijk'), forget: () => gevolgen.push('abonnement') },
      clock: klok,
      log: { ...stilLog, warn: (velden, melding) => gevolgen.push(`${melding} ${JSON.stringify(velden)}`) },
    });
    server = createServer((verzoek, antwoord) => void webhook(verzoek, antwoord));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/graph`;
  });
  beforeEach(() => {
    // Long enough for the log to speak again.
    klok.advance(10 * 60_000);
    gevolgen = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const stuur = async (body: unknown, status = 202) => {
    const inhoud = typeof body === 'string' ? body : JSON.stringify(body);
    const antwoord = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: inhoud,
    });
    expect([antwoord.status, await antwoord.text()]).toEqual([status, '']);
    return gevolgen;
  };

  it('geven bij het aanmelden het token terug zoals het was, als gewone tekst', async () => {
    const token = 'Validation: a+b & <script>é</script>';
    const antwoord = await fetch(`${url}?validationToken=${encodeURIComponent(token)}`, { method: 'POST' });
    expect([antwoord.status, antwoord.headers.get('content-type'), await antwoord.text()]).toEqual([
      ...[200, 'text/plain; charset=utf-8', token],
    ]);
    const lang = await fetch(`${url}?validationToken=${'a'.repeat(3000)}`, { method: 'POST' });
    expect(lang.status).toBe(400);
  });

  it('wekken de lezer bij nieuwe post, hoeveel het er ook zijn één keer', async () => {
    expect(await stuur({ value: [sein, sein] })).toEqual(['kijk']);
  });

  it.each([
    ['reauthorizationRequired', ['abonnement', 'kijk']],
    ['subscriptionRemoved', ['abonnement', 'kijk']],
    ['missed', ['kijk']],
  ])('laten bij %s ook naar het abonnement kijken als dat nodig is', async (lifecycleEvent, verwacht) => {
    expect(await stuur({ value: [{ ...sein, lifecycleEvent }] })).toEqual(verwacht);
  });

  it.each([
    ['een ander geheim', { value: [{ ...sein, clientState: 'x' }] }],
    ['geen geheim', { value: [{ ...sein, clientState: null }] }],
    ['niets', {}],
    ['geen JSON', '{'],
    ['een lijst', [sein]],
  ])('hebben met %s hetzelfde antwoord en geen gevolg', async (_wat, body) => {
    const [melding, ...rest] = await stuur(body);
    expect(melding).toMatch(/^Sein van Graph zonder het juiste geheim/);
    expect(rest).toEqual([]);
  });

  it('luisteren alleen naar het echte sein als er een vals bij zit', async () => {
    const vals = { ...sein, clientState: 'x', lifecycleEvent: 'subscriptionRemoved' };
    expect(await stuur({ value: [vals, sein] })).toEqual([expect.stringMatching(/geheim/), 'kijk']);
  });

  it('vullen met een verzonnen geheim het log niet: eens per tien minuten een regel', async () => {
    const vals = { value: [{ ...sein, clientState: 'x' }] };
    for (let n = 0; n < 20; n += 1) await stuur(vals);
    expect(gevolgen).toEqual(['Sein van Graph zonder het juiste geheim {"reden":"geheim","aantal":1}']);
    klok.advance(10 * 60_000);
    expect((await stuur(vals)).at(-1)).toMatch(/"aantal":20}$/);
  });

  it('zijn nooit groot, en komen nooit met een andere methode', async () => {
    expect(await stuur('a'.repeat(300_000), 413)).toEqual([]);
    expect((await fetch(url)).status).toBe(405);
  });
});
