import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { aanbodVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const LIJST = [
  { nummer: '0000010417', naam: 'Taalhuis', blikOpWerk: true, taalschakel: false },
  { nummer: '0000031150', naam: 'ROC', blikOpWerk: false, taalschakel: true },
];
const PLAN_B = metPlan({ intensiteitLeerroute: 800 }, { doelgroep: 'A' });
const PLAN_O = metPlan({ leerroute: 'O', intensiteitOverig: 1500 }, { doelgroep: 'A' });

function op(dossier: DossierBouwer, velden: Velden, vandaag = '2026-03-02', erbij = {}) {
  return given(dossier).on(vandaag).when('F-07', velden, erbij);
}

/** Aanbod op deze dag; de cursus begint dan ook. */
function aanbodOp(datumAanbod: string, velden: Velden = {}): Velden {
  return aanbodVelden({ datumAanbod, startOpleiding: datumAanbod, briefKennisgeving: datumAanbod, ...velden });
}

describe('inburgeringsaanbod', () => {
  test('is akkoord, ook als de start bij de B1-route leeg blijft', () => {
    op(PLAN_B, aanbodVelden()).thenAccepted();
    op(PLAN_B, zonder(aanbodVelden(), 'startOpleiding')).thenAccepted();
    op(PLAN_O, zonder(aanbodVelden(), 'startOpleiding')).thenRefused('V-VELD');
  });

  test('is er alleen voor asielstatushouders met een plan', () => {
    op(metPlan(), aanbodVelden()).thenRefused('V-AAN-01');
    op(klaarVoorPlan({ doelgroep: 'A' }), aanbodVelden()).thenRefused('V-AAN-02');
  });

  test('ligt niet voor het plan zoals het nu is', () => {
    op(PLAN_B, aanbodOp(dag('2026-02-09', -1))).thenRefused('V-AAN-03');
    op(PLAN_B, aanbodOp('2026-02-09'), '2026-02-10').thenAccepted();
  });

  test.each([
    [PLAN_B, '0000010417', undefined],
    [PLAN_B, '0000031150', 'V-AAN-04'],
    [PLAN_B, '0000099999', 'V-AAN-04'],
    [PLAN_O, '0000031150', undefined],
    [PLAN_O, '0000010417', 'V-AAN-05'],
  ])('de instelling past bij de leerroute (%#)', (dossier, instelling, regel) => {
    const regels = op(dossier, aanbodVelden({ instelling }), '2026-03-02', {
      instellingen: LIJST,
    }).oordeel.meldingen.map((een) => een.regel);
    expect(regels).toEqual(regel === undefined ? [] : [regel]);
    op(dossier, aanbodVelden({ instelling })).thenAccepted();
  });

  test.each(['123456789', '12345678901'])('een instellingsnummer heeft tien tekens (%s)', (instelling) =>
    op(PLAN_B, aanbodVelden({ instelling })).thenRefused('V-AAN-12'),
  );

  test('einde na start, start niet voor het aanbod', () => {
    op(PLAN_B, aanbodVelden({ startOpleiding: '2026-03-01' })).thenRefused('V-AAN-06');
    op(PLAN_B, aanbodVelden({ eindeOpleiding: '2026-03-08' })).thenRefused('V-AAN-06');
    op(PLAN_B, aanbodVelden({ eindeOpleiding: '2026-03-09' })).thenAccepted();
  });

  test('de cursus past in de inburgeringstermijn', () => {
    op(PLAN_B, aanbodVelden({ eindeOpleiding: '2029-02-09' })).thenAccepted();
    const verwachting = op(PLAN_B, aanbodVelden({ eindeOpleiding: '2029-02-10' }));
    verwachting.thenRefused('V-AAN-07');
    expect(verwachting.melding('V-AAN-07')?.tekst).toContain('(10 februari 2026 tot en met 9 februari 2029)');
  });

  test('na drie maanden: reden vastleggen, zonder verlenging in een weekend', () => {
    // Plan van 9 februari 2026: tot en met zaterdag 9 mei 2026.
    op(PLAN_B, aanbodOp('2026-05-09'), '2026-05-11').thenAccepted();
    op(PLAN_B, aanbodOp('2026-05-10'), '2026-05-11').thenRefused('V-AAN-13');
    expect(op(PLAN_B, aanbodOp('2026-05-10'), '2026-05-11').oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-AAN-08',
      'V-AAN-13',
    ]);
    op(PLAN_B, aanbodOp('2026-05-10', { redenVertraging: 'geen plek' }), '2026-05-11').thenAccepted();
  });

  test('een tweede aanbod kan niet te laat zijn; bij dezelfde instelling geeft het een opmerking', () => {
    const eerste = PLAN_B.metFormulier('F-07', '2026-03-02', aanbodVelden());
    const tweede = op(eerste, aanbodOp('2026-08-03'), '2026-08-03');
    tweede.thenAccepted();
    expect(tweede.melding('V-AAN-11')?.ernst).toBe('INFO');
    expect(
      op(eerste, aanbodOp('2026-08-03', { instelling: '0000020933' }), '2026-08-03').melding('V-AAN-11'),
    ).toBeUndefined();
  });

  test.each([
    ['2026-08-09', 'akkoord'],
    ['2026-08-10', 'bevestigen'],
  ])('onderwijsroute: start op %s, zes maanden na het plan: %s', (startOpleiding, uitkomst) => {
    expect(op(PLAN_O, aanbodVelden({ startOpleiding })).oordeel.uitkomst).toBe(uitkomst);
    op(PLAN_O, aanbodVelden({ startOpleiding, redenVertraging: 'wachtlijst TST' })).thenAccepted();
  });

  test('alfabetisering heeft een eigen regel', () => {
    expect(op(PLAN_B, zonder(aanbodVelden(), 'alfabetisering')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-AAN-10',
    ]);
  });

  test('de termijn telt vanaf het eerste plan, ook na een wijziging', () => {
    const gewijzigd = PLAN_B.metFormulier('F-06', '2026-05-04', {
      soort: 'intensiteit leerroute',
      dagtekening: '2026-05-04',
      nieuweIntensiteit: 600,
    });
    op(gewijzigd, aanbodOp('2026-05-11'), '2026-05-11').thenRefused('V-AAN-13');
    op(aDossier().metPlicht('2026-01-05', { doelgroep: 'A' }), aanbodVelden()).thenRefused('V-AAN-02');
  });
});
