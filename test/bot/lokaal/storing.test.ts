import { createStoringen, STORINGEN } from '../../../bot/lokaal/storing';
import {
  antwoordKaart,
  kaart,
  metKaart,
  NOORD,
  plaatsKaart,
  startProef,
  type Proef,
  wachtTot,
} from '../../support/lokaal';

describe('de wachtrij van storingen', () => {
  it('geeft elke storing precies het gevraagde aantal keren, in volgorde van aanmelden', () => {
    const storingen = createStoringen();
    storingen.plan({ soort: '429', aantal: 2 });
    storingen.plan({ soort: 'weg', aantal: 1 });
    const soorten = [1, 2, 3, 4].map(() => storingen.take(true)?.soort);
    expect(soorten).toEqual(['429', '429', 'weg', undefined]);
  });

  it('bewaart "500 na aanname" voor een aanroep die iets stuurt', () => {
    const storingen = createStoringen();
    storingen.plan({ soort: '500 na aanname', aantal: 1 });
    expect(storingen.take(false)).toBeUndefined();
    expect(storingen.take(true)?.soort).toBe('500 na aanname');
  });

  it('vergeet alles bij aantal nul', () => {
    const storingen = createStoringen();
    storingen.plan({ soort: '412', aantal: 5 });
    storingen.plan({ soort: '429', aantal: 0 });
    expect(storingen.count()).toBe(0);
  });
});

describe('het naspel', () => {
  it('zegt bij elke storing welk gedrag van Teams zij naspeelt', () => {
    for (const { bron } of Object.values(STORINGEN))
      expect(bron).toMatch(/^(Microsoft|Gemeten|Beschreven|Bot Connector|Als|Een|De|Twee)/);
  });

  it('speelt met hetzelfde zaad hetzelfde, en met een ander zaad iets anders', () => {
    const speel = (zaad: number) => {
      const storingen = createStoringen();
      storingen.plan({ soort: 'mengsel', aantal: 40, zaad });
      return Array.from({ length: 40 }, () => storingen.take(true)?.soort);
    };
    expect(speel(7)).toEqual(speel(7));
    expect(speel(7)).not.toEqual(speel(8));
    expect(new Set(speel(7)).size).toBeGreaterThan(5);
  });

  it('houdt storingen van klikken apart van die van de bot', () => {
    const storingen = createStoringen();
    storingen.plan({ soort: 'herbezorging', aantal: 1 });
    expect([storingen.take(true), storingen.takeKlik()?.soort, storingen.count()]).toEqual([
      undefined,
      'herbezorging',
      0,
    ]);
  });
});

describe('storingen tussen bot en Teams', () => {
  let proef: Proef;
  beforeEach(async () => {
    proef = await startProef();
  });
  afterEach(() => proef.close());

  const plan = (opdracht: object) => proef.stuur('POST', '/api/storing', opdracht);
  const vraag = { channelData: { channel: { id: NOORD } }, activity: metKaart(kaart('x')) };
  const plaats = () => proef.stuur('POST', '/v3/conversations', vraag);
  const aantal = async () => (await proef.berichten(NOORD)).length;
  /** Of de aanroep met de storing binnen is. */
  const isBegonnen = async () => {
    const { body } = await proef.get('/gezond');
    return (body as { storingen: number }).storingen === 0;
  };

  it.each([
    [undefined, '1'],
    [7, '7'],
  ])('weigert bij 429 met Retry-After (%s seconden gevraagd) en plaatst niets', async (seconden, kop) => {
    await plan({ soort: '429', aantal: 1, ...(seconden !== undefined && { seconden }) });
    const { status, koppen } = await plaats();
    expect([status, koppen.get('retry-after'), await aantal()]).toEqual([429, kop, 0]);
    expect((await plaats()).status).toBe(201);
  });

  it('weigert bij 412 zonder iets te plaatsen', async () => {
    await plan({ soort: '412', aantal: 1 });
    const { status, body } = await plaats();
    expect([status, await aantal()]).toEqual([412, 0]);
    expect(body).toMatchObject({ error: { code: 'PreconditionFailed' } });
  });

  it('plaatst bij "500 na aanname" het bericht wel, hoewel de bot een fout hoort', async () => {
    await plan({ soort: '500 na aanname', aantal: 1 });
    expect((await plaats()).status).toBe(500);
    expect(await aantal()).toBe(1);
  });

  it('werkt bij "500 na aanname" ook een kaart echt bij', async () => {
    const id = await plaatsKaart(proef, kaart('oud'));
    await plan({ soort: '500 na aanname', aantal: 1 });
    const pad = `/v3/conversations/${encodeURIComponent(NOORD)}/activities/${id}`;
    expect((await proef.stuur('PUT', pad, metKaart(kaart('nieuw')))).status).toBe(500);
    expect((await proef.berichten(NOORD))[0]?.kaart).toEqual(kaart('nieuw'));
  });

  it('verbergt bij "500 na aanname" niet dat een bericht om een andere reden is geweigerd', async () => {
    await plan({ soort: '500 na aanname', aantal: 1 });
    const pad = `/v3/conversations/${encodeURIComponent(NOORD)}/activities/1`;
    expect((await proef.stuur('PUT', pad, metKaart(kaart('x')))).status).toBe(404);
  });

  it.each([
    ['502 na aanname', 502],
    ['504 na aanname', 504],
  ])('plaatst bij "%s" het bericht wel', async (soort, status) => {
    await plan({ soort, aantal: 1 });
    expect([(await plaats()).status, await aantal()]).toEqual([status, 1]);
  });

  it.each([
    ['502', 502, 'ServiceError'],
    ['504', 504, 'ServiceError'],
    ['403', 403, 'BotNotInConversationRoster'],
    ['404', 404, 'ConversationNotFound'],
    ['429 zonder wachttijd', 429, 'Throttled'],
  ])('weigert bij "%s" zonder iets te plaatsen', async (soort, status, code) => {
    await plan({ soort, aantal: 1 });
    const antwoord = await plaats();
    expect([antwoord.status, antwoord.koppen.get('retry-after'), await aantal()]).toEqual([status, null, 0]);
    expect(antwoord.body).toMatchObject({ error: { code } });
  });

  it('zegt bij "429 tenant" dat het om de hele tenant gaat', async () => {
    await plan({ soort: '429 tenant', aantal: 1, seconden: 3 });
    const { koppen, body } = await plaats();
    expect([koppen.get('retry-after'), JSON.stringify(body)]).toEqual(['3', expect.stringContaining('tenant')]);
  });

  it('laat bij "andersom" de volgende aanroep voorgaan', async () => {
    await plan({ soort: 'andersom', aantal: 1 });
    const metTekst = (tekst: string) =>
      proef.stuur('POST', '/v3/conversations', { ...vraag, activity: metKaart(kaart(tekst)) });
    const eerste = metTekst('eerste');
    await wachtTot(isBegonnen);
    await metTekst('tweede');
    await eerste;
    const teksten = (await proef.berichten(NOORD)).map((bericht) => JSON.stringify(bericht.kaart));
    expect(teksten.map((tekst) => tekst.includes('eerste'))).toEqual([false, true]);
  });

  it.each([
    ['herbezorging', true],
    ['herbezorging met ander id', false],
  ])('bezorgt bij "%s" dezelfde klik nog eens', async (soort, zelfde) => {
    proef.bot.gedrag = () => antwoordKaart(kaart('na de klik'));
    const activityId = await plaatsKaart(proef, kaart('x'));
    await plan({ soort, aantal: 1, seconden: 0.1 });
    const klik = { persoon: 'fatima', activityId, verb: 'oppakken', data: { a: 1 }, plek: NOORD };
    expect((await proef.stuur('POST', '/api/acties', klik)).status).toBe(200);
    await wachtTot(() => proef.bot.ontvangen.length === 2);
    const [een, twee] = proef.bot.ontvangen;
    expect(twee?.value).toEqual(een?.value);
    expect(twee?.id === een?.id).toBe(zelfde);
  });

  it('breekt bij "weg" de verbinding af en plaatst niets', async () => {
    await plan({ soort: 'weg', aantal: 1 });
    await expect(plaats()).rejects.toThrow();
    expect(await aantal()).toBe(0);
    expect((await plaats()).status).toBe(201);
  });

  it('plaatst bij "traag" ook als de bot het wachten al heeft opgegeven', async () => {
    await plan({ soort: 'traag', aantal: 1, seconden: 2 });
    const opgeven = new AbortController();
    const body = JSON.stringify(vraag);
    const opgegeven = fetch(`${proef.url}/v3/conversations`, { method: 'POST', body, signal: opgeven.signal });
    const gooit = expect(opgegeven).rejects.toThrow();
    await wachtTot(isBegonnen);
    opgeven.abort();
    await gooit;
    await wachtTot(async () => (await aantal()) === 1);
  });

  it('raakt ook het terugzoeken, maar nooit de pagina', async () => {
    await plan({ soort: '429', aantal: 1 });
    expect((await proef.get('/api/plekken')).status).toBe(200);
    const pad = `/v1.0/teams/19%3Ainburgering%40thread.tacv2/channels/${encodeURIComponent(NOORD)}/messages`;
    expect((await proef.get(pad)).status).toBe(429);
    expect((await proef.get(pad)).status).toBe(200);
  });

  it.each([
    ['een onbekende soort', { soort: 'brand', aantal: 1 }],
    ['een half aantal', { soort: '429', aantal: 1.5 }],
    ['een negatief aantal', { soort: '429', aantal: -1 }],
    ['geen aantal', { soort: '429' }],
  ])('weigert %s met een zin', async (_, opdracht) => {
    const { status, body } = await plan(opdracht);
    expect(status).toBe(400);
    expect(body).toEqual({ fout: expect.any(String) as string });
  });
});

describe('de grenzen van Teams', () => {
  let tijd = Date.UTC(2026, 4, 1, 7, 30);
  let proef: Proef;
  beforeEach(async () => {
    proef = await startProef({ now: () => new Date(tijd) });
    await proef.stuur('POST', '/api/grenzen', { aan: true });
  });
  afterEach(() => proef.close());

  const plaats = (kanaal: string) =>
    proef.stuur('POST', '/v3/conversations', {
      channelData: { channel: { id: kanaal } },
      activity: metKaart(kaart('x')),
    });
  const gezond = async () => (await proef.get('/gezond')).body;

  it('gelden per kanaal, ook voor een antwoord in een draad, en tellen wat vermijdbaar was', async () => {
    for (let n = 0; n < 6; n += 1) expect((await plaats(NOORD)).status).toBe(201);
    const { activityId } = (await proef.berichten(NOORD))[0]!;
    const draad = `/v3/conversations/${encodeURIComponent(`${NOORD};messageid=${activityId}`)}/activities`;
    expect((await proef.stuur('POST', draad, metKaart(kaart('x')))).status).toBe(201);
    const achtste = await plaats(NOORD);
    expect([achtste.status, achtste.koppen.get('retry-after')]).toEqual([429, '1']);
    expect((await plaats('19:oost@thread.tacv2')).status).toBe(201);
    expect(await gezond()).toMatchObject({ vermijdbaar: 1 });
    tijd += 1_000;
    expect((await plaats(NOORD)).status).toBe(201);
    expect((await plaats(NOORD)).status).toBe(429);
  });
});
