import { KEUZE_MACHINE, settleBericht } from '../../../bot/dossiers/keuze';
import { createHerleesAlles } from '../../../bot/jobs/herlees';
import { type PostInstellingen, postInstellingenSchema, STANDAARD_INSTELLINGEN } from '../../../bot/post/instellingen';
import { KOPPELING, receiveMail, VALS } from '../../support/keten-van-post';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';
import { createTestHerlees } from '../../support/verwerk';

const ANDERS = postInstellingenSchema.parse({ kernzinnen: { 'COA-01': ['nieuwe inwoner toegewezen'] } });
const TOEGEWEZEN = { onderwerp: 'TVS', tekst: 'Nieuwe inwoner toegewezen.\n\nV-nummer: 1234567890' };

describe('een onbekend bericht opnieuw lezen', () => {
  let opslag: TestStore;
  const klok = createTestKlok('2026-05-08');
  beforeEach(async () => {
    opslag = await openTestStore();
    await receiveMail(opslag.store, klok, 'b1', TOEGEWEZEN);
  });
  afterEach(() => opslag.remove());

  const herlees = (instellingen: PostInstellingen = ANDERS, id = 'b1') =>
    createTestHerlees(opslag.store, klok, instellingen)(id);
  const stand = async () => (await opslag.store.loadBericht('b1'))?.stand;

  it('maakt er na een nieuwe kernzin de melding van, onder hetzelfde kenmerk', async () => {
    expect(await stand()).toBe('onbekend');
    expect(await herlees()).toMatchObject({ id: 'b1', stand: 'herkend', notificatie: 'COA-01' });
    const [dossiernummer = ''] = await opslag.store.listDossiers();
    expect((await opslag.store.loadDossier(dossiernummer))?.dossier.historie).toMatchObject([
      { id: 'b1', notificatie: 'COA-01', op: '2026-02-20' },
    ]);
    expect((await opslag.store.loadUitgaand('bericht:b1'))?.gewenst).toBe(2);
  });

  it('doet niets als de instellingen niet helpen, of als het al is gedaan', async () => {
    expect(await herlees(STANDAARD_INSTELLINGEN)).toMatchObject({ stand: 'onbekend' });
    await herlees();
    expect(await herlees()).toEqual(await opslag.store.loadBericht('b1'));
    expect(await opslag.store.listDossiers()).toHaveLength(1);
  });

  it('laat de keuze die een mens maakte staan, ook als die nog niet is afgemaakt', async () => {
    await opslag.store.claim('keuze:b1', JSON.stringify({ soort: 'sluiten', stap: 'niet voor ons', door: 'fatima' }));
    expect(await herlees()).toMatchObject({ stand: 'onbekend' });
    expect(await opslag.store.listDossiers()).toEqual([]);
  });

  it('maakt na een onderbreking af wat het zelf begon', async () => {
    await opslag.store.claim('keuze:b1', KEUZE_MACHINE);
    expect(await herlees()).toMatchObject({ stand: 'herkend' });
  });

  it('haalt niets uit quarantaine, ook niet als de kernzin past', async () => {
    await receiveMail(opslag.store, klok, 'q1', { ...VALS, ...TOEGEWEZEN, oordeel: VALS.oordeel! });
    expect(await herlees(ANDERS, 'q1')).toMatchObject({ stand: 'quarantaine' });
  });

  it('laat een mens sluiten wat dubbel blijkt van iets dat al op een dossier staat', async () => {
    await receiveMail(opslag.store, klok, 'b2', { ...KOPPELING, tekst: `${KOPPELING.tekst ?? ''}\nDatum: 20-02-2026` });
    await receiveMail(opslag.store, klok, 'b3', { ...TOEGEWEZEN, tekst: `${TOEGEWEZEN.tekst}\nDatum: 20-02-2026` });
    expect(await herlees(ANDERS, 'b3')).toMatchObject({ stand: 'onbekend' });
  });

  it('laat een keuze die een mens net maakt ook afgesloten worden', async () => {
    await receiveMail(opslag.store, klok, 'b3', { ...TOEGEWEZEN, tekst: 'Nieuwe inwoner toegewezen.' });
    const bericht = (await opslag.store.loadBericht('b3'))!;
    let tussendoor = false;
    const store: TestStore['store'] = {
      ...opslag.store,
      saveBericht: async (...alles) => {
        if (!tussendoor) await createTestHerlees(opslag.store, klok, ANDERS)('b3');
        tussendoor = true;
        return opslag.store.saveBericht(...alles);
      },
    };
    const keuze = { soort: 'sluiten', stap: 'niet voor ons', door: 'fatima' } as const;
    expect(await settleBericht({ store, clock: klok, caseloadVoor: () => 'Noord' }, bericht, keuze)).toMatchObject({
      afgesloten: { stap: 'niet voor ons', door: 'fatima' },
    });
  });

  describe('als de historie van het dossier niet klopt', () => {
    let kapot: TestStore['store'];
    beforeEach(async () => {
      await receiveMail(opslag.store, klok, 'b2', KOPPELING);
      kapot = {
        ...opslag.store,
        loadDossier: async (nummer) => {
          const bewaard = await opslag.store.loadDossier(nummer);
          return bewaard === undefined ? undefined : { ...bewaard, kapot: 'Regel 1 klopt niet.' };
        },
      };
    });

    it('zegt dat, en laat de keuze aan een mens', async () => {
      await expect(createTestHerlees(kapot, klok, ANDERS)('b1')).rejects.toMatchObject({ code: 'DOSSIER_KAPOT' });
      expect(await opslag.store.lookup('keuze:b1')).toBeUndefined();
    });

    it('houdt bij de start de andere berichten niet op', async () => {
      await receiveMail(opslag.store, klok, 'b3', { ...TOEGEWEZEN, tekst: 'Nieuwe inwoner toegewezen.' });
      const delen = { store: kapot, herlees: createTestHerlees(kapot, klok, ANDERS), post: ANDERS };
      await createHerleesAlles({ ...delen, wake: () => undefined })();
      expect(await opslag.store.loadBericht('b3')).toMatchObject({ stand: 'herkend', notificatie: 'COA-01' });
    });

    it('legt ook de keuze van een mens niet vast: die kan daarna nog anders kiezen', async () => {
      const [dossiernummer = ''] = await opslag.store.listDossiers();
      const keuze = { soort: 'dossier', dossiernummer, notificatie: 'COA-01', door: 'fatima' } as const;
      const delen = { store: kapot, clock: klok, caseloadVoor: () => 'Noord' };
      const bericht = (await opslag.store.loadBericht('b1'))!;
      await expect(settleBericht(delen, bericht, keuze)).rejects.toMatchObject({ code: 'DOSSIER_KAPOT' });
      expect(await opslag.store.lookup('keuze:b1')).toBeUndefined();
    });
  });

  it('gebeurt bij de start na andere instellingen vanzelf, een keer', async () => {
    let gelezen = 0;
    const tel = (id: string) => {
      gelezen += 1;
      return createTestHerlees(opslag.store, klok, ANDERS)(id);
    };
    const start = () =>
      createHerleesAlles({ store: opslag.store, herlees: tel, post: ANDERS, wake: () => undefined })();
    await start();
    await start();
    expect([gelezen, await stand()]).toEqual([1, 'herkend']);
  });

  it('gebeurt ook als de beheerder terugkeert naar instellingen die er eerder waren', async () => {
    const gelezen: string[] = [];
    const start = (post: PostInstellingen, naam: string) => {
      const herlees = async (id: string) => {
        gelezen.push(naam);
        return (await opslag.store.loadBericht(id))!;
      };
      return createHerleesAlles({ store: opslag.store, herlees, post, wake: () => undefined })();
    };
    await start(STANDAARD_INSTELLINGEN, 'eerst');
    await start(ANDERS, 'anders');
    await start(ANDERS, 'nog eens anders');
    await start(STANDAARD_INSTELLINGEN, 'terug');
    expect(gelezen).toEqual(['eerst', 'anders', 'terug']);
  });
});
