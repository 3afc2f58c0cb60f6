import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { waarschuwingVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const OPGEROEPEN = aDossier().metPlicht('2026-01-05').metOproep('1', '2026-01-12', '2026-01-26');
const INTAKE: Velden = {
  fase: 'brede intake',
  reden: 'niet verschenen intake',
  datumGebeurtenis: '2026-01-26',
  datumConstatering: '2026-01-26',
  schriftelijk: true,
  datumVerzonden: '2026-01-27',
  nieuweTermijn: '2026-02-10',
};

function op(dossier: DossierBouwer, velden: Velden, vandaag = '2026-06-01') {
  return given(dossier).on(vandaag).when('F-08', velden);
}

describe('waarschuwing over de brede intake', () => {
  test('is akkoord na de verlopen termijn', () => op(OPGEROEPEN, INTAKE).thenAccepted());

  test('de reden is nodig, met een eigen regel', () => {
    expect(op(OPGEROEPEN, zonder(INTAKE, 'reden')).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-WAA-01']);
  });

  test.each([{ schriftelijk: false }, {}])('is schriftelijk (%j)', (velden) =>
    op(OPGEROEPEN, { ...zonder(INTAKE, 'schriftelijk'), ...velden }).thenRefused('V-WAA-02'),
  );

  test.each([
    [0, 'geweigerd'],
    [1, 'akkoord'],
  ])('verzonden %i dagen na de termijn van de oproep: %s', (verschil, uitkomst) => {
    expect(op(OPGEROEPEN, { ...INTAKE, datumVerzonden: dag('2026-01-26', verschil) }).oordeel.uitkomst).toBe(uitkomst);
  });

  test('wie onvoldoende meewerkte, kan eerder een waarschuwing krijgen', () => {
    const dossier = OPGEROEPEN.metFormulier('F-03', '2026-01-20', {
      oproepNummer: '1',
      verschenen: 'onvoldoende meegewerkt',
    });
    const vroeg = {
      ...INTAKE,
      reden: 'niet meegewerkt intake',
      datumGebeurtenis: '2026-01-20',
      datumConstatering: '2026-01-20',
      datumVerzonden: '2026-01-21',
    };
    op(dossier, vroeg).thenAccepted();
    op(OPGEROEPEN, vroeg).thenRefused('V-WAA-03');
  });

  test('geeft een nieuwe termijn, na de verzending', () => {
    op(OPGEROEPEN, zonder(INTAKE, 'nieuweTermijn')).thenRefused('V-WAA-04');
    op(OPGEROEPEN, { ...INTAKE, nieuweTermijn: INTAKE.datumVerzonden ?? '' }).thenRefused('V-WAA-05');
    op(OPGEROEPEN, { ...INTAKE, nieuweTermijn: dag('2026-01-27', 1) }).thenAccepted();
  });

  test('over de toets gelden dezelfde eisen', () => {
    op(OPGEROEPEN, zonder({ ...INTAKE, fase: 'LBT', reden: 'LBT niet afgelegd' }, 'nieuweTermijn')).thenRefused(
      'V-WAA-04',
    );
  });
});

describe('waarschuwing over het plan', () => {
  test('vraagt geen nieuwe termijn', () => op(metPlan(), waarschuwingVelden()).thenAccepted());

  test('vraagt een plan', () => op(klaarVoorPlan(), waarschuwingVelden()).thenRefused('V-WAA-06'));

  test('over taallessen alleen bij asiel, en alleen bij ongeoorloofd verzuim', () => {
    const taalles = waarschuwingVelden({ reden: 'verzuim taalles', verzuimSoort: 'ongeoorloofd' });
    op(metPlan(), taalles).thenRefused('V-WAA-07');
    const asiel = metPlan({ intensiteitLeerroute: 800 }, { doelgroep: 'A' });
    op(asiel, taalles).thenAccepted();
    op(asiel, { ...taalles, verzuimSoort: 'geoorloofd' }).thenRefused('V-WAA-08');
    expect(op(asiel, zonder(taalles, 'verzuimSoort')).oordeel.meldingen).toMatchObject([
      { regel: 'V-VELD', veld: 'verzuimSoort' },
    ]);
  });

  test('ligt niet voor de gebeurtenis', () => {
    op(metPlan(), waarschuwingVelden({ datumVerzonden: dag('2026-05-25', -1) })).thenRefused('V-WAA-09');
    op(metPlan(), waarschuwingVelden({ datumVerzonden: '2026-05-25' })).thenAccepted();
  });

  test('over de MAP niet in de onderwijsroute', () => {
    op(metPlan({ leerroute: 'O' }), waarschuwingVelden({ reden: 'MAP' })).thenRefused('V-WAA-10');
    op(metPlan(), waarschuwingVelden({ reden: 'MAP' })).thenAccepted();
  });
});
