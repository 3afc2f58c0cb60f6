import { buildAntwoordKaart, MAX_KAART_TEKENS } from '../../cards';
import { buildGeschiedenisKaart } from '../../cards/bladen/geschiedenis';
import { buildOverdrachtKaart } from '../../cards/bladen/overdracht';
import { buildScenarioKaart } from '../../cards/bladen/scenario';
import { buildTijdlijnKaart } from '../../cards/bladen/tijdlijn';
import { buildDossierChatKaart } from '../../cards/dossier-chat/build';
import {
  DRUK,
  IN_TRAJECT,
  INTAKE_KLAAR,
  naamVan,
  OPGEPAKT,
  VANDAAG,
  VERTROKKEN,
} from '../../cards/voorbeelden/dossiers';
import { IN_Z_ROUTE, VERTROKKEN_OP_VERZOEK, VESTIGING } from '../../cards/voorbeelden/trajecten';
import { datum } from '../../rules/datum';
import { type Dossier, type Velden } from '../../rules/historie';
import { getInvoer, listActies, listDelen, listInvoer, listTeksten } from '../support/kaartdelen';

const FATIMA = { persoon: 'fatima', rol: 'klantmanager' } as const;
const COLLEGA = { persoon: 'joost', rol: 'klantmanager' } as const;
const vast = { vandaag: VANDAAG, naamVan, lezer: FATIMA };

describe('de geschiedenis op haar eigen blad', () => {
  const kaart = (lezer: typeof FATIMA | typeof COLLEGA) =>
    buildGeschiedenisKaart({ ...vast, lezer, dossier: IN_TRAJECT, pagina: 0 });

  it('zegt bij elke regel wie, wanneer en op welke grond', () => {
    expect(listTeksten(kaart(FATIMA))).toEqual(
      expect.arrayContaining([
        'Inburgeringsaanbod, door Fatima',
        'do 7 mei 2026 om 09:41 · wet: Wet inburgering 2021, artikel 16, lid 1',
      ]),
    );
  });

  it('laat een maatregel weg voor een collega, ook uit het aantal', () => {
    expect(listTeksten(kaart(FATIMA)).join()).toContain('Waarschuwing');
    expect(listTeksten(kaart(COLLEGA)).join()).not.toContain('Waarschuwing');
    expect(listTeksten(kaart(COLLEGA))).toContain('Regel 1 tot en met 12 van 18, de jongste eerst.');
  });
});

describe('een verbetering in de geschiedenis', () => {
  const teksten = (velden: Velden) => {
    const regel = { op: VANDAAG, formulier: 'F-10', door: 'fatima', velden: { correctie: true, ...velden } };
    const dossier = { ...IN_TRAJECT, historie: [...IN_TRAJECT.historie, regel] };
    return listTeksten(buildGeschiedenisKaart({ ...vast, dossier, pagina: 0 }));
  };

  it('zegt waarom iets ongedaan is gemaakt', () => {
    expect(teksten({ redenCorrectie: 'Bij het *verkeerde* dossier' })).toContain(
      'Afronding PVT (ongedaan gemaakt), door Fatima. Reden: Bij het verkeerde dossier',
    );
  });

  it('zegt waarom iets is verbeterd, en knipt een lange reden af', () => {
    const [regel = ''] = teksten({ urenPvt: 14, redenCorrectie: 'a '.repeat(400) }).filter((een) =>
      een.includes('Reden'),
    );
    expect(regel).toMatch(/^PVT .*\(verbetering\), door Fatima\. Reden: a a .*…$/);
    expect(regel.length).toBeLessThan(300);
  });
});

describe('de tekst voor de andere gemeente', () => {
  const tekst = (dossier: Dossier, lezer: typeof FATIMA | typeof COLLEGA = FATIMA) =>
    String(getInvoer(buildOverdrachtKaart({ dossier, vandaag: VANDAAG, lezer }), 'overdrachtstekst').value);
  const metBoete: Dossier = {
    ...VERTROKKEN_OP_VERZOEK,
    historie: [
      ...VERTROKKEN_OP_VERZOEK.historie,
      {
        ...{ op: datum('2026-04-30'), formulier: 'F-09', door: 'fatima' },
        velden: {
          ...{ grondslag: 'art. 23', categorie: 'intensiteit PVT', datumOvertreding: '2026-04-15' },
          ...{ status: 'besluit', bedrag: 50, datumBesluit: '2026-04-30' },
        },
      },
    ],
  };

  it('noemt zonder verzoek aanbod en voortgang, maar niet het plan en de boetes', () => {
    expect(tekst(VERTROKKEN)).toContain('- PVT: nog niet afgerond.');
    expect(tekst(VERTROKKEN)).not.toMatch(/Leerroute|Dagtekening|[Bb]oete/);
  });

  it('noemt op verzoek ook het plan, de taaluren, de maanden ontzorgen en de boetes', () => {
    const regels = tekst(metBoete).split('\n');
    expect(regels).toEqual(
      expect.arrayContaining([
        '- Taaluren (NT2 en KNM): 320 van 800 uur.',
        '- Ontzorgen: nog 4 maanden.',
        '- Leerroute: Z-route, niveau A2.',
        '- Boete: € 50, overtreding op wo 15 april 2026.',
      ]),
    );
    expect(tekst(VERTROKKEN_OP_VERZOEK)).toContain('- Boetes: geen.');
  });

  it('noemt van het plan de uren zoals zij na de laatste wijziging zijn', () => {
    const velden = {
      soort: 'intensiteit leerroute',
      dagtekening: '2026-05-08',
      nieuweIntensiteit: 700,
      intensiteitMap: 80,
    };
    const gewijzigd = { op: VANDAAG, formulier: 'F-06', door: 'fatima', velden };
    const historie = [...VERTROKKEN_OP_VERZOEK.historie, gewijzigd];
    expect(tekst({ ...VERTROKKEN_OP_VERZOEK, historie }).split('\n')).toEqual(
      expect.arrayContaining([
        '- Intensiteit van de leerroute: 700 uur.',
        '- Intensiteit van het PVT: 12 uur.',
        '- Intensiteit van de MAP: 80 uur.',
      ]),
    );
  });

  it('geeft de boetes niet aan een collega die ze niet mag zien', () => {
    expect(tekst(metBoete, COLLEGA)).not.toMatch(/[Bb]oete/);
  });

  it('zegt alleen dat de inburgeraar ervan weet als dat is vastgelegd', () => {
    expect(tekst(VERTROKKEN)).not.toContain('De inburgeraar weet');
    expect(tekst(VERTROKKEN_OP_VERZOEK)).toContain('De inburgeraar weet van deze overdracht.');
  });

  it('vraagt bij een vestiging de vorige gemeente om wat nodig is', () => {
    expect(tekst(VESTIGING)).toContain('- het aantal maanden ontzorgen dat overblijft.');
  });
});

describe('het bericht aan COA', () => {
  const ids = (dossier: Dossier) =>
    listInvoer(buildScenarioKaart({ dossier, vandaag: VANDAAG, magInvullen: true })).map(({ id }) => id);

  it('is er voor scenario 1 en 2 zolang er niet is gekozen, en daarna alleen voor de keuze', () => {
    expect(ids(OPGEPAKT)).toEqual(['scenario1', 'scenario2']);
    expect(ids(INTAKE_KLAAR)).toEqual(['scenario2']);
  });

  it('noemt de dag van de keuze, en van de persoon alleen het dossiernummer', () => {
    const kaart = buildScenarioKaart({ dossier: INTAKE_KLAAR, vandaag: VANDAAG, magInvullen: true });
    const tekst = String(getInvoer(kaart, 'scenario2').value);
    expect(tekst).toContain('Op 15 januari 2026 koos onze gemeente voor scenario 2.');
    expect(tekst).toContain('2026-0112');
  });
});

describe('de dossierkaart', () => {
  const kaart = (dossier: Dossier) => buildDossierChatKaart({ ...vast, dossier });

  it('heeft bij elk spoor een balk die hetzelfde zegt als de tekst erbij', () => {
    const balken = listDelen(kaart(IN_Z_ROUTE)).filter(({ type }) => type === 'ProgressBar');
    expect(balken.map(({ value, max, fallback }) => [value, max, fallback])).toEqual([
      [320, 800, 'drop'],
      [96, 800, 'drop'],
      [1, 1, 'drop'],
      [0, 1, 'drop'],
      [68, 184, 'drop'],
    ]);
    expect(listTeksten(kaart(IN_Z_ROUTE))).toEqual(
      expect.arrayContaining(['Taal en KNM: 320 van 800 uur', 'Ontzorgen: loopt tot en met di 1 september 2026']),
    );
  });

  it('opent het formulier van een taak met één klik, en noemt dat formulier onderaan niet nog eens', () => {
    const openen = listActies(kaart(IN_Z_ROUTE)).filter(({ verb }) => verb === 'formulier-openen');
    const namen = openen.map(({ title }) => title);
    expect(namen.slice(0, 2)).toEqual(['Maatschappelijke begeleiding', 'DUO-registratie bevestigen']);
    expect(new Set(namen).size).toBe(namen.length);
  });

  it('blijft klein genoeg voor Teams als alles tegelijk op haar staat', () => {
    const wijzigingen = Array.from({ length: 8 }, (_, n) => ({
      ...{ op: VANDAAG, formulier: 'F-06', door: 'fatima' },
      velden: { soort: 'leerroute', dagtekening: `2026-05-0${n + 1}`, leerrouteNieuw: 'Z' },
    }));
    const ontzorgd = { op: VANDAAG, formulier: 'F-14', door: 'fatima', velden: { startdatum: '2026-03-02' } };
    const verhuisd = { op: VANDAAG, notificatie: 'DUO-SS121', id: 'v' };
    const dossier = { ...DRUK, historie: [...DRUK.historie, ontzorgd, verhuisd, ...wijzigingen] };
    const gegevens = { dossiernummer: dossier.dossiernummer, regel: 'x'.repeat(27) };
    const stap = { titel: 'Verder met Brede intake', verb: 'ongedaan', gegevens } as const;
    const vervolg = Array.from({ length: 3 }, () => stap);
    const vol = buildDossierChatKaart({ ...vast, dossier, bericht: 'x'.repeat(200), vervolg });
    expect(listTeksten(vol).filter((tekst) => /^en nog \d+ ta/.test(tekst))).toHaveLength(1);
    expect(JSON.stringify(vol).length).toBeLessThanOrEqual(MAX_KAART_TEKENS);
  });

  it('biedt aan wie alleen meeleest geen blad waar iets mee gebeurt', () => {
    const lezer = { persoon: 'kees', rol: 'participatiewet' } as const;
    const bladen = listActies(buildDossierChatKaart({ ...vast, lezer, dossier: OPGEPAKT }))
      .filter(({ verb }) => verb === 'blad')
      .map(({ data }) => (data as { blad: string }).blad);
    expect(bladen).toEqual(['geschiedenis', 'tijdlijn', 'klantprofiel']);
  });
});

describe('de tijdlijn', () => {
  it('zet vooraan wat aan de beurt is, met de plaats op de tijdlijn', () => {
    const teksten = listTeksten(buildTijdlijnKaart({ dossier: OPGEPAKT, vandaag: VANDAAG }));
    expect(teksten.indexOf('Nu aan de beurt')).toBeLessThan(teksten.indexOf('Komt nog, of naar keuze'));
    expect(teksten).toContain('3. Driegesprek met COA en de inburgeraar (warme overdracht)');
  });
});

describe('dossiernummers in een antwoord', () => {
  it('staan onder elkaar in hoogstens drie kolommen, elk heel en op volgorde', () => {
    const nummers = Array.from({ length: 7 }, (_, n) => `2026-000${n + 1}`);
    const kaart = buildAntwoordKaart({ antwoord: 'Zeven dossiers.', dossiers: nummers });
    const kolommen = listDelen(kaart).filter(({ type }) => type === 'Column');
    expect(kolommen).toHaveLength(3);
    expect(listTeksten(kaart).filter((tekst) => /^\d{4}-\d{4}$/.test(tekst))).toEqual(nummers);
  });
});
