import { createVerhuizing } from '../../../bot/outbox/verhuizing';
import { ZendFout } from '../../../bot/outbox/kanaal';
import { type Zender } from '../../../bot/outbox/zender';
import { type UitgaandeInhoud } from '../../../bot/store/store';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { NepTeams } from '../../support/nep-teams';
import { openTestStore, type TestStore } from '../../support/store';
import { createTestZender } from '../../support/zender';

const KAART = 'dossier:2026-0143';

/** Zoals Teams het noemt: een draad in een kanaal. */
class Draden extends NepTeams {
  override async post(plek: string, inhoud: UitgaandeInhoud) {
    const geplaatst = await super.post(plek, inhoud);
    return { ...geplaatst, gesprek: `${plek.replace('caseload:', '')};messageid=${geplaatst.activityId}` };
  }
}

describe('een kaart die naar een ander kanaal gaat', () => {
  let opslag: TestStore;
  let klok: TestKlok;
  let teams: Draden;
  let zender: Zender;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    teams = new Draden(klok);
    zender = createTestZender(opslag, teams, klok, { verhuizing: createVerhuizing(testInrichting) });
    await wens('Noord');
    await ronde();
  });
  afterEach(() => opslag.remove());

  const wens = (caseload: string) => opslag.store.addWensen([{ id: KAART, plek: `caseload:${caseload}` }]);
  const ronde = async () => {
    klok.advance(60_000);
    await zender.pass();
  };
  const zichtbaar = () =>
    [...teams.zichtbaar.values()].map(({ plek, inhoud }) => {
      const kaart = JSON.stringify(inhoud);
      return [
        plek.split(';')[0]?.replace('caseload:', ''),
        kaart.includes('staat nu ergens anders') ? 'verwijst' : 'kaart',
      ];
    });

  it('laat in het oude kanaal staan waar het nu is, en komt in het nieuwe', async () => {
    await wens('Zuid');
    await ronde();
    expect(zichtbaar()).toEqual([
      ['Noord', 'verwijst'],
      ['Zuid', 'kaart'],
    ]);
    expect(JSON.stringify([...teams.zichtbaar.values()][0])).toContain('Zie het kanaal van caseload Zuid.');
    await wens('Zuid');
    await ronde();
    expect(teams.zichtbaar.size).toBe(2);
  });

  it.each([
    ['niet te bereiken', new ZendFout('onduidelijk', 502)],
    ['te druk', new ZendFout('afgewezen', 429)],
  ])('blijft waar zij is zolang het oude kanaal %s is, en gaat daarna alsnog', async (_wat, fout) => {
    await wens('Zuid');
    teams.tegenslagen.push({ bij: 'update', fout });
    await ronde();
    expect(zichtbaar()).toEqual([['Noord', 'kaart']]);
    klok.advance(3_600_000);
    await ronde();
    expect(zichtbaar()).toEqual([
      ['Noord', 'verwijst'],
      ['Zuid', 'kaart'],
    ]);
  });

  it.each([
    ['het bericht', new ZendFout('verdwenen', 404)],
    ['het kanaal', new ZendFout('geen plek', 403)],
  ])('komt in het nieuwe kanaal ook als %s er niet meer is', async (_wat, fout) => {
    await wens('Zuid');
    teams.tegenslagen.push({ bij: 'update', fout });
    await ronde();
    expect(zichtbaar()).toContainEqual(['Zuid', 'kaart']);
  });

  it('komt een keer in het nieuwe kanaal als het antwoord op het plaatsen wegbleef', async () => {
    await wens('Zuid');
    teams.tegenslagen.push({ bij: 'post', fout: new ZendFout('onduidelijk', 504), naAanname: true });
    await ronde();
    klok.advance(3_600_000);
    await ronde();
    expect(zichtbaar()).toEqual([
      ['Noord', 'verwijst'],
      ['Zuid', 'kaart'],
    ]);
  });

  it('blijft staan als haar plek niet meer is ingericht, of als het een chat is', async () => {
    const verhuizing = createVerhuizing(testInrichting);
    const basis = { ...(await opslag.store.loadUitgaand(KAART))!, gesprek: 'Noord;messageid=1' };
    expect(verhuizing.findOudePlaats({ ...basis, plek: 'caseload:Weg' })).toBeUndefined();
    expect(verhuizing.findOudePlaats({ ...basis, plek: 'chat:fatima' })).toBeUndefined();
    expect(verhuizing.findOudePlaats({ ...basis, plek: 'caseload:Zuid', gesprek: 'a:1' })).toBeUndefined();
    expect(verhuizing.findOudePlaats({ ...basis, plek: 'caseload:Zuid' })).toBeDefined();
  });
});
