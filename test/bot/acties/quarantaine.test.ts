import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { type BewaardBericht, type Store } from '../../../bot/store/store';
import { createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

describe('een bericht in quarantaine', () => {
  let opslag: TestStore;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    const basis: BewaardBericht = {
      ...{ id: 'q1', versie: 1, bron: 'postvak', naam: 'a.eml', gelezenOp: '2026-05-07T08:00:00Z' },
      stand: 'ontvangen',
    };
    await opslag.store.createBericht(basis, new Uint8Array());
    await opslag.store.saveBericht({ ...basis, stand: 'quarantaine', reden: 'De afzender klopt niet.' }, []);
  });
  afterEach(() => opslag.remove());

  const klik = (persoon: string, verb: string, data: object = {}, store: Store = opslag.store) =>
    createTestTurn(
      store,
      klok,
    )({
      ...{ soort: 'actie', verb, data: { bericht: 'q1', versie: 2, ...data } },
      van: { persoon, plek: 'kanaal', gesprek: 'g', activityId: 'a' },
    });
  const bericht = () => opslag.store.loadBericht('q1');
  const telling = async () => (await opslag.store.count()).berichten;
  const wensen = async () => (await opslag.store.listTeVersturen('9', 10)).map(({ id, plek }) => `${id} in ${plek}`);
  const kaart = async (id: string) =>
    JSON.stringify(await createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting })(id, true));

  it('gaat na vrijgeven als onbekend naar triage, met wie het deed en wanneer', async () => {
    await klik('ruben', 'quarantaine-vrijgeven');
    expect(await bericht()).toMatchObject({
      stand: 'onbekend',
      quarantaine: { stap: 'vrijgegeven', door: 'ruben', op: '2026-05-08T07:30:00.000Z' },
    });
    expect(await telling()).toMatchObject({ quarantaine: 0, onbekend: 1 });
    expect(await wensen()).toEqual(['quarantaine:q1 in beheer', 'bericht:q1 in triage']);
    expect(await kaart('quarantaine:q1')).toContain('Vrijgegeven door Ruben');
    expect(await kaart('bericht:q1')).toContain('bericht-koppelen');
  });

  it('blijft na afwijzen geteld als quarantaine, zonder knoppen', async () => {
    await klik('ruben', 'quarantaine-afwijzen');
    expect(await telling()).toMatchObject({ quarantaine: 1, onbekend: 0 });
    expect(await wensen()).toEqual(['quarantaine:q1 in beheer']);
    expect(await kaart('quarantaine:q1')).not.toContain('Action.Execute');
  });

  it('laat het eerste besluit gelden', async () => {
    await Promise.all([klik('ruben', 'quarantaine-afwijzen'), klik('ruben', 'quarantaine-vrijgeven')]);
    await klik('ruben', 'quarantaine-vrijgeven');
    expect(await bericht()).toMatchObject({ stand: 'quarantaine', quarantaine: { stap: 'afgewezen' } });
  });

  it('maakt na een onderbreking het eerste besluit af', async () => {
    const gevallen: Store = { ...opslag.store, saveBericht: () => Promise.reject(new Error('gevallen')) };
    await expect(klik('ruben', 'quarantaine-vrijgeven', {}, gevallen)).rejects.toThrow('gevallen');
    await klik('ruben', 'quarantaine-afwijzen');
    expect(await bericht()).toMatchObject({ stand: 'onbekend', quarantaine: { stap: 'vrijgegeven' } });
  });

  it.each(['fatima', 'marieke', 'kees'])(
    'mag door %s niet worden vrijgegeven: alleen door de beheerder',
    async (wie) => {
      expect(await klik(wie, 'quarantaine-vrijgeven')).toMatchObject({ soort: 'fout', status: 403 });
      expect(await bericht()).toMatchObject({ stand: 'quarantaine' });
    },
  );

  it.each(['bericht-koppelen', 'bericht-nieuw-dossier', 'bericht-sluiten'])(
    'is met een nagemaakte klik op %s niet te koppelen of te sluiten',
    async (verb) => {
      const data = { notificatie: 'COA-01', dossiernummer: '2026-0001', stap: 'dubbel' };
      await opslag.store.appendDossier({
        ...{ dossiernummer: '2026-0001', verwachteVersie: 0, caseload: 'Noord', regels: [], wensen: [] },
      });
      expect(await klik('fatima', verb, data)).toMatchObject({ soort: 'fout', status: 400 });
      expect(await bericht()).toMatchObject({ stand: 'quarantaine' });
    },
  );

  it('wordt na vrijgeven nooit vanzelf herkend: een mens kiest', async () => {
    await klik('ruben', 'quarantaine-vrijgeven');
    await klik('fatima', 'bericht-opnieuw');
    expect(await bericht()).toMatchObject({ stand: 'onbekend' });
  });

  it('kan niet worden vrijgegeven als het nooit is tegengehouden', async () => {
    const ander: BewaardBericht = {
      ...{ id: 'q2', versie: 1, bron: 'postvak', naam: 'b.eml', gelezenOp: '2026-05-07T08:00:00Z' },
      stand: 'ontvangen',
    };
    await opslag.store.createBericht(ander, new Uint8Array());
    expect(await klik('ruben', 'quarantaine-vrijgeven', { bericht: 'q2' })).toMatchObject({ status: 400 });
  });
});
