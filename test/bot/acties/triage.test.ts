import { type BewaardBericht, type Store } from '../../../bot/store/store';
import { type HandleTurn } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { createTestTurn } from '../../support/beurt';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

describe('een bericht zonder dossier', () => {
  let opslag: TestStore;
  const klok = createTestKlok('2026-05-08');
  const handleOp = (store: Store): HandleTurn => createTestTurn(store, klok);

  beforeEach(async () => {
    opslag = await openTestStore();
    for (const [dossiernummer, caseload] of [
      ['2026-0143', 'Noord'],
      ['2026-0144', 'Noord'],
    ] as const) {
      await opslag.store.appendDossier({
        ...{ dossiernummer, caseload, verwachteVersie: 0, wensen: [] },
        regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }],
      });
    }
  });
  afterEach(() => opslag.remove());

  async function bericht(meer: Partial<BewaardBericht> = {}): Promise<void> {
    const basis: BewaardBericht = {
      id: 'b1',
      versie: 1,
      bron: 'map',
      naam: 'a.eml',
      gelezenOp: '2026-05-07T08:00:00Z',
      stand: 'ontvangen',
    };
    await opslag.store.createBericht(basis, new Uint8Array());
    await opslag.store.saveBericht({ ...basis, stand: 'onbekend', ontvangenOp: '2026-05-07T08:00:00Z', ...meer }, []);
  }
  const klik = (persoon: string, verb: string, data: object, store = opslag.store) =>
    handleOp(store)({
      ...{ soort: 'actie', verb, data: { bericht: 'b1', versie: 2, ...data } },
      van: { persoon, plek: 'kanaal', gesprek: 'triage', activityId: '1' },
    });
  const meldingen = async (nummer: string) =>
    (await opslag.store.loadDossier(nummer))!.dossier.historie.map((regel) =>
      'notificatie' in regel ? [regel.notificatie, regel.op, regel.door] : [],
    );

  it('komt op het dossier dat iemand kiest, met wie koos wat het is', async () => {
    await bericht();
    const uit = await klik('fatima', 'bericht-koppelen', { notificatie: 'DUO-SS101', dossiernummer: '2026-0143' });
    expect(JSON.stringify(uit)).toContain('Fatima');
    expect(await meldingen('2026-0143')).toEqual([
      ['COA-01', '2026-05-01', undefined],
      ['DUO-SS101', '2026-05-07', 'fatima'],
    ]);
    expect(await opslag.store.loadBericht('b1')).toMatchObject({
      dossiernummer: '2026-0143',
      afgesloten: { door: 'fatima' },
    });
  });

  it('houdt wat de machine herkende, tenzij iemand iets anders kiest', async () => {
    await bericht({ stand: 'herkend', notificatie: 'COA-02' });
    await klik('fatima', 'bericht-koppelen', { notificatie: '', dossiernummer: '2026-0143' });
    expect((await meldingen('2026-0143'))[1]).toEqual(['COA-02', '2026-05-07', undefined]);
  });

  it('herkent dezelfde persoon daarna vanzelf', async () => {
    await bericht({ stand: 'herkend', notificatie: 'COA-02', persoonHash: 'hash' });
    await klik('fatima', 'bericht-koppelen', { dossiernummer: '2026-0143' });
    expect(await opslag.store.lookup('persoon:hash')).toBe('2026-0143');
  });

  it('opent een nieuw dossier als de melding dat mag, en anders niet', async () => {
    await bericht();
    expect(await klik('fatima', 'bericht-nieuw-dossier', { notificatie: 'COA-06' })).toMatchObject({
      soort: 'fout',
      status: 400,
    });
    await klik('fatima', 'bericht-nieuw-dossier', { notificatie: 'COA-01' });
    expect(await opslag.store.listDossiers()).toEqual(['2026-0001', '2026-0143', '2026-0144']);
  });

  it('laat van twee keuzes op hetzelfde moment de eerste gelden', async () => {
    await bericht({ notificatie: 'COA-02', stand: 'herkend' });
    await Promise.all([
      klik('fatima', 'bericht-koppelen', { dossiernummer: '2026-0143' }),
      klik('joost', 'bericht-koppelen', { dossiernummer: '2026-0144' }),
    ]);
    expect((await meldingen('2026-0143')).length + (await meldingen('2026-0144')).length).toBe(3);
  });

  it('maakt na een onderbreking de eerste keuze af', async () => {
    await bericht({ notificatie: 'COA-02', stand: 'herkend' });
    const gevallen: Store = { ...opslag.store, appendDossier: () => Promise.reject(new Error('gevallen')) };
    await expect(klik('fatima', 'bericht-koppelen', { dossiernummer: '2026-0143' }, gevallen)).rejects.toThrow(
      'gevallen',
    );
    await klik('joost', 'bericht-koppelen', { dossiernummer: '2026-0144' });
    expect(await meldingen('2026-0143')).toHaveLength(2);
    expect(await meldingen('2026-0144')).toHaveLength(1);
  });

  it('sluit met "niet voor ons" en blijft bewaard', async () => {
    await bericht();
    await klik('fatima', 'bericht-sluiten', { stap: 'niet voor ons' });
    expect(await opslag.store.loadBericht('b1')).toMatchObject({
      stand: 'onbekend',
      afgesloten: { stap: 'niet voor ons', door: 'fatima' },
    });
  });

  it.each([
    ['een dossier dat niet bestaat', { notificatie: 'COA-06', dossiernummer: '2026-9999' }, 404],
    ['iets dat geen dossiernummer is', { notificatie: 'COA-06', dossiernummer: 'Noord' }, 400],
    ['een onbekend bericht zonder keuze', { notificatie: '', dossiernummer: '2026-0143' }, 400],
    ['een melding die niet bestaat', { notificatie: 'DUO-SS105', dossiernummer: '2026-0143' }, 400],
    ['een herinnering van de bot zelf', { notificatie: 'INT-01', dossiernummer: '2026-0143' }, 400],
  ])('weigert %s, en verandert niets', async (_wat, data, status) => {
    await bericht();
    expect(await klik('fatima', 'bericht-koppelen', data)).toMatchObject({ soort: 'fout', status });
    expect(await meldingen('2026-0143')).toHaveLength(1);
    expect((await opslag.store.loadBericht('b1'))?.afgesloten).toBeUndefined();
  });
});
