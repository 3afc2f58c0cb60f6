import { type HandleTurn, type TurnUit } from '../../../bot/teams/turn';
import { listActies, listDelen, readKaart } from '../../cards/kaarten';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';
import { kaartUit, klik, van, zeg } from './gesprek';

/** Van elke rol één. */
const MENSEN = ['fatima', 'marieke', 'ruben', 'ilse', 'kees'] as const;

describe('welkom en hulp', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-05-08');

  beforeAll(async () => {
    opslag = await openTestStore();
    await addVoorbeelden(opslag.store, klok);
    handle = createTestTurn(opslag.store, klok);
  });
  afterAll(() => opslag.remove());

  const welkom = async (persoon: string, kanaal?: string) =>
    kaartUit(await handle({ soort: 'welkom', van: van(persoon, kanaal) }));
  const isBegrepen = (uit: TurnUit) =>
    uit.soort === 'kaart' && !/raden doe ik niet|Bedoelt u/.test(readKaart(uit.kaart));
  /** Wat er in een vaste letter staat, is zo over te nemen. */
  const listVoorbeelden = (kaart: unknown) =>
    listDelen(kaart).flatMap(({ fontType, text }) => (fontType === 'Monospace' ? [String(text)] : []));

  it('kent elke rol', () => {
    const rollen = MENSEN.map((mens) => testInrichting.personen.find(({ id }) => id === mens)?.rol);
    expect(new Set(rollen).size).toBe(5);
  });

  it('zegt ieder wat hij nu kan doen, en wie nog niet bekend is wat er eerst moet', async () => {
    const teksten = await Promise.all(MENSEN.map(async (mens) => readKaart(await welkom(mens))));
    expect(new Set(teksten).size).toBe(MENSEN.length);
    expect(readKaart(await welkom('iemand'))).toContain('Ik ken u nog niet');
    expect(readKaart(await welkom('ruben', 'Noord'))).toContain('koppel dit kanaal aan');
  });

  it.each(MENSEN)('geeft %s alleen knoppen die het doen', async (mens) => {
    const hulp = kaartUit(await zeg(handle, 'hulp', mens));
    const knoppen = [...listActies(await welkom(mens)), ...listActies(hulp)];
    expect(knoppen.length).toBeGreaterThan(0);
    for (const { verb, data } of knoppen)
      expect(isBegrepen(await klik(handle, String(verb), data as object, mens))).toBe(true);
  });

  it.each(MENSEN)('geeft %s alleen voorbeelden die een antwoord krijgen', async (mens) => {
    const voorbeelden = listVoorbeelden(kaartUit(await zeg(handle, 'hulp', mens)));
    expect(voorbeelden.length).toBeGreaterThan(2);
    for (const voorbeeld of voorbeelden) {
      // This one is for the channel itself; the day has no task on it here.
      if (/^(koppel|waarom)/.test(voorbeeld)) continue;
      expect([voorbeeld, isBegrepen(await zeg(handle, voorbeeld, mens))]).toEqual([voorbeeld, true]);
    }
  });

  it('geeft in een kanaal alleen voorbeelden die daar een antwoord krijgen', async () => {
    const voorbeelden = listVoorbeelden(kaartUit(await zeg(handle, 'hulp', 'fatima', 'Noord')));
    for (const voorbeeld of voorbeelden)
      expect([voorbeeld, isBegrepen(await zeg(handle, voorbeeld, 'fatima', 'Noord'))]).toEqual([voorbeeld, true]);
  });

  it('vraagt om een nummer als dat ontbreekt, met in de chat het dossier dat iemand net zag', async () => {
    await zeg(handle, 'open 2026-0143', 'fatima');
    expect(readKaart(kaartUit(await zeg(handle, 'status', 'fatima')))).toContain('status 2026-0143');
    const { data } = listActies(kaartUit(await zeg(handle, 'status', 'fatima')))[0] ?? {};
    expect(readKaart(kaartUit(await klik(handle, 'vraag', data as object, 'fatima')))).toContain('Fase:');
    expect(listActies(kaartUit(await zeg(handle, 'status', 'fatima', 'Noord')))).toEqual([]);
  });

  it('biedt bij een nummer zonder nullen dat nummer aan, en niet het dossier dat iemand net zag', async () => {
    await zeg(handle, 'open 2026-0098', 'fatima');
    const kaart = kaartUit(await zeg(handle, 'open 2026-143', 'fatima'));
    expect(listActies(kaart).map(({ title }) => title)).toEqual(['open 2026-0143']);
    const { data } = listActies(kaart)[0] ?? {};
    expect(readKaart(kaartUit(await klik(handle, 'vraag', data as object, 'fatima')))).toContain('Dossier 2026-0143');
  });

  it.each(MENSEN)('is vriendelijk tegen %s die bedankt', async (mens) => {
    expect(await zeg(handle, 'Dank je wel!', mens)).toEqual({ soort: 'melding', tekst: 'Graag gedaan.' });
  });
});
