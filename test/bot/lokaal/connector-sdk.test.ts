import { ConnectorClient, MicrosoftAppCredentials } from 'botframework-connector';
import { type Activity } from 'botbuilder';
import { kaart, metKaart, NOORD, startProef, type Proef } from '../../support/lokaal';

let proef: Proef;
let client: ConnectorClient;
beforeAll(async () => {
  proef = await startProef();
  client = new ConnectorClient(new MicrosoftAppCredentials('', ''), { baseUri: `${proef.url}/` });
});
afterAll(() => proef.close());

const bericht = (tekst: string) => metKaart(kaart(tekst)) as Activity;

describe('de client van botbuilder tegen de lokale connector', () => {
  it('plaatst een draad, antwoordt erin, werkt hem bij en haalt het antwoord weg', async () => {
    const { conversations } = client;
    const bot = { id: '28:regiebot', name: 'Regiebot' };
    const draad = await conversations.createConversation({
      isGroup: true,
      bot,
      channelData: { channel: { id: NOORD } },
      activity: bericht('wortel'),
    });
    const { id } = await conversations.replyToActivity(draad.id, draad.activityId, bericht('antwoord'));
    await conversations.updateActivity(draad.id, draad.activityId, bericht('bijgewerkt'));
    const { id: los } = await conversations.sendToConversation(draad.id, bericht('los'));
    await conversations.deleteActivity(draad.id, los);
    const gezien = (await proef.berichten(NOORD)).map(({ activityId, antwoordOp, kaart: inhoud }) => [
      activityId,
      antwoordOp,
      inhoud,
    ]);
    expect(gezien).toEqual([
      [draad.activityId, null, kaart('bijgewerkt')],
      [id, draad.activityId, kaart('antwoord')],
    ]);
  });

  it('leest de ledenlijst, ook in bladzijden en per persoon', async () => {
    const { conversations } = client;
    const allen = await conversations.getConversationMembers(NOORD);
    expect(allen).toHaveLength(8);
    const eerste = await conversations.getConversationPagedMembers(NOORD, { pageSize: 5, continuationToken: '' });
    const { continuationToken } = eerste;
    expect(eerste.members).toHaveLength(5);
    const rest = await conversations.getConversationPagedMembers(NOORD, { pageSize: 5, continuationToken });
    expect([...eerste.members, ...rest.members].map(({ id }) => id)).toEqual(allen.map(({ id }) => id));
    expect(rest.continuationToken).toBeUndefined();
    const lid = await conversations.getConversationMember(NOORD, '29:marieke');
    expect(lid).toMatchObject({ id: '29:marieke', name: 'Marieke', aadObjectId: 'marieke' });
  });

  it('ziet in een chat alleen de persoon zelf', async () => {
    const leden = await client.conversations.getConversationMembers('a:fatima');
    expect(leden.map(({ id }) => id)).toEqual(['29:fatima']);
    await expect(client.conversations.getConversationMember('a:fatima', '29:joost')).rejects.toMatchObject({
      statusCode: 404,
    });
  });
});
