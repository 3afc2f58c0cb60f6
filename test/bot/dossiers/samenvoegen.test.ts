import { listLevend, resolveNummer } from '../../../bot/dossiers/alias';
import { changeDossier, kaartVan, loadDossier } from '../../../bot/dossiers/dossiers';
import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { addMelding, findBestemming } from '../../../bot/dossiers/plaats-bericht';
import { finishSamenvoeging, mergeDossiers } from '../../../bot/dossiers/samenvoegen';
import { createSweep } from '../../../bot/jobs/sweep';
import { type Store } from '../../../bot/store/store';
import { createPeilingen } from '../../../bot/vragen/peilingen';
import { datum } from '../../../rules/datum';
import { createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const [A, B, C] = ['2026-0001', '2026-0002', '2026-0003'] as const;
/** Zo lang als de kenmerken die Regiebot zelf maakt. */
const kenmerk = (letter: string) => letter.repeat(27);

describe('twee dossiers van één persoon samenvoegen', () => {
  let opslag: TestStore;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    for (const [nummer, letter] of [
      [A, 'a'],
      [B, 'b'],
      [C, 'c'],
    ] as const)
      await open(nummer, 'Noord', letter);
  });
  afterEach(() => opslag.remove());

  const open = (dossiernummer: string, caseload: string, letter: string) =>
    opslag.store.appendDossier({
      ...{ dossiernummer, verwachteVersie: 0, caseload, wensen: [kaartVan({ dossiernummer, caseload })] },
      regels: [
        { id: kenmerk(letter), op: datum('2026-05-01'), notificatie: 'COA-01' },
        {
          ...{ id: 'eigen', op: datum('2026-05-02'), formulier: 'F-20a', door: 'fatima' },
          velden: { notificatie: 'COA-01', stap: 'oppakken', bericht: kenmerk(letter) },
        },
      ],
    });
  const voeg = (van: string, naar: string, store: Store = opslag.store) =>
    mergeDossiers(store, klok, { van, naar, door: 'fatima' });
  const ids = async (nummer: string) =>
    (await loadDossier(opslag.store, nummer)).dossier.historie.map(({ id }) => id).sort();
  const klik = (persoon: string, dossiernummer: string, naar: string) =>
    createTestTurn(
      opslag.store,
      klok,
    )({
      ...{ soort: 'actie', verb: 'samenvoegen', data: { dossiernummer, naar } },
      van: { persoon, plek: 'kanaal', gesprek: 'g', activityId: 'a' },
    });
  const melding = (id: string) => ({
    ...{ bericht: { id }, notificatie: 'COA-02', op: datum('2026-05-07') },
    ...{ vastgelegd: '2026-05-07T08:00:00Z', andereHashes: [] },
  });

  it('brengt elke regel over, en twee regels met hetzelfde eigen kenmerk blijven er twee', async () => {
    await voeg(A, B);
    expect(await ids(B)).toEqual([`${A}/eigen`, kenmerk('a'), kenmerk('b'), 'eigen'].sort());
  });

  it('laat het oude nummer naar het levende dossier leiden, en telt het niet meer mee', async () => {
    await voeg(A, B);
    expect((await loadDossier(opslag.store, A)).dossier.dossiernummer).toBe(B);
    expect(await listLevend(opslag.store)).toEqual([B, C]);
  });

  it('telt bij een vraag één dossier, niet twee', async () => {
    await voeg(A, B);
    const geladen = await createPeilingen(opslag.store).nu(['Noord'], klok.vandaag());
    expect(geladen).toMatchObject({ peiling: { standen: [{ dossiernummer: B }, { dossiernummer: C }] } });
  });

  it('zet een volgende melding onder het oude nummer op het levende dossier', async () => {
    await voeg(A, B);
    const plaatsing = { ...melding(kenmerk('m')), dossiernummer: A };
    expect(await findBestemming(opslag.store, plaatsing)).toEqual({ dossiernummer: B });
    expect(await addMelding(opslag.store, A, plaatsing)).toBe(B);
    expect(await ids(B)).toContain(kenmerk('m'));
  });

  it('houdt de klantmanager van het levende dossier, en neemt anders die van het andere', async () => {
    await changeDossier(opslag.store, A, () => ({ regels: [], klantmanager: 'joost' }));
    await voeg(A, B);
    expect((await loadDossier(opslag.store, B)).dossier.klantmanager).toBe('joost');
    await changeDossier(opslag.store, C, () => ({ regels: [], klantmanager: 'mehmet' }));
    await voeg(B, C);
    expect((await loadDossier(opslag.store, C)).dossier.klantmanager).toBe('mehmet');
  });

  it('volgt een keten van samenvoegingen tot het dossier dat nog leeft', async () => {
    await voeg(A, B);
    await voeg(B, C);
    expect(await resolveNummer(opslag.store, A)).toBe(C);
    expect(await ids(C)).toEqual(expect.arrayContaining([kenmerk('a'), kenmerk('b'), kenmerk('c')]));
  });

  it('doet bij dezelfde samenvoeging nog eens niets', async () => {
    await voeg(A, B);
    const { versie } = await loadDossier(opslag.store, B);
    await voeg(A, B);
    await createSweep({ store: opslag.store, caseloads: ['Noord'], clock: klok, wake: () => undefined })();
    expect((await loadDossier(opslag.store, B)).versie).toBe(versie);
  });

  it.each([
    ['met zichzelf', A, A, 'ONGELDIGE_INVOER'],
    ['met een dossier dat erin is opgegaan', B, A, 'ONGELDIGE_INVOER'],
    ['dat al bij een ander hoort', A, C, 'BOTSING'],
  ])('weigert een dossier %s', async (_wat, van, naar, code) => {
    if (van !== naar) await voeg(A, B);
    await expect(voeg(van, naar)).rejects.toMatchObject({ code });
  });

  it('maakt van drie tegelijk in een kring nooit een kring', async () => {
    await Promise.allSettled([voeg(A, B), voeg(B, C), voeg(C, A)]);
    const [levend, ...meer] = await listLevend(opslag.store);
    expect(meer).toEqual([]);
    expect(await ids(levend!)).toEqual(expect.arrayContaining([kenmerk('a'), kenmerk('b'), kenmerk('c')]));
  });

  it.each(['claim', 'appendDossier', 'addWensen'] as const)(
    'wordt na een onderbreking bij %s door de dagwisseling afgemaakt',
    async (stap) => {
      for (let keer = 0; keer < 3; keer += 1) {
        let gedaan = 0;
        const gevallen: Store = {
          ...opslag.store,
          [stap]: (...args: never[]) =>
            (gedaan += 1) > keer
              ? Promise.reject(new Error('gevallen'))
              : (opslag.store[stap] as (...a: never[]) => Promise<unknown>)(...args),
        };
        await voeg(A, B, gevallen).catch(() => undefined);
      }
      await createSweep({ store: opslag.store, caseloads: ['Noord'], clock: klok, wake: () => undefined })();
      if ((await resolveNummer(opslag.store, A)) === A) await voeg(A, B);
      expect(await ids(B)).toEqual([`${A}/eigen`, kenmerk('a'), kenmerk('b'), 'eigen'].sort());
    },
  );

  it('neemt een regel mee die net tijdens het samenvoegen op het oude dossier kwam', async () => {
    const laat: Store = {
      ...opslag.store,
      appendDossier: async (toevoeging) => {
        if (toevoeging.dossiernummer === A) await voeg(A, B);
        return opslag.store.appendDossier(toevoeging);
      },
    };
    await addMelding(laat, A, melding(kenmerk('m')));
    expect(await ids(B)).toContain(kenmerk('m'));
  });

  it('laat de oude kaart zeggen waar het dossier is gebleven, wie dat deed, en plaatst er geen nieuwe voor', async () => {
    await voeg(A, B);
    const teken = createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting });
    expect(JSON.stringify(await teken(`dossier:${A}`, true))).toMatch(/hoort bij dossier 2026-0002.*door Fatima/);
    expect(await teken(`dossier:${A}`, false)).toBeUndefined();
  });

  describe('vanaf de kaart', () => {
    it('kan wie bij allebei de dossiers mag', async () => {
      expect(await klik('fatima', A, B)).toMatchObject({ soort: 'kaart' });
      expect(await resolveNummer(opslag.store, A)).toBe(B);
    });

    it.each([
      ['wie niet bij het andere dossier mag', 'fatima', '2026-0009', 403],
      ['wie alleen meeleest', 'kees', B, 403],
      ['een nummer dat niet bestaat', 'fatima', '2026-9999', 404],
      ['iets dat geen nummer is', 'fatima', 'Noord', 400],
    ])('weigert %s, en verandert niets', async (_wat, persoon, naar, status) => {
      await open('2026-0009', 'Zuid', 'z');
      expect(await klik(persoon, A, naar)).toMatchObject({ soort: 'fout', status });
      expect(await resolveNummer(opslag.store, A)).toBe(A);
    });
  });

  it('laat de dagwisseling niet struikelen over een samengevoegd dossier dat intussen is gewist', async () => {
    await voeg(A, B);
    await opslag.store.eraseDossier(A, () => []);
    await opslag.store.eraseDossier(B, () => []);
    await createSweep({ store: opslag.store, caseloads: ['Noord'], clock: klok, wake: () => undefined })();
    expect((await opslag.store.loadUitgaand(`dossier:${C}`))?.gewenst).toBe(2);
  });

  it('laat een tweede dagwisseling niets meer veranderen', async () => {
    await voeg(A, B);
    const { versie } = await loadDossier(opslag.store, B);
    await finishSamenvoeging(opslag.store, { van: A, naar: B, door: 'fatima', op: '2026-05-08T07:30:00Z' });
    expect((await loadDossier(opslag.store, B)).versie).toBe(versie);
  });
});
