import { kaart, NOORD, plaatsKaart, startProef, type Proef } from '../../support/lokaal';
import { standaardOpzet } from '../../../bot/lokaal/plekken';

interface Bladzijde {
  value: { id: string; createdDateTime: string; body: { content: string }; attachments: { content: string }[] }[];
  '@odata.nextLink'?: string;
}

const { team } = standaardOpzet;
const pad = (vraag = '', teamId = team.groepId) =>
  `/v1.0/teams/${encodeURIComponent(teamId)}/channels/${encodeURIComponent(NOORD)}/messages${vraag}`;

let proef: Proef;
const ids: string[] = [];
beforeAll(async () => {
  proef = await startProef();
  for (const merk of ['een', 'twee', 'drie']) ids.push(await plaatsKaart(proef, kaart(`merk ${merk}`)));
  const draad = encodeURIComponent(`${NOORD};messageid=${ids[0]!}`);
  await proef.stuur('POST', `/v3/conversations/${draad}/activities`, { type: 'message', text: 'antwoord' });
});
afterAll(() => proef.close());

describe('berichten terugzoeken zoals Graph dat doet', () => {
  it('geeft de jongste draad eerst, zonder antwoorden, met de kaart als tekst', async () => {
    const { status, body } = await proef.get(pad('?$top=50'));
    const { value } = body as Bladzijde;
    expect(status).toBe(200);
    expect(value.map(({ id }) => id)).toEqual([...ids].reverse());
    expect(JSON.parse(value[0]!.attachments[0]!.content)).toEqual(kaart('merk drie'));
    expect(value[0]!.createdDateTime).toMatch(/^2026-05-01T/);
  });

  it('vindt via de bladzijden elk bericht precies één keer', async () => {
    const gevonden: string[] = [];
    let volgende: string | undefined = proef.url + pad('?$top=2');
    while (volgende !== undefined) {
      const bladzijde = (await (await fetch(volgende)).json()) as Bladzijde;
      expect(bladzijde.value.length).toBeLessThanOrEqual(2);
      gevonden.push(...bladzijde.value.map(({ id }) => id));
      volgende = bladzijde['@odata.nextLink'];
    }
    expect(gevonden).toEqual([...ids].reverse());
  });

  it('kent het team op beide namen en geen ander team', async () => {
    expect((await proef.get(pad('', team.id))).status).toBe(200);
    expect((await proef.get(pad('', 'ander-team'))).status).toBe(404);
  });

  it.each(['0', '51', '-1', '2.5', 'veel'])('weigert een bladzijde van %s berichten', async (top) => {
    expect((await proef.get(pad(`?$top=${top}`))).status).toBe(400);
  });

  it('zoekt ook in een chat, en daar alle berichten', async () => {
    await proef.stuur('POST', '/v3/conversations', {
      members: [{ id: '29:kees' }],
      activity: { type: 'message', text: 'a < b' },
    });
    await proef.stuur('POST', '/api/plekken/kees/berichten', { persoon: 'kees', tekst: 'dank' });
    const { body } = await proef.get('/v1.0/chats/a%3Akees/messages');
    expect((body as Bladzijde).value.map((bericht) => bericht.body.content)).toEqual(['dank', 'a &lt; b']);
  });
});
