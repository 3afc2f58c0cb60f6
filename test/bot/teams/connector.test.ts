import { type Bestemming } from '../../../bot/inrichting';
import { type TeamsKanaal } from '../../../bot/outbox/kanaal';
import { standaardOpzet } from '../../../bot/lokaal/plekken';
import { createConnector } from '../../../bot/teams/connector';
import { createLokaalClient, type LokaalClient } from '../../support/lokaal-client';
import { freePort } from '../../support/proces';
import { startProef, type Proef } from '../../support/lokaal';

const NOORD = '19:noord@thread.tacv2';
const merk = 'regiebot:dossier:2026-0143';
const kaart = (tekst: string) => ({
  kaart: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', id: merk, text: tekst }] },
});

describe('versturen over de Bot Connector, tegen de lokale Teams', () => {
  let proef: Proef;
  let teams: LokaalClient;
  let kanaal: TeamsKanaal;

  const createKanaal = (url: string): TeamsKanaal =>
    createConnector({
      ...{
        serviceUrl: () => url,
        graphUrl: url,
        team: standaardOpzet.team.groepId,
        tenant: 'lokaal',
        botId: '28:regiebot',
      },
      bestemming: (plek): Bestemming | undefined =>
        plek === 'triage'
          ? undefined
          : plek.startsWith('chat:')
            ? { soort: 'chat', id: plek.slice(5) }
            : { soort: 'kanaal', id: NOORD },
      token: () => Promise.resolve(undefined),
    });
  const zichtbaar = async () => (await teams.berichten(NOORD)).map((bericht) => JSON.stringify(bericht.kaart));

  beforeEach(async () => {
    proef = await startProef();
    teams = createLokaalClient(proef.url);
    kanaal = createKanaal(proef.url);
  });
  afterEach(() => proef.close());

  it('plaatst een kaart in een kanaal, vindt haar aan haar merk en werkt haar bij', async () => {
    const waar = await kanaal.post('caseload:Noord', kaart('nieuw'));
    expect(await kanaal.find('caseload:Noord', merk)).toEqual(waar);
    expect(await kanaal.find('caseload:Noord', 'regiebot:dossier:2026-0999')).toBeUndefined();
    await kanaal.update(waar, kaart('opgepakt'));
    const kaarten = await zichtbaar();
    expect(kaarten).toHaveLength(1);
    expect(kaarten[0]).toContain('opgepakt');
  });

  it('stuurt naar de chat van een persoon en vervangt daar een eerder bericht', async () => {
    const waar = await kanaal.post('chat:fatima', { tekst: 'eerst' });
    await kanaal.post(`gesprek:${waar.gesprek}`, { ...kaart('daarna'), vervangt: waar.activityId });
    const berichten = await teams.berichten('fatima');
    expect(berichten).toHaveLength(1);
    expect(JSON.stringify(berichten[0]?.kaart)).toContain('daarna');
  });

  it.each([
    ['429', 'afgewezen', 0],
    ['412', 'afgewezen', 0],
    ['500 na aanname', 'onduidelijk', 1],
    ['weg', 'onduidelijk', 0],
    ['502', 'onduidelijk', 0],
    ['504 na aanname', 'onduidelijk', 1],
    ['403', 'geen plek', 0],
    ['404', 'geen plek', 0],
    ['429 zonder wachttijd', 'afgewezen', 0],
  ])('noemt %s %s', async (soort, uitkomst, aantal) => {
    await teams.storing(soort, 1, 2);
    await expect(kanaal.post('caseload:Noord', kaart('nieuw'))).rejects.toMatchObject({ uitkomst });
    expect(await zichtbaar()).toHaveLength(aantal);
  });

  it('geeft door hoe lang Teams vraagt te wachten', async () => {
    await teams.storing('429', 1, 2);
    await expect(kanaal.post('caseload:Noord', kaart('nieuw'))).rejects.toMatchObject({ wacht: 2_000, alles: false });
  });

  it('hoort of het wachten voor de hele tenant geldt', async () => {
    await teams.storing('429 tenant', 1, 2);
    await expect(kanaal.post('caseload:Noord', kaart('nieuw'))).rejects.toMatchObject({ wacht: 2_000, alles: true });
  });

  it('weet zeker dat er niets is aangenomen als er niemand luistert', async () => {
    const dood = createKanaal(`http://127.0.0.1:${await freePort()}`);
    await expect(dood.post('caseload:Noord', kaart('nieuw'))).rejects.toMatchObject({ uitkomst: 'afgewezen' });
  });

  it('merkt dat een kaart is verdwenen', async () => {
    const waar = await kanaal.post('caseload:Noord', kaart('nieuw'));
    await expect(kanaal.update({ ...waar, activityId: '1' }, kaart('opgepakt'))).rejects.toMatchObject({
      uitkomst: 'verdwenen',
    });
  });

  it('kan een chat niet teruglezen en zegt dat, in plaats van "staat er niet"', async () => {
    await expect(kanaal.find('chat:fatima', merk)).rejects.toMatchObject({ uitkomst: 'geen plek' });
  });

  it('weigert een plek die niet is ingericht', async () => {
    await expect(kanaal.post('triage', kaart('nieuw'))).rejects.toMatchObject({ uitkomst: 'geen plek' });
  });
});
