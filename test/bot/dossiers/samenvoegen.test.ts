import { listLevend, resolveNummer } from '../../../bot/dossiers/alias';
import { changeDossier, kaartVan, loadDossier } from '../../../bot/dossiers/dossiers';
import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { addMelding, findBestemming } from '../../../bot/dossiers/plaats-bericht';
import { finishSamenvoeging, mergeDossiers } from '../../../bot/dossiers/samenvoegen';
import { createSweep } from '../../../bot/jobs/sweep';
import { type Store } from '../../../bot/store/store';
import { type TurnUit } from '../../../bot/teams/turn';
import { createPeilingen } from '../../../bot/vragen/peilingen';
import { datum } from '../../../rules/datum';
import { createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
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
  const stuur = (persoon: string, data: object, verb = 'samenvoegen', plek: 'chat' | 'kanaal' = 'kanaal') =>
    createTestTurn(
      opslag.store,
      klok,
    )({
      ...{ soort: 'actie', verb, data },
      van: { persoon, plek, gesprek: 'g', activityId: 'a' },
    });
  const klik = (persoon: string, dossiernummer: string, naar: string) => stuur(persoon, { dossiernummer, naar });
  /** Wat de knop met deze naam op de kaart terugstuurt. */
  const knopVan = (uit: TurnUit, titel: string) =>
    listActies(uit).find(({ title }) => title === titel)?.data as Readonly<Record<string, unknown>>;
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
    const bevestigd = async () => knopVan(await klik('fatima', A, B), 'Ja, samenvoegen');
    const groei = (nummer: string) => addMelding(opslag.store, nummer, melding(kenmerk('n')));

    it('laat eerst zien wat waarbij komt, en voegt dan nog niets samen', async () => {
      await changeDossier(opslag.store, B, () => ({ regels: [], klantmanager: 'joost' }));
      const uit = JSON.stringify(await klik('fatima', A, B));
      expect(uit).toContain(`Dossier ${B}: caseload Noord, klantmanager Joost, fase gekoppeld, 2 regels.`);
      expect(uit).toContain(`Alles van ${A} (2 regels) komt daarbij.`);
      expect(uit).toContain('Dit is niet terug te draaien.');
      expect(uit).not.toContain('Let op');
      expect(await resolveNummer(opslag.store, A)).toBe(A);
    });

    it.each(['kanaal', 'chat'] as const)('voegt samen na het bevestigen, in een %s', async (plek) => {
      expect(JSON.stringify(await stuur('fatima', await bevestigd(), 'samenvoegen', plek))).toContain(
        `hoort bij dossier ${B}`,
      );
      expect(await resolveNummer(opslag.store, A)).toBe(B);
    });

    it('gaat met "Toch niet" terug naar het dossier, en voegt niets samen', async () => {
      const terug = knopVan(await klik('fatima', A, B), 'Toch niet');
      expect(await stuur('fatima', terug, 'dossier', 'chat')).toMatchObject({ soort: 'kaart' });
      expect(await resolveNummer(opslag.store, A)).toBe(A);
    });

    it('geeft bij dezelfde bevestiging nog eens hetzelfde antwoord, ook als het dossier daarna groeide', async () => {
      const data = await bevestigd();
      const eerste = await stuur('fatima', data);
      await groei(B);
      const { versie } = await loadDossier(opslag.store, B);
      expect(await stuur('fatima', data)).toEqual(eerste);
      expect(await klik('fatima', A, B)).toEqual(eerste);
      expect((await loadDossier(opslag.store, B)).versie).toBe(versie);
    });

    it.each([
      ['het dossier dat opgaat', A],
      ['het dossier dat blijft', B],
    ])(
      'toont het blad opnieuw als %s intussen veranderde; dan geldt pas de nieuwe bevestiging',
      async (_wat, nummer) => {
        const data = await bevestigd();
        await groei(nummer);
        const opnieuw = await stuur('fatima', data);
        expect(JSON.stringify(opnieuw)).toMatch(/intussen iets veranderd.*Ja, samenvoegen/);
        expect(await resolveNummer(opslag.store, A)).toBe(A);
        await stuur('fatima', knopVan(opnieuw, 'Ja, samenvoegen'));
        expect(await resolveNummer(opslag.store, A)).toBe(B);
      },
    );

    it.each([
      ['een verzonnen versie', { versie: 77, versieNaar: 77 }],
      ['maar één versie', { versie: undefined }],
      ['een versie die geen getal is', { versie: 'ja' }],
    ])('voegt niets samen met %s', async (_wat, meer) => {
      await stuur('fatima', { ...(await bevestigd()), ...meer });
      expect(await resolveNummer(opslag.store, A)).toBe(A);
    });

    it('neemt de bevestiging van een ander dossier niet aan', async () => {
      await groei(C);
      await stuur('fatima', { ...(await bevestigd()), naar: C });
      expect(await resolveNummer(opslag.store, A)).toBe(A);
    });

    it('noemt het dossier dat nog leeft als het genoemde nummer zelf al opging', async () => {
      await voeg(C, B);
      const data = knopVan(await klik('fatima', A, C), 'Ja, samenvoegen');
      expect(data).toMatchObject({ naar: B });
    });

    it('maakt een besloten samenvoeging af die halverwege bleef, zonder nog eens te vragen', async () => {
      const gevallen: Store = {
        ...opslag.store,
        appendDossier: () => Promise.reject(new Error('gevallen')),
      };
      await voeg(A, B, gevallen).catch(() => undefined);
      expect(JSON.stringify(await klik('fatima', A, B))).toContain(`hoort bij dossier ${B}`);
      expect(await ids(B)).toContain(kenmerk('a'));
    });

    it('vraagt niet om te bevestigen wat toch niet kan', async () => {
      expect(await klik('fatima', A, A)).toMatchObject({ soort: 'fout', status: 400 });
      await voeg(A, B);
      expect(await klik('fatima', A, C)).toMatchObject({ soort: 'fout', status: 409 });
    });

    it('weigert ook de bevestiging van wie niet bij het andere dossier mag', async () => {
      const data = await bevestigd();
      expect(await stuur('kees', data)).toMatchObject({ soort: 'fout', status: 403 });
      expect(await stuur('anneke', data)).toMatchObject({ soort: 'fout', status: 403 });
      expect(await resolveNummer(opslag.store, A)).toBe(A);
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
