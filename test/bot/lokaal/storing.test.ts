import { createStoringen } from '../../../bot/lokaal/storing';
import { kaart, metKaart, NOORD, plaatsKaart, startProef, type Proef } from '../../support/lokaal';

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

  it('breekt bij "weg" de verbinding af en plaatst niets', async () => {
    await plan({ soort: 'weg', aantal: 1 });
    await expect(plaats()).rejects.toThrow();
    expect(await aantal()).toBe(0);
    expect((await plaats()).status).toBe(201);
  });

  it('plaatst bij "traag" ook als de bot het wachten al heeft opgegeven', async () => {
    await plan({ soort: 'traag', aantal: 1, seconden: 0.3 });
    const body = JSON.stringify(vraag);
    const opgegeven = fetch(`${proef.url}/v3/conversations`, {
      method: 'POST',
      body,
      signal: AbortSignal.timeout(100),
    });
    await expect(opgegeven).rejects.toThrow();
    expect(await aantal()).toBe(0);
    await new Promise((verder) => setTimeout(verder, 400));
    expect(await aantal()).toBe(1);
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
