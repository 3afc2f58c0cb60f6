import { ZendFout } from '../../../bot/outbox/kanaal';
import { settleZending, keerVan } from '../../../bot/outbox/keuze';
import { type Zender } from '../../../bot/outbox/zender';
import { listOpenZaken, loadAlarm, raiseAlarm } from '../../../bot/boekhouding/alarm';
import { createMelder, zaakVan } from '../../../bot/outbox/melder';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { NepTeams } from '../../support/nep-teams';
import { openTestStore, type TestStore } from '../../support/store';
import { createTestZender } from '../../support/zender';

const NOORD = 'caseload:Noord';
const ID = 'dossier:2026-0143';

describe('wat Teams niet aanneemt', () => {
  let opslag: TestStore;
  let teams: NepTeams;
  let klok: TestKlok;
  let zender: Zender;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    teams = new NepTeams(klok);
    zender = createTestZender(opslag, teams, klok);
  });
  afterEach(() => opslag.remove());

  const wens = (id = ID, plek = NOORD) => opslag.store.addWensen([{ id, plek }]);
  const pass = async (na = 61_000) => {
    klok.advance(na);
    await zender.pass();
  };
  const chatzaak = (persoon: string) => zaakVan(`chat:${persoon}`);
  const alarm = async (zaak: string) => {
    const id = await opslag.store.lookup(`alarm-open:${zaak}`);
    return id === undefined ? undefined : (await loadAlarm(opslag.store, id))?.regels.join(' ');
  };

  it.each([
    [404, 'Dit kanaal bestaat niet meer. Maak een kanaal'],
    [403, 'Voeg de app weer toe aan het team'],
    [401, 'Controleer BOT_ID'],
    [0, 'staat niet in de inrichting'],
  ])('zegt bij een plek die dicht is (%s) wat de beheerder kan doen', async (status, zin) => {
    teams.dicht.set(NOORD, status);
    await wens();
    await pass();
    expect(await alarm(`teams:${NOORD}`)).toContain(zin);
    expect(await alarm(`teams:${NOORD}`)).toContain('het kanaal van caseload Noord');
  });

  it('geeft voor vijftig kaarten op een dichte plek een melding, en klopt er hooguit eens per minuut aan', async () => {
    teams.dicht.set(NOORD, 404);
    for (let n = 0; n < 50; n += 1) await wens(`dossier:2026-${1000 + n}`);
    for (let n = 0; n < 120; n += 1) await pass(500);
    expect(teams.aanroepen.filter((aanroep) => aanroep === 'post').length).toBeLessThanOrEqual(3);
    expect(await listOpenZaken(opslag.store)).toEqual([`teams:${NOORD}`]);
    expect((await opslag.store.count()).vast).toBe(0);
  });

  it('gaat vanzelf verder als het kanaal er weer is, en zegt dat het voorbij is', async () => {
    teams.dicht.set(NOORD, 404);
    await wens();
    await pass();
    teams.dicht.clear();
    await pass();
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    expect(await listOpenZaken(opslag.store)).toEqual([]);
  });

  it('weet ook na een herstart dat er een melding loopt die voorbij is', async () => {
    teams.dicht.set(NOORD, 403);
    await wens();
    await pass();
    teams.dicht.clear();
    await opslag.reopen();
    zender = createTestZender(opslag, teams, klok);
    await pass();
    expect(await listOpenZaken(opslag.store)).toEqual([]);
  });

  it('vertelt de beheerder in zijn eigen chat dat het beheerkanaal dicht is, een keer per dag', async () => {
    teams.dicht.set('beheer', 403);
    await wens('dag:2026-05-08', 'beheer');
    for (let n = 0; n < 5; n += 1) await pass();
    expect(teams.kaarten('chat:ruben')).toHaveLength(1);
    expect(JSON.stringify(teams.kaarten('chat:ruben'))).toContain('het beheerkanaal');
  });

  it('brengt een kaart die Teams weigert bij de beheerder en houdt de volgende niet op', async () => {
    teams.tegenslagen.push({ bij: 'post', fout: new ZendFout('ongeldig', 413) });
    await wens();
    await wens('dossier:2026-0144');
    await pass();
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    await pass();
    expect(JSON.stringify(teams.kaarten('beheer'))).toContain('Teams vindt deze kaart te groot');
  });

  it('probeert een geweigerde kaart elk uur nog eens, en meteen als de beheerder dat vraagt', async () => {
    teams.tegenslagen.push(...[1, 2].map(() => ({ bij: 'post', fout: new ZendFout('ongeldig', 400) }) as const));
    await wens();
    await pass();
    const posts = () => teams.aanroepen.filter((aanroep) => aanroep === 'post').length;
    const voor = posts();
    await pass(3_000_000);
    expect(posts() - voor).toBe(1); // The card for the beheerder.
    const { misSinds = '' } = (await opslag.store.loadUitgaand(ID))!;
    const keuze = { keuze: 'opnieuw', door: 'ruben' } as const;
    await settleZending(opslag.store, klok, { zending: ID, keer: keerVan(misSinds) }, keuze);
    await pass();
    expect(teams.tegenslagen).toHaveLength(0);
    await pass(3_601_000);
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    await pass();
    expect(JSON.stringify(teams.kaarten('beheer'))).toContain('Dit is voorbij');
  });

  it('laat een mens het weten als een plek een kwartier niets aanneemt, en niet eerder', async () => {
    const storing = () => teams.tegenslagen.splice(0, 9, { bij: 'post', fout: new ZendFout('afgewezen', 412) });
    await wens();
    const gemeld: boolean[] = [];
    for (let minuut = 0; minuut < 40; minuut += 1) {
      storing();
      await pass();
      gemeld.push((await alarm(`teams:${NOORD}`)) !== undefined);
    }
    const eerste = gemeld.indexOf(true);
    expect(eerste).toBeGreaterThanOrEqual(14);
    expect(eerste).toBeLessThan(30);
  });

  it('brengt een kaart die een uur lang en vaak is geprobeerd bij de beheerder', async () => {
    await wens('dossier:2026-0144');
    await pass();
    await wens();
    for (let n = 0; n < 90; n += 1) {
      teams.tegenslagen.splice(0, 9, { bij: 'post', fout: new ZendFout('afgewezen', 412) });
      await pass();
    }
    expect(await opslag.store.loadUitgaand(ID)).toMatchObject({ dood: 412 });
    expect(await opslag.store.loadUitgaand(`zending:${ID}`)).toBeDefined();
  });

  it('bewaart een antwoord dat niemand meer kan krijgen niet', async () => {
    teams.dicht.set('chat:fatima', 403);
    await opslag.store.addWensen([{ id: 'antwoord:1', plek: 'chat:fatima', inhoud: { tekst: 'x' } }]);
    await pass();
    expect((await opslag.store.loadUitgaand('antwoord:1'))?.inhoud).toBeUndefined();
    expect(await alarm(chatzaak('fatima'))).toContain('Laat de medewerker de app Regiebot zelf toevoegen');
  });

  it('houdt chats uit elkaar: de ene die weer werkt, sluit de melding over de andere niet', async () => {
    const vraag = (persoon: string) =>
      opslag.store.addWensen([{ id: `antwoord:${persoon}`, plek: `chat:${persoon}`, inhoud: { tekst: 'x' } }]);
    for (const persoon of ['fatima', 'joost']) {
      teams.dicht.set(`chat:${persoon}`, 403);
      await vraag(persoon);
    }
    await pass();
    teams.dicht.delete('chat:joost');
    await vraag('joost');
    await pass();
    expect(await alarm(chatzaak('joost'))).toBeUndefined();
    expect(await alarm(chatzaak('fatima'))).toBeDefined();
    expect((await listOpenZaken(opslag.store)).join()).not.toContain('fatima');
  });

  it('verliest geen melding als een plek dichtgaat terwijl een andere opengaat', async () => {
    await raiseAlarm(opslag.store, `teams:${NOORD}`, ['dicht'], klok.now());
    const melder = createMelder({ store: opslag.store, clock: klok, beheerders: [] });
    await Promise.all([
      melder.meldDicht('caseload:Zuid', 403),
      melder.meldOpen(NOORD),
      melder.meldDicht('triage', 404),
      melder.meldOpen('caseload:Oost'),
    ]);
    expect(await listOpenZaken(opslag.store)).toEqual(['teams:caseload:Zuid', 'teams:triage']);
    await melder.meldOpen('triage');
    expect(await listOpenZaken(opslag.store)).toEqual(['teams:caseload:Zuid']);
  });
});
