import { LOKAAL_STANDAARD } from '../../../rules/lokaal';
import { REGISTREREN_WERKDAGEN, WET_VANAF } from '../../../rules/regels/algemeen';
import { addWerkdagen } from '../../../rules/werkdagen';
import { aDossier, dag, klaarVoorPlan, metPlan } from '../../support/dossier';
import { aanbodVelden, ontzorgenVelden, pipVelden, pvtVelden, waarschuwingVelden } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const GESPREK = { datum: '2026-06-01', verschenen: 'ja', onderwerpen: ['taal'] };
const LOOPT = metPlan();

describe('vrije tekst', () => {
  const bij = (toelichting: string) => given(LOOPT).on('2026-06-01').when('F-08', waarschuwingVelden({ toelichting }));

  test.each([
    'Gebeld over 123456782.',
    'Nummer 111222333 belde',
    'zie 1234.56.782',
    'zie 123 456 782',
    '10000008 acht cijfers',
  ])('weigert een tekst met een burgerservicenummer: %s', (tekst) => bij(tekst).thenRefused('V-ALG-04'));

  test.each([
    'Polis 280866477',
    'dossier 2026-0143',
    'afspraak 30-4-2026',
    'tel. 0612345678',
    '000000000',
    '111111111',
  ])('laat andere getallen staan: %s', (tekst) => bij(tekst).thenAccepted());

  test.each(['Heeft diabetes', 'was ZIEK', 'gaat naar de moskee', 'komt na de ramadan', 'ging naar de psychiater'])(
    'vraagt een bevestiging bij gezondheid of geloof: %s',
    (tekst) => bij(tekst).thenAsked('V-ALG-05'),
  );

  test.each(['huur en zorgverzekering', 'woont in de Kerkstraat', 'de artsenij'])(
    'slaat niet aan op een deel van een woord: %s',
    (tekst) => bij(tekst).thenAccepted(),
  );

  test('kijkt ook in de reden van een verbetering', () => {
    given(LOOPT)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, correctie: true, redenCorrectie: 'was ziek' })
      .thenAsked('V-ALG-05');
  });
});

describe('datums van gebeurtenissen', () => {
  test.each([
    [0, 'akkoord'],
    [1, 'geweigerd'],
  ])('een gesprek %i dag na vandaag: %s', (verschil, uitkomst) => {
    const { oordeel } = given(LOOPT)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, datum: dag('2026-06-01', verschil) });
    expect(oordeel.uitkomst).toBe(uitkomst);
  });

  test('noemt het veld bij zijn naam', () => {
    const verwachting = given(LOOPT)
      .on('2026-06-01')
      .when('F-10', pvtVelden({ bijeenkomst: '2026-06-02', datumOndertekening: '2026-06-02' }));
    verwachting.thenRefused('V-ALG-06');
    expect(verwachting.melding('V-ALG-06')).toMatchObject({
      veld: 'bijeenkomst',
      tekst:
        "De datum 'Datum ondertekeningsbijeenkomst' en 'Ondertekend op' ligt in de toekomst. Vul een datum in tot en met vandaag.",
    });
  });

  test('een vervolgafspraak mag vooruit liggen', () => {
    given(LOOPT)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, vervolg: '2026-08-01' })
      .thenAccepted();
  });

  test('zwijgt waar het formulier een eigen regel voor de datum heeft', () => {
    given(klaarVoorPlan())
      .on('2026-02-09')
      .when('F-05', pipVelden({ dagtekening: '2026-02-10' }))
      .thenSilent('V-ALG-06');
    given(LOOPT)
      .on('2026-06-01')
      .when('F-04', { status: 'afgenomen', datumAfname: '2026-06-02' })
      .thenSilent('V-ALG-06');
  });

  test.each([
    [-1, true],
    [0, false],
    [1, false],
  ])('een oproep %i dagen na het begin van de wet wordt geweigerd: %s', (verschil, geweigerd) => {
    const velden = { oproepNummer: '1', datumOproep: dag(WET_VANAF, verschil), termijn: '2022-02-01' };
    const { oordeel } = given(aDossier().metKoppeling('2022-01-02')).on('2022-01-20').when('F-03', velden);
    expect(oordeel.meldingen.some(({ regel }) => regel === 'V-ALG-07')).toBe(geweigerd);
  });

  test('ook waar het formulier een eigen regel voor een latere datum heeft, is een dag van vóór de wet te vroeg', () => {
    const plan = (dagtekening: string) =>
      given(klaarVoorPlan()).on('2026-02-09').when('F-05', pipVelden({ dagtekening }));
    plan(dag(WET_VANAF, -1)).thenRefused('V-ALG-07');
    plan(WET_VANAF).thenSilent('V-ALG-07');
  });

  test('een eerdere wet mag met zijn eigen datums worden vastgelegd', () => {
    const velden = { wet: 'eerder', plichtdatum: '2019-03-01' };
    given(aDossier()).on('2026-01-05').when('F-00', velden).thenAccepted();
  });

  test('een inschrijving of bijstand van voor 2022 is gewoon een feit', () => {
    given(aDossier())
      .on('2026-01-05')
      .when('F-00', { brpDatum: '2021-05-01', bijstandSinds: '2021-05-01' })
      .thenAccepted();
  });
});

describe('wat het dossier moet zijn', () => {
  test('weigert wie onder een eerdere wet valt', () => {
    given(aDossier().metPlicht('2026-01-05', { wet: 'eerder' }))
      .on('2026-06-01')
      .when('F-19', GESPREK)
      .thenRefused('V-ALG-08');
  });

  test.each([
    [-1, 'geweigerd'],
    [0, 'akkoord'],
    [1, 'akkoord'],
  ])('een gesprek %i dagen na de vaststelling van de plicht: %s', (verschil, uitkomst) => {
    const { oordeel } = given(LOOPT)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, datum: dag('2026-01-05', verschil) });
    expect(oordeel.uitkomst).toBe(uitkomst);
  });

  test('zonder F-00 geldt de plicht vanaf de melding van DUO', () => {
    const dossier = aDossier().metKoppeling('2026-01-05').metMelding('DUO-SS101', '2026-01-12');
    given(dossier)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, datum: '2026-01-11' })
      .thenRefused('V-ALG-09');
    given(dossier)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, datum: '2026-01-12' })
      .thenAccepted();
  });

  test('ontzorgen mag zijn begonnen voordat DUO de plicht vaststelde', () => {
    const dossier = aDossier().metPlicht('2026-01-19', {
      doelgroep: 'A',
      brpDatum: '2026-01-05',
      bijstandSinds: '2026-01-05',
    });
    given(dossier).on('2026-01-20').when('F-14', ontzorgenVelden()).thenAccepted();
  });

  test('weigert zonder doelgroep', () => {
    given(aDossier().metMelding('DUO-SS139', '2026-01-05'))
      .on('2026-06-01')
      .when('F-19', GESPREK)
      .thenRefused('V-ALG-11');
  });

  test('F-00, een melding oppakken en een verhuizing kunnen zonder plicht en doelgroep', () => {
    const leeg = aDossier().metMelding('DUO-SS139', '2026-01-05');
    given(leeg).on('2026-01-05').when('F-20a', { notificatie: 'DUO-SS139', stap: 'oppakken' }).thenAccepted();
    given(leeg).on('2026-01-05').when('F-00', { plichtdatum: '2026-01-05', doelgroep: 'G' }).thenAccepted();
  });
});

describe('een plicht die rust of voorbij is', () => {
  const opgeschort = LOOPT.metMelding('DUO-SS109', '2026-03-02').metFormulier('F-00', '2026-03-02', {
    opgeschortVanaf: '2026-03-01',
  });
  const hervat = opgeschort
    .metMelding('DUO-SS130', '2026-05-04')
    .metFormulier('F-00', '2026-05-04', { opgeschortTot: '2026-05-01' });

  test.each([
    ['2026-02-28', 'akkoord'],
    ['2026-03-01', 'geweigerd'],
    ['2026-04-30', 'geweigerd'],
    ['2026-05-01', 'akkoord'],
  ])('opgeschort van 1 maart tot 1 mei, gesprek op %s: %s', (datum, uitkomst) => {
    expect(
      given(hervat)
        .on('2026-06-01')
        .when('F-19', { ...GESPREK, datum }).oordeel.uitkomst,
    ).toBe(uitkomst);
  });

  test('een tweede opschorting heft de eerste niet op', () => {
    const weer = hervat
      .metMelding('DUO-SS109', '2026-05-18')
      .metFormulier('F-00', '2026-05-18', { opgeschortVanaf: '2026-05-18' });
    for (const datum of ['2026-03-15', '2026-05-18'])
      given(weer)
        .on('2026-06-01')
        .when('F-19', { ...GESPREK, datum })
        .thenRefused('V-ALG-10');
    given(weer)
      .on('2026-06-01')
      .when('F-19', { ...GESPREK, datum: '2026-05-17' })
      .thenAccepted();
  });

  test.each([
    ['2026-04-30', 'akkoord'],
    ['2026-05-01', 'geweigerd'],
  ])('de laatste dag van de plicht is 30 april, gesprek op %s: %s', (datum, uitkomst) => {
    const dossier = LOOPT.metMelding('DUO-SS107', '2026-05-04').metFormulier('F-00', '2026-05-04', {
      plichtEinde: '2026-04-30',
    });
    expect(
      given(dossier)
        .on('2026-06-01')
        .when('F-19', { ...GESPREK, datum }).oordeel.uitkomst,
    ).toBe(uitkomst);
  });

  test.each(['DUO-SS106', 'DUO-SS107', 'DUO-SS108', 'DUO-SS110', 'DUO-SS111', 'DUO-SS141', 'DUO-SS123'])(
    'na %s kan er niets meer bij, wat ervoor gebeurde nog wel',
    (code) => {
      const dossier = LOOPT.metMelding(code, '2026-05-04');
      given(dossier)
        .on('2026-06-01')
        .when('F-19', { ...GESPREK, datum: '2026-05-05' })
        .thenRefused('V-ALG-10');
      given(dossier)
        .on('2026-06-01')
        .when('F-19', { ...GESPREK, datum: '2026-05-03' })
        .thenAccepted();
    },
  );

  test('een ingetrokken melding van DUO laat de plicht doorlopen', () => {
    const dossier = LOOPT.metMelding('DUO-SS110', '2026-05-04').metFormulier('F-20a', '2026-05-06', {
      notificatie: 'DUO-SS110',
      stap: 'ingetrokken',
    });
    given(dossier).on('2026-06-01').when('F-19', GESPREK).thenAccepted();
  });

  test('een nieuwe vaststelling laat de plicht herleven', () => {
    const dossier = LOOPT.metMelding('DUO-SS110', '2026-03-02').metMelding('DUO-SS101', '2026-05-04');
    given(dossier).on('2026-06-01').when('F-19', GESPREK).thenAccepted();
  });

  test('een certificaat kan na afloop nog worden overhandigd', () => {
    const dossier = LOOPT.metMelding('DUO-SS141', '2026-05-04');
    given(dossier).on('2026-06-01').when('F-12', { certificaatOverhandigd: '2026-06-01' }).thenAccepted();
  });
});

describe('wie het mag', () => {
  test('weigert wie niet bij de caseload hoort', () => {
    given(LOOPT)
      .on('2026-06-01')
      .when('F-19', GESPREK, { caseloads: ['Zuid'] })
      .thenRefused('V-ALG-12');
    given(LOOPT)
      .on('2026-06-01')
      .when('F-19', GESPREK, { caseloads: ['Zuid', 'Noord'] })
      .thenAccepted();
  });

  test('een klantmanager Participatiewet mag niets vastleggen', () => {
    given(LOOPT).on('2026-06-01').when('F-19', GESPREK, { rol: 'participatiewet' }).thenRefused('V-ALG-16');
  });

  test.each([undefined, '', '   '])('weigert een verbetering zonder reden (%j)', (reden) => {
    const velden = { ...GESPREK, correctie: true, ...(reden === undefined ? {} : { redenCorrectie: reden }) };
    given(LOOPT).on('2026-06-01').when('F-19', velden).thenRefused('V-ALG-14');
  });
});

describe('F-00', () => {
  const { minimumleeftijd, aowLeeftijd } = LOKAAL_STANDAARD;

  test.each([
    [minimumleeftijd - 1, 'bevestigen'],
    [minimumleeftijd, 'akkoord'],
    [aowLeeftijd - 1, 'akkoord'],
    [aowLeeftijd, 'bevestigen'],
  ])('leeftijd %i: %s', (leeftijd, uitkomst) => {
    expect(given(aDossier()).on('2026-01-05').when('F-00', { leeftijd }).oordeel.uitkomst).toBe(uitkomst);
  });

  test('weigert Suwinet als bron', () => {
    given(aDossier()).on('2026-01-05').when('F-00', { bron: 'Suwinet' }).thenRefused('V-ALG-18');
    given(aDossier()).on('2026-01-05').when('F-00', { bron: 'TVS' }).thenAccepted();
  });
});

describe('registreren in DUO', () => {
  const uiterlijk = addWerkdagen(dag('2026-05-01'), REGISTREREN_WERKDAGEN);

  test.each([
    [0, 'akkoord'],
    [1, 'bevestigen'],
  ])('PVT van 1 mei, %i dagen na de laatste dag: %s', (verschil, uitkomst) => {
    const velden = pvtVelden({ bijeenkomst: '2026-05-01', datumOndertekening: '2026-05-01' });
    const verwachting = given(LOOPT).on(dag(uiterlijk, verschil)).when('F-10', velden);
    expect(verwachting.oordeel.uitkomst).toBe(uitkomst);
    expect(verwachting.melding('V-ALG-20')?.tekst ?? 'geen').toMatch(
      verschil === 0 ? /^geen$/ : /uiterlijk 20 mei 2026 gemoeten/,
    );
  });

  test('wie op tijd registreerde en het later invult, krijgt geen opmerking', () => {
    const velden = pvtVelden({ bijeenkomst: '2026-05-01', datumOndertekening: '2026-05-01', datumDuo: uiterlijk });
    given(LOOPT).on('2026-06-15').when('F-10', velden).thenAccepted();
  });

  test('zonder burgerservicenummer kan niets naar DUO, een waarschuwing wel', () => {
    const dossier = metPlan({}, { bsnBekend: false });
    given(dossier).on('2026-06-01').when('F-10', pvtVelden()).thenRefused('V-ALG-13');
    given(dossier).on('2026-06-01').when('F-08', waarschuwingVelden()).thenAccepted();
    given(metPlan({}, { bsnBekend: false, doelgroep: 'A' }))
      .on('2026-03-02')
      .when('F-07', aanbodVelden())
      .thenRefused('V-ALG-13');
  });
});
