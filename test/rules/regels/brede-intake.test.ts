import { type Velden } from '../../../rules/historie';
import { OPROEPEN_VOOR_AFWEZIGHEID } from '../../../rules/regels/oproep';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { intakeboeteVelden, intakeVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const PLICHT = aDossier().metPlicht('2026-01-05');
const EERSTE = PLICHT.metOproep('1', '2026-01-12', '2026-01-26');
const WAARSCHUWING: Velden = {
  fase: 'brede intake',
  reden: 'niet verschenen intake',
  schriftelijk: true,
  datumVerzonden: '2026-01-28',
  nieuweTermijn: '2026-02-11',
};
const GEWAARSCHUWD = EERSTE.metFormulier('F-08', '2026-01-28', WAARSCHUWING);
const TWEEDE = GEWAARSCHUWD.metOproep('2', '2026-01-28', '2026-02-11');

function oproep(nummer: string, datumOproep: string, termijn: string): Velden {
  return { oproepNummer: nummer, datumOproep, termijn };
}

describe('oproep', () => {
  test('een eerste oproep is akkoord; zonder termijn niet', () => {
    given(PLICHT)
      .on('2026-01-12')
      .when('F-03', oproep('1', '2026-01-12', '2026-01-26'))
      .thenAccepted();
    const { oordeel } = given(PLICHT).on('2026-01-12').when('F-03', { oproepNummer: '1', datumOproep: '2026-01-12' });
    expect(oordeel.meldingen).toMatchObject([{ regel: 'V-BI-01', veld: 'termijn' }]);
  });

  test.each([
    [-1, 'geweigerd'],
    [0, 'geweigerd'],
    [1, 'akkoord'],
  ])('een termijn %i dagen na de oproep: %s', (verschil, uitkomst) => {
    const velden = oproep('1', '2026-01-12', dag('2026-01-12', verschil));
    expect(given(PLICHT).on('2026-01-12').when('F-03', velden).oordeel.uitkomst).toBe(uitkomst);
  });

  test('een herhaalde oproep vraagt eerst een schriftelijke waarschuwing', () => {
    given(EERSTE)
      .on('2026-01-28')
      .when('F-03', oproep('2', '2026-01-28', '2026-02-11'))
      .thenRefused('V-BI-03');
    const mondeling = EERSTE.metFormulier('F-08', '2026-01-28', { ...WAARSCHUWING, schriftelijk: false });
    given(mondeling)
      .on('2026-01-28')
      .when('F-03', oproep('2', '2026-01-28', '2026-02-11'))
      .thenRefused('V-BI-03');
    given(GEWAARSCHUWD)
      .on('2026-01-28')
      .when('F-03', oproep('2', '2026-01-28', '2026-02-11'))
      .thenAccepted();
  });

  test.each([
    [0, 'geweigerd'],
    [1, 'akkoord'],
  ])('een herhaalde oproep %i dagen na de eerste termijn: %s', (verschil, uitkomst) => {
    const dossier = EERSTE.metFormulier('F-08', '2026-01-20', { ...WAARSCHUWING, datumVerzonden: '2026-01-20' });
    const velden = oproep('2', dag('2026-01-26', verschil), '2026-03-01');
    expect(given(dossier).on('2026-01-28').when('F-03', velden).oordeel.uitkomst).toBe(uitkomst);
  });

  test('wie onvoldoende meewerkte, kan eerder opnieuw worden opgeroepen', () => {
    const dossier = GEWAARSCHUWD.metFormulier('F-03', '2026-01-20', {
      oproepNummer: '1',
      verschenen: 'onvoldoende meegewerkt',
    });
    given(dossier)
      .on('2026-01-28')
      .when('F-03', oproep('2', '2026-01-28', '2026-02-11'))
      .thenAccepted();
  });

  test('een derde oproep zonder boete met nieuwe termijn vraagt een bevestiging', () => {
    given(TWEEDE)
      .on('2026-03-02')
      .when('F-03', oproep('3', '2026-03-02', '2026-04-01'))
      .thenAsked('V-BI-05');
    const voorstel = TWEEDE.metFormulier('F-09', '2026-03-02', intakeboeteVelden({ status: 'voorstel' }));
    given(voorstel)
      .on('2026-03-02')
      .when('F-03', oproep('3', '2026-03-02', '2026-04-01'))
      .thenAsked('V-BI-05');
    const opgelegd = TWEEDE.metFormulier('F-09', '2026-03-02', intakeboeteVelden());
    given(opgelegd)
      .on('2026-03-02')
      .when('F-03', oproep('3', '2026-03-02', '2026-04-01'))
      .thenAccepted();
  });
});

describe('verslag van een oproep', () => {
  test('niet verschenen vraagt de reden', () => {
    given(EERSTE).on('2026-01-27').when('F-03', { oproepNummer: '1', verschenen: 'nee' }).thenRefused('V-VELD');
    given(EERSTE)
      .on('2026-01-27')
      .when('F-03', { oproepNummer: '1', verschenen: 'nee', redenNietVerschenen: 'reis' })
      .thenAccepted();
    given(EERSTE)
      .on('2026-01-27')
      .when('F-03', { oproepNummer: '1', verschenen: 'ja', datumGesprek: '2026-01-26' })
      .thenAccepted();
  });

  test('een verslag over oproep 2 is zelf geen herhaalde oproep', () => {
    given(EERSTE)
      .on('2026-01-20')
      .when('F-03', { ...oproep('2', '2026-01-20', '2026-01-22'), verschenen: 'ja' })
      .thenSilent('V-BI-03', 'V-BI-04');
  });
});

describe('uitkomst', () => {
  const UITKOMST = intakeVelden({ datumGesprek: '2026-02-02', datumAfgerond: '2026-02-02' });
  const op = (dossier: DossierBouwer, velden: Velden) => given(dossier).on('2026-02-02').when('F-03', velden);

  test('een volledige uitkomst is akkoord', () => op(EERSTE, UITKOMST).thenAccepted());

  test.each(['taalniveau', 'arbeid', 'zelfredzaamheid'])('weigert zonder %s, met alleen de eigen regel', (sleutel) => {
    expect(op(EERSTE, zonder(UITKOMST, sleutel)).oordeel.meldingen).toMatchObject([
      { regel: 'V-BI-07', veld: sleutel },
    ]);
  });

  test('weigert als onderwijs of omstandigheden niet zijn besproken', () => {
    op(EERSTE, { ...UITKOMST, omstandighedenBesproken: false }).thenRefused('V-BI-08');
    op(EERSTE, zonder(UITKOMST, 'onderwijsWerkBesproken')).thenRefused('V-BI-08');
  });

  test('na een verhuizing met leerroute hoeft onderwijs niet opnieuw, omstandigheden wel', () => {
    const verhuisd = aDossier().metPlicht('2026-01-05', { eerdereLeerroute: 'B' });
    op(verhuisd, zonder(UITKOMST, 'onderwijsWerkBesproken')).thenAccepted();
    op(verhuisd, zonder(UITKOMST, 'omstandighedenBesproken')).thenRefused('V-BI-08');
  });

  test.each([
    ['gesprekAlleenGewezen', 'V-BI-09'],
    ['verslagInDossier', 'V-BI-11'],
  ])('weigert als %s niet ja is', (sleutel, regel) => {
    op(EERSTE, { ...UITKOMST, [sleutel]: false }).thenRefused(regel);
    expect(op(EERSTE, zonder(UITKOMST, sleutel)).oordeel.meldingen.map((melding) => melding.regel)).toEqual([regel]);
  });

  test('jonge kinderen: voorschool bespreken', () => {
    op(EERSTE, { ...UITKOMST, jongeKinderen: true }).thenAsked('V-BI-10');
    op(EERSTE, { ...UITKOMST, jongeKinderen: true, vveBesproken: 'ja' }).thenAccepted();
    op(EERSTE, zonder(UITKOMST, 'vveBesproken')).thenRefused('V-VELD');
  });

  test('het klantprofiel telt alleen bij een asielstatushouder', () => {
    const asiel = aDossier().metPlicht('2026-01-05', { doelgroep: 'A' });
    op(asiel, zonder(UITKOMST, 'klantprofielGebruikt')).thenAsked('V-BI-12');
    op(EERSTE, zonder(UITKOMST, 'klantprofielGebruikt')).thenAccepted();
  });

  test.each([
    [-1, 'bevestigen'],
    [0, 'akkoord'],
  ])('een gesprek %i dagen na de vaststelling van de plicht: %s', (verschil, uitkomst) => {
    expect(op(PLICHT, { ...UITKOMST, datumGesprek: dag('2026-01-05', verschil) }).oordeel.uitkomst).toBe(uitkomst);
  });

  test('in scenario 1 en 2 mag het gesprek in het azc voor de plicht', () => {
    const inAzc = (scenario: string) =>
      aDossier().metKoppeling('2026-01-05').metFormulier('F-01', '2026-01-06', { scenario, datumKeuze: '2026-01-06' });
    op(inAzc('2'), UITKOMST).thenAccepted();
    op(inAzc('3'), UITKOMST).thenAsked('V-BI-13');
  });

  test.each([
    [-1, 'geweigerd'],
    [0, 'akkoord'],
    [9999, 'akkoord'],
    [10000, 'geweigerd'],
    [2.5, 'geweigerd'],
  ])('%d uur taal tijdens de intake: %s', (uren, uitkomst) => {
    expect(op(PLICHT, { ...UITKOMST, urenTaalKnmIntake: uren }).oordeel.uitkomst).toBe(uitkomst);
  });

  test('participatie tijdens de intake is er alleen voor asiel in de Z-route', () => {
    const velden = { ...UITKOMST, urenParticipatieIntake: 10 };
    op(EERSTE, velden).thenRefused('V-BI-15');
    op(klaarVoorPlan({ doelgroep: 'A' }), velden).thenAccepted();
    given(metPlan({ leerroute: 'B' }, { doelgroep: 'A' }))
      .on('2026-02-09')
      .when('F-03', velden)
      .thenRefused('V-BI-15');
  });
});

describe('afronden in afwezigheid', () => {
  const DERDE = TWEEDE.metOproep('3', '2026-02-13', '2026-03-02');
  const AFWEZIG = zonder(intakeVelden({ inAfwezigheid: true }), 'taalniveau', 'arbeid', 'zelfredzaamheid');

  test.each([
    ['2026-03-02', 'geweigerd'],
    ['2026-03-03', 'akkoord'],
  ])('de derde termijn is 2 maart, afgerond op %s: %s', (datumAfgerond, uitkomst) => {
    const { oordeel } = given(DERDE)
      .on('2026-03-10')
      .when('F-03', { ...AFWEZIG, datumAfgerond });
    expect(oordeel.uitkomst).toBe(uitkomst);
  });

  test('dezelfde oproep twee keer vastgelegd telt één keer', () => {
    const dossier = TWEEDE.metOproep('2', '2026-02-13', '2026-02-20');
    const verwachting = given(dossier)
      .on('2026-03-10')
      .when('F-03', { ...AFWEZIG, datumAfgerond: '2026-03-10' });
    verwachting.thenRefused('V-BI-06');
    expect(verwachting.melding('V-BI-06')?.tekst).toContain(`Er zijn er ${OPROEPEN_VOOR_AFWEZIGHEID - 1} vastgelegd.`);
  });
});
