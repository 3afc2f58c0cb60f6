import {
  buildDossierChatKaart,
  buildDossierKanaalKaart,
  buildFormulierKaart,
  buildStatusKaart,
  MAX_KAART_TEKENS,
  parseInvoer,
  readMerk,
} from '../../cards';
import { datum } from '../../rules/datum';
import { getFormulier } from '../../rules/formulieren';
import { type Dossier, type HistorieRegel, type Velden } from '../../rules/historie';
import { toets } from '../../rules/toets';
import { INTAKE_KLAAR } from '../../cards/voorbeelden/dossiers';
import { getActie, getInvoer, listActies, listInvoer, listTeksten, readKaart } from '../support/kaartdelen';

const vandaag = datum('2026-05-08');
const naamVan = (id: string) => (id === 'fatima' ? 'Fatima' : id);
const FATIMA = { persoon: 'fatima', rol: 'klantmanager' } as const;

const KOPPELING: HistorieRegel = { op: datum('2026-05-01'), notificatie: 'COA-01', id: 'b-1' };
const NIEUW: Dossier = { dossiernummer: '2026-0143', caseload: 'Noord', historie: [KOPPELING] };

function formulier(op: string, id: string, velden: Velden): HistorieRegel {
  return { op: datum(op), formulier: id, door: 'fatima', velden, vastgelegd: `${op}T07:41:00Z` };
}

const kanaal = (dossier: Dossier) => buildDossierKanaalKaart({ dossier, versie: 3, vandaag, naamVan });

describe('stap 1: een nieuwe koppeling van 1 mei, gezien op 8 mei', () => {
  const kaart = kanaal(NIEUW);

  it('zegt wat het is en van welk dossier', () => {
    expect(listTeksten(kaart)).toEqual(
      expect.arrayContaining(['Nieuwe koppeling', 'Dossier 2026-0143', 'Nog geen klantmanager']),
    );
    expect(readMerk(kaart)).toBe('regiebot:dossier:2026-0143');
  });

  it('zegt wat wordt verwacht, tot wanneer, en dat het een afspraak is', () => {
    expect(listTeksten(kaart)).toContain(
      'Scenario 1 of 2 melden aan COA: uiterlijk vr 15 mei 2026; dat is een gelijkgestelde dag, dus liefst wo 13 mei',
    );
    expect(readKaart(kaart)).toContain('afspraak tussen organisaties');
  });

  it('heeft een knop om het op te pakken die alleen kenmerken meestuurt', () => {
    expect(getActie(kaart, 'Oppakken')).toMatchObject({
      verb: 'oppakken',
      data: { dossiernummer: '2026-0143', bericht: 'b-1' },
    });
  });
});

describe('stap 2: na het oppakken', () => {
  const opgepakt: Dossier = {
    ...NIEUW,
    klantmanager: 'fatima',
    historie: [
      KOPPELING,
      formulier('2026-05-08', 'F-20a', { notificatie: 'COA-01', bericht: 'b-1', stap: 'oppakken' }),
    ],
  };

  it('zegt dezelfde kaart wie het deed en wanneer, en kan niemand het nog eens oppakken', () => {
    const kaart = kanaal(opgepakt);
    expect(readMerk(kaart)).toBe(readMerk(kanaal(NIEUW)));
    expect(listTeksten(kaart)).toContain('Opgepakt door Fatima op vr 8 mei 2026 om 09:41');
    expect(listActies(kaart).map(({ verb }) => verb)).not.toContain('oppakken');
    expect(getActie(kaart, 'Afgehandeld').data).toEqual({
      dossiernummer: '2026-0143',
      bericht: 'b-1',
      stap: 'afhandelen',
      stappen: 1,
    });
  });

  it('is zij weer nieuw als iemand haar teruggeeft, maar houdt het dossier zijn klantmanager', () => {
    const terug = {
      ...opgepakt,
      historie: [
        ...opgepakt.historie,
        formulier('2026-05-08', 'F-20a', { notificatie: 'COA-01', bericht: 'b-1', stap: 'teruggeven' }),
      ],
    };
    const kaart = kanaal(terug);
    expect(getActie(kaart, 'Oppakken')).toBeDefined();
    expect(listTeksten(kaart)).toContain('Klantmanager: Fatima');
  });

  it('twee dezelfde meldingen houden elk hun eigen oppakker', () => {
    const tweede: HistorieRegel = { op: datum('2026-05-06'), notificatie: 'COA-06', id: 'b-2' };
    const derde: HistorieRegel = { op: datum('2026-05-07'), notificatie: 'COA-06', id: 'b-3' };
    const historie = [
      tweede,
      derde,
      formulier('2026-05-08', 'F-20a', { notificatie: 'COA-06', bericht: 'b-2', stap: 'oppakken' }),
    ];
    const kaart = kanaal({ ...NIEUW, historie });
    expect(getActie(kaart, 'Oppakken').data).toMatchObject({ bericht: 'b-3' });
    expect(getActie(kaart, 'Afgehandeld').data).toMatchObject({ bericht: 'b-2' });
  });
});

describe('stap 3: in de chat', () => {
  it('toont de dossierkaart fase, taken, geschiedenis met wie en wanneer, en de formulieren die nu zin hebben', () => {
    const kaart = buildDossierChatKaart({ dossier: INTAKE_KLAAR, vandaag, naamVan, lezer: FATIMA });
    const tekst = readKaart(kaart);
    expect(tekst).toContain('intake afgerond');
    expect(tekst).toContain('PIP vaststellen: uiterlijk ma 11 mei 2026');
    expect(tekst).toContain('Brede intake: uitkomst, door Fatima · vr 20 maart 2026 om 09:41');
    expect(getActie(kaart, 'PIP vaststellen')).toMatchObject({ verb: 'formulier-openen', data: { formulier: 'F-05' } });
    expect(getActie(kaart, 'Ander formulier')).toMatchObject({ type: 'Action.ShowCard' });
  });

  it('biedt bij een nieuwe koppeling de scenariokeuze het eerst aan', () => {
    const kaart = buildDossierChatKaart({ dossier: NIEUW, vandaag, naamVan, lezer: FATIMA });
    const openen = listActies(kaart).filter(({ verb }) => verb === 'formulier-openen');
    expect(openen[0]).toMatchObject({ title: 'Scenariokeuze', style: 'positive' });
  });

  it('laat Participatiewet meelezen maar niets invullen', () => {
    const kaart = buildDossierChatKaart({
      dossier: INTAKE_KLAAR,
      vandaag,
      naamVan,
      lezer: { persoon: 'kees', rol: 'participatiewet' },
    });
    expect(listActies(kaart).map(({ verb }) => verb)).not.toContain('formulier-openen');
  });
});

describe('stap 4: het plan moet in DUO', () => {
  const plan: Velden = {
    ...{
      dagtekening: '2026-05-01',
      verzenddatum: '2026-05-01',
      eenzijdig: false,
      leerroute: 'B',
      intensiteitLeerroute: 800,
    },
    ...{
      intensiteitPvt: 12,
      intensiteitMap: 60,
      mapPraktijk: 40,
      voortgangsgesprekken: 4,
      alfabetisering: 'NVT',
      bezwaarclausule: true,
    },
  };
  const dossier: Dossier = {
    ...INTAKE_KLAAR,
    dossiernummer: '2026-0143',
    historie: [...INTAKE_KLAAR.historie, formulier('2026-05-01', 'F-05', plan)],
  };

  it('staat in het kanaal met de dag en welke dagen niet meetellen', () => {
    expect(listTeksten(kanaal(dossier))).toContain(
      'PIP registreren in DUO: uiterlijk wo 20 mei 2026 (10 werkdagen na 1 mei; 5 mei, Hemelvaartsdag en 15 mei tellen niet mee)',
    );
  });

  it('is in het kanaal te bevestigen zonder een datum te typen: vandaag staat al gekozen', () => {
    const knop = getActie(kanaal(dossier), 'Geregistreerd in DUO');
    expect(listInvoer(knop).map(({ id, type }) => [id, type])).toEqual([
      ['datum.snel', 'Input.ChoiceSet'],
      ['datum', 'Input.Date'],
    ]);
    expect(getInvoer(knop, 'datum.snel').choices).toEqual([
      { title: 'Vandaag (8 mei)', value: vandaag },
      { title: 'Gisteren (7 mei)', value: '2026-05-07' },
    ]);
    expect(getInvoer(knop, 'datum.snel').value).toBe(vandaag);
    expect(listActies(knop)[0]).toMatchObject({
      verb: 'formulier',
      data: { dossiernummer: '2026-0143', formulier: 'F-20b', item: 'PIP', versie: 3, bevestigd: false },
    });
  });

  it.each([
    ['zonder meer: vandaag', { 'datum.snel': '2026-05-08', datum: '' }, '2026-05-08'],
    ['met een andere gewone dag', { 'datum.snel': '2026-05-07', datum: '' }, '2026-05-07'],
    ['met een eigen datum, die wint', { 'datum.snel': '2026-05-08', datum: '2026-05-05' }, '2026-05-05'],
  ])('legt in het kanaal de dag vast %s', (_, ingevuld, dag) => {
    const data = listActies(getActie(kanaal(dossier), 'Geregistreerd in DUO'))[0]?.data as object;
    expect(parseInvoer(getFormulier('F-20b'), { ...data, ...ingevuld }).velden).toMatchObject({
      item: 'PIP',
      datum: dag,
    });
  });

  it('biedt geen dag aan van vóór het plan zelf', () => {
    const vers = {
      ...dossier,
      historie: [...INTAKE_KLAAR.historie, formulier(vandaag, 'F-05', { ...plan, dagtekening: vandaag })],
    };
    const knop = getActie(kanaal(vers), 'Geregistreerd in DUO');
    expect((getInvoer(knop, 'datum.snel').choices as { value: string }[]).map(({ value }) => value)).toEqual([vandaag]);
  });

  it('komt met een verkeerde datum terug met de reden bij het veld', () => {
    const data = {
      ...(listActies(getActie(kanaal(dossier), 'Geregistreerd in DUO'))[0]?.data as object),
      datum: '2026-04-30',
    };
    const { velden, ruw: waarden } = parseInvoer(getFormulier('F-20b'), data);
    const { meldingen } = toets({ vandaag, dossier, formulier: 'F-20b', velden, door: 'fatima', rol: 'klantmanager' });
    const kaart = buildFormulierKaart({
      formulier: getFormulier('F-20b'),
      dossier,
      versie: 3,
      vandaag,
      door: 'fatima',
      waarden,
      meldingen,
    });
    expect(getInvoer(kaart, 'datum').value).toBe('2026-04-30');
    expect(getInvoer(kaart, 'item').value).toBe('PIP');
    expect(meldingen).toEqual([expect.objectContaining({ regel: 'V-REG-02', veld: 'datum' })]);
    expect(readKaart(kaart)).toContain(`Klopt niet: ${meldingen[0]?.tekst ?? ''}`);
  });

  it('vraagt bij meer open registraties welke het is, de oudste bovenaan', () => {
    const pvt: Velden = {
      urenPvt: 14,
      activiteit: true,
      aanwezigInleiding: true,
      bijeenkomst: '2026-05-06',
      datumOndertekening: '2026-05-06',
    };
    const kaart = kanaal({ ...dossier, historie: [...dossier.historie, formulier('2026-05-06', 'F-10', pvt)] });
    const knop = getActie(kaart, 'Geregistreerd in DUO');
    expect((getInvoer(knop, 'item').choices as { value: string }[]).map(({ value }) => value)).toEqual(['PIP', 'PVT']);
    expect(listActies(knop)[0]?.data).not.toHaveProperty('item');
  });

  it('verdwijnt als DUO het heeft', () => {
    const klaar = {
      ...dossier,
      historie: [...dossier.historie, formulier('2026-05-07', 'F-20b', { item: 'PIP', datum: '2026-05-07' })],
    };
    expect(readKaart(kanaal(klaar))).not.toContain('PIP registreren in DUO');
    expect(() => getActie(kanaal(klaar), 'Geregistreerd in DUO')).toThrow();
  });

  it('blijft staan als DUO het weigerde', () => {
    const geweigerd = {
      ...dossier,
      historie: [
        ...dossier.historie,
        formulier('2026-05-07', 'F-20b', { item: 'PIP', datum: '2026-05-07', geweigerd: true }),
      ],
    };
    expect(readKaart(kanaal(geweigerd))).toContain('PIP registreren in DUO');
  });
});

describe('stap 5: "status 2026-0143"', () => {
  it('zegt fase, open taken met datums en de geschiedenis', () => {
    const kaart = buildStatusKaart({ dossier: NIEUW, vandaag, naamVan, lezer: FATIMA });
    const teksten = listTeksten(kaart);
    expect(teksten).toEqual(expect.arrayContaining(['Dossier 2026-0143', 'Fase: gekoppeld', 'Stand op vr 8 mei 2026']));
    expect(readKaart(kaart)).toContain('Scenario 1 of 2 melden aan COA: uiterlijk vr 15 mei 2026');
    expect(teksten).toContain('Melding: Nieuwe koppeling · vr 1 mei 2026');
  });

  it('telt wat na vandaag ligt niet mee', () => {
    const later = { ...NIEUW, historie: [KOPPELING, { op: datum('2026-05-11'), notificatie: 'COA-02', id: 'b-9' }] };
    expect(readKaart(buildStatusKaart({ dossier: later, vandaag, naamVan, lezer: FATIMA }))).not.toContain(
      'Klantprofiel',
    );
  });
});

describe('een volle kaart', () => {
  const meldingen = Array.from({ length: 12 }, (_leeg, plaats): HistorieRegel => ({
    op: datum('2026-05-04'),
    notificatie: 'COA-06',
    id: `m-${plaats}`,
  }));
  const kaart = kanaal({ ...INTAKE_KLAAR, historie: [...INTAKE_KLAAR.historie, ...meldingen] });

  it('toont het dringendste en telt de rest', () => {
    expect(listActies(kaart).filter(({ verb }) => verb === 'oppakken')).toHaveLength(3);
    expect(listTeksten(kaart)).toContain('en nog 9 meldingen');
  });

  it('past in elke plek in Teams, ook met de langste namen', () => {
    const lang = ['DUO-SS128', 'DUO-SS139', 'DUO-SS124', 'DUO-SS125', 'DUO-SS142', 'COA-05', 'EXT-09', 'DUO-SS135'];
    const veel = lang.map((notificatie, plaats): HistorieRegel => ({
      op: datum('2026-05-04'),
      notificatie,
      id: `${'x'.repeat(80)}-${plaats}`,
    }));
    const dossier = { ...INTAKE_KLAAR, historie: [...INTAKE_KLAAR.historie, ...veel, ...meldingen] };
    const kaarten = [
      kanaal(dossier),
      buildDossierChatKaart({ dossier, vandaag, naamVan: () => 'N'.repeat(60), lezer: FATIMA }),
      buildStatusKaart({ dossier, vandaag, naamVan: () => 'N'.repeat(60), lezer: FATIMA }),
    ];
    expect(kaarten.map((ene) => JSON.stringify(ene).length).filter((tekens) => tekens > MAX_KAART_TEKENS)).toEqual([]);
  });
});
