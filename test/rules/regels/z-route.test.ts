import { Z_NORM } from '../../../rules/formulieren/f05-pip';
import { type Velden } from '../../../rules/historie';
import { type DossierBouwer, metPlan } from '../../support/dossier';
import { mapVelden, pvtVelden, wisselVelden, zonder, zrouteVelden } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const PLAN_Z: Velden = { leerroute: 'Z', niveau: 'A2', zCursusuren: Z_NORM };
const KLAAR = metPvtEnMap(metPlan(PLAN_Z));
const ASIEL = metPvtEnMap(metPlan({ ...PLAN_Z, zParticipatieuren: Z_NORM }, { doelgroep: 'A' }));

function metPvtEnMap(dossier: DossierBouwer): DossierBouwer {
  return dossier.metFormulier('F-10', '2026-05-04', pvtVelden()).metFormulier('F-11', '2026-05-11', mapVelden());
}

function op(dossier: DossierBouwer, velden: Velden) {
  return given(dossier).on('2026-06-01').when('F-12', velden);
}

describe('afronding Z-route', () => {
  test('is akkoord met de uren, het eindgesprek, PVT en MAP', () => {
    op(ASIEL, zrouteVelden()).thenAccepted();
    op(KLAAR, zonder(zrouteVelden(), 'participatieuren')).thenAccepted();
  });

  test('is er alleen voor wie de Z-route volgt', () =>
    op(metPvtEnMap(metPlan()), zrouteVelden()).thenRefused('V-ZRT-01'));

  test.each([
    [Z_NORM - 1, 'geweigerd'],
    [Z_NORM, 'akkoord'],
  ])('%i cursusuren: %s', (cursusuren, uitkomst) =>
    expect(op(ASIEL, zrouteVelden({ cursusuren })).oordeel.uitkomst).toBe(uitkomst),
  );

  test.each([
    [Z_NORM - 1, 'geweigerd'],
    [Z_NORM, 'akkoord'],
  ])('%i participatie-uren van een asielstatushouder: %s', (participatieuren, uitkomst) => {
    expect(op(ASIEL, zrouteVelden({ participatieuren })).oordeel.uitkomst).toBe(uitkomst);
    op(KLAAR, zrouteVelden({ participatieuren })).thenAccepted();
  });

  test('een lagere norm uit het plan telt alleen met een grond', () => {
    const lager = { ...PLAN_Z, zCursusuren: 650, zParticipatieuren: 500 };
    const metGrond = metPvtEnMap(
      metPlan({ ...lager, grondLagereNorm: 'eerder onderwijs (2 jaar)' }, { doelgroep: 'A' }),
    );
    op(metGrond, zrouteVelden({ cursusuren: 650, participatieuren: 500 })).thenAccepted();
    op(metGrond, zrouteVelden({ cursusuren: 649, participatieuren: 500 })).thenRefused('V-ZRT-02');
    op(metPvtEnMap(metPlan(lager)), zrouteVelden({ cursusuren: 650 })).thenRefused('V-ZRT-02');
  });

  test('na een wissel gaan eerder gevolgde uren eraf', () => {
    const gewisseld = metPvtEnMap(
      metPlan().metFormulier('F-06', '2026-03-02', wisselVelden({ dagtekening: '2026-03-02' })),
    );
    op(gewisseld, zrouteVelden({ cursusuren: 600 })).thenAccepted();
    op(gewisseld, zrouteVelden({ cursusuren: 599 })).thenRefused('V-ZRT-02');
  });

  test.each([
    [400, 399, 'geweigerd'],
    [400, 400, 'akkoord'],
    [0, 0, 'akkoord'],
  ])('belastbaarheid %i na gedeeltelijke ontheffing, %i uur: %s', (urenBelastbaarheid, participatieuren, uitkomst) => {
    const ontheffing = { soort: 'ontheffing medisch gedeeltelijk', oordeel: 'Toekenning', urenBelastbaarheid };
    const { oordeel } = op(ASIEL.metFormulier('F-18', '2026-05-18', ontheffing), zrouteVelden({ participatieuren }));
    expect(oordeel.uitkomst).toBe(uitkomst);
    const afgewezen = ASIEL.metFormulier('F-18', '2026-05-18', { ...ontheffing, oordeel: 'Afwijzing' });
    op(afgewezen, zrouteVelden({ participatieuren })).thenRefused('V-ZRT-03');
  });

  test('een gedeeltelijke ontheffing zonder uren verlaagt niets', () => {
    const ontheffing = { soort: 'ontheffing medisch gedeeltelijk', oordeel: 'Toekenning' };
    const dossier = ASIEL.metFormulier('F-18', '2026-05-18', ontheffing);
    op(dossier, zrouteVelden({ participatieuren: Z_NORM - 1 })).thenRefused('V-ZRT-03');
    op(dossier, zrouteVelden()).thenAccepted();
  });

  test('met een eindgesprek door de gemeente', () => {
    expect(op(ASIEL, zonder(zrouteVelden(), 'datumEindgesprekZ')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-ZRT-04',
    ]);
    op(ASIEL, zrouteVelden({ eindgesprekDoor: 'aanbieder' })).thenRefused('V-ZRT-05');
  });

  test('eerst PVT en MAP', () => {
    const plan = metPlan(PLAN_Z);
    op(plan, zrouteVelden()).thenRefused('V-ZRT-06');
    op(plan.metFormulier('F-10', '2026-05-04', pvtVelden()), zrouteVelden()).thenRefused('V-ZRT-06');
    const nietVoltooid = plan
      .metFormulier('F-10', '2026-05-04', pvtVelden())
      .metFormulier('F-11', '2026-05-11', { redenNietVoltooid: 'ziek' });
    op(nietVoltooid, zrouteVelden()).thenRefused('V-ZRT-06');
  });

  test('het certificaat wordt persoonlijk overhandigd', () => {
    const later = { certificaatText: '2026-05-29', certificaatOverhandigd: '2026-06-01' };
    op(ASIEL, { ...later, certificaatWijze: 'per post' }).thenAsked('V-ZRT-07');
    op(ASIEL, { ...later, leerroute: 'Z', certificaatWijze: 'persoonlijk', felicitatie: '2026-06-01' }).thenAccepted();
  });
});

describe('andere leerroutes', () => {
  test('examens in de B1-route komen van DUO', () => {
    op(metPlan(), { leerroute: 'B', examens: ['LE'] }).thenAsked('V-AFR-01');
    op(metPlan().metMelding('DUO-SS199', '2026-05-20'), { leerroute: 'B', examens: ['LE'] }).thenAccepted();
  });

  test('het taalschakeltraject meldt de gemeente alleen bij asiel', () => {
    const gezin = op(metPlan({ leerroute: 'O' }), { leerroute: 'O', tstAfgerond: '2026-06-01' });
    gezin.thenAccepted();
    expect(gezin.melding('V-AFR-02')?.ernst).toBe('INFO');
    const asiel = metPlan({ leerroute: 'O' }, { doelgroep: 'A' });
    expect(op(asiel, { leerroute: 'O', tstAfgerond: '2026-06-01' }).oordeel.meldingen).toEqual([]);
    op(asiel, { leerroute: 'O' }).thenRefused('V-VELD');
  });
});
