import { kaartVan } from '../../../bot/dossiers/dossiers';
import { addMelding } from '../../../bot/dossiers/plaats-bericht';
import { listVoorbeeldDossiers } from '../../../bot/lokaal/voorbeelden/dossiers';
import { type HandleTurn, type Herkomst, type TurnUit } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { addDossier, createTestTurn } from '../../support/beurt';
import { pipInvoer } from '../../support/formulieren';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

const PLAN = pipInvoer('2026-05-01');

describe('klikken en vragen', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
    for (const dossier of listVoorbeeldDossiers(klok.vandaag())) {
      await addDossier(opslag.store, dossier, { wensen: [kaartVan(dossier)] });
    }
    await opslag.store.appendDossier({
      ...{ dossiernummer: '2026-0001', verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }],
    });
  });
  afterEach(() => opslag.remove());

  const van = (persoon: string, plek: Herkomst['plek']): Herkomst => ({ persoon, plek, gesprek: 'g', activityId: 'a' });
  const klik = (persoon: string, verb: string, data: object, plek: Herkomst['plek'] = 'chat') =>
    handle({ soort: 'actie', van: van(persoon, plek), verb, data });
  const zeg = (persoon: string, tekst: string, plek: Herkomst['plek'] = 'chat') =>
    handle({ soort: 'tekst', van: van(persoon, plek), tekst });
  const pakOp = (persoon: string) => klik(persoon, 'oppakken', { dossiernummer: '2026-0001', bericht: 'm1' }, 'kanaal');
  const tekst = (uit: TurnUit) => JSON.stringify(uit);
  const historie = async (nummer: string) => (await opslag.store.loadDossier(nummer))!.dossier.historie;
  const versie = async (nummer: string) => (await opslag.store.loadDossier(nummer))!.versie;
  const stuurPlan = async (velden: object, meer: object = {}, persoon = 'fatima') =>
    klik(persoon, 'formulier', {
      dossiernummer: '2026-0143',
      formulier: 'F-05',
      versie: await versie('2026-0143'),
      bevestigd: false,
      ...PLAN,
      ...velden,
      ...meer,
    });

  describe('oppakken', () => {
    it('maakt wie klikt eigenaar van een dossier zonder klantmanager', async () => {
      const uit = await pakOp('fatima');
      expect(tekst(uit)).toContain('Opgepakt door Fatima (u)');
      expect((await opslag.store.loadDossier('2026-0001'))?.dossier.klantmanager).toBe('fatima');
      expect((await opslag.store.loadUitgaand('dossier:2026-0001'))?.gewenst).toBe(1);
    });

    it('laat van twintig mensen die tegelijk klikken er een winnen, en zegt de anderen wie', async () => {
      const personen = ['fatima', 'joost', 'mehmet', 'marieke', 'ruben'];
      const uitkomsten = await Promise.all(Array.from({ length: 20 }, (_, n) => pakOp(personen[n % 5]!)));
      const winnaar = (await opslag.store.loadDossier('2026-0001'))!.dossier.klantmanager!;
      expect(await historie('2026-0001')).toHaveLength(2);
      uitkomsten.forEach((uit, n) => {
        if (personen[n % 5] === winnaar) expect(uit.soort).toBe('kaart');
        else
          expect(uit).toMatchObject({
            soort: 'fout',
            status: 409,
            tekst: expect.stringMatching(/was u voor/) as string,
          });
      });
    });

    it('vindt een tweede klik van dezelfde persoon gewoon goed', async () => {
      await pakOp('fatima');
      expect((await pakOp('fatima')).soort).toBe('kaart');
      expect(await historie('2026-0001')).toHaveLength(2);
    });

    it('laat de eigenaar van het dossier staan als een ander een volgende melding oppakt', async () => {
      await pakOp('fatima');
      const plaatsing = {
        bericht: { id: 'm2' },
        notificatie: 'COA-02',
        op: datum('2026-05-07'),
        vastgelegd: '2026-05-07T08:00:00Z',
        andereHashes: [],
      };
      await addMelding(opslag.store, '2026-0001', plaatsing);
      await klik('joost', 'oppakken', { dossiernummer: '2026-0001', bericht: 'm2' }, 'kanaal');
      expect((await opslag.store.loadDossier('2026-0001'))?.dossier.klantmanager).toBe('fatima');
    });

    it('laat een oude kaart niet sluiten wat een collega heeft opgepakt, en noemt de juiste', async () => {
      await pakOp('fatima');
      const sluit = (persoon: string, stap: string) =>
        klik(persoon, 'afhandelen', { dossiernummer: '2026-0001', bericht: 'm1', stap }, 'kanaal');
      expect(await sluit('joost', 'niet voor ons')).toMatchObject({
        status: 409,
        tekst: expect.stringMatching(/^Fatima was u voor/) as string,
      });
      expect(await historie('2026-0001')).toHaveLength(2);
      expect((await sluit('marieke', 'niet voor ons')).soort).toBe('kaart');
      expect(await sluit('fatima', 'teruggeven')).toMatchObject({
        tekst: expect.stringMatching(/^Marieke was u voor/) as string,
      });
    });

    it('geeft niets terug wat niemand heeft opgepakt', async () => {
      const uit = await klik(
        'joost',
        'afhandelen',
        { dossiernummer: '2026-0001', bericht: 'm1', stap: 'teruggeven' },
        'kanaal',
      );
      expect(uit).toMatchObject({ soort: 'fout', status: 409 });
      expect(await historie('2026-0001')).toHaveLength(1);
    });

    it.each(['oppakken', 'melden', 'ingetrokken'])('neemt "%s" niet aan als ingestuurd formulier', async (stap) => {
      const data = { dossiernummer: '2026-0001', formulier: 'F-20a', versie: 1, bevestigd: false };
      const velden = { notificatie: 'COA-01', stap };
      expect(await klik('fatima', 'formulier', { ...data, ...velden })).toMatchObject({ soort: 'fout', status: 400 });
      expect(await historie('2026-0001')).toHaveLength(1);
    });

    it('geeft een teruggegeven melding weer aan wie haar oppakt', async () => {
      await pakOp('fatima');
      const terug = { dossiernummer: '2026-0001', bericht: 'm1', stap: 'teruggeven', reden: 'Niet mijn wijk' };
      await klik('fatima', 'afhandelen', terug, 'kanaal');
      expect((await pakOp('joost')).soort).toBe('kaart');
      expect(await historie('2026-0001')).toContainEqual(
        expect.objectContaining({ velden: expect.objectContaining({ reden: 'Niet mijn wijk' }) as unknown }),
      );
    });
  });

  describe('een PIP vaststellen', () => {
    it('zegt bij een weigering wat wel kan', async () => {
      const uit = tekst(await stuurPlan({ mapPraktijk: '12' }));
      expect(uit).toContain('Wel mogelijk: minstens 40 uur; nu 12 uur.');
    });

    it('legt een plan vast dat klopt, en zet op de kaart uiterlijk wanneer het in DUO moet staan', async () => {
      const uit = await stuurPlan({});
      expect(tekst(uit)).toContain(
        'PIP registreren in DUO: uiterlijk wo 20 mei 2026 (10 werkdagen na 1 mei; 5 mei, Hemelvaartsdag en 15 mei tellen niet mee)',
      );
      expect((await historie('2026-0143')).at(-1)).toMatchObject({
        formulier: 'F-05',
        op: '2026-05-08',
        door: 'fatima',
      });
    });

    it('geeft niveau A2 met de onderwijsroute terug: alles staat er nog, met de regel en de bron bij het veld', async () => {
      const voor = await historie('2026-0143');
      const uit = tekst(await stuurPlan({ leerroute: 'O', niveau: 'A2', intensiteitOverig: '700' }));
      expect(uit).toContain('Niveau A2 kan niet bij de onderwijsroute.');
      expect(uit).toContain('V-PIP-06');
      for (const waarde of ['"2026-05-01"', '"O"', '"A2"', '700']) expect(uit).toContain(waarde);
      expect(await historie('2026-0143')).toEqual(voor);
    });

    it('vraagt bij een waarschuwing om een bevestiging, en neemt die alleen aan voor wat iemand zag', async () => {
      const ongewoon = { intensiteitLeerroute: '2600' };
      const gevraagd = tekst(await stuurPlan(ongewoon));
      expect(gevraagd).toContain('V-PIP-12');
      expect(gevraagd).toContain('Toch vastleggen');
      const nog = await stuurPlan(ongewoon, { bevestigd: true, gezien: 'V-PIP-33', redenBevestiging: 'Klopt zo.' });
      expect(tekst(nog)).toContain('Toch vastleggen');
      const redenBevestiging = 'Het plan loopt drie jaar.';
      expect(tekst(await stuurPlan(ongewoon, { bevestigd: true, gezien: 'V-PIP-12', redenBevestiging }))).toContain(
        'is vastgelegd',
      );
    });

    it('telt een dubbele klik een keer', async () => {
      const eerste = await versie('2026-0143');
      const [een, twee] = await Promise.all([stuurPlan({}), stuurPlan({})]);
      expect([een.soort, twee.soort]).toEqual(['kaart', 'kaart']);
      expect(await versie('2026-0143')).toBe(eerste + 1);
      await stuurPlan({}, { versie: eerste });
      expect(await versie('2026-0143')).toBe(eerste + 1);
    });

    it('legt niets vast op een oude kaart, maar geeft het formulier terug met alles erin', async () => {
      const oud = await versie('2026-0143');
      const plaatsing = {
        bericht: { id: 'm9' },
        notificatie: 'COA-06',
        op: datum('2026-05-08'),
        vastgelegd: '2026-05-08T08:00:00Z',
        andereHashes: [],
      };
      await addMelding(opslag.store, '2026-0143', plaatsing);
      const uit = tekst(await stuurPlan({}, { versie: oud }));
      expect(uit).toContain('het dossier is intussen veranderd');
      expect(uit).toContain('"2026-05-01"');
      expect((await historie('2026-0143')).some((regel) => 'formulier' in regel && regel.formulier === 'F-05')).toBe(
        false,
      );
      expect(tekst(await stuurPlan({}))).toContain('is vastgelegd');
    });

    it.each([
      ['een datum die niet bestaat', { dagtekening: '2026-02-31' }],
      ['een getal dat geen getal is', { intensiteitPvt: 'twaalf' }],
      ['een keuze die er niet is', { leerroute: 'X' }],
      ['iets anders waar tekst hoort', { dagtekening: { dag: 1 } }],
    ])('weigert %s met een zin bij het veld, en verandert niets', async (_wat, velden) => {
      const voor = await versie('2026-0143');
      const uit = await stuurPlan(velden);
      expect(uit.soort).toBe('kaart');
      expect(tekst(uit)).toContain('Nog niet vastgelegd');
      expect(await versie('2026-0143')).toBe(voor);
    });
  });

  describe('geregistreerd in DUO', () => {
    const registreer = async (datumDuo: string) =>
      klik(
        'fatima',
        'formulier',
        {
          dossiernummer: '2026-0143',
          formulier: 'F-20b',
          versie: await versie('2026-0143'),
          bevestigd: false,
          item: 'PIP',
          datum: datumDuo,
        },
        'kanaal',
      );

    it('maakt de taak op de kanaalkaart af', async () => {
      await stuurPlan({});
      const uit = tekst(await registreer('2026-05-07'));
      expect(uit).not.toContain('PIP registreren in DUO');
    });

    it.each([
      ['in de toekomst', '2026-05-09'],
      ['voor de dagtekening van het plan', '2026-04-30'],
    ])('weigert een datum %s, met de reden', async (_wat, dag) => {
      await stuurPlan({});
      const voor = await versie('2026-0143');
      expect(tekst(await registreer(dag))).toContain('Klopt niet');
      expect(await versie('2026-0143')).toBe(voor);
    });
  });

  describe('wie iets mag', () => {
    it.each([
      ['een dossier van een andere caseload openen', () => klik('anneke', 'open', { dossiernummer: '2026-0143' }), 403],
      ['een formulier indienen bij een andere caseload', () => stuurPlan({}, {}, 'anneke'), 403],
      ['een melding van een andere caseload oppakken', () => pakOp('anneke'), 403],
      ['als Participatiewet iets vastleggen', () => stuurPlan({}, {}, 'kees'), 403],
      ['een onbekende knop gebruiken', () => klik('fatima', 'wis-alles', {}), 400],
      ['een knop zonder gegevens gebruiken', () => klik('fatima', 'oppakken', { dossiernummer: 7 }), 400],
      ['een dossier openen dat niet bestaat', () => klik('fatima', 'open', { dossiernummer: '2026-9999' }), 404],
      ['als onbekende iets doen', () => klik('vreemde', 'open', { dossiernummer: '2026-0143' }), 403],
      [
        'een plan invullen in het kanaal',
        () =>
          klik(
            'fatima',
            'formulier',
            { dossiernummer: '2026-0143', formulier: 'F-05', versie: 1, bevestigd: false, ...PLAN },
            'kanaal',
          ),
        400,
      ],
    ])('weigert met een zin: %s', async (_wat, doe, status) => {
      const voor = [await versie('2026-0143'), await versie('2026-0001')];
      const uit = await doe();
      expect(uit).toMatchObject({ soort: 'fout', status });
      expect(uit.soort === 'fout' && uit.tekst).toMatch(/^[A-Z].*\.$/);
      expect([await versie('2026-0143'), await versie('2026-0001')]).toEqual(voor);
    });
  });

  describe('vragen in de chat', () => {
    it('antwoordt op "status 2026-0143" met fase, open taken met datum en historie', async () => {
      const uit = tekst(await zeg('fatima', 'Status  2026-0143?'));
      expect(uit).toContain('intake afgerond');
      expect(uit).toContain('PIP vaststellen');
      expect(uit).toMatch(/leerbaarheidstoets/i);
    });

    it('laat in een kanaal alleen het minimum zien', async () => {
      const uit = tekst(await zeg('fatima', '<at>Regiebot</at> status 2026-0143', 'kanaal'));
      expect(uit).toContain('2026-0143');
      expect(uit).not.toMatch(/niveau|A1|haalbaar/);
      expect(tekst(await zeg('fatima', 'open 2026-0143', 'kanaal'))).toContain('eigen chat');
    });

    it('opent een dossier met knoppen voor de formulieren die nu zin hebben', async () => {
      const uit = await zeg('fatima', 'open 2026-0143');
      expect(
        listActies(uit.soort === 'kaart' ? uit.kaart : {}).some(
          ({ verb, data }) => verb === 'formulier-openen' && data.formulier === 'F-05',
        ),
      ).toBe(true);
    });

    it.each([
      ['een onbekend dossier', 'fatima', 'status 2026-9999', 'bestaat niet'],
      ['een dossier van een andere caseload', 'anneke', 'open 2026-0143', 'geen toegang'],
      ['iemand die geen medewerker is', 'vreemde', 'hulp', 'kent u niet'],
    ])('antwoordt met een zin op een kaart bij %s', async (_wat, persoon, vraag, zin) => {
      const uit = await zeg(persoon, vraag);
      expect(uit.soort).toBe('kaart');
      expect(tekst(uit)).toContain(zin);
      expect(tekst(uit)).not.toContain('Geschiedenis');
    });

    it('stelt zich voor als hij ergens wordt toegevoegd', async () => {
      expect(tekst(await handle({ soort: 'welkom', van: van('vreemde', 'kanaal') }))).toContain('Welkom bij Regiebot');
    });

    it('raadt niet naar wat iemand bedoelt', async () => {
      expect(tekst(await zeg('fatima', 'hoeveel mensen komen uit Frankrijk?'))).toContain('raden doe ik niet');
    });
  });
});
