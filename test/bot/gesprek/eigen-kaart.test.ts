import { ledenVan } from '../../../bot/gesprek/ledenboek';
import { type HandleTurn } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { getActie, listActies, readKaart } from '../../cards/kaarten';
import { addDossier, createTestTurn } from '../../support/beurt';
import { aDossier, klaarVoorPlan } from '../../support/dossier';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';
import { kaartUit, klik } from './gesprek';

const NUMMER = { dossiernummer: '2026-0143' };

describe('de eigen versie van een kaart in het kanaal', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
  });
  afterEach(() => opslag.remove());

  const nieuw = () =>
    addDossier(opslag.store, {
      ...{ ...NUMMER, caseload: 'Noord' },
      historie: [{ op: datum('2026-05-07'), notificatie: 'COA-01' }],
    });
  const zie = async (persoon: string) => kaartUit(await klik(handle, 'verversen', NUMMER, persoon, 'Noord'));
  const knoppen = (kaart: unknown) => listActies(kaart).map(({ title }) => title);

  it('laat iedereen van de caseload oppakken zolang niemand dat deed, en daarna alleen nog wie het heeft', async () => {
    await nieuw();
    expect(knoppen(await zie('joost'))).toContain('Oppakken');
    const { data } = getActie(await zie('fatima'), 'Oppakken');
    const uit = kaartUit(await klik(handle, 'oppakken', data as object, 'fatima', 'Noord'));
    expect(readKaart(uit)).toContain('Klantmanager: Fatima (u)');
    expect(readKaart(uit)).toContain('Opgepakt door Fatima (u)');
    expect(knoppen(uit)).toContain('Afgehandeld');
    expect(knoppen(await zie('joost'))).not.toContain('Afgehandeld');
    expect(readKaart(await zie('joost'))).toContain('Opgepakt door Fatima');
    expect(knoppen(await zie('marieke'))).toContain('Afgehandeld');
  });

  it('geeft wie alleen meeleest geen knop om iets vast te leggen', async () => {
    await nieuw();
    expect(knoppen(await zie('kees'))).toEqual(
      ['Open dossier', 'Verversen'].slice(0, knoppen(await zie('kees')).length),
    );
  });

  it('toont een oproep alleen aan wie haar mag zien, nooit aan het hele kanaal', async () => {
    const bouw = aDossier().metPlicht('2026-01-05').metOproep('1', '2026-05-04', '2026-05-18');
    await addDossier(opslag.store, bouw.build());
    expect(readKaart(await zie('fatima'))).toMatch(/oproep/i);
    const gedeeld = await klik(handle, 'dossier', NUMMER, 'fatima', 'Noord');
    expect(readKaart(kaartUit(gedeeld))).toMatch(/oproep/i);
  });

  it('weigert wie niet bij de caseload hoort: die houdt de gedeelde kaart', async () => {
    await nieuw();
    expect(await klik(handle, 'verversen', NUMMER, 'anneke', 'Noord')).toMatchObject({ soort: 'fout', status: 403 });
  });

  it('vraagt Teams alleen om een eigen versie voor de mensen van de caseload, de klantmanager en de teamleider voorop', async () => {
    await addDossier(opslag.store, klaarVoorPlan().build());
    const boek = ledenVan(opslag.store);
    expect(await zie('fatima')).not.toHaveProperty('refresh');
    const leden = ['anneke', 'joost', 'marieke', 'fatima', 'vreemde'].map((persoon) => ({
      persoon,
      mri: `29:${persoon}`,
    }));
    await boek.learn(leden);
    expect(boek.nieuw().length).toBe(leden.length);
    await boek.learn(leden);
    expect(boek.nieuw().length).toBe(leden.length);
    expect(await zie('fatima')).toMatchObject({
      refresh: { action: { verb: 'verversen', data: NUMMER }, userIds: ['29:fatima', '29:marieke', '29:joost'] },
    });
  });

  it('weet na een herstart nog hoe Teams iemand noemt', async () => {
    await ledenVan(opslag.store).learn([{ persoon: 'fatima', mri: '29:f' }]);
    await opslag.reopen();
    await ledenVan(opslag.store).load();
    expect(ledenVan(opslag.store).mriVan('fatima')).toBe('29:f');
  });
});
