import { readTurn } from '../../../bot/teams/turn';

const chat = {
  type: 'message',
  id: '7',
  text: 'status 2026-0143',
  from: { id: '29:x', aadObjectId: 'fatima' },
  recipient: { id: '28:bot' },
  conversation: { id: 'a:fatima', conversationType: 'personal' },
};
const kanaal = { ...chat, conversation: { id: '19:noord@thread.tacv2;messageid=1', conversationType: 'channel' } };
const klik = {
  ...chat,
  type: 'invoke',
  name: 'adaptiveCard/action',
  replyToId: '5',
  text: undefined,
  value: { action: { type: 'Action.Execute', verb: 'oppakken', data: { dossiernummer: '2026-0143' } } },
};

describe('een beurt uit Teams lezen', () => {
  it('leest een tekst in de chat, met wie en waar', () => {
    const van = { persoon: 'fatima', plek: 'chat', gesprek: 'a:fatima', activityId: '7' };
    expect(readTurn(chat)).toEqual({ soort: 'tekst', tekst: 'status 2026-0143', van });
  });

  it('luistert in een kanaal alleen als de bot wordt genoemd', () => {
    expect(readTurn(kanaal)).toBeUndefined();
    expect(readTurn({ ...kanaal, entities: [{ type: 'mention', mentioned: { id: '29:joost' } }] })).toBeUndefined();
    expect(readTurn({ ...kanaal, entities: [{ type: 'mention', mentioned: { id: '28:bot' } }] })).toMatchObject({
      soort: 'tekst',
    });
  });

  it('leest een klik met de kaart waarop is geklikt', () => {
    expect(readTurn(klik)).toMatchObject({ soort: 'actie', verb: 'oppakken', van: { activityId: '5' } });
  });

  it('leest de klik van een oude Teams, die een bericht zonder tekst stuurt', () => {
    const oud = { ...chat, text: undefined, replyToId: '5', value: { verb: 'oppakken', dossiernummer: '2026-0143' } };
    expect(readTurn(oud)).toMatchObject({ soort: 'actie', verb: 'oppakken', van: { activityId: '5' } });
  });

  it('merkt dat hij ergens is toegevoegd, en zegt niets als hij is verwijderd', () => {
    expect(readTurn({ ...chat, type: 'installationUpdate', action: 'add' })).toMatchObject({ soort: 'welkom' });
    expect(readTurn({ ...chat, type: 'installationUpdate', action: 'remove' })).toBeUndefined();
  });

  it('leest een zoekvraag, en dat iemand het zoeken alleen opende', () => {
    const zoek = (parameters: object[], meer: object = {}) =>
      readTurn({ ...kanaal, type: 'invoke', name: 'composeExtension/query', value: { parameters, ...meer } });
    expect(zoek([{ name: 'dossiernummer', value: '0143' }], { queryOptions: { skip: 25, count: 25 } })).toMatchObject({
      ...{ soort: 'zoeken', zoek: '0143', vanaf: 25, hoogstens: 25, van: { persoon: 'fatima', plek: 'kanaal' } },
    });
    expect(zoek([{ name: 'initialRun', value: true }])).toMatchObject({ soort: 'zoeken', zoek: '', vanaf: 0 });
    expect(zoek([], { queryOptions: { skip: 0, count: 9_999 } })).toMatchObject({ hoogstens: 25 });
  });

  it('ziet de chat van twee collega’s niet aan voor de chat met de bot: daar leest een ander mee', () => {
    const gesprek = { id: '19:fatima_joost@unq.gbl.spaces', conversationType: 'personal' };
    expect(readTurn({ ...klik, conversation: gesprek })).toMatchObject({ van: { plek: 'kanaal' } });
  });

  it('antwoordt niet op een kaart die iemand zonder woorden in de chat deelt', () => {
    const attachments = [{ contentType: 'application/vnd.microsoft.card.adaptive', content: {} }];
    expect(readTurn({ ...chat, text: '', attachments })).toBeUndefined();
    expect(readTurn({ ...chat, attachments })).toMatchObject({ soort: 'tekst' });
  });

  it.each([
    ['iets dat geen activiteit is', 'hallo'],
    ['een activiteit zonder afzender', { type: 'message', conversation: { id: 'a' } }],
    ['een klik zonder knop', { ...klik, value: {} }],
    ['een andere soort activiteit', { ...chat, type: 'typing' }],
  ])('laat %s liggen', (_wat, ruw) => {
    expect(readTurn(ruw)).toBeUndefined();
  });
});
