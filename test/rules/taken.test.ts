import { addDagen, datum } from '../../rules/datum';
import { type HistorieRegel, type Velden } from '../../rules/historie';
import { type Taak } from '../../rules/taak';
import { listTaken, type Takenconfiguratie } from '../../rules/taken';
import { computeTermijn } from '../../rules/termijnen';
import { afgehandeld, dossierMet, formulier, melding } from '../support/historie';

type Historie = readonly (HistorieRegel | readonly HistorieRegel[])[];

function taken(vandaag: string, historie: Historie, configuratie?: Takenconfiguratie): readonly Taak[] {
  return listTaken(dossierMet(...historie), datum(vandaag), configuratie);
}

function taak(vandaag: string, termijn: string, historie: Historie): Taak | undefined {
  return taken(vandaag, historie).find((kandidaat) => kandidaat.termijn === termijn);
}

function codes(vandaag: string, historie: Historie): readonly string[] {
  return taken(vandaag, historie).map(({ termijn }) => termijn);
}

function plicht(velden: Velden = {}): HistorieRegel {
  const basis = {
    doelgroep: 'G',
    wet: 'Wi2021',
    kennisgevingsdatum: '2026-03-02',
    brpDatum: '2026-02-02',
    verblijf: 'gemeente',
  };
  return formulier('2026-03-02', 'F-00', { ...basis, ...velden });
}

function pip(velden: Velden = {}): HistorieRegel {
  return formulier('2026-04-01', 'F-05', { dagtekening: '2026-04-01', leerroute: 'B', niveau: 'B1', ...velden });
}

const ASIEL = plicht({ doelgroep: 'A' });
const BEGELEID = formulier('2026-03-03', 'F-16', { indicatie: true, startdatum: '2026-02-02' });
const PIP_IN_DUO = pip({ datumDuo: '2026-04-02' });

describe('T-01: scenario melden', () => {
  const koppeling = afgehandeld('2026-05-01', 'COA-01');

  test('loopt vanaf de koppeling, met een richtdatum op de werkdag ervoor', () => {
    expect(taak('2026-05-04', 'T-01', [koppeling])).toMatchObject({
      start: '2026-05-01',
      totEnMet: '2026-05-15',
      richtdatum: '2026-05-13',
      formulier: 'F-01',
      soort: 'ketenafspraak',
    });
  });

  test.each([
    ['een scenariokeuze', [formulier('2026-05-04', 'F-01', { scenario: '3', datumKeuze: '2026-05-04' })]],
    ['de verhuizing naar de gemeente', afgehandeld('2026-05-04', 'COA-05')],
    ['een BRP-datum', [formulier('2026-05-04', 'F-00', { brpDatum: '2026-05-04' })]],
    ['een vervallen koppeling', afgehandeld('2026-05-04', 'COA-09')],
    ['een andere doelgroep', afgehandeld('2026-05-04', 'DUO-SS124')],
    [
      'een koppeling die niet voor ons was',
      [formulier('2026-05-04', 'F-20a', { notificatie: 'COA-01', stap: 'ingetrokken' })],
    ],
  ])('stopt door %s', (_naam, erna) => {
    expect(codes('2026-05-05', [koppeling, ...erna])).not.toContain('T-01');
  });

  test('blijft staan als verlopen wanneer er niets is gemeld', () => {
    expect(taak('2026-05-16', 'T-01', [koppeling])?.stand).toBe('verlopen');
  });

  test('telt bij een dubbele melding vanaf de eerste', () => {
    const dubbel = [koppeling, melding('2026-05-06', 'COA-01')];
    expect(taak('2026-05-07', 'T-01', dubbel)?.start).toBe('2026-05-01');
  });

  test('begint opnieuw na een nieuwe koppeling', () => {
    const opnieuw = [koppeling, afgehandeld('2026-05-06', 'COA-09'), afgehandeld('2026-05-11', 'COA-01')];
    expect(taak('2026-05-12', 'T-01', opnieuw)?.start).toBe('2026-05-11');
  });
});

describe('T-05, T-06 en T-08: het plan', () => {
  test('de tien weken van vóór 2023, vanaf de inschrijving, staan er ook', () => {
    const toen = plicht({ kennisgevingsdatum: '2022-11-30', brpDatum: '2022-11-01' });
    expect(taak('2026-03-03', 'T-05', [toen])).toMatchObject({ start: '2022-11-01', stand: 'verlopen' });
  });

  test('de taak staat er tot het plan er is', () => {
    expect(taak('2026-03-03', 'T-05', [plicht()])).toMatchObject({
      totEnMet: '2026-05-11',
      wat: 'PIP vaststellen',
      soort: 'besluit',
    });
    expect(codes('2026-04-02', [plicht(), pip()])).not.toContain('T-05');
  });

  test('een voorlopige termijn zegt wat er ontbreekt', () => {
    const voorlopig = taak('2026-03-03', 'T-05', [afgehandeld('2026-03-02', 'DUO-SS139')]);
    expect(voorlopig?.voorlopig).toBe(true);
    expect(voorlopig?.stappen.at(-1)).toContain('kennisgevingsdatum');
  });

  test('een plan van vóór het vertrek sluit de termijn na terugkeer niet', () => {
    const terug = [
      plicht(),
      PIP_IN_DUO,
      afgehandeld('2026-05-01', 'DUO-SS122'),
      afgehandeld('2026-06-01', 'DUO-SS121'),
      formulier('2026-06-01', 'F-00', { brpDatum: '2026-06-01', eerdereLeerroute: 'B' }),
    ];
    expect(taak('2026-06-02', 'T-08', terug)?.start).toBe('2026-06-01');
  });
});

describe('T-09 tot en met T-12: registreren in DUO', () => {
  const items: readonly [string, string, HistorieRegel][] = [
    ['T-09', 'PIP registreren in DUO', pip()],
    [
      'T-09',
      'PIP-wijziging registreren in DUO',
      formulier('2026-04-01', 'F-06', { soort: 'leerroute', dagtekening: '2026-04-01', leerrouteNieuw: 'Z' }),
    ],
    ['T-10', 'Afronding MAP registreren in DUO', formulier('2026-04-01', 'F-11', { datumEindgesprek: '2026-04-01' })],
    [
      'T-11',
      'Ondertekening PVT registreren in DUO',
      formulier('2026-04-01', 'F-10', { datumOndertekening: '2026-04-01' }),
    ],
    ['T-12', 'Inburgeringsaanbod registreren in DUO', formulier('2026-04-01', 'F-07', { datumAanbod: '2026-04-01' })],
    [
      'T-12',
      'Afronding Z-route registreren in DUO',
      formulier('2026-04-01', 'F-12', { leerroute: 'Z', datumAfrondingZ: '2026-04-01' }),
    ],
    [
      'T-12',
      'Uren van de brede intake registreren in DUO',
      formulier('2026-04-01', 'F-03', { datumAfgerond: '2026-04-01', urenTaalKnmIntake: 4 }),
    ],
    [
      'T-12',
      'Keuze van de inburgeraar registreren in DUO',
      formulier('2026-04-01', 'F-15', { keuze: 'rechten gezins- en overige migrant', datumGesprek: '2026-04-01' }),
    ],
  ];

  test.each(items)('%s: %s', (termijn, wat, regel) => {
    const gevonden = taken('2026-04-02', [plicht(), regel]).find((kandidaat) => kandidaat.wat === wat);
    expect(gevonden).toMatchObject({
      termijn,
      start: '2026-04-01',
      totEnMet: '2026-04-17',
      formulier: 'F-20b',
      soort: 'ketenafspraak',
    });
  });

  test('de afronding van het taalschakeltraject meldt de gemeente voor een asielstatushouder, anders doet de instelling het', () => {
    const tst = formulier('2026-04-01', 'F-12', { leerroute: 'O', tstAfgerond: '2026-04-01' });
    expect(taak('2026-04-02', 'T-12', [plicht({ doelgroep: 'A' }), tst])).toMatchObject({
      wat: 'Afronding taalschakeltraject registreren in DUO',
      totEnMet: '2026-04-17',
    });
    expect(codes('2026-04-02', [plicht(), tst])).not.toContain('T-12');
  });

  test('sluit met F-20b van dat item, en niet met een ander item', () => {
    const bevestig = (item: string) => formulier('2026-04-07', 'F-20b', { item, datum: '2026-04-07' });
    expect(codes('2026-04-08', [plicht(), pip(), bevestig('MAP')])).toContain('T-09');
    expect(codes('2026-04-08', [plicht(), pip(), bevestig('PIP')])).not.toContain('T-09');
  });

  test('sluit met datumDuo in het formulier zelf', () => {
    expect(codes('2026-04-08', [plicht(), PIP_IN_DUO])).not.toContain('T-09');
  });

  test('een registratiedatum die nog moet komen sluit niets', () => {
    expect(codes('2026-04-08', [plicht(), pip({ datumDuo: '2026-04-09' })])).toContain('T-09');
  });

  test('een weigering van DUO sluit niets en staat in de opdracht', () => {
    const geweigerd = formulier('2026-04-07', 'F-20b', {
      item: 'PIP',
      datum: '2026-04-07',
      geweigerd: true,
      fouttekst: 'Onbekende dagtekening',
    });
    expect(taak('2026-04-08', 'T-09', [plicht(), pip(), geweigerd])).toMatchObject({
      totEnMet: '2026-04-17',
      wat: 'PIP registreren in DUO (DUO weigerde eerder)',
    });
  });

  test('de oudste open wijziging sluit het eerst', () => {
    const wijziging = (dag: string) => formulier(dag, 'F-06', { soort: 'intensiteit leerroute', dagtekening: dag });
    const historie = [
      plicht(),
      PIP_IN_DUO,
      wijziging('2026-04-10'),
      wijziging('2026-04-20'),
      formulier('2026-04-21', 'F-20b', { item: 'PIP-wijziging', datum: '2026-04-21' }),
    ];
    expect(
      taken('2026-04-22', historie)
        .filter(({ termijn }) => termijn === 'T-09')
        .map(({ start }) => start),
    ).toEqual(['2026-04-20']);
  });

  test('een wijziging die alleen de Participatiewet raakt, gaat niet naar DUO', () => {
    const wijziging = formulier('2026-04-10', 'F-06', { soort: 'Pw-beschikking' });
    expect(codes('2026-04-11', [plicht(), PIP_IN_DUO, wijziging])).not.toContain('T-09');
  });
});

describe('T-14 en T-15: aanbod en taalschakeltraject', () => {
  const aanbod = (velden: Velden) =>
    formulier('2026-04-20', 'F-07', { datumAanbod: '2026-04-20', datumDuo: '2026-04-20', ...velden });

  test('een asielstatushouder krijgt binnen drie maanden een aanbod', () => {
    expect(taak('2026-04-02', 'T-14', [ASIEL, BEGELEID, PIP_IN_DUO])).toMatchObject({
      totEnMet: '2026-07-01',
      soort: 'regeling',
    });
    expect(codes('2026-04-21', [ASIEL, BEGELEID, PIP_IN_DUO, aanbod({})])).not.toContain('T-14');
  });

  test('een gezins- of overige migrant krijgt geen aanbod', () => {
    expect(codes('2026-04-02', [plicht(), pip({ leerroute: 'O', datumDuo: '2026-04-02' })])).toEqual(['T-16']);
  });

  test('alleen in de onderwijsroute start een taalschakeltraject, en de start sluit de taak', () => {
    const route = pip({ leerroute: 'O', datumDuo: '2026-04-02' });
    expect(codes('2026-04-02', [ASIEL, PIP_IN_DUO])).not.toContain('T-15');
    expect(taak('2026-04-02', 'T-15', [ASIEL, route])?.totEnMet).toBe('2026-10-01');
    const start = datum('2026-09-01');
    const metAanbod = [ASIEL, route, aanbod({ startOpleiding: start })];
    expect(codes(addDagen(start, -1), metAanbod)).toContain('T-15');
    expect(codes(start, metAanbod)).not.toContain('T-15');
  });
});

describe('T-16: de inburgeringstermijn', () => {
  test('noemt DUO alleen de laatste dag, dan begint zij bij het plan, en zonder plan is er alleen die dag', () => {
    const laatste = plicht({ termijnTotEnMet: '2029-04-15' });
    expect(taak('2026-04-16', 'T-16', [laatste, PIP_IN_DUO])).toMatchObject({
      start: '2026-04-01',
      totEnMet: '2029-04-15',
    });
    expect(taak('2026-04-16', 'T-16', [laatste])).toMatchObject({ start: '2029-04-15', totEnMet: '2029-04-15' });
  });

  test('is berekend tot DUO een datum geeft', () => {
    expect(taak('2026-04-02', 'T-16', [plicht(), PIP_IN_DUO])).toMatchObject({
      start: '2026-04-01',
      totEnMet: '2029-04-01',
    });
    const vanDuo = formulier('2026-04-15', 'F-00', { termijnStart: '2026-04-02', termijnTotEnMet: '2029-10-01' });
    expect(taak('2026-04-16', 'T-16', [plicht(), PIP_IN_DUO, vanDuo])).toMatchObject({
      start: '2026-04-01',
      totEnMet: '2029-10-01',
    });
  });

  test('is na een verhuizing voorlopig zolang DUO de datum niet heeft gegeven', () => {
    expect(taak('2026-04-02', 'T-16', [plicht({ eerdereLeerroute: 'B' }), PIP_IN_DUO])?.voorlopig).toBe(true);
  });

  test.each(['DUO-SS106', 'DUO-SS107', 'DUO-SS108', 'DUO-SS110'])(
    'stopt met %s; dan begint de bewaartermijn',
    (code) => {
      const historie = [plicht(), PIP_IN_DUO, afgehandeld('2026-06-01', code)];
      expect(codes('2026-06-02', historie)).toEqual(['T-37']);
      expect(taak('2026-06-02', 'T-37', historie)?.totEnMet).toBe('2031-06-01');
    },
  );
});

describe('T-21 en T-22: oproepen', () => {
  test('een oproep zonder eigen datum begint op de dag waarop zij is vastgelegd', () => {
    const zonderDatum = formulier('2026-03-10', 'F-03', { oproepNummer: '1', termijn: '2026-03-20' });
    expect(taak('2026-03-11', 'T-21', [plicht(), zonderDatum])).toMatchObject({
      start: '2026-03-10',
      totEnMet: '2026-03-20',
    });
  });

  const oproep = (nummer: string, velden: Velden = {}) =>
    formulier('2026-03-10', 'F-03', {
      oproepNummer: nummer,
      datumOproep: '2026-03-10',
      termijn: '2026-03-24',
      ...velden,
    });

  test('de laatste dag is die van de oproep', () => {
    expect(taak('2026-03-11', 'T-21', [plicht(), oproep('1')])).toMatchObject({
      start: '2026-03-10',
      totEnMet: '2026-03-24',
    });
    expect(codes('2026-03-11', [plicht(), oproep('1'), oproep('2')])).toEqual(expect.arrayContaining(['T-22']));
    expect(codes('2026-03-11', [plicht(), oproep('1'), oproep('2')])).not.toContain('T-21');
  });

  test.each([
    ['verschenen', oproep('1', { verschenen: 'ja', datumGesprek: '2026-03-20' })],
    ['niet verschenen', oproep('1', { verschenen: 'nee', redenNietVerschenen: 'ziek' })],
    ['onvoldoende meegewerkt', oproep('1', { verschenen: 'onvoldoende meegewerkt' })],
    ['een afgeronde intake', formulier('2026-03-20', 'F-03', { datumAfgerond: '2026-03-20' })],
  ])('stopt met %s', (_naam, erna) => {
    expect(codes('2026-03-21', [plicht(), oproep('1'), erna])).not.toContain('T-21');
  });

  test('een derde oproep heeft geen eigen termijn in de lijst', () => {
    expect(codes('2026-03-11', [plicht(), oproep('1'), oproep('2'), oproep('3')])).toEqual(['T-05']);
  });
});

describe('T-24, T-27 en T-28: boetes', () => {
  const boete = (op: string, velden: Velden) =>
    formulier(op, 'F-09', {
      grondslag: 'art. 23',
      categorie: 'PVT',
      datumOvertreding: '2026-05-01',
      rapportDatum: '2026-05-04',
      ...velden,
    });
  const voorstel = boete('2026-05-05', { status: 'voorstel' });
  const opgelegd = boete('2026-06-01', {
    status: 'opgelegd',
    datumBesluit: '2026-06-01',
    datumBekendmaking: '2026-06-01',
  });
  const boetetaken = (historie: Historie) =>
    codes('2026-06-02', historie).filter((id) => ['T-24', 'T-27', 'T-28'].includes(id));

  test('een voorstel vraagt een besluit binnen dertien weken na het rapport', () => {
    expect(taak('2026-05-06', 'T-24', [plicht(), voorstel])).toMatchObject({
      start: '2026-05-04',
      totEnMet: '2026-08-03',
      soort: 'wet',
    });
  });

  test('na het besluit lopen bezwaar en betaling, en niet meer het besluit', () => {
    expect(boetetaken([plicht(), voorstel, opgelegd])).toEqual(['T-27', 'T-28']);
  });

  test.each([
    ['betaald', { status: 'betaald' }, ['T-27']],
    ['kwijtgescholden', { status: 'kwijtgescholden' }, ['T-27']],
    ['herroepen', { status: 'herroepen' }, []],
    ['onherroepelijk', { status: 'opgelegd', onherroepelijkOp: '2026-06-02' }, ['T-28']],
  ] as [string, Velden, string[]][])('is de boete %s, dan blijft over: %j', (_naam, velden, over) => {
    expect(boetetaken([plicht(), voorstel, opgelegd, boete('2026-06-02', velden)])).toEqual(over);
  });

  test('een boete die al is betaald vraagt geen besluit, ook als de datum van het besluit ontbreekt', () => {
    expect(boetetaken([plicht(), voorstel, boete('2026-06-01', { status: 'betaald' })])).toEqual([]);
  });

  test('twee boetes hebben elk hun eigen termijnen', () => {
    const tweede = formulier('2026-06-02', 'F-09', {
      grondslag: 'art. 23',
      categorie: 'MAP',
      datumOvertreding: '2026-05-20',
      rapportDatum: '2026-05-25',
      status: 'voorstel',
    });
    expect(boetetaken([plicht(), opgelegd, tweede])).toEqual(['T-27', 'T-28', 'T-24']);
  });
});

describe('T-30 tot en met T-32: vestiging', () => {
  const BIJSTAND = plicht({ doelgroep: 'A', bijstandSinds: '2026-02-02', asielvergunningBepaaldeTijd: true });
  const ontzorgen = formulier('2026-03-05', 'F-14', { startdatum: '2026-02-02', einddatum: '2026-08-01' });

  test('ontzorgen duurt zes maanden vanaf het recht op bijstand', () => {
    expect(taak('2026-03-03', 'T-30', [BIJSTAND])).toMatchObject({
      totEnMet: '2026-08-01',
      wat: 'Ontzorgen regelen',
      soort: 'wet',
    });
  });

  test('ontzorgen zonder einddatum in F-14 duurt zes maanden vanaf de start', () => {
    const begonnen = formulier('2026-03-05', 'F-14', { startdatum: '2026-03-02' });
    expect(taak('2026-03-06', 'T-30', [BIJSTAND, begonnen])).toMatchObject({
      start: '2026-03-02',
      totEnMet: computeTermijn('T-30', datum('2026-03-02')).totEnMet,
      wat: 'Ontzorgen afronden',
    });
  });

  test('ontzorgen staat er tot en met de einddatum en daarna niet meer', () => {
    const historie = [BIJSTAND, BEGELEID, ontzorgen];
    expect(taak('2026-08-01', 'T-30', historie)?.stand).toBe('vandaag');
    expect(codes('2026-08-02', historie)).not.toContain('T-30');
  });

  test('een andere einddatum in F-14 gaat voor', () => {
    const langer = formulier('2026-03-05', 'F-14', { startdatum: '2026-02-02', einddatum: '2026-10-01' });
    expect(taak('2026-08-02', 'T-30', [BIJSTAND, langer])?.totEnMet).toBe('2026-10-01');
  });

  test.each([
    ['een gezinsmigrant', plicht({ bijstandSinds: '2026-02-02' })],
    [
      'een gezinslid met een reguliere vergunning',
      plicht({ doelgroep: 'A', bijstandSinds: '2026-02-02', asielvergunningBepaaldeTijd: false }),
    ],
    ['iemand zonder bijstand', ASIEL],
  ])('geen ontzorgen voor %s', (_naam, regel) => {
    expect(codes('2026-03-03', [regel])).not.toContain('T-30');
  });

  test('begeleiding start op de dag van inschrijving en stopt als taak met F-16', () => {
    expect(taak('2026-03-03', 'T-31', [ASIEL])).toMatchObject({
      start: '2026-02-02',
      totEnMet: '2026-02-02',
      stand: 'verlopen',
    });
    expect(codes('2026-03-04', [ASIEL, BEGELEID])).not.toContain('T-31');
    expect(codes('2026-03-03', [plicht()])).not.toContain('T-31');
  });

  test.each(['DUO-SS120', 'DUO-SS121'])('na %s volgt binnen tien werkdagen contact met de vorige gemeente', (code) => {
    const verhuisd = [plicht({ brpDatum: '2026-04-24' }), afgehandeld('2026-04-28', code)];
    expect(taak('2026-04-29', 'T-32', verhuisd)?.totEnMet).toBe('2026-05-12');
    const contact = formulier('2026-05-01', 'F-17', { richting: 'vestiging', contactDatum: '2026-05-01' });
    expect(codes('2026-05-02', [...verhuisd, contact])).not.toContain('T-32');
  });

  test('een vertrek uit onze gemeente is geen contact met de vorige gemeente', () => {
    const verhuisd = [plicht({ brpDatum: '2026-04-24' }), afgehandeld('2026-04-28', 'DUO-SS121')];
    const vertrek = formulier('2026-03-20', 'F-17', {
      richting: 'vertrek',
      datumBrp: '2026-03-20',
      contactDatum: '2026-03-20',
    });
    expect(codes('2026-05-02', [...verhuisd, vertrek])).toContain('T-32');
  });

  test('contact van vóór een vertrek hoort bij de vorige verhuizing', () => {
    const contact = (op: string) => formulier(op, 'F-17', { richting: 'vestiging', contactDatum: op });
    const teruggekomen = [
      plicht({ brpDatum: '2026-04-24' }),
      afgehandeld('2026-04-28', 'DUO-SS121'),
      contact('2026-05-01'),
      afgehandeld('2026-06-01', 'DUO-SS122'),
      afgehandeld('2026-09-01', 'DUO-SS121'),
    ];
    expect(codes('2026-09-03', teruggekomen)).toContain('T-32');
    expect(codes('2026-09-03', [...teruggekomen, contact('2026-09-02')])).not.toContain('T-32');
  });

  test('zonder BRP-datum telt de dag van de melding, en dat is voorlopig', () => {
    expect(taak('2026-04-29', 'T-32', [afgehandeld('2026-04-28', 'DUO-SS121')])).toMatchObject({
      start: '2026-04-28',
      voorlopig: true,
    });
  });
});

describe('T-46: meldingen oppakken', () => {
  test('een koppeling de volgende werkdag, een andere melding binnen drie', () => {
    const historie = [melding('2026-04-24', 'COA-01'), melding('2026-04-24', 'COA-02')];
    const gevonden = taken('2026-04-25', historie).filter(({ termijn }) => termijn === 'T-46');
    expect(gevonden.map(({ totEnMet }) => totEnMet)).toEqual(['2026-04-28', '2026-04-30']);
    expect(gevonden[0]?.wat).toBe('Melding oppakken: Nieuwe koppeling (COA-01)');
  });

  test('een melding uit het portaal die wij niet kennen, moet ook iemand oppakken', () => {
    const gezien = formulier('2026-04-24', 'F-20a', { notificatie: 'DUO-SS999', stap: 'melden' });
    expect(taak('2026-04-25', 'T-46', [gezien])).toMatchObject({
      wat: 'Melding oppakken: onbekende melding (DUO-SS999)',
      totEnMet: '2026-04-30',
    });
  });

  test('van meldingen op dezelfde dag maakt de volgorde van binnenkomst niet uit', () => {
    const twee = [melding('2026-04-24', 'EXT-02'), melding('2026-04-24', 'COA-02')];
    const opdrachten = (historie: Historie) => taken('2026-04-25', historie).map(({ wat }) => wat);
    expect(opdrachten(twee)).toHaveLength(2);
    expect(opdrachten(twee)).toEqual(opdrachten([...twee].reverse()));
  });

  test.each(['oppakken', 'afhandelen', 'niet voor ons', 'dubbel', 'ingetrokken'])('stopt met "%s"', (stap) => {
    const historie = [
      melding('2026-04-24', 'COA-02'),
      formulier('2026-04-24', 'F-20a', { notificatie: 'COA-02', stap }),
    ];
    expect(codes('2026-04-25', historie)).not.toContain('T-46');
  });

  test('komt terug als iemand de melding teruggeeft', () => {
    const stap = (naam: string) => formulier('2026-04-24', 'F-20a', { notificatie: 'COA-02', stap: naam });
    expect(codes('2026-04-25', [melding('2026-04-24', 'COA-02'), stap('oppakken'), stap('teruggeven')])).toContain(
      'T-46',
    );
  });

  test('volgt de oppaktermijn die de gemeente kiest', () => {
    const gevonden = taken('2026-08-03', [melding('2026-08-03', 'COA-02')], { oppaktermijnen: { 'COA-02': 5 } });
    expect(gevonden.map(({ totEnMet }) => totEnMet)).toEqual(['2026-08-10']);
  });
});

describe('rust, vertrek en einde', () => {
  const VOL = [ASIEL, pip(), melding('2026-04-02', 'DUO-SS102')];

  test.each(['DUO-SS109', 'DUO-SS123', 'DUO-SS122'])('na %s blijft alleen staan wat nog in DUO moet', (code) => {
    expect(codes('2026-04-10', [...VOL, melding('2026-04-09', code)])).toEqual(['T-09']);
  });

  test.each([
    ['SS130', afgehandeld('2026-04-20', 'DUO-SS130')],
    [
      'een einddatum van DUO',
      [formulier('2026-04-20', 'F-00', { opgeschortVanaf: '2026-04-09', opgeschortTot: '2026-04-20' })],
    ],
  ])('na %s lopen de termijnen weer', (_naam, hervat) => {
    const historie = [...VOL, ...afgehandeld('2026-04-09', 'DUO-SS109'), ...hervat];
    expect(codes('2026-04-19', historie)).toEqual(['T-09']);
    expect(codes('2026-04-20', historie)).toEqual(expect.arrayContaining(['T-09', 'T-14', 'T-16', 'T-31']));
  });

  test('na het einde van de plicht: open registraties en de bewaartermijn vanaf de dag die DUO noemt', () => {
    const einde = formulier('2026-04-10', 'F-00', { plichtEinde: '2026-04-06' });
    const historie = [...VOL, afgehandeld('2026-04-09', 'DUO-SS107'), einde];
    expect(taken('2026-04-10', historie).map(({ termijn, totEnMet }) => [termijn, totEnMet])).toEqual([
      ['T-09', '2026-04-17'],
      ['T-37', '2031-04-06'],
    ]);
  });

  test.each(['dubbel', 'niet voor ons', 'ingetrokken'])(
    'een einde dat alleen als "%s" bekend is, beëindigt niets',
    (stap) => {
      const gemeld = [...VOL, melding('2026-04-09', 'DUO-SS107')];
      const weg = formulier('2026-04-10', 'F-20a', { notificatie: 'DUO-SS107', stap });
      expect(codes('2026-04-10', gemeld)).toEqual(['T-09', 'T-37']);
      expect(codes('2026-04-10', [...gemeld, weg])).toEqual(codes('2026-04-10', VOL));
    },
  );

  test('een einddatum die DUO vooraf noemt, stopt nog niets', () => {
    const straks = formulier('2026-04-10', 'F-00', { plichtEinde: '2026-12-31' });
    expect(codes('2026-04-10', [...VOL, straks])).toContain('T-16');
    expect(codes('2027-01-01', [...VOL, straks])).not.toContain('T-16');
  });

  test('het certificaat van de Z-route is ook een einde', () => {
    const certificaat = formulier('2026-06-01', 'F-12', { certificaatOverhandigd: '2026-06-01' });
    expect(codes('2026-06-01', [plicht(), PIP_IN_DUO, certificaat])).toEqual(['T-37']);
  });

  test('na overlijden of een vervallen koppeling is er niets meer te doen', () => {
    expect(codes('2026-04-10', [...VOL, melding('2026-04-09', 'DUO-SS111')])).toEqual([]);
    expect(codes('2026-04-10', [...VOL, melding('2026-04-09', 'COA-09')])).toEqual([]);
  });

  test('een ingetrokken melding neemt haar gevolg terug', () => {
    const terug = [
      melding('2026-04-09', 'DUO-SS111'),
      formulier('2026-04-10', 'F-20a', { notificatie: 'DUO-SS111', stap: 'ingetrokken' }),
    ];
    expect(codes('2026-04-10', [...VOL, ...terug])).toContain('T-16');
  });

  test('wat na vandaag is vastgelegd bestaat nog niet', () => {
    expect(codes('2026-03-31', VOL)).toEqual(['T-31', 'T-05']);
  });
});

describe('elke taak', () => {
  const historie = [
    melding('2026-02-01', 'COA-02'),
    plicht({ doelgroep: 'A', bijstandSinds: '2026-02-02', asielvergunningBepaaldeTijd: true }),
    pip({ leerroute: 'O' }),
    formulier('2026-04-01', 'F-10', { datumOndertekening: '2026-04-01' }),
    formulier('2026-04-01', 'F-11', { datumEindgesprek: '2026-04-01' }),
  ];

  test('staat op volgorde van laatste dag, termijn en opdracht', () => {
    const sleutels = taken('2026-04-02', historie).map(({ totEnMet, termijn, wat }) => `${totEnMet} ${termijn} ${wat}`);
    expect(sleutels.length).toBeGreaterThan(6);
    expect(sleutels).toEqual([...sleutels].sort());
  });

  test('is voorlopig zolang het besluit over de vrije dagen van dat jaar er niet is', () => {
    const koppeling = (op: string) => taken(op, [afgehandeld(op, 'COA-01')]).map(({ voorlopig }) => voorlopig);
    expect(koppeling('2026-05-01')).toEqual([undefined]);
    expect(koppeling('2090-05-01')).toEqual([true]);
  });

  test('draagt haar berekening en ten minste één bron', () => {
    for (const { stappen, bronnen } of taken('2026-04-02', historie)) {
      expect(stappen.length).toBeGreaterThan(0);
      expect(bronnen.length).toBeGreaterThan(0);
    }
  });

  test('volgt de tabel van termijnen: dezelfde dag als de losse berekening', () => {
    const open = taak('2026-04-02', 'T-14', historie);
    expect(open?.totEnMet).toBe(computeTermijn('T-14', datum('2026-04-01')).totEnMet);
  });
});
