import { createBewaarronde } from '../../../bot/bewaren/dagelijks';
import { KORTE_LIJST, readKorteLijst } from '../../../bot/bewaren/korte-lijst';
import { type BewaarDelen, performWissen, planWissen } from '../../../bot/bewaren/ronde';
import { createConcepten } from '../../../bot/concepten/concepten';
import { saveBevestiging } from '../../../bot/dossiers/bevestiging';
import { askDuoVerbetering } from '../../../bot/dossiers/duo-verbeteren';
import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { mergeDossiers } from '../../../bot/dossiers/samenvoegen';
import { type Store } from '../../../bot/store/store';
import { type HistorieRegel } from '../../../rules/historie';
import { aDossier, type DossierBouwer } from '../../support/dossier';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, testKluis, type TestStore } from '../../support/store';

const NUMMER = '2019-0001';
const lopend = aDossier().metPlicht('2019-05-10');
const klaar = lopend
  .metFormulier('F-18', '2020-01-10', { soort: 'ontheffing medisch gedeeltelijk', oordeel: 'toegekend' })
  .metMelding('DUO-SS106', '2021-05-10');
const overleden = lopend.metMelding('DUO-SS111', '2026-05-01');

describe('wissen na de bewaartermijn', () => {
  let opslag: TestStore;
  let store: Store;
  let clock: TestKlok;
  let delen: BewaarDelen;
  beforeEach(async () => {
    opslag = await openTestStore();
    store = opslag.store;
    clock = createTestKlok('2026-05-11');
    delen = { store, kluis: testKluis, clock, korteLijstJaren: 50 };
  });
  afterEach(() => opslag.remove());

  const add = (dossiernummer: string, bouwer: DossierBouwer, ...sleutels: string[]) =>
    store.takeOver([
      {
        ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', sleutels },
        regels: bouwer
          .build()
          .historie.map((regel): HistorieRegel => ({ ...regel, vastgelegd: '2026-05-01T08:00:00Z' })),
        wensen: [{ id: `dossier:${dossiernummer}`, plek: 'caseload:Noord' }],
      },
    ]);
  const ronde = async () => performWissen(delen, await planWissen(delen));
  const lijsten = async () => (await store.listClaims(KORTE_LIJST)).map(({ waarde }) => readKorteLijst(waarde));

  it('noemt in een proef wat weg moet, en verandert niets', async () => {
    await add(NUMMER, klaar);
    await add('2019-0002', lopend);
    const plan = await planWissen(delen);
    expect(plan.dossiers.map(({ dossiernummer }) => dossiernummer)).toEqual([NUMMER]);
    expect(await store.loadDossier(NUMMER)).toBeDefined();
    clock.setVandaag('2026-05-10');
    expect((await planWissen(delen)).dossiers).toEqual([]);
  });

  it('wist het dossier en laat een bewijs zonder persoonsgegevens achter', async () => {
    await add(NUMMER, klaar, 'persoon:x');
    await add('2019-0002', lopend);
    const [bewijs] = await ronde();
    expect(bewijs).toMatchObject({
      wat: 'dossier',
      grond: 'bewaartermijn',
      bron: 'Bi 9.9',
      gewist: { regels: 4, sleutels: 1 },
    });
    expect(await store.listDossiers()).toEqual(['2019-0002']);
    const bewaard = JSON.stringify(await store.listClaims('bewijs:'));
    expect(bewaard).toContain(bewijs?.gewist?.hash);
    for (const spoor of [NUMMER, 'fatima', '2021-05-10', 'persoon', 'ontheffing']) expect(bewaard).not.toContain(spoor);
  });

  it('wist ook wat mensen naast de historie typten: concepten, redenen en verbeteringen in DUO', async () => {
    await add(NUMMER, klaar);
    await add('2019-0002', lopend);
    for (const dossiernummer of [NUMMER, '2019-0002']) {
      const plaats = { dossiernummer, persoon: 'fatima', formulier: 'F-05', vorm: '' };
      await createConcepten(delen).save(plaats, { waarden: { leerroute: 'B' }, stap: 0, getoetst: false });
      const op = '2021-01-01T08:00:00Z';
      await saveBevestiging(delen, dossiernummer, { regel: 'r1', waarschuwingen: [], reden: 'x', door: 'fatima', op });
      await askDuoVerbetering(store, dossiernummer, { regel: 'r1', item: 'PIP' }, op);
    }
    await ronde();
    const over = (await store.listClaims(''))
      .map(({ sleutel }) => sleutel)
      .filter((sleutel) => !/^(bewijs|nummer|kort)/.test(sleutel));
    expect(over.filter((sleutel) => sleutel.includes(NUMMER))).toEqual([]);
    expect(over.filter((sleutel) => sleutel.includes('2019-0002'))).toHaveLength(3);
  });

  it('doet de tweede keer niets', async () => {
    await add(NUMMER, klaar);
    await ronde();
    const claims = await store.listClaims('');
    expect(await ronde()).toEqual([]);
    expect(await store.listClaims('')).toEqual(claims);
  });

  it('laat de korte lijst staan: wie, ontheffing, wanneer en hoe de plicht eindigde', async () => {
    await add(NUMMER, klaar, 'persoon:x', 'persoon:y');
    await ronde();
    expect(await lijsten()).toEqual([
      {
        ...{ dossiernummer: NUMMER, personen: ['x', 'y'], totEnMet: '2071-05-10' },
        einde: { vanaf: '2021-05-10', reden: 'voldaan' },
        ontheffingen: [{ soort: 'ontheffing medisch gedeeltelijk', oordeel: 'toegekend' }],
      },
    ]);
  });

  it('wist de korte lijst na haar laatste dag, met een eigen bewijs', async () => {
    await add(NUMMER, klaar);
    await ronde();
    clock.setVandaag('2071-05-10');
    expect(await ronde()).toEqual([]);
    clock.setVandaag('2071-05-11');
    expect(await ronde()).toMatchObject([{ wat: 'korte lijst' }]);
    expect(await lijsten()).toEqual([]);
    expect(await store.listClaims('bewijs:korte lijst:')).toHaveLength(1);
  });

  it('laat geen korte lijst na als de gemeente die niet bewaart, en nooit na overlijden', async () => {
    await add(NUMMER, klaar);
    await add('2019-0002', overleden);
    await performWissen({ ...delen, korteLijstJaren: 0 }, await planWissen(delen));
    expect(await store.listDossiers()).toEqual([]);
    expect(await lijsten()).toEqual([]);
    await add('2019-0003', overleden);
    await ronde();
    expect(await lijsten()).toEqual([]);
  });

  it('wist ook wat in het dossier is opgegaan', async () => {
    await add(NUMMER, klaar);
    await add('2019-0002', aDossier().metMelding('COA-01', '2019-05-01'), 'persoon:z');
    await mergeDossiers(store, clock, { van: '2019-0002', naar: NUMMER, door: 'fatima' });
    expect(await ronde()).toHaveLength(2);
    expect(await store.listDossiers()).toEqual([]);
    expect(await store.lookup('persoon:z')).toBeUndefined();
  });

  it('zet op de korte lijst ook het nummer waaronder de persoon in het opgegane dossier bekend was', async () => {
    await add(NUMMER, klaar, 'persoon:x');
    await add('2019-0002', aDossier().metMelding('COA-01', '2019-05-01'), 'persoon:z');
    await mergeDossiers(store, clock, { van: '2019-0002', naar: NUMMER, door: 'fatima' });
    await ronde();
    const [lijst, ...rest] = await lijsten();
    expect(lijst).toMatchObject({ dossiernummer: NUMMER, personen: expect.arrayContaining(['x', 'z']) as unknown });
    expect(rest).toEqual([]);
  });

  it('gaat na een onderbreking verder waar zij was', async () => {
    await add(NUMMER, klaar, 'persoon:x');
    await add('2019-0002', aDossier().metMelding('COA-01', '2019-05-01'), 'persoon:z');
    await mergeDossiers(store, clock, { van: '2019-0002', naar: NUMMER, door: 'fatima' });
    const plan = await planWissen(delen);
    const gevallen: Store = {
      ...store,
      eraseDossier: (nummer, blijft) =>
        nummer === NUMMER ? Promise.reject(new Error('gevallen')) : store.eraseDossier(nummer, blijft),
    };
    await expect(performWissen({ ...delen, store: gevallen }, plan)).rejects.toThrow('gevallen');
    expect(await store.listDossiers()).toEqual([NUMMER]);
    expect(await ronde()).toHaveLength(1);
    expect(await store.listDossiers()).toEqual([]);
    expect(await store.listClaims('bewijs:')).toHaveLength(2);
  });

  it('vervangt de kaart die er stond', async () => {
    await add(NUMMER, klaar);
    const teken = createTekenLevend({ store, clock, inrichting: testInrichting });
    expect(JSON.stringify(await teken(`dossier:${NUMMER}`, true))).not.toContain('gewist');
    await ronde();
    expect(JSON.stringify(await teken(`dossier:${NUMMER}`, true))).toContain('Dit dossier is gewist');
    expect(await teken(`dossier:${NUMMER}`, false)).toBeUndefined();
  });

  it('wist een dossier niet waarvan de historie niet klopt, en noemt het', async () => {
    await add(NUMMER, klaar);
    const kapot: Store = {
      ...store,
      loadDossier: async (nummer) => {
        const bewaard = await store.loadDossier(nummer);
        return bewaard === undefined ? undefined : { ...bewaard, kapot: 'Regel 1 klopt niet.' };
      },
    };
    expect(await planWissen({ ...delen, store: kapot })).toEqual({ dossiers: [], korteLijsten: [], kapot: [NUMMER] });
  });

  describe('elke dag', () => {
    it('gebeurt het eenmaal, vanaf de tweede dag', async () => {
      await add(NUMMER, klaar);
      const elkeDag = createBewaarronde(delen);
      expect(await elkeDag()).toEqual({ gewist: 0 });
      clock.setVandaag('2026-05-12');
      expect(await elkeDag()).toEqual({ gewist: 1 });
      await add('2019-0009', klaar);
      expect(await createBewaarronde(delen)()).toEqual({ gewist: 0 });
    });

    it('wist niets als de klok ver vooruit springt, tot de datum weer klopt', async () => {
      await add(NUMMER, klaar);
      await createBewaarronde(delen)();
      clock.setVandaag('2040-01-01');
      expect(await createBewaarronde(delen)()).toMatchObject({ gewist: 0, bevinding: expect.any(String) as string });
      clock.setVandaag('2026-05-10');
      expect((await createBewaarronde(delen)()).bevinding).toContain(
        'teruggesprongen (van 2026-05-11 naar 2026-05-10)',
      );
      expect(await store.listDossiers()).toEqual([NUMMER]);
      clock.setVandaag('2026-05-13');
      expect(await createBewaarronde(delen)()).toEqual({ gewist: 1 });
    });
  });
});
