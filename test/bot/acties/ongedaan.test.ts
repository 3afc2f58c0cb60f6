import { listVoorbeeldDossiers } from '../../../bot/lokaal/voorbeelden/dossiers';
import { type Herkomst, type TurnUit } from '../../../bot/teams/turn';
import { foldDossier } from '../../../rules/dossier';
import { addDossier, createTestTurn } from '../../support/beurt';
import { pipInvoer } from '../../support/formulieren';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

const NUMMER = '2026-0143';
const PLAN = pipInvoer('2026-05-01');

describe('een vastgelegd formulier ongedaan maken', () => {
  let opslag: TestStore;
  let klok: TestKlok;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    const dossier = listVoorbeeldDossiers(klok.vandaag()).find(({ dossiernummer }) => dossiernummer === NUMMER)!;
    await addDossier(opslag.store, dossier);
  });
  afterEach(() => opslag.remove());

  const klik = (verb: string, data: unknown, persoon = 'fatima', plek: Herkomst['plek'] = 'chat') =>
    createTestTurn(
      opslag.store,
      klok,
    )({
      ...{ soort: 'actie', verb, data },
      van: { persoon, plek, gesprek: 'g', activityId: 'a' },
    });
  const tekst = (uit: TurnUit) => JSON.stringify(uit);
  const knop = (uit: TurnUit, titel: string) => {
    const gevonden = listActies(uit.soort === 'kaart' ? uit.kaart : {}).find(({ title }) => title === titel);
    if (gevonden === undefined) throw new Error(`geen knop ${titel}`);
    return gevonden;
  };
  const druk = (uit: TurnUit, titel: string, invoer: object = {}, persoon = 'fatima') => {
    const { verb, data } = knop(uit, titel);
    return klik(verb, { ...data, ...invoer }, persoon);
  };
  const bewaard = async () => (await opslag.store.loadDossier(NUMMER))!;
  const stuur = async (formulier: string, velden: object) =>
    klik('formulier', {
      ...{ dossiernummer: NUMMER, formulier, versie: (await bewaard()).versie, bevestigd: false },
      ...velden,
    });
  const stand = async () => foldDossier((await bewaard()).dossier, klok.vandaag());
  const REDEN = { reden: 'Plan van een ander dossier' };

  it('laat het plan verdwijnen, met de reden in de geschiedenis', async () => {
    const kaart = await druk(await stuur('F-05', PLAN), 'Ongedaan maken');
    expect(tekst(kaart)).toContain('Vastgelegd door Fatima');
    expect(tekst(await druk(kaart, 'Ongedaan maken', REDEN))).toContain('De registratie is ongedaan gemaakt.');
    const { plan, registraties } = await stand();
    expect([plan.pips, registraties]).toEqual([[], []]);
    const { historie } = (await bewaard()).dossier;
    expect(historie.slice(-2)).toMatchObject([
      { formulier: 'F-05', velden: { leerroute: 'B' } },
      { formulier: 'F-05', velden: { correctie: true, redenCorrectie: REDEN.reden } },
    ]);
  });

  it('telt een dubbele klik een keer, ook na een herstart, en geeft hetzelfde antwoord', async () => {
    const kaart = await druk(await stuur('F-05', PLAN), 'Ongedaan maken');
    const eerste = await druk(kaart, 'Ongedaan maken', REDEN);
    const { versie } = await bewaard();
    await opslag.reopen();
    klok.advance(15_000);
    expect(await druk(kaart, 'Ongedaan maken', REDEN)).toEqual(eerste);
    expect((await bewaard()).versie).toBe(versie);
  });

  it.each([
    ['zonder reden', ' ', 'Zeg in een zin waarom.'],
    ['met een burgerservicenummer', 'Zie 123456782', 'Zet geen burgerservicenummer in de reden.'],
  ])('vraagt %s opnieuw en verandert niets', async (_hoe, reden, zin) => {
    const kaart = await druk(await stuur('F-05', PLAN), 'Ongedaan maken');
    expect(tekst(await druk(kaart, 'Ongedaan maken', { reden }))).toContain(zin);
    expect((await stand()).plan.pips).toHaveLength(1);
  });

  it('kan niet meer als het in DUO staat: dan komen de stappen daar, met de bron', async () => {
    const vastgelegd = await stuur('F-05', PLAN);
    await stuur('F-20b', { item: 'PIP', datum: '2026-05-07' });
    const kaart = await druk(vastgelegd, 'Ongedaan maken');
    expect(tekst(kaart)).toContain('Dit staat al in DUO.');
    expect(tekst(kaart)).toContain('Zoek in het DUO-portaal de inburgeraar op.');
    expect(tekst(kaart)).toContain('DUO: ');
    expect(() => knop(kaart, 'Ongedaan maken')).toThrow('geen knop');
  });

  it('wordt ook geweigerd als iemand anders net bevestigde dat het in DUO staat', async () => {
    const kaart = await druk(await stuur('F-05', PLAN), 'Ongedaan maken');
    await stuur('F-20b', { item: 'PIP', datum: '2026-05-07' });
    expect(tekst(await druk(kaart, 'Ongedaan maken', REDEN))).toContain('Dit staat al in DUO.');
    expect((await stand()).plan.pips).toHaveLength(1);
  });

  it('geeft het formulier ingevuld terug om te verbeteren, en vraagt dan om het ook in DUO te doen', async () => {
    const vastgelegd = await stuur('F-05', PLAN);
    await stuur('F-20b', { item: 'PIP', datum: '2026-05-07' });
    const formulier = await druk(await druk(vastgelegd, 'Ongedaan maken'), 'Gegevens verbeteren');
    expect(tekst(formulier)).toContain('"2026-05-01"');
    const derde = await druk(await druk(formulier, 'Verder'), 'Verder');
    const laatste = await druk(derde, 'Verder', { alfabetisering: 'AA' });
    await druk(laatste, 'Vastleggen', { correctie: 'true', redenCorrectie: 'Verkeerd aangevinkt' });
    expect((await stand()).plan.pips.map(({ velden }) => velden)).toMatchObject([
      { alfabetisering: 'AA', mapPraktijk: 40, leerroute: 'B' },
    ]);
    const dossier = await klik('dossier', { dossiernummer: NUMMER });
    const stappen = await druk(dossier, 'Verbeteren in DUO: PIP');
    expect(tekst(stappen)).toContain('In DUO staan nog de oude gegevens.');
    expect(tekst(await druk(stappen, 'In DUO verbeterd'))).toContain('dit is ook in DUO verbeterd');
    await druk(stappen, 'In DUO verbeterd');
    expect(tekst(await klik('dossier', { dossiernummer: NUMMER }))).not.toContain('Verbeteren in DUO');
  });

  it('vraagt niets in DUO als daar nog niets staat', async () => {
    await stuur('F-05', PLAN);
    await stuur('F-05', { ...PLAN, alfabetisering: 'AA', correctie: 'true', redenCorrectie: 'Verkeerd aangevinkt' });
    expect(tekst(await klik('dossier', { dossiernummer: NUMMER }))).not.toContain('Verbeteren in DUO');
  });

  it('maakt alleen het laatste ongedaan: wat al verbeterd is, is er niet meer', async () => {
    const eerste = await stuur('F-05', PLAN);
    await stuur('F-05', { ...PLAN, alfabetisering: 'AA', correctie: 'true', redenCorrectie: 'Verkeerd aangevinkt' });
    expect(tekst(await druk(eerste, 'Ongedaan maken'))).toContain('Deze registratie kunt u niet ongedaan maken.');
  });

  it.each([
    ['van een andere caseload', 'anneke', 403],
    ['die alleen meeleest', 'kees', 403],
  ])('mag niet van iemand %s', async (_wie, persoon, status) => {
    const { data } = knop(await stuur('F-05', PLAN), 'Ongedaan maken');
    for (const verb of ['ongedaan', 'ongedaan-maken', 'duo-verbeterd'])
      expect(await klik(verb, { ...data, versie: 1, reden: 'x' }, persoon)).toMatchObject({ soort: 'fout', status });
    expect((await stand()).plan.pips).toHaveLength(1);
  });

  it('weigert een regel die niet in dit dossier staat, en doet niets in een kanaal', async () => {
    const data = { dossiernummer: NUMMER, regel: 'verzonnen', versie: 1, reden: 'x' };
    expect(await klik('ongedaan-maken', data)).toMatchObject({ soort: 'fout', status: 400 });
    expect(await klik('ongedaan', data, 'fatima', 'kanaal')).toMatchObject({ soort: 'fout', status: 400 });
  });
});
