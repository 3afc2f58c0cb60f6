import { createConceptronde, createConcepten } from '../../../bot/concepten/concepten';
import { listBevestigingen } from '../../../bot/dossiers/bevestiging';
import { listVoorbeeldDossiers } from '../../../bot/lokaal/voorbeelden/dossiers';
import { type TurnUit } from '../../../bot/teams/turn';
import { isNotificatieRegel } from '../../../rules/historie';
import { addDossier, createTestTurn } from '../../support/beurt';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, testKluis, type TestStore } from '../../support/store';

const NUMMER = '2026-0143';
const STAPPEN = [
  {
    'dagtekening.snel': '2026-05-08',
    'verzenddatum.snel': '2026-05-08',
    eenzijdig: 'false',
    leerroute: 'B',
    niveau: 'B1',
  },
  { intensiteitLeerroute: '600', intensiteitPvt: '12', intensiteitMap: '60', mapPraktijk: '40' },
  { voortgangsgesprekken: '4', alfabetisering: 'NVT' },
  { bezwaarclausule: 'true' },
] as const;

describe('een lang formulier in stappen', () => {
  let opslag: TestStore;
  let klok: TestKlok;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    const dossier = listVoorbeeldDossiers(klok.vandaag()).find(({ dossiernummer }) => dossiernummer === NUMMER)!;
    await addDossier(opslag.store, dossier);
  });
  afterEach(() => opslag.remove());

  const klik = (verb: string, data: unknown, persoon = 'fatima') =>
    createTestTurn(
      opslag.store,
      klok,
    )({
      ...{ soort: 'actie', verb, data },
      van: { persoon, plek: 'chat', gesprek: 'g', activityId: 'a' },
    });
  const open = (extra: object = {}, persoon = 'fatima') =>
    klik('formulier-openen', { dossiernummer: NUMMER, formulier: 'F-05', ...extra }, persoon);
  const tekst = (uit: TurnUit) => JSON.stringify(uit);
  const druk = (uit: TurnUit, titel: string, invoer: object = {}, persoon = 'fatima') => {
    const knop = listActies(uit.soort === 'kaart' ? uit.kaart : {}).find(({ title }) => title === titel);
    if (knop === undefined) throw new Error(`geen knop ${titel}`);
    return klik(knop.verb, { ...knop.data, ...invoer }, persoon);
  };
  const vulIn = async (stappen: readonly object[] = STAPPEN) => {
    let kaart = await open();
    for (const invoer of stappen.slice(0, -1)) kaart = await druk(kaart, 'Verder', invoer);
    return kaart;
  };
  const dossier = async () => (await opslag.store.loadDossier(NUMMER))!;
  const plannen = async () =>
    (await dossier()).dossier.historie.filter((regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-05');
  const concepten = () => createConcepten({ store: opslag.store, kluis: testKluis, clock: klok });
  const plaats = { dossiernummer: NUMMER, persoon: 'fatima', formulier: 'F-05', vorm: '' };

  it('legt aan het eind vast wat in alle stappen is ingevuld', async () => {
    const uit = await druk(await vulIn(), 'Vastleggen', STAPPEN[3]);
    expect(tekst(uit)).toContain('is vastgelegd');
    expect((await plannen()).at(-1)).toMatchObject({
      velden: { dagtekening: '2026-05-08', leerroute: 'B', mapPraktijk: 40, bezwaarclausule: true },
    });
  });

  it('gaat na een herstart verder waar iemand was, met alles nog ingevuld', async () => {
    const tweede = await druk(await open(), 'Verder', STAPPEN[0]);
    await druk(tweede, 'Bewaar en ga later verder', STAPPEN[1]);
    await opslag.reopen();
    const weer = tekst(await open());
    expect(weer).toContain('Stap 2 van 4');
    expect(weer).toContain('U gaat verder met wat op 8 mei 2026 is bewaard.');
    expect(weer).toContain('600');
    expect(tekst(await klik('dossier', { dossiernummer: NUMMER }))).toContain('Verder met PIP vaststellen');
  });

  it('houdt bij terug wat is ingevuld, ook van de stap waar iemand vandaan komt', async () => {
    const tweede = await druk(await open(), 'Verder', STAPPEN[0]);
    const eerste = await druk(tweede, 'Terug', { intensiteitPvt: '12' });
    expect(tekst(eerste)).toContain('Stap 1 van 4');
    expect(tekst(await druk(eerste, 'Verder', STAPPEN[0]))).toMatch(/"id":"intensiteitPvt"[^}]*"value":12/);
  });

  it('houdt een stap die niet klopt tegen met de reden bij het veld, en laat iemand toch verder als hij dat kiest', async () => {
    const terug = await druk(await open(), 'Verder', { ...STAPPEN[0], leerroute: 'O', niveau: 'A2' });
    expect(tekst(terug)).toContain('Niveau A2 kan niet bij de onderwijsroute.');
    expect(tekst(terug)).toContain('Stap 1 van 4');
    expect(tekst(await druk(terug, 'Later verbeteren', { leerroute: 'O', niveau: 'A2' }))).toContain('Stap 2 van 4');
    expect(await plannen()).toEqual([]);
  });

  it('wijst na het vastleggen de stap aan waar iets niet klopt, en toont het daar bij het veld', async () => {
    const stappen = [STAPPEN[0], { ...STAPPEN[1], mapPraktijk: '12' }];
    let kaart = await druk(await open(), 'Verder', stappen[0]);
    kaart = await druk(await druk(kaart, 'Verder', stappen[1]), 'Later verbeteren', stappen[1]);
    kaart = await druk(kaart, 'Verder', STAPPEN[2]);
    kaart = await druk(kaart, 'Vastleggen', STAPPEN[3]);
    const uren = await druk(kaart, 'Naar stap 2: Uren', STAPPEN[3]);
    expect(tekst(uren)).toContain('Wel mogelijk: minstens 40 uur; nu 12 uur.');
    kaart = await druk(await druk(uren, 'Verder', STAPPEN[1]), 'Verder', STAPPEN[2]);
    expect(tekst(await druk(kaart, 'Vastleggen', STAPPEN[3]))).toContain('is vastgelegd');
  });

  it('begint opnieuw als iemand daarvoor kiest', async () => {
    const tweede = await druk(await open(), 'Verder', STAPPEN[0]);
    const nieuw = await druk(tweede, 'Opnieuw beginnen');
    expect(tekst(nieuw)).toContain('Stap 1 van 4');
    expect(await concepten().load(plaats)).toBeUndefined();
  });

  it('is alleen van wie het typte', async () => {
    await druk(await open(), 'Verder', STAPPEN[0]);
    expect(tekst(await open({}, 'joost'))).not.toContain('is bewaard');
    expect(await concepten().list(NUMMER, 'joost')).toEqual([]);
  });

  it('telt een dubbele klik en een herbezorging van elke knop een keer, ook na een herstart', async () => {
    const laatste = await vulIn();
    const eerste = await druk(laatste, 'Vastleggen', STAPPEN[3]);
    await opslag.reopen();
    klok.advance(15_000);
    expect(await druk(laatste, 'Vastleggen', STAPPEN[3])).toEqual(eerste);
    for (const titel of ['Terug', 'Bewaar en ga later verder'])
      expect(tekst(await druk(laatste, titel, STAPPEN[3]))).toContain('is al vastgelegd');
    expect(await plannen()).toHaveLength(1);
    expect(await concepten().load(plaats)).toBeUndefined();
  });

  it('legt niets vast op een oude kaart, maar geeft de stap terug op de nieuwe stand', async () => {
    const laatste = await vulIn();
    const { versie } = await dossier();
    await opslag.store.appendDossier({
      ...{ dossiernummer: NUMMER, verwachteVersie: versie, caseload: 'Noord', klantmanager: 'fatima', wensen: [] },
      regels: [{ id: 'm9', op: klok.vandaag(), notificatie: 'COA-06' }],
    });
    const terug = await druk(laatste, 'Vastleggen', STAPPEN[3]);
    expect(tekst(terug)).toContain('het dossier is intussen veranderd');
    expect(tekst(await druk(terug, 'Vastleggen', STAPPEN[3]))).toContain('is vastgelegd');
  });

  it('laat in de opslag niets leesbaar achter, en na het vastleggen helemaal niets', async () => {
    await druk(await open(), 'Verder', { ...STAPPEN[0], leerroute: 'B' });
    const derde = await druk(await open(), 'Verder', STAPPEN[1]);
    await druk(derde, 'Bewaar en ga later verder', { ...STAPPEN[2], ondersteuning: 'Hulp bij lezen' });
    const waarden = async () => (await opslag.store.listClaims('concept:')).map(({ waarde }) => waarde).join();
    expect(await waarden()).not.toMatch(/Hulp bij lezen|leerroute/);
    expect((await concepten().load(plaats))?.waarden.ondersteuning).toBe('Hulp bij lezen');
  });

  it('bewaart nooit een burgerservicenummer, en zegt dat bij het veld', async () => {
    const derde = await druk(await druk(await open(), 'Verder', STAPPEN[0]), 'Verder', STAPPEN[1]);
    const terug = await druk(derde, 'Verder', { ...STAPPEN[2], ondersteuning: 'Zie 123456782' });
    expect(tekst(terug)).toContain('Zet geen burgerservicenummer in dit tekstveld.');
    expect((await concepten().load(plaats))?.waarden).not.toHaveProperty('ondersteuning');
  });

  it('verdwijnt veertien dagen na de laatste keer bewaren', async () => {
    await druk(await open(), 'Verder', STAPPEN[0]);
    const ruimOp = () => createConceptronde({ store: opslag.store, clock: klok })();
    klok.setVandaag('2026-05-22');
    await ruimOp();
    expect(await concepten().load(plaats)).toBeDefined();
    klok.setVandaag('2026-05-23');
    expect(await concepten().load(plaats)).toBeUndefined();
    await ruimOp();
    expect(await opslag.store.listClaims('concept:')).toEqual([]);
  });

  it('houdt de uitkomst van een intake al in de eerste stap tegen als daar iets verplichts ontbreekt', async () => {
    const begin = await klik('formulier-openen', {
      dossiernummer: NUMMER,
      formulier: 'F-03',
      vorm: 'uitkomst',
      opnieuw: true,
    });
    const terug = tekst(await druk(begin, 'Verder'));
    expect(terug).toContain('Stap 1 van 4');
    expect(terug).toContain('V-BI-09');
    expect(terug).not.toContain('Vul in: Oproep');
  });

  it('noemt wat is vastgelegd zoals het formulier heette', async () => {
    const gesprek = { dossiernummer: NUMMER, formulier: 'F-03', vorm: 'oproep' };
    const begin = await klik('formulier-openen', gesprek);
    const uit = await druk(begin, 'Vastleggen', {
      oproepNummer: '1',
      datumOproep: '2026-05-08',
      termijn: '2026-05-22',
    });
    expect(tekst(uit)).toContain('\\"Brede intake: oproep\\" is vastgelegd door Fatima.');
  });

  it('zegt wie geen boete mag opleggen dat al bij het openen, tot er een besluit ligt om op te volgen', async () => {
    const besluit = { dossiernummer: NUMMER, formulier: 'F-09', vorm: 'besluit' };
    expect(tekst(await klik('formulier-openen', besluit))).toContain('legt de teamleider of de jurist vast');
    expect(tekst(await klik('formulier-openen', besluit, 'ilse'))).toContain('Boete: besluit en vervolg');
    const { versie } = await dossier();
    const velden = { grondslag: 'art. 23', categorie: 'PVT', datumOvertreding: '2026-05-01', status: 'opgelegd' };
    await opslag.store.appendDossier({
      ...{ dossiernummer: NUMMER, verwachteVersie: versie, caseload: 'Noord', klantmanager: 'fatima', wensen: [] },
      regels: [{ id: 'b1', op: klok.vandaag(), formulier: 'F-09', door: 'ilse', velden }],
    });
    expect(tekst(await klik('formulier-openen', besluit))).toContain('Boete: besluit en vervolg');
  });

  describe('met een waarschuwing', () => {
    const vraag = async () => {
      const stappen = [STAPPEN[0], { ...STAPPEN[1], intensiteitLeerroute: '2600' }, STAPPEN[2], STAPPEN[3]];
      return druk(await vulIn(stappen), 'Vastleggen', STAPPEN[3]);
    };
    const bevestig = (kaart: TurnUit, redenBevestiging: string) =>
      druk(kaart, 'Toch vastleggen', { ...STAPPEN[3], redenBevestiging });

    it('legt vast met een reden, en bewaart die bij de regel', async () => {
      expect(tekst(await bevestig(await vraag(), 'Het plan loopt drie jaar.'))).toContain('is vastgelegd');
      const [plan] = await plannen();
      expect(await listBevestigingen(opslag.store, testKluis, NUMMER)).toMatchObject([
        { regel: plan?.id, waarschuwingen: ['V-PIP-12'], reden: 'Het plan loopt drie jaar.', door: 'fatima' },
      ]);
    });

    it.each([
      ['zonder reden', ' ', 'Zeg in een zin waarom.'],
      ['met een burgerservicenummer', 'Zie 123456782', 'Zet geen burgerservicenummer in de reden.'],
      ['met een te lange reden', 'x'.repeat(301), 'Gebruik hoogstens 300 tekens.'],
    ])('vraagt %s opnieuw, met alles nog ingevuld', async (_hoe, reden, zin) => {
      const terug = await bevestig(await vraag(), reden);
      expect(tekst(terug)).toContain(zin);
      expect(tekst(terug)).toContain('Toch vastleggen');
      expect(await plannen()).toEqual([]);
      expect(await listBevestigingen(opslag.store, testKluis, NUMMER)).toEqual([]);
    });
  });
});
