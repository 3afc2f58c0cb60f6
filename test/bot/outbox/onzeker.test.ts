import { ZendFout } from '../../../bot/outbox/kanaal';
import { type Zender } from '../../../bot/outbox/zender';
import { createTestTurn } from '../../support/beurt';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { NepTeams } from '../../support/nep-teams';
import { openTestStore, type TestStore } from '../../support/store';
import { createTestZender } from '../../support/zender';

const ID = 'dossier:2026-0143';
const NOORD = 'caseload:Noord';
const GEWEIGERD = { bij: 'find', fout: new ZendFout('geen plek', 403) } as const;

describe('een kaart waarvan niet vaststaat of zij er staat', () => {
  let opslag: TestStore;
  let teams: NepTeams;
  let klok: TestKlok;
  let zender: Zender;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    teams = new NepTeams(klok);
    zender = createTestZender(opslag, teams, klok);
    await opslag.store.addWensen([{ id: ID, plek: NOORD }]);
  });
  afterEach(() => opslag.remove());

  const pass = async (na = 60_000) => {
    klok.advance(na);
    await zender.pass();
  };
  /** Teams antwoordt onduidelijk en het kanaal is niet terug te lezen. `erOp`: of de kaart er in werkelijkheid staat. */
  const maakOnzeker = async (erOp: boolean) => {
    teams.tegenslagen.push({ bij: 'post', fout: new ZendFout('onduidelijk', 502), naAanname: erOp }, GEWEIGERD);
    await pass();
    await pass();
    await pass();
  };
  const melding = () => JSON.stringify(teams.kaarten('beheer')[0]?.kaart);
  const knoppen = () => listActies(teams.kaarten('beheer')[0]?.kaart);
  const klik = (persoon: string, titel: string) => {
    const { verb, data } = knoppen().find(({ title }) => title === titel)!;
    const handle = createTestTurn(opslag.store, klok);
    return () =>
      handle({ soort: 'actie', van: { persoon, plek: 'kanaal', gesprek: 'g', activityId: 'a' }, verb, data });
  };

  it('komt met beide keuzes bij de beheerder, en wordt niet stilletjes nog eens geplaatst', async () => {
    await maakOnzeker(true);
    for (let n = 0; n < 20; n += 1) {
      teams.tegenslagen.push(GEWEIGERD);
      await pass(700_000);
    }
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    expect(teams.kaarten('beheer')).toHaveLength(1);
    expect(knoppen().map(({ title }) => title)).toEqual(['Staat er al', 'Opnieuw plaatsen']);
    expect(melding()).toContain('de kaart van dossier 2026-0143 in het kanaal van caseload Noord');
    expect((await opslag.store.count()).onzeker).toBe(1);
  });

  it('wordt na "Staat er al" niet opnieuw geplaatst, en de kaart zegt wie dat koos', async () => {
    await maakOnzeker(true);
    await klik('ruben', 'Staat er al')();
    await pass();
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    expect(melding()).toContain('Staat er al, volgens Ruben');
    expect(knoppen()).toEqual([]);
    expect(await opslag.store.count()).toMatchObject({ onzeker: 0, uitgaand: 0 });
  });

  it('wordt na "Opnieuw plaatsen" een keer geplaatst, ook als die klik nog eens wordt bezorgd', async () => {
    await maakOnzeker(false);
    expect(teams.kaarten(NOORD)).toHaveLength(0);
    const opnieuw = klik('ruben', 'Opnieuw plaatsen');
    await opnieuw();
    await pass();
    await opnieuw();
    await pass();
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    expect(melding()).toContain('Opnieuw geplaatst, volgens Ruben');
  });

  it('volgt de eerste keuze als twee beheerders iets anders kiezen', async () => {
    await maakOnzeker(true);
    const [staatEr, opnieuw] = [klik('ruben', 'Staat er al'), klik('ruben', 'Opnieuw plaatsen')];
    await staatEr();
    await opnieuw();
    await pass();
    expect(teams.kaarten(NOORD)).toHaveLength(1);
  });

  it('is alleen aan een beheerder om te kiezen', async () => {
    await maakOnzeker(true);
    expect(await klik('fatima', 'Staat er al')()).toMatchObject({ soort: 'fout', status: 403 });
    expect((await opslag.store.count()).onzeker).toBe(1);
  });

  it('wordt gewoon bijgewerkt zodra het kanaal wel is terug te lezen; dan is er niets meer te kiezen', async () => {
    await maakOnzeker(true);
    await pass(700_000);
    await pass();
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    expect(melding()).toContain('Regiebot heeft het zelf opgelost');
    expect((await opslag.store.count()).onzeker).toBe(0);
  });

  it('komt pas bij de beheerder als Microsoft vier keer geen antwoord gaf op terugzoeken', async () => {
    teams.tegenslagen.push({ bij: 'post', fout: new ZendFout('onduidelijk', 502) });
    await pass();
    const gemeld: boolean[] = [];
    for (let n = 0; n < 4; n += 1) {
      teams.tegenslagen.push({ bij: 'find', fout: new ZendFout('onduidelijk', 503) });
      await pass();
      gemeld.push((await opslag.store.loadUitgaand(`zending:${ID}`)) !== undefined);
    }
    expect(gemeld).toEqual([false, false, false, true]);
  });

  it('blijft over een herstart heen onzeker', async () => {
    await maakOnzeker(true);
    await opslag.reopen();
    zender = createTestZender(opslag, teams, klok);
    teams.tegenslagen.push(GEWEIGERD);
    await pass(700_000);
    expect(teams.kaarten(NOORD)).toHaveLength(1);
    expect((await opslag.store.count()).onzeker).toBe(1);
  });

  it('staat er volgens een te vroege blik niet: pas na vijf seconden is dat zeker', async () => {
    teams.tegenslagen.push({ bij: 'post', fout: new ZendFout('onduidelijk', 500) });
    await pass();
    const posts = () => teams.aanroepen.filter((aanroep) => aanroep === 'post').length;
    await pass(2_000);
    expect([posts(), teams.aanroepen.at(-1)]).toEqual([1, 'find']);
    await pass(3_000);
    expect(posts()).toBe(2);
    expect(teams.kaarten(NOORD)).toHaveLength(1);
  });
});
