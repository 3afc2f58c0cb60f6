import { type DraaiendeServer, startServer } from '../../../bot/server';
import { createTeamsApp } from '../../../bot/teams/app';
import { lokalePoort } from '../../../bot/teams/gate';
import { type Herkomst, type TurnIn, type TurnUit } from '../../../bot/teams/turn';
import { request as httpRequest } from 'node:http';
import { stilLog } from '../../support/store';

const meter = {
  countBericht: () => undefined,
  countFout: () => undefined,
  scrape: () => Promise.resolve(''),
  soort: '',
};

const klik = {
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: '9',
  replyToId: '5',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:9/',
  from: { id: '29:fatima', aadObjectId: 'fatima' },
  recipient: { id: '28:bot' },
  conversation: { id: '19:noord@thread.tacv2;messageid=5', conversationType: 'channel' },
  value: { action: { type: 'Action.Execute', verb: 'oppakken', data: { dossiernummer: '2026-0143' } } },
};
const tekst = {
  ...klik,
  type: 'message',
  name: undefined,
  value: undefined,
  text: 'hulp',
  conversation: { id: 'a:f', conversationType: 'personal' },
};

describe('de deur van de bot, over echte HTTP en met de echte SDK', () => {
  let server: DraaiendeServer;
  let gezien: TurnIn[];
  let antwoorden: { van: Herkomst; uit: TurnUit }[];
  let uit: TurnUit | Error;
  let gezond: boolean;

  beforeAll(async () => {
    const app = createTeamsApp({
      identiteit: undefined,
      log: stilLog,
      learn: () => Promise.resolve(),
      handle: (turn) => {
        gezien.push(turn);
        return uit instanceof Error ? Promise.reject(uit) : Promise.resolve(uit);
      },
      antwoorder: {
        reply: (van, antwoord) => {
          antwoorden.push({ van, uit: antwoord });
          return Promise.resolve();
        },
      },
    });
    const bericht = { bronnen: {}, wachtrijen: { teLezen: 0, teVersturen: 0, vast: 0, onzeker: 0 }, bevindingen: [] };
    server = await startServer(
      {
        app,
        poort: lokalePoort,
        lokaal: true,
        log: stilLog,
        meter,
        gezond: () => Promise.resolve({ in_orde: gezond, ...bericht }),
      },
      0,
    );
  });
  beforeEach(() => {
    gezien = [];
    antwoorden = [];
    uit = { soort: 'niets' };
    gezond = true;
  });
  afterAll(() => server.close());

  async function post(body: unknown, init: RequestInit = {}) {
    const antwoord = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
      ...init,
    });
    const inhoud = await antwoord.text();
    return {
      status: antwoord.status,
      inhoud: inhoud === '' ? undefined : (JSON.parse(inhoud) as Record<string, unknown>),
    };
  }

  it('antwoordt op een klik met de kaart die de behandelaar geeft', async () => {
    uit = { soort: 'kaart', kaart: { type: 'AdaptiveCard', body: [] } };
    const kaart = {
      statusCode: 200,
      type: 'application/vnd.microsoft.card.adaptive',
      value: { type: 'AdaptiveCard', body: [] },
    };
    expect(await post(klik)).toEqual({ status: 200, inhoud: kaart });
    expect(gezien).toMatchObject([{ soort: 'actie', verb: 'oppakken', data: { dossiernummer: '2026-0143' } }]);
  });

  it('toont een kaart die zichzelf ververst ook alleen aan wie klikte', async () => {
    uit = { soort: 'kaart', kaart: { type: 'AdaptiveCard', refresh: {}, body: [] } };
    expect((await post(klik)).inhoud).toMatchObject({ statusCode: 200 });
    uit = { soort: 'melding', tekst: 'Klaar.' };
    expect((await post(klik)).inhoud).toMatchObject({
      type: 'application/vnd.microsoft.activity.message',
      value: 'Klaar.',
    });
  });

  it('zegt een weigering als fout van Teams, met onze eigen zin', async () => {
    uit = { soort: 'fout', status: 409, tekst: 'Joost was u voor.' };
    expect((await post(klik)).inhoud).toEqual({
      ...{ statusCode: 400, type: 'application/vnd.microsoft.error' },
      value: { code: '409', message: 'Joost was u voor.' },
    });
  });

  it('maakt van een onverwachte fout een gewone zin, zonder de tekst van de fout', async () => {
    uit = new Error('geheim 123456782');
    const { inhoud } = await post(klik);
    expect(inhoud).toMatchObject({ statusCode: 500 });
    expect(JSON.stringify(inhoud)).not.toContain('123456782');
    expect(JSON.stringify(inhoud)).toContain('Er is niets gewijzigd');
  });

  it('weigert wat de SDK niet kent gewoon, zonder dat het op een storing lijkt', async () => {
    expect(await post({ ...klik, name: 'iets/anders' })).toEqual({ status: 400, inhoud: undefined });
    expect(gezien).toEqual([]);
  });

  it('antwoordt op een zoekvraag met een lijst, en met één zin als er niets is of iets misging', async () => {
    const zoekvraag = {
      ...klik,
      name: 'composeExtension/query',
      value: { parameters: [{ name: 'dossiernummer', value: '0143' }] },
    };
    uit = {
      soort: 'vondsten',
      vondsten: [{ titel: 'Dossier 2026-0143', tekst: 'PIP', kaart: { type: 'AdaptiveCard' } }],
    };
    expect(await post(zoekvraag)).toMatchObject({
      status: 200,
      inhoud: {
        composeExtension: {
          ...{ type: 'result', attachmentLayout: 'list' },
          attachments: [
            { content: { type: 'AdaptiveCard' }, preview: { content: { title: 'Dossier 2026-0143', text: 'PIP' } } },
          ],
        },
      },
    });
    uit = { soort: 'melding', tekst: 'Geen dossier.' };
    expect((await post(zoekvraag)).inhoud).toEqual({ composeExtension: { type: 'message', text: 'Geen dossier.' } });
    uit = new Error('geheim 123456782');
    const { inhoud } = await post(zoekvraag);
    expect(inhoud).toMatchObject({ composeExtension: { type: 'message' } });
    expect(JSON.stringify(inhoud)).not.toContain('geheim');
  });

  it('beantwoordt een tekst via de uitgaande rij', async () => {
    uit = { soort: 'melding', tekst: 'Dag Fatima' };
    expect((await post(tekst)).status).toBeLessThan(300);
    expect(antwoorden).toMatchObject([{ van: { persoon: 'fatima', gesprek: 'a:f' }, uit: { tekst: 'Dag Fatima' } }]);
  });

  it.each([
    ['een andere methode', { method: 'PUT' }, 405],
    ['een andere soort inhoud', { headers: { 'content-type': 'text/plain' } }, 415],
    [
      'een verzoek van een andere site',
      { headers: { 'content-type': 'application/json', origin: 'https://elders.example' } },
      403,
    ],
    ['een inhoud die geen JSON is', { body: '{' }, 400],
    ['een lijst in plaats van een activiteit', { body: '[1]' }, 400],
    ['een veel te grote inhoud', { body: JSON.stringify({ x: 'a'.repeat(300_000) }) }, 413],
  ])('weigert %s zonder uitleg', async (_wat, init, status) => {
    expect(await post(klik, init)).toEqual({ status, inhoud: undefined });
    expect(gezien).toEqual([]);
  });

  it('weigert een verzoek aan een andere naam dan deze machine', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const verzoek = httpRequest(
        `${server.url}/api/messages`,
        { method: 'POST', headers: { host: 'regiebot.example' } },
        (antwoord) => {
          antwoord.resume();
          resolve(antwoord.statusCode);
        },
      );
      verzoek.on('error', reject).end('{}');
    });
    expect(status).toBe(403);
  });

  it('zegt of het gezond is', async () => {
    expect((await fetch(`${server.url}/gezond`)).status).toBe(200);
    gezond = false;
    const ziek = await fetch(`${server.url}/gezond`);
    expect([ziek.status, await ziek.json()]).toMatchObject([503, { in_orde: false }]);
    expect((await fetch(`${server.url}/elders`)).status).toBe(404);
  });
});
