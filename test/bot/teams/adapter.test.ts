import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type TurnContext } from 'botbuilder';
import { PoortAdapter } from '../../../bot/teams/adapter';
import { admit } from '../../../bot/teams/gate';

describe('de adapter van de SDK', () => {
  let serviceUrl: string;
  let gezien = 0;
  const teams = createServer((_vraag, antwoord) => {
    gezien += 1;
    antwoord.end('{}');
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => teams.listen(0, '127.0.0.1', resolve));
    serviceUrl = `http://127.0.0.1:${(teams.address() as AddressInfo).port}/`;
  });
  afterAll(() => new Promise((resolve) => teams.close(resolve)));

  const deliver = (logic: (context: TurnContext) => Promise<unknown>) =>
    new PoortAdapter({ id: 'app' }).deliver(
      admit({
        ...{ type: 'invoke', id: '1', channelId: 'msteams', serviceUrl },
        ...{ from: { id: 'u' }, recipient: { id: 'b' }, conversation: { id: 'c' } },
      }),
      async (context) => {
        await logic(context);
      },
    );

  it('geeft het antwoord op een klik terug over dezelfde lijn', async () => {
    const antwoord = { status: 200, body: { statusCode: 200 } };
    const uit = await deliver((context) => context.sendActivity({ type: 'invokeResponse', value: antwoord }));
    expect(uit).toMatchObject(antwoord);
  });

  it.each([
    ['plaatsen', (context: TurnContext) => context.sendActivity('buiten de rij om')],
    ['vervangen', (context: TurnContext) => context.updateActivity({ id: '2', type: 'message', text: 'anders' })],
    ['weghalen', (context: TurnContext) => context.deleteActivity('2')],
  ])('kan zelf niets %s: wat naar Teams gaat, gaat langs de uitgaande rij', async (_, doe) => {
    await expect(deliver(doe)).rejects.toThrow();
    expect(gezien).toBe(0);
  });
});
