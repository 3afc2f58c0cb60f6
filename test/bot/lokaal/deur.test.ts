import { request, type OutgoingHttpHeaders } from 'node:http';
import { startProef, type Proef } from '../../support/lokaal';

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
});
afterAll(() => proef.close());

function status(headers: OutgoingHttpHeaders, path = '/api/plekken', method = 'GET'): Promise<number | undefined> {
  return new Promise((klaar, mis) => {
    const verzoek = request(proef.url, { path, method, headers }, (antwoord) => {
      antwoord.resume();
      klaar(antwoord.statusCode);
    });
    verzoek.on('error', mis).end();
  });
}

describe('de deur van de lokale Teams', () => {
  it('laat deze computer binnen, onder elke loopback-naam', async () => {
    const poort = new URL(proef.url).port;
    for (const host of [`127.0.0.1:${poort}`, `localhost:${poort}`, `[::1]:${poort}`]) {
      expect(await status({ host })).toBe(200);
      expect(await status({ host, origin: `http://${host}` })).toBe(200);
    }
  });

  it.each(['aanvaller.example', '127.0.0.1.aanvaller.example', '127.0.0.1@aanvaller.example', '10.0.0.1'])(
    'weigert een aanvraag onder de naam "%s" (DNS rebinding)',
    async (host) => {
      expect(await status({ host })).toBe(403);
    },
  );

  it.each(['https://aanvaller.example', 'null', 'http://127.0.0.1:1', 'http://localhost:3978'])(
    'weigert een aanvraag vanaf %s, ook op de connector',
    async (origin) => {
      expect(await status({ origin })).toBe(403);
      expect(await status({ origin }, '/v3/conversations', 'POST')).toBe(403);
      expect(await status({ origin }, '/api/storing', 'POST')).toBe(403);
    },
  );

  it('laat een link van elders de pagina openen, maar geen gegevens ophalen', async () => {
    const elders = { 'sec-fetch-site': 'cross-site' };
    expect(await status({ ...elders, 'sec-fetch-mode': 'navigate' }, '/')).toBe(200);
    expect(await status({ ...elders, 'sec-fetch-mode': 'no-cors' })).toBe(403);
    expect(await status({ 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' })).toBe(200);
  });
});

describe('de bestanden van de pagina', () => {
  it('stuurt met de pagina een beleid mee dat alles van buiten verbiedt', async () => {
    const { status: code, koppen, body } = await proef.get('/?plek=x&persoon=y');
    const beleid = koppen.get('content-security-policy') ?? '';
    expect(code).toBe(200);
    expect(beleid).toContain("default-src 'none'");
    expect(beleid).not.toMatch(/unsafe|https?:|\*/);
    expect(body).toContain('<html lang="nl">');
  });

  it.each([
    ['/bibliotheek/adaptivecards.js', 'AdaptiveCards'],
    ['/bibliotheek/markdown-it.js', 'markdownit'],
    ['/pagina/app.js', 'import'],
    ['/pagina/stijl.css', ':root'],
  ])('levert %s', async (pad, inhoud) => {
    const { status: code, body } = await proef.get(pad);
    expect(code).toBe(200);
    expect(body).toContain(inhoud);
  });

  it.each([
    '/pagina/../server.ts',
    '/pagina/%2e%2e%2fserver.ts',
    '/pagina/..%5cserver.ts',
    '/pagina/bestaat-niet.js',
    '/package.json',
  ])('levert %s niet', async (pad) => {
    expect(await status({}, pad)).toBe(404);
  });
});
