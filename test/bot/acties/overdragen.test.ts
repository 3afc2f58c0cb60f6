import { type HandleTurn, type TurnUit } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { isNotificatieRegel } from '../../../rules/historie';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const NUMMER = '2026-0143';

describe('een dossier overdragen', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
    await addVoorbeelden(opslag.store, klok);
  });
  afterEach(() => opslag.remove());

  const klik = (persoon: string, verb: string, data: object) =>
    handle({
      ...{ soort: 'actie', verb, data },
      van: { persoon, plek: 'chat', gesprek: 'g', activityId: 'a' },
    });
  const geef = (persoon: string, naar: string, reden = 'Andere wijk', stappen = 0) =>
    klik(persoon, 'overdragen', { dossiernummer: NUMMER, naar, reden, stappen });
  const dossier = async () => (await opslag.store.loadDossier(NUMMER))!.dossier;
  const overdrachten = async () =>
    (await dossier()).historie.filter((regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-20e');
  const tekst = (uit: TurnUit) => JSON.stringify(uit);
  const berichtAan = async (persoon: string) => {
    const wachtend = await opslag.store.listTeVersturen('9999', 100);
    const id = wachtend.find(({ plek }) => plek === `chat:${persoon}`)?.id;
    const inhoud = id === undefined ? undefined : (await opslag.store.loadUitgaand(id))?.inhoud;
    return inhoud !== undefined && 'tekst' in inhoud ? inhoud.tekst : undefined;
  };

  it('legt vast wie, aan wie en waarom, en zegt het de nieuwe klantmanager in zijn chat', async () => {
    expect((await geef('fatima', 'joost')).soort).toBe('kaart');
    expect((await dossier()).klantmanager).toBe('joost');
    expect(await overdrachten()).toMatchObject([
      { door: 'fatima', op: '2026-05-08', velden: { van: 'fatima', naar: 'joost', reden: 'Andere wijk' } },
    ]);
    expect(await berichtAan('joost')).toBe(
      'Fatima heeft dossier 2026-0143 aan u overgedragen.\n\nReden: Andere wijk\n\nTyp "open 2026-0143" om het te zien.',
    );
  });

  it('gebeurt een keer, ook als dezelfde klik nog eens komt nadat het dossier van een ander is', async () => {
    await Promise.all([geef('fatima', 'joost'), geef('fatima', 'joost')]);
    expect((await geef('fatima', 'joost')).soort).toBe('kaart');
    expect(await overdrachten()).toHaveLength(1);
  });

  it('laat van twee mensen die tegelijk iets anders kiezen de eerste gelden, en zegt de ander van wie het nu is', async () => {
    const uitkomsten = await Promise.all([geef('fatima', 'joost'), geef('marieke', 'mehmet')]);
    expect(await overdrachten()).toHaveLength(1);
    const eigenaar = (await dossier()).klantmanager === 'joost' ? 'Joost' : 'Mehmet';
    const ander = uitkomsten.find(({ soort }) => soort === 'fout');
    expect(tekst(ander!)).toMatch(new RegExp(`nu van ${eigenaar}|Alleen de klantmanager`));
  });

  it.each([
    ['zonder collega', () => geef('fatima', ''), 'Kies een collega.'],
    ['zonder reden', () => geef('fatima', 'joost', ' '), 'Geef een reden.'],
    ['met een burgerservicenummer in de reden', () => geef('fatima', 'joost', 'Zie 111222333'), 'burgerservicenummer'],
    ['aan iemand die daar niet werkt', () => geef('fatima', 'anneke'), 'in caseload Noord werkt'],
    ['aan iemand die alleen leest', () => geef('fatima', 'kees'), 'in caseload Noord werkt'],
    ['aan iemand die niet bestaat', () => geef('fatima', 'niemand'), 'in caseload Noord werkt'],
  ])('geeft de kaart terug met wat er moet: %s', async (_wat, doe, zin) => {
    const uit = await doe();
    expect(uit.soort).toBe('kaart');
    expect(tekst(uit)).toContain(zin);
    expect(tekst(uit)).not.toContain('111222333');
    expect(await overdrachten()).toEqual([]);
  });

  it('weigert wie niet over het dossier gaat, en laat de teamleider en de vervanger wel', async () => {
    expect(await geef('joost', 'mehmet')).toMatchObject({ soort: 'fout', status: 403 });
    await klik('fatima', 'afwezig', {
      persoon: 'fatima',
      van: '2026-05-08',
      totEnMet: '2026-05-15',
      vervanger: 'joost',
    });
    expect((await geef('joost', 'mehmet')).soort).toBe('kaart');
    expect((await geef('marieke', 'fatima', 'Terug van vakantie', 1)).soort).toBe('kaart');
    expect((await dossier()).klantmanager).toBe('fatima');
  });

  it.each([
    ['zonder collega', () => geef('anneke', '')],
    ['zonder reden', () => geef('anneke', 'joost', ' ')],
  ])('laat wie niet bij het dossier mag niets zien, ook niet %s', async (_wat, doe) => {
    expect(await doe()).toMatchObject({ soort: 'fout', status: 403 });
  });

  it('stelt voor wie de minste open dossiers heeft en er is', async () => {
    await klik('marieke', 'afwezig', {
      persoon: 'joost',
      van: '2026-05-08',
      totEnMet: '2026-05-15',
      vervanger: 'mehmet',
    });
    const uit = tekst(await klik('fatima', 'overdragen-openen', { dossiernummer: NUMMER }));
    const [, eerste] = /"choices":\[\{"title":"(\w+) \(\d+ open\)"/.exec(uit) ?? [];
    expect(uit).toContain(`Voorstel: ${eerste}, met`);
    expect(uit).toMatch(/Joost \(afwezig, \d+ open\)/);
  });

  it('zegt "van u" tegen wie het dossier zelf heeft, en de naam tegen een ander', async () => {
    const open = async (persoon: string) => tekst(await klik(persoon, 'overdragen-openen', { dossiernummer: NUMMER }));
    await geef('fatima', 'joost');
    expect(await open('joost')).toContain('Dit dossier is nu van u.');
    expect(await open('marieke')).toContain('Dit dossier is nu van Joost.');
  });

  it('gaat niet met het formulier F-20e, ook niet naar een andere caseload', async () => {
    const eerst = await dossier();
    const { versie } = (await opslag.store.loadDossier(NUMMER))!;
    const stuur = (persoon: string, velden: object) =>
      klik(persoon, 'formulier', { dossiernummer: NUMMER, formulier: 'F-20e', versie, bevestigd: false, ...velden });
    for (const persoon of ['fatima', 'marieke'])
      expect(await stuur(persoon, { naar: 'joost', naarCaseload: 'Zuid', reden: 'Andere wijk' })).toEqual({
        ...{ soort: 'fout', status: 400 },
        tekst: 'Draag het dossier over met de knop op de kaart.',
      });
    expect(await dossier()).toEqual(eerst);
    expect(await overdrachten()).toEqual([]);
  });
});

it('een vervanger handelt af wat zijn collega oppakte; wie dat niet is, kan dat niet', async () => {
  const opslag = await openTestStore();
  const klok = createTestKlok('2026-05-08');
  const handle = createTestTurn(opslag.store, klok);
  await opslag.store.appendDossier({
    ...{ dossiernummer: NUMMER, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
    regels: [{ id: 'm1', op: datum('2026-05-08'), notificatie: 'COA-01' }],
  });
  const klik = (persoon: string, verb: string, data: object) =>
    handle({ soort: 'actie', verb, data, van: { persoon, plek: 'chat', gesprek: 'g', activityId: 'a' } });
  const melding = { dossiernummer: NUMMER, bericht: 'm1' };
  await klik('fatima', 'oppakken', melding);
  const handelAf = () => klik('joost', 'afhandelen', { ...melding, stap: 'afhandelen' });
  expect(await handelAf()).toMatchObject({ soort: 'fout', status: 409 });
  await klik('marieke', 'afwezig', {
    ...{ persoon: 'marieke', wie: 'fatima', vervanger: 'joost' },
    ...{ van: '2026-05-08', totEnMet: '2026-05-15' },
  });
  expect((await handelAf()).soort).toBe('kaart');
  expect(await klik('joost', 'weer-aanwezig', { persoon: 'fatima' })).toMatchObject({ status: 403 });
  await opslag.remove();
});

describe('een melding teruggeven', () => {
  it('vraagt eerst waarom, en weigert een reden met een burgerservicenummer', async () => {
    const opslag = await openTestStore();
    const klok = createTestKlok('2026-05-08');
    const handle = createTestTurn(opslag.store, klok);
    await opslag.store.appendDossier({
      ...{ dossiernummer: NUMMER, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'm1', op: datum('2026-05-08'), notificatie: 'COA-01' }],
    });
    const van = { persoon: 'fatima', plek: 'chat', gesprek: 'g', activityId: 'a' } as const;
    const melding = { dossiernummer: NUMMER, bericht: 'm1' };
    await handle({ soort: 'actie', van, verb: 'oppakken', data: melding });
    const terug = (reden?: string) =>
      handle({ soort: 'actie', van, verb: 'afhandelen', data: { ...melding, stap: 'teruggeven', reden } });
    for (const [reden, zin] of [
      [undefined, 'Melding teruggeven'],
      ['', 'Geef een reden.'],
      ['BSN 111222333', 'burgerservicenummer'],
    ] as const)
      expect(JSON.stringify(await terug(reden))).toContain(zin);
    const { dossier } = (await opslag.store.loadDossier(NUMMER))!;
    expect(dossier.historie.at(-1)).toMatchObject({ velden: { stap: 'oppakken' } });
    await opslag.remove();
  });
});
