import { MAX_BERICHT_BYTES } from '../../../bot/lokaal/activiteit';
import { kaart, metKaart, NOORD, plaatsKaart, startProef, type Proef } from '../../support/lokaal';

let proef: Proef;
beforeAll(async () => {
  proef = await startProef();
});
afterAll(() => proef.close());

const activiteiten = (gesprek: string, activityId = '') =>
  `/v3/conversations/${encodeURIComponent(gesprek)}/activities${activityId && `/${activityId}`}`;
const code = (body: unknown) => (body as { error: { code: string } }).error.code;
const draadVan = (activityId: string) => `${NOORD};messageid=${activityId}`;

describe('een draad in een kanaal', () => {
  it('geeft bij een nieuwe draad het gesprek en het bericht, met hetzelfde getal', async () => {
    const activity = metKaart(kaart('eerste'));
    const vraag = { isGroup: true, channelData: { channel: { id: NOORD } }, activity };
    const { status, body } = await proef.stuur('POST', '/v3/conversations', vraag);
    const { id, activityId } = body as { id: string; activityId: string };
    expect(status).toBe(201);
    expect(activityId).toMatch(/^\d{13}$/);
    expect(id).toBe(draadVan(activityId));
    expect(await proef.berichten(NOORD)).toContainEqual(
      expect.objectContaining({ activityId, kaart: kaart('eerste'), gewijzigd: null, antwoordOp: null, tekst: '' }),
    );
  });

  it('zet een antwoord onder de draad, ook zonder het beantwoorde bericht te noemen', async () => {
    const wortel = await plaatsKaart(proef, kaart('wortel'));
    const met = await proef.stuur('POST', activiteiten(draadVan(wortel), wortel), { type: 'message', text: 'a' });
    const zonder = await proef.stuur('POST', activiteiten(draadVan(wortel)), { type: 'message', text: 'b' });
    expect([met.status, zonder.status]).toEqual([201, 201]);
    const antwoorden = (await proef.berichten(NOORD)).filter(({ antwoordOp }) => antwoordOp === wortel);
    expect(antwoorden.map(({ tekst }) => tekst)).toEqual(['a', 'b']);
  });

  it('werkt de eerste kaart bij zonder dat er een bericht bijkomt', async () => {
    const wortel = await plaatsKaart(proef, kaart('oud'));
    const voor = (await proef.berichten(NOORD)).length;
    const { status, body } = await proef.stuur('PUT', activiteiten(draadVan(wortel), wortel), metKaart(kaart('nieuw')));
    const na = await proef.berichten(NOORD);
    expect([status, body]).toEqual([200, { id: wortel }]);
    expect(na).toHaveLength(voor);
    const bericht = na.find(({ activityId }) => activityId === wortel);
    expect(bericht?.kaart).toEqual(kaart('nieuw'));
    expect(bericht?.gewijzigd).toMatch(/^2026-05-01T/);
  });

  it('toont een verwijderd bericht niet meer', async () => {
    const wortel = await plaatsKaart(proef, kaart('weg'));
    expect((await proef.stuur('DELETE', activiteiten(draadVan(wortel), wortel))).status).toBe(200);
    expect((await proef.berichten(NOORD)).map(({ activityId }) => activityId)).not.toContain(wortel);
    const nogEens = await proef.stuur('DELETE', activiteiten(draadVan(wortel), wortel));
    expect([nogEens.status, code(nogEens.body)]).toEqual([404, 'ActivityNotFoundInConversation']);
  });

  it('geeft twee berichten in dezelfde milliseconde toch een eigen, oplopend nummer', async () => {
    const stil = await startProef({ now: () => new Date('2026-05-01T07:30:00Z') });
    const [een, twee] = [await plaatsKaart(stil, kaart('1')), await plaatsKaart(stil, kaart('2'))];
    await stil.close();
    expect(Number(twee)).toBe(Number(een) + 1);
  });
});

describe('een chat', () => {
  it.each(['29:fatima', 'fatima'])('begint met lid %s en krijgt daarna berichten', async (id) => {
    const { status, body } = await proef.stuur('POST', '/v3/conversations', { members: [{ id }] });
    expect([status, body]).toEqual([201, { id: 'a:fatima' }]);
    await proef.stuur('POST', activiteiten('a:fatima'), { type: 'message', text: `voor ${id}` });
    expect((await proef.berichten('fatima')).at(-1)).toMatchObject({ tekst: `voor ${id}`, antwoordOp: null });
  });

  it('weet op welke vraag een antwoord is, en verdraagt een verzonnen bericht-id van de SDK', async () => {
    const { body } = await proef.stuur('POST', '/api/plekken/joost/berichten', { persoon: 'joost', tekst: 'Hallo?' });
    const vraag = (body as { activityId: string }).activityId;
    await proef.stuur('POST', activiteiten('a:joost', vraag), { type: 'message', text: 'antwoord' });
    await proef.stuur('POST', activiteiten('a:joost', '0f8d-verzonnen'), { type: 'message', text: 'los' });
    const [, antwoord, los] = await proef.berichten('joost');
    expect(antwoord).toMatchObject({ tekst: 'antwoord', antwoordOp: vraag });
    expect(los).toMatchObject({ tekst: 'los', antwoordOp: null });
  });

  it('weigert een chat met iemand die niet in het team zit', async () => {
    const { status, body } = await proef.stuur('POST', '/v3/conversations', { members: [{ id: '29:niemand' }] });
    expect([status, code(body)]).toEqual([403, 'BotNotInConversationRoster']);
  });
});

describe('wat Teams weigert', () => {
  it('kent geen kanaal dat er niet is', async () => {
    const west = '19:west@thread.tacv2';
    const vraag = { channelData: { channel: { id: west } }, activity: metKaart(kaart('x')) };
    for (const antwoord of [
      await proef.stuur('POST', '/v3/conversations', vraag),
      await proef.stuur('POST', activiteiten(west), { type: 'message', text: 'x' }),
      await proef.stuur('POST', activiteiten(`${NOORD};messageid=1`), { type: 'message', text: 'x' }),
    ]) {
      expect([antwoord.status, code(antwoord.body)]).toEqual([404, 'ConversationNotFound']);
    }
  });

  it.each(['1', '9999999999999', 'abc', '-1', '1e3'])('werkt bericht %s niet bij, want dat is er niet', async (id) => {
    const { status, body } = await proef.stuur('PUT', activiteiten(NOORD, id), metKaart(kaart('x')));
    expect([status, code(body)]).toEqual([404, 'ActivityNotFoundInConversation']);
  });

  it('werkt een bericht niet bij via een ander gesprek', async () => {
    const wortel = await plaatsKaart(proef, kaart('van noord'));
    const { status } = await proef.stuur('PUT', activiteiten('19:zuid@thread.tacv2', wortel), metKaart(kaart('x')));
    expect(status).toBe(404);
  });

  it('laat de bot geen bericht van een mens veranderen', async () => {
    const pad = `/api/plekken/${encodeURIComponent(NOORD)}/berichten`;
    const { body } = await proef.stuur('POST', pad, { persoon: 'fatima', tekst: 'van mij' });
    const antwoord = await proef.stuur('PUT', activiteiten(NOORD, (body as { activityId: string }).activityId), {
      type: 'message',
      text: 'van de bot',
    });
    expect([antwoord.status, code(antwoord.body)]).toEqual([403, 'NotEnoughPermissions']);
  });

  it('neemt een bericht van precies 100 KB in UTF-16 aan en weigert twee bytes meer', async () => {
    const leeg = JSON.stringify({ type: 'message', text: '' }).length;
    const vol = 'x'.repeat(MAX_BERICHT_BYTES / 2 - leeg);
    expect((await proef.stuur('POST', activiteiten('a:ilse'), { type: 'message', text: vol })).status).toBe(201);
    const { status, body } = await proef.stuur('POST', activiteiten('a:ilse'), { type: 'message', text: `${vol}x` });
    expect([status, code(body)]).toEqual([413, 'MessageSizeTooBig']);
    expect(await proef.berichten('ilse')).toHaveLength(1);
  });

  it('neemt een te lange aanvraag niet eens aan, en antwoordt daarna gewoon', async () => {
    const text = 'x'.repeat(3 * 1024 * 1024);
    const { status, body } = await proef.stuur('POST', activiteiten('a:ilse'), { type: 'message', text });
    expect([status, code(body)]).toEqual([413, 'MessageSizeTooBig']);
    expect((await proef.get('/gezond')).status).toBe(200);
  });

  it.each([
    ['een kaart die geen kaart is', metKaart({ type: 'Kaart' })],
    ['een bericht zonder soort', { text: 'x' }],
    ['een lijst', []],
  ])('weigert %s', async (_, activiteit) => {
    const { status, body } = await proef.stuur('POST', activiteiten('a:kees'), activiteit);
    expect([status, code(body)]).toEqual([400, 'BadSyntax']);
  });

  it('weigert een nieuwe draad zonder bericht', async () => {
    const { status } = await proef.stuur('POST', '/v3/conversations', { channelData: { channel: { id: NOORD } } });
    expect(status).toBe(400);
  });

  it('bewaart "is aan het typen" niet als bericht', async () => {
    const voor = await proef.berichten('mehmet');
    expect((await proef.stuur('POST', activiteiten('a:mehmet'), { type: 'typing' })).status).toBe(201);
    expect(await proef.berichten('mehmet')).toEqual(voor);
  });
});
