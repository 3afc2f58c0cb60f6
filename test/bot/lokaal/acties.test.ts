import { IETS_MIS } from '../../../bot/lokaal/bot-lijn';
import { antwoordKaart, kaart, NOORD, plaatsKaart, startProef, type Proef, ZWIJGT } from '../../support/lokaal';

let proef: Proef;
let activityId: string;
beforeEach(async () => {
  proef = await startProef();
  activityId = await plaatsKaart(proef, kaart('gedeeld'));
});
afterEach(() => proef.close());

const klik = (meer: object = {}) =>
  proef.stuur('POST', '/api/acties', {
    persoon: 'fatima',
    activityId,
    verb: 'oppakken',
    data: { reden: 'x' },
    ...meer,
  });
const invoke = (statusCode: number, type: string, value: unknown) => ({
  status: 200,
  body: { statusCode, type: `application/vnd.microsoft.${type}`, value },
});

describe('klikken op een kaart', () => {
  it('stuurt de bot een invoke zoals Teams die stuurt', async () => {
    proef.bot.gedrag = () => invoke(200, 'activity.message', 'Opgepakt.');
    await klik();
    expect(proef.bot.ontvangen[0]).toMatchObject({
      type: 'invoke',
      name: 'adaptiveCard/action',
      channelId: 'msteams',
      id: expect.stringMatching(/^f:/) as string,
      replyToId: activityId,
      from: { id: '29:fatima', aadObjectId: 'fatima' },
      conversation: { id: `${NOORD};messageid=${activityId}`, conversationType: 'channel' },
      value: { action: { type: 'Action.Execute', verb: 'oppakken', data: { reden: 'x' } }, trigger: 'manual' },
    });
  });

  it('geeft een teruggestuurde kaart alleen aan wie klikte; de gedeelde kaart blijft', async () => {
    proef.bot.gedrag = () => antwoordKaart(kaart('voor jou'));
    expect((await klik()).body).toEqual({ status: 200, kaart: kaart('voor jou') });
    expect((await proef.berichten(NOORD))[0]).toMatchObject({ kaart: kaart('gedeeld'), gewijzigd: null });
  });

  it.each([
    ['een melding', invoke(200, 'activity.message', 'Opgepakt.'), { status: 200, melding: 'Opgepakt.' }],
    [
      'een fout',
      invoke(403, 'error', { code: 'x', message: 'Dit mag je niet.' }),
      { status: 403, melding: 'Dit mag je niet.' },
    ],
    ['een fout zonder zin', invoke(400, 'error', {}), { status: 400, melding: IETS_MIS }],
    ['HTTP 500', { status: 500 }, { status: 502, melding: IETS_MIS }],
    ['HTTP 500 met een kaart erbij', { ...antwoordKaart(kaart('x')), status: 500 }, { status: 502, melding: IETS_MIS }],
    ['HTTP 501, een onbekende knop', { status: 501 }, { status: 502, melding: IETS_MIS }],
    ['HTTP 200 zonder inhoud', { status: 200 }, { status: 502, melding: IETS_MIS }],
    ['iets wat geen kaart is', invoke(200, 'card.adaptive', { type: 'Hero' }), { status: 502, melding: IETS_MIS }],
    ['een kaart die te groot is', antwoordKaart(kaart('x'.repeat(60_000))), { status: 502, melding: IETS_MIS }],
    ['een aanmeldverzoek', invoke(401, 'activity.loginRequest', {}), { status: 502, melding: IETS_MIS }],
  ])('laat na %s zien wat Teams laat zien', async (_, antwoord, verwacht) => {
    proef.bot.gedrag = () => antwoord;
    const { status, body } = await klik();
    expect([status, body]).toEqual([200, verwacht]);
  });

  it('geeft 504 als de bot niet op tijd antwoordt', async () => {
    const stil = await startProef(ZWIJGT);
    stil.bot.gedrag = () => undefined;
    const bericht = await plaatsKaart(stil, kaart('gedeeld'));
    const opStil = { persoon: 'fatima', activityId: bericht, verb: 'oppakken', data: {} };
    expect((await stil.stuur('POST', '/api/acties', opStil)).body).toEqual({ status: 504, melding: IETS_MIS });
    await stil.close();
  });

  it('geeft 502 als de bot er niet is', async () => {
    await proef.bot.close();
    expect((await klik()).body).toEqual({ status: 502, melding: IETS_MIS });
  });

  it('wacht standaard vijftien seconden, zoals Teams', async () => {
    const bron = await import('../../../bot/lokaal/server');
    expect(bron.WACHTTIJD_MS).toBe(15_000);
  });

  it.each([
    ['een onbekende persoon', { persoon: 'niemand' }, 404],
    ['een onbekend bericht', { activityId: '1' }, 404],
    ['een bericht van een andere plek', { plek: '19:zuid@thread.tacv2' }, 404],
    ['een onbekende plek', { plek: 'nergens' }, 404],
    ['geen verb', { verb: undefined }, 400],
    ['gegevens die geen velden zijn', { data: ['x'] }, 400],
  ])('weigert %s, en de bot merkt er niets van', async (_, meer, verwacht) => {
    const { status, body } = await klik(meer);
    expect([status, body]).toEqual([verwacht, { fout: expect.any(String) as string }]);
    expect(proef.bot.ontvangen).toEqual([]);
  });

  it('laat niemand klikken in de chat van een ander, en niet op een bericht zonder kaart', async () => {
    const { body } = await proef.stuur('POST', '/v3/conversations', {
      members: [{ id: '29:joost' }],
      activity: { type: 'message', text: 'geen kaart' },
    });
    const tekst = (body as { activityId: string }).activityId;
    expect((await klik({ activityId: tekst })).status).toBe(403);
    expect((await klik({ activityId: tekst, persoon: 'joost' })).status).toBe(404);
  });

  it('mag zonder gegevens, en met de plek erbij', async () => {
    proef.bot.gedrag = () => invoke(200, 'activity.message', 'ja');
    expect((await klik({ data: undefined, plek: NOORD })).body).toEqual({ status: 200, melding: 'ja' });
    expect(proef.bot.ontvangen[0]?.value?.action.data).toEqual({});
  });
});
