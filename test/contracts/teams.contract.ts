import { type Identiteit } from '../../bot/teams/identiteit';
import { createClock } from '../../bot/clock';
import { type DraaiendeServer, startServer } from '../../bot/server';
import { type TeamsApp, type TeamsAppDelen } from '../../bot/teams/app';
import { createPoort } from '../../bot/teams/poort';
import { type Herkomst, type TurnIn, type TurnUit } from '../../bot/teams/turn';
import { stilLog } from '../support/store';
import { startTokenuitgever, type Tokenuitgever, UITGEVER } from '../support/uitgever';

type Los = Readonly<Record<string, unknown>>;

const BOT = '11111111-2222-4333-8444-555555555555';
const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
const FATIMA = 'bbbbbbbb-0000-4000-8000-000000000001';
const KANAAL = '19:noord@thread.tacv2;messageid=5';
const KAART = { type: 'AdaptiveCard', version: '1.5', body: [] };
const OPPAKKEN = { type: 'Action.Execute', verb: 'oppakken', data: {} };
const METER = {
  ...{ countFout: () => undefined, countBericht: () => undefined, noteOppakken: () => undefined },
  ...{ scrape: () => Promise.resolve(''), soort: '', read: () => Promise.resolve([]) },
};
const GEZOND = {
  ...{ in_orde: true, bronnen: {}, bevindingen: [] },
  wachtrijen: { teLezen: 0, teVersturen: 0, vast: 0, onzeker: 0 },
};

/** Een SDK van Teams achter onze grens: krijgt wat door de poort kwam, en roept `handle` en `antwoorder` aan. */
export type CreateTeamsApp = (delen: TeamsAppDelen) => TeamsApp | Promise<TeamsApp>;

/** Wat de grens met Teams belooft, welke SDK er ook achter zit: over HTTP, met de poort van de productie en getekende tokens. */
export function describeTeams(naam: string, createApp: CreateTeamsApp): void {
  describe(`de grens met Teams, met ${naam}`, () => {
    let uitgever: Tokenuitgever;
    let server: DraaiendeServer;
    let uit: TurnUit | Error;
    const gezien: TurnIn[] = [];
    const antwoorden: { van: Herkomst; uit: TurnUit }[] = [];
    const geleerd: unknown[] = [];
    let leertNiet = false;
    const serviceUrl = () => `${uitgever.url}/emea/`;

    beforeAll(async () => {
      uitgever = await startTokenuitgever();
      const identiteit: Identiteit = { id: BOT, tenant: TENANT, soort: 'UserAssignedMsi', openId: uitgever.openId };
      const app = await createApp({
        ...{ identiteit, log: stilLog },
        learn: (activiteit) => {
          geleerd.push(activiteit);
          return leertNiet ? Promise.reject(new Error('de opslag antwoordt niet')) : Promise.resolve();
        },
        handle: (turn) => {
          gezien.push(turn);
          return uit instanceof Error ? Promise.reject(uit) : Promise.resolve(uit);
        },
        antwoorder: { reply: (van, antwoord) => Promise.resolve(void antwoorden.push({ van, uit: antwoord })) },
      });
      const isVertrouwd = (adres: string) => adres === serviceUrl();
      const poort = createPoort({ identiteit, isVertrouwd, clock: createClock(), log: stilLog });
      const deuren = { app, poort, lokaal: false, log: stilLog, meter: METER, gezond: () => Promise.resolve(GEZOND) };
      server = await startServer(deuren, 0);
    });
    beforeEach(() => {
      for (const lijst of [gezien, antwoorden, geleerd]) lijst.length = 0;
      uit = { soort: 'niets' };
      leertNiet = false;
    });
    afterAll(async () => {
      await server.close();
      await uitgever.close();
    });

    async function post(activiteit: Los, claims: Los = {}) {
      const nu = Math.floor(Date.now() / 1_000);
      const goed = { iss: UITGEVER, aud: BOT, nbf: nu - 60, exp: nu + 600, serviceurl: serviceUrl() };
      const antwoord = await fetch(`${server.url}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: `Bearer ${uitgever.token({ ...goed, ...claims })}`,
        },
        body: JSON.stringify({ ...createBasis(serviceUrl()), ...activiteit }),
      });
      const tekst = await antwoord.text();
      return { status: antwoord.status, inhoud: tekst === '' ? undefined : (JSON.parse(tekst) as Los) };
    }

    it('maakt van een tekst in de eigen chat een vraag van die persoon, en geeft de kaart aan wie antwoordt', async () => {
      uit = { soort: 'kaart', kaart: KAART };
      expect((await post({ type: 'message', text: 'mijn taken' })).status).toBeLessThan(300);
      const van = { persoon: FATIMA, plek: 'chat', gesprek: 'a:fatima', activityId: '9' };
      expect(gezien).toEqual([{ soort: 'tekst', van, tekst: 'mijn taken' }]);
      expect(antwoorden).toEqual([{ van, uit }]);
    });

    it('hoort in een kanaal alleen wie Regiebot noemt', async () => {
      const kanaal = { type: 'message', text: 'hulp', conversation: inKanaal() };
      await post(kanaal);
      expect(gezien).toEqual([]);
      await post({ ...kanaal, entities: [{ type: 'mention', text: '<at>x</at>', mentioned: { id: `28:${BOT}` } }] });
      expect(gezien).toMatchObject([{ soort: 'tekst', van: { persoon: FATIMA, plek: 'kanaal', gesprek: KANAAL } }]);
    });

    it.each<[string, TurnUit | Error, Los]>([
      [
        'een kaart',
        { soort: 'kaart', kaart: KAART },
        { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: KAART },
      ],
      [
        'een melding',
        { soort: 'melding', tekst: 'Klaar.' },
        { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'Klaar.' },
      ],
      [
        'een weigering, met onze eigen zin',
        { soort: 'fout', status: 409, tekst: 'Joost was u voor.' },
        {
          ...{ statusCode: 400, type: 'application/vnd.microsoft.error' },
          value: { code: '409', message: 'Joost was u voor.' },
        },
      ],
    ])('antwoordt op een klik met %s', async (_wat, antwoord, body) => {
      uit = antwoord;
      const data = { dossiernummer: '2026-0143' };
      expect(await post(createKlik({ action: { ...OPPAKKEN, data } }))).toEqual({
        ...{ status: 200, inhoud: body },
      });
      // The card that was clicked, not the click.
      const van = { persoon: FATIMA, plek: 'kanaal', gesprek: KANAAL, activityId: '5' };
      expect(gezien).toEqual([{ soort: 'actie', van, verb: 'oppakken', data }]);
      expect(antwoorden).toEqual([]);
    });

    it('zegt bij een storing dat er niets is gewijzigd, zonder de tekst van de fout', async () => {
      uit = new Error('geheim 123456782');
      const { status, inhoud } = await post(createKlik({ action: OPPAKKEN }));
      expect([status, inhoud?.statusCode]).toEqual([200, 500]);
      expect(JSON.stringify(inhoud)).toContain('Er is niets gewijzigd');
      expect(JSON.stringify(inhoud)).not.toContain('123456782');
    });

    it('weigert een klik zonder handeling, en laat een onbekend verzoek niet op een storing lijken', async () => {
      expect((await post(createKlik({ iets: 'anders' }))).inhoud).toMatchObject({
        type: 'application/vnd.microsoft.error',
      });
      expect((await post({ ...createKlik({}), name: 'iets/anders' })).status).toBeLessThan(500);
      expect(gezien).toEqual([]);
    });

    it('antwoordt op een zoekvraag met de vondsten, of met een zin als er niets is', async () => {
      const zoekvraag = {
        ...{ type: 'invoke', name: 'composeExtension/query' },
        value: { commandId: 'dossier', parameters: [{ name: 'dossiernummer', value: '0143' }] },
      };
      uit = { soort: 'vondsten', vondsten: [{ titel: 'Dossier 2026-0143', tekst: 'PIP', kaart: KAART }] };
      const { status, inhoud } = await post(zoekvraag);
      expect(status).toBe(200);
      expect(inhoud).toMatchObject({
        composeExtension: {
          ...{ type: 'result', attachmentLayout: 'list' },
          attachments: [{ content: KAART, preview: { content: { title: 'Dossier 2026-0143', text: 'PIP' } } }],
        },
      });
      expect(gezien).toMatchObject([{ soort: 'zoeken', van: { persoon: FATIMA }, zoek: '0143', vanaf: 0 }]);
      uit = { soort: 'melding', tekst: 'Geen dossier.' };
      expect((await post(zoekvraag)).inhoud).toEqual({ composeExtension: { type: 'message', text: 'Geen dossier.' } });
    });

    it('verwelkomt wie de app toevoegt, en niet wie haar weghaalt', async () => {
      uit = { soort: 'melding', tekst: 'Welkom.' };
      await post({ type: 'installationUpdate', action: 'remove' });
      expect(gezien).toEqual([]);
      await post({ type: 'installationUpdate', action: 'add' });
      expect(gezien).toMatchObject([{ soort: 'welkom', van: { persoon: FATIMA, plek: 'chat' } }]);
      expect(antwoorden).toMatchObject([{ uit: { tekst: 'Welkom.' } }]);
    });

    it('laat elke toegelaten activiteit zien aan wie leert waar Teams is, ook een die verder niets vraagt', async () => {
      await post({ type: 'typing' });
      expect(geleerd).toMatchObject([{ type: 'typing', serviceUrl: serviceUrl() }]);
      expect(gezien).toEqual([]);
    });

    it('antwoordt ook als er niets te leren valt omdat de opslag niet antwoordt', async () => {
      leertNiet = true;
      uit = { soort: 'melding', tekst: 'Klaar.' };
      expect((await post(createKlik({ action: OPPAKKEN }))).inhoud).toMatchObject({
        value: 'Klaar.',
      });
    });

    it.each<[string, Los]>([
      ['een andere bot', { aud: 'iemand-anders' }],
      ['gisteren', { exp: Math.floor(Date.now() / 1_000) - 86_400 }],
      ['een andere uitgever', { iss: 'https://elders.example' }],
    ])('weigert een token voor of van %s, met een leeg antwoord', async (_wat, claims) => {
      expect(await post({ type: 'message', text: 'hulp' }, claims)).toEqual({ status: 401, inhoud: undefined });
      expect([...gezien, ...geleerd]).toEqual([]);
    });
  });
}

function createBasis(serviceUrl: string): Los {
  return {
    ...{ id: '9', channelId: 'msteams', serviceUrl },
    ...{ from: { id: '29:fatima', aadObjectId: FATIMA }, recipient: { id: `28:${BOT}` } },
    conversation: { id: 'a:fatima', conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  };
}

function inKanaal(): Los {
  return { id: KANAAL, conversationType: 'channel', tenantId: TENANT };
}

function createKlik(value: Los): Los {
  return { type: 'invoke', name: 'adaptiveCard/action', replyToId: '5', conversation: inKanaal(), value };
}
