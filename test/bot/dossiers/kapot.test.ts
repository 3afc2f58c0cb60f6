import { openDossier } from '../../../bot/acties/openen';
import { acceptDossier } from '../../../bot/dossiers/aanvaard';
import { submit } from '../../../bot/dossiers/indienen';
import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { addMelding } from '../../../bot/dossiers/plaats-bericht';
import { findPersoon } from '../../../bot/inrichting';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { getFormulier } from '../../../rules/formulieren';
import { createTestDelen, createTestTurn } from '../../support/beurt';
import { aDossier } from '../../support/dossier';
import { testInrichting } from '../../support/inrichting';
import { ONBEKEND, receiveMail } from '../../support/keten-van-post';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const NUMMER = '2026-0143';
const BEVINDING = 'Regel 1 is niet zoals zij is vastgelegd, of hoort niet op deze plaats.';

describe('een dossier waarvan de historie niet klopt', () => {
  let opslag: TestStore;
  let store: Store;
  const clock = createTestKlok('2026-05-08');
  const fatima = findPersoon(testInrichting, 'fatima')!;
  beforeEach(async () => {
    opslag = await openTestStore();
    const { historie } = aDossier().metPlicht('2026-02-02').build();
    const basis = { verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [], regels: historie };
    await opslag.store.takeOver([
      { ...basis, dossiernummer: NUMMER },
      { ...basis, dossiernummer: '2026-0144' },
    ]);
    store = {
      ...opslag.store,
      loadDossier: async (nummer) => {
        const bewaard = await opslag.store.loadDossier(nummer);
        return bewaard === undefined || nummer !== NUMMER ? bewaard : { ...bewaard, kapot: BEVINDING };
      },
    };
  });
  afterEach(() => opslag.remove());

  const melding = {
    ...{ bericht: { id: 'b1' }, notificatie: 'DUO-SS131', op: datum('2026-05-08'), vastgelegd: '2026-05-08T08:00:00Z' },
    andereHashes: [],
  };
  const inzending = (dossiernummer: string) => ({
    ...{ dossiernummer, formulier: getFormulier('F-00'), velden: { verblijf: 'gemeente' }, persoon: fatima, versie: 1 },
    bevestigd: [],
  });

  it('laat dat op zijn kaart zien, in plaats van wat er staat', async () => {
    const teken = createTekenLevend({ store, clock, inrichting: testInrichting });
    const kaart = JSON.stringify(await teken(`dossier:${NUMMER}`, false));
    expect(kaart).toContain('de geschiedenis klopt niet');
    expect(kaart).not.toContain('Action.');
    expect(JSON.stringify(await teken('dossier:2026-0144', false))).not.toContain('klopt niet');
  });

  it('laat het ook zien aan wie het opent', async () => {
    const klik = { persoon: fatima, van: { plek: 'chat' }, data: { dossiernummer: NUMMER } };
    const antwoord = await openDossier(createTestDelen(store, clock), klik as never);
    expect(JSON.stringify(antwoord)).toContain(BEVINDING);
  });

  it('neemt geen formulier en geen melding aan, en de andere dossiers wel', async () => {
    await expect(submit(store, clock, inzending(NUMMER))).rejects.toMatchObject({ code: 'DOSSIER_KAPOT' });
    await expect(addMelding(store, NUMMER, melding)).rejects.toMatchObject({ code: 'DOSSIER_KAPOT' });
    expect((await opslag.store.loadDossier(NUMMER))?.versie).toBe(1);
    expect(await submit(store, clock, inzending('2026-0144'))).toMatchObject({ soort: 'vastgelegd' });
  });

  it('zegt tegen wie er een bericht aan koppelt wat er aan de hand is', async () => {
    const klok = createTestKlok('2026-05-08');
    await receiveMail(opslag.store, klok, 'b3', ONBEKEND);
    const handle = createTestTurn(store, clock);
    const data = { bericht: 'b3', versie: 1, dossiernummer: NUMMER, notificatie: 'COA-02' };
    const van = { persoon: 'fatima', plek: 'kanaal', gesprek: 'g', activityId: 'a' } as const;
    expect(await handle({ soort: 'actie', verb: 'bericht-koppelen', data, van })).toMatchObject({
      ...{ soort: 'fout', status: 409 },
      tekst: expect.stringContaining(`De geschiedenis van dossier ${NUMMER} klopt niet.`) as string,
    });
  });

  it('neemt na het besluit van de beheerder weer alles aan', async () => {
    await acceptDossier(store, clock, NUMMER);
    expect(await addMelding(opslag.store, NUMMER, melding)).toBe(NUMMER);
  });
});
