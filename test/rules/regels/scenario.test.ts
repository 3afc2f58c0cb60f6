import { computeTermijn } from '../../../rules/termijnen';
import { type Velden } from '../../../rules/historie';
import { aDossier, dag, metPlan } from '../../support/dossier';
import { zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const TVS = '2026-05-01';
const KEUZE: Velden = {
  datumTvsMelding: TVS,
  scenario: '1',
  datumKeuze: '2026-05-06',
  datumBerichtCoa: '2026-05-06',
  wijzeBericht: 'TVS',
};
const GEKOPPELD = aDossier().metKoppeling(TVS);

describe('scenariokeuze', () => {
  test('een volledige keuze is akkoord, ook voordat de plicht er is', () => {
    given(GEKOPPELD).on('2026-05-06').when('F-01', KEUZE).thenAccepted();
  });

  test('weigert een gezinsmigrant', () => {
    given(aDossier().metPlicht(TVS, { verblijf: 'azc', brpDatum: '2026-06-01' }))
      .on('2026-05-06')
      .when('F-01', KEUZE)
      .thenRefused('V-SCEN-01');
  });

  test.each([
    [-1, 'geweigerd'],
    [0, 'geweigerd'],
    [1, 'akkoord'],
  ])('ingeschreven %i dagen na de keuze: %s', (verschil, uitkomst) => {
    const dossier = GEKOPPELD.metFormulier('F-00', '2026-05-20', { brpDatum: dag('2026-05-06', verschil) });
    expect(given(dossier).on('2026-05-20').when('F-01', KEUZE).oordeel.uitkomst).toBe(uitkomst);
  });

  test('een definitief klantprofiel betekent dat de persoon is verhuisd', () => {
    given(GEKOPPELD.metMelding('COA-05', '2026-05-05')).on('2026-05-06').when('F-01', KEUZE).thenRefused('V-SCEN-02');
  });

  test.each(['4', '0', ''])('weigert scenario %j met een eigen tekst', (scenario) => {
    const { oordeel } = given(GEKOPPELD)
      .on('2026-05-06')
      .when('F-01', { ...KEUZE, scenario });
    expect(oordeel.meldingen).toMatchObject([{ regel: 'V-SCEN-03', veld: 'scenario', ernst: 'BLOK' }]);
  });

  test('weigert een keuze van voor de melding', () => {
    given(GEKOPPELD)
      .on('2026-05-06')
      .when('F-01', { ...KEUZE, datumKeuze: dag(TVS, -1) })
      .thenRefused('V-SCEN-04');
    given(GEKOPPELD)
      .on('2026-05-06')
      .when('F-01', { ...KEUZE, datumKeuze: TVS })
      .thenAccepted();
  });

  test('scenario 1 en 2 vragen de datum en de wijze van het bericht aan COA, scenario 3 niet', () => {
    const leeg = zonder(KEUZE, 'datumBerichtCoa', 'wijzeBericht');
    const verwachting = given(GEKOPPELD)
      .on('2026-05-06')
      .when('F-01', { ...leeg, scenario: '2' });
    expect(verwachting.oordeel.meldingen).toMatchObject([
      { regel: 'V-SCEN-05', veld: 'datumBerichtCoa', tekst: 'Vul in wanneer u COA over scenario 2 heeft bericht.' },
      { regel: 'V-VELD', veld: 'wijzeBericht' },
    ]);
    given(GEKOPPELD)
      .on('2026-05-06')
      .when('F-01', { ...leeg, scenario: '3' })
      .thenAccepted();
  });

  const uiterlijk = computeTermijn('T-01', dag(TVS)).totEnMet;
  test.each([
    [0, 'akkoord'],
    [1, 'bevestigen'],
  ])('bericht aan COA %i dagen na de twee weken: %s', (verschil, uitkomst) => {
    const velden = { ...KEUZE, datumBerichtCoa: dag(uiterlijk, verschil) };
    expect(given(GEKOPPELD).on('2026-06-01').when('F-01', velden).oordeel.uitkomst).toBe(uitkomst);
  });

  describe('een ander scenario', () => {
    const eerst = GEKOPPELD.metFormulier('F-01', TVS, { datumTvsMelding: TVS, scenario: '3', datumKeuze: TVS });
    const na = eerst.metMelding('COA-03', '2026-05-05');

    test('na de voorinburgering vraagt een reden', () => {
      given(na).on('2026-05-06').when('F-01', KEUZE).thenAsked('V-SCEN-07');
      given(na)
        .on('2026-05-06')
        .when('F-01', { ...KEUZE, toelichting: 'er is een woning' })
        .thenAccepted();
    });

    test('zonder begonnen voorinburgering of zonder wijziging vraagt niets', () => {
      given(eerst).on('2026-05-06').when('F-01', KEUZE).thenAccepted();
      given(na)
        .on('2026-05-06')
        .when('F-01', { ...zonder(KEUZE, 'datumBerichtCoa', 'wijzeBericht'), scenario: '3' })
        .thenAccepted();
    });
  });
});

describe('driegesprek', () => {
  const GESPREK: Velden = {
    datum: '2026-05-20',
    aanwezig: ['inburgeraar', 'casemanager COA', 'klantmanager'],
    vorm: 'azc',
    klantprofielBesproken: true,
    pidGedeeld: false,
    verwachteUitstroom: '2026-06-03',
  };
  const metScenario = (scenario: string) =>
    GEKOPPELD.metFormulier('F-01', TVS, { datumTvsMelding: TVS, scenario, datumKeuze: TVS });

  test('met de drie vaste deelnemers is akkoord', () => {
    given(metScenario('3')).on('2026-05-20').when('F-02', GESPREK).thenAccepted();
  });

  test('weigert een gezinsmigrant', () => {
    given(metPlan()).on('2026-05-20').when('F-02', GESPREK).thenRefused('V-DRIE-01');
  });

  test.each(['inburgeraar', 'casemanager COA', 'klantmanager'])('vraagt een bevestiging zonder %s', (wie) => {
    const aanwezig = ['inburgeraar', 'casemanager COA', 'klantmanager', 'tolk'].filter((een) => een !== wie);
    given(metScenario('3'))
      .on('2026-05-20')
      .when('F-02', { ...GESPREK, aanwezig })
      .thenAsked('V-DRIE-02');
  });

  test('afspraken over het programma van COA horen bij scenario 1 en 2', () => {
    given(metScenario('2')).on('2026-05-20').when('F-02', GESPREK).thenRefused('V-VELD');
    given(metScenario('2'))
      .on('2026-05-20')
      .when('F-02', { ...GESPREK, afsprakenAansluiting: ['loopt door'] })
      .thenAccepted();
  });

  test.each([
    [-1, 'akkoord'],
    [0, 'akkoord'],
    [1, 'bevestigen'],
  ])('scenario 1: gesprek %i dagen na de start van het traject: %s', (verschil, uitkomst) => {
    const aanbod = { datumAanbod: '2026-05-11', startOpleiding: '2026-05-18', eindeOpleiding: '2027-01-01' };
    const dossier = metScenario('1').metFormulier('F-07', '2026-05-11', aanbod);
    const velden = { ...GESPREK, datum: dag('2026-05-18', verschil), afsprakenAansluiting: ['loopt door'] };
    expect(given(dossier).on('2026-05-20').when('F-02', velden).oordeel.uitkomst).toBe(uitkomst);
  });

  test('scenario 1: zonder startdatum van de opleiding telt de dag van het aanbod', () => {
    const dossier = metScenario('1').metFormulier('F-07', '2026-05-18', { datumAanbod: '2026-05-18' });
    const gesprek = (datum: string) =>
      given(dossier)
        .on('2026-05-20')
        .when('F-02', { ...GESPREK, datum, afsprakenAansluiting: ['loopt door'] });
    gesprek('2026-05-18').thenAccepted();
    gesprek('2026-05-19').thenAsked('V-DRIE-03');
  });

  test.each([
    [6, true],
    [7, false],
    [28, false],
    [29, true],
  ])('scenario 3: %i dagen voor de verhuizing geeft een opmerking: %s', (dagen, opmerking) => {
    const verwachting = given(metScenario('3'))
      .on('2026-05-20')
      .when('F-02', { ...GESPREK, verwachteUitstroom: dag('2026-05-20', dagen) });
    verwachting.thenAccepted();
    expect(verwachting.melding('V-DRIE-04') !== undefined).toBe(opmerking);
  });
});
