import {
  antwoordKaart,
  kaart,
  NOORD,
  plaatsKaart,
  startProef,
  wachtTot,
  type Proef,
  ZWIJGT,
} from '../../support/lokaal';

let proef: Proef;
beforeEach(async () => {
  proef = await startProef();
});
afterEach(() => proef.close());

const berichtenPad = (plek: string) => `/api/plekken/${encodeURIComponent(plek)}/berichten`;
const zeg = (plek: string, inhoud: object) => proef.stuur('POST', berichtenPad(plek), inhoud);
const FOUT = { fout: expect.any(String) as string };

describe('GET /api/plekken', () => {
  it('noemt kanalen met hun caseload en personen met rol en caseloads', async () => {
    const { body } = await proef.get('/api/plekken');
    expect(body).toContainEqual({ id: NOORD, soort: 'kanaal', naam: 'Noord', caseload: 'Noord', laatste: null });
    expect(body).toContainEqual({
      id: 'joost',
      soort: 'chat',
      naam: 'Joost',
      rol: 'klantmanager',
      caseloads: ['Noord', 'Zuid'],
      laatste: null,
    });
  });
});

describe('iets zeggen', () => {
  it('bezorgt een chatbericht bij de bot zoals Teams dat doet', async () => {
    const { status, body } = await zeg('fatima', { persoon: 'fatima', tekst: 'Hoeveel dossiers lopen er?' });
    const { activityId } = body as { activityId: string };
    expect(status).toBe(200);
    await wachtTot(() => proef.bot.ontvangen.length === 1);
    const [activiteit] = proef.bot.ontvangen;
    expect(activiteit).toMatchObject({
      type: 'message',
      id: activityId,
      channelId: 'msteams',
      serviceUrl: `${proef.url}/`,
      locale: 'nl-NL',
      text: 'Hoeveel dossiers lopen er?',
      from: { id: '29:fatima', aadObjectId: 'fatima', name: 'Fatima' },
      recipient: { id: '28:regiebot' },
      conversation: { id: 'a:fatima', conversationType: 'personal', isGroup: false },
    });
    expect(activiteit?.conversation.tenantId).toBe(activiteit?.channelData.tenant.id);
    expect(activiteit?.entities.map(({ type }) => type)).toEqual(['clientInfo']);
    expect(activiteit?.localTimestamp).toMatch(/^2026-05-01T09:3\d:\d\d\+02:00$/);
  });

  it('vermeldt in een kanaal de bot, en begint een draad', async () => {
    const { body } = await zeg(NOORD, { persoon: 'joost', tekst: 'Wat is een PIP?' });
    const { activityId } = body as { activityId: string };
    await wachtTot(() => proef.bot.ontvangen.length === 1);
    const [activiteit] = proef.bot.ontvangen;
    expect(activiteit?.text).toBe('<at>Regiebot</at> Wat is een PIP?');
    expect(activiteit?.entities).toContainEqual(
      expect.objectContaining({
        type: 'mention',
        text: '<at>Regiebot</at>',
        mentioned: { id: '28:regiebot', name: 'Regiebot' },
      }),
    );
    expect(activiteit?.conversation).toMatchObject({
      id: `${NOORD};messageid=${activityId}`,
      conversationType: 'channel',
      isGroup: true,
    });
    expect(activiteit?.channelData).toMatchObject({ channel: { id: NOORD }, team: { name: 'Inburgering' } });
    expect((await proef.berichten(NOORD))[0]).toMatchObject({ tekst: 'Wat is een PIP?', antwoordOp: null });
  });

  it('antwoordt in een kanaal binnen de draad', async () => {
    const wortel = await plaatsKaart(proef, kaart('wortel'));
    await zeg(NOORD, { persoon: 'joost', tekst: 'En nu?', antwoordOp: wortel });
    await wachtTot(() => proef.bot.ontvangen.length === 1);
    expect(proef.bot.ontvangen[0]).toMatchObject({
      replyToId: wortel,
      conversation: { id: `${NOORD};messageid=${wortel}` },
    });
    expect((await proef.berichten(NOORD)).at(-1)).toMatchObject({ antwoordOp: wortel });
  });

  it('wacht niet op de bot, en noteert daarna hoe het afliep', async () => {
    let antwoord: (inhoud: { status: number }) => void = () => undefined;
    proef.bot.gedrag = () => new Promise((klaar) => (antwoord = klaar));
    const gezegd = await zeg('kees', { persoon: 'kees', tekst: 'Hallo' });
    expect(gezegd.status).toBe(200);
    expect((await proef.berichten('kees'))[0]?.bezorging).toBe('onderweg');
    await wachtTot(() => proef.bot.ontvangen.length === 1);
    antwoord({ status: 200 });
    await wachtTot(async () => (await proef.berichten('kees'))[0]?.bezorging === 'bezorgd');
  });

  it('laat zien dat een bericht niet is bezorgd als de bot een fout geeft', async () => {
    proef.bot.gedrag = () => ({ status: 500 });
    await zeg('kees', { persoon: 'kees', tekst: 'Hallo' });
    await wachtTot(async () => (await proef.berichten('kees'))[0]?.bezorging === 'niet bezorgd');
  });

  it('laat zien dat een bericht niet is bezorgd als de bot niet op tijd antwoordt', async () => {
    const stil = await startProef(ZWIJGT);
    stil.bot.gedrag = () => undefined;
    await stil.stuur('POST', berichtenPad('kees'), { persoon: 'kees', tekst: 'Hallo' });
    await wachtTot(async () => (await stil.berichten('kees'))[0]?.bezorging === 'niet bezorgd');
    await stil.close();
  });

  it('laat zien dat een bericht niet is bezorgd als de bot er niet is', async () => {
    await proef.bot.close();
    expect((await zeg('kees', { persoon: 'kees', tekst: 'Hallo' })).status).toBe(200);
    await wachtTot(async () => (await proef.berichten('kees'))[0]?.bezorging === 'niet bezorgd');
    expect((await proef.get('/gezond')).body).toMatchObject({ in_orde: true, bot: { bereikbaar: false } });
  });
});

describe('wat de API weigert', () => {
  it.each([
    ['een onbekende plek', 'nergens', { persoon: 'fatima', tekst: 'x' }, 404],
    ['een onbekende persoon', NOORD, { persoon: 'niemand', tekst: 'x' }, 404],
    ['de chat van een ander', 'joost', { persoon: 'fatima', tekst: 'x' }, 403],
    ['een lege tekst', NOORD, { persoon: 'fatima', tekst: '  ' }, 400],
    ['een tekst die te lang is', NOORD, { persoon: 'fatima', tekst: 'x'.repeat(3501) }, 400],
    ['een bericht zonder persoon', NOORD, { tekst: 'x' }, 400],
    ['een antwoord op niets', NOORD, { persoon: 'fatima', tekst: 'x', antwoordOp: '1' }, 404],
  ])('weigert %s met een zin', async (_, plek, inhoud, verwacht) => {
    const { status, body } = await zeg(plek, inhoud);
    expect([status, body]).toEqual([verwacht, FOUT]);
    expect(proef.bot.ontvangen).toEqual([]);
  });

  it('weigert kapotte JSON, een te grote aanvraag, een onbekend adres en een verkeerde methode', async () => {
    const pad = proef.url + berichtenPad(NOORD);
    const kapot = await fetch(pad, { method: 'POST', body: '{"persoon": ' });
    expect([kapot.status, await kapot.json()]).toEqual([400, FOUT]);
    const groot = await zeg(NOORD, { persoon: 'fatima', tekst: 'x'.repeat(2_000_000) });
    expect([groot.status, groot.body]).toEqual([413, FOUT]);
    for (const [antwoord, status] of [
      [await proef.get('/api/onzin'), 404],
      [await proef.get('/api/plekken/%E0%A4%A/berichten'), 400],
      [await proef.get('/api/acties'), 405],
      [await proef.stuur('POST', '/', {}), 405],
    ] as const) {
      expect([antwoord.status, antwoord.body]).toEqual([status, FOUT]);
    }
  });

  it('noemt in een fout de sleutel, nooit wat er is getypt', async () => {
    const { body } = await zeg(NOORD, { persoon: 'fatima', tekst: { bsn: '123456782' } });
    expect((body as { fout: string }).fout).toContain('"tekst"');
    expect(JSON.stringify(body)).not.toContain('123456782');
  });
});

describe('berichten lezen', () => {
  it('geeft ze oudste eerst, en met "laatste" alleen de jongste draden met hun antwoorden', async () => {
    const ids = [];
    for (const tekst of ['1', '2', '3']) ids.push(await plaatsKaart(proef, kaart(tekst)));
    const draad = `${NOORD};messageid=${ids[1]!}`;
    await proef.stuur('POST', `/v3/conversations/${encodeURIComponent(draad)}/activities`, {
      type: 'message',
      text: 'r',
    });
    const alle = (await proef.berichten(NOORD)).map(({ activityId }) => activityId);
    expect(alle.slice(0, 3)).toEqual(ids);
    const laatste = (await proef.berichten(NOORD, '?laatste=2')).map(({ activityId }) => activityId);
    expect(laatste).toEqual(alle.slice(1));
    expect((await proef.get(`${berichtenPad(NOORD)}?laatste=0`)).status).toBe(400);
  });

  it('laat een persoon zijn eigen weergave van een verversbare kaart zien, en anderen de gedeelde', async () => {
    const action = { type: 'Action.Execute', verb: 'ververs', data: { dossier: '2026-0143' } };
    const basis = kaart('gedeeld', { refresh: { action } });
    const id = await plaatsKaart(proef, basis);
    await plaatsKaart(proef, kaart('gewoon'));
    proef.bot.gedrag = ({ from }) => antwoordKaart(kaart(`voor ${from.name}`));
    const gezien = await proef.berichten(NOORD, '?persoon=fatima');
    expect(gezien.map((bericht) => bericht.kaart)).toEqual([kaart('voor Fatima'), kaart('gewoon')]);
    expect(proef.bot.ontvangen).toHaveLength(1);
    expect(proef.bot.ontvangen[0]).toMatchObject({
      name: 'adaptiveCard/action',
      replyToId: id,
      value: { action: { verb: 'ververs', data: { dossier: '2026-0143' } }, trigger: 'automatic' },
    });
    expect((await proef.berichten(NOORD))[0]?.kaart).toEqual(basis);
  });

  const plaatsTwintig = async (waar: Proef) => {
    const refresh = { action: { type: 'Action.Execute', verb: 'ververs' } };
    for (let i = 0; i < 20; i += 1) await plaatsKaart(waar, kaart(`kaart ${i}`, { refresh }));
  };
  const kaarten = async (waar: Proef, vraag?: string) => (await waar.berichten(NOORD, vraag)).map((b) => b.kaart);

  it('laat de gedeelde kaart staan als verversen mislukt', async () => {
    await plaatsTwintig(proef);
    proef.bot.gedrag = () => ({ status: 501 });
    expect(await kaarten(proef, '?persoon=fatima')).toEqual(await kaarten(proef));
    expect(proef.bot.ontvangen).toHaveLength(20);
  });

  it('laat de gedeelde kaart staan als de bot zwijgt, en vraagt hem niet steeds opnieuw', async () => {
    const stil = await startProef(ZWIJGT);
    await plaatsTwintig(stil);
    stil.bot.gedrag = () => undefined;
    expect(await kaarten(stil, '?persoon=fatima')).toEqual(await kaarten(stil));
    expect(stil.bot.ontvangen.length).toBeLessThan(20);
    await stil.close();
  });

  it('laat niemand in de chat van een ander kijken', async () => {
    expect((await proef.get(`${berichtenPad('joost')}?persoon=fatima`)).status).toBe(403);
    expect((await proef.get(`${berichtenPad('joost')}?persoon=niemand`)).status).toBe(404);
  });
});
