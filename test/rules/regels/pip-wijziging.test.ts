import { AFSCHALEN_UREN } from '../../../rules/regels/afschalen';
import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { afschaalVelden, pipVelden, wisselVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const GEZIN = metPlan();
const ASIEL = metPlan({ intensiteitLeerroute: 800 }, { doelgroep: 'A' });
const PLAN_O = metPlan({ leerroute: 'O' });
const GEWOON: Velden = {
  soort: 'intensiteit PVT-MAP',
  dagtekening: '2026-06-01',
  motivering: 'ander rooster',
  intensiteitPvt: 14,
  datumGesprek: '2026-05-28',
};

function op(dossier: DossierBouwer, velden: Velden, vandaag = '2026-06-01') {
  return given(dossier).on(vandaag).when('F-06', velden);
}

describe('elke wijziging', () => {
  test('is akkoord als zij volledig is', () => op(GEZIN, GEWOON).thenAccepted());

  test('vraagt eerst een plan van deze gemeente', () => op(klaarVoorPlan(), GEWOON).thenRefused('V-WIJ-01'));

  test('ligt niet voor het plan zoals het nu is', () => {
    const nieuw = { ...GEWOON, datumGesprek: '2026-05-01' };
    const gewijzigd = GEZIN.metFormulier('F-06', '2026-05-04', { ...nieuw, dagtekening: '2026-05-04' });
    op(gewijzigd, { ...nieuw, dagtekening: '2026-05-04' }, '2026-05-10').thenAccepted();
    const verwachting = op(gewijzigd, { ...nieuw, dagtekening: '2026-05-03' }, '2026-05-10');
    verwachting.thenRefused('V-WIJ-02');
    expect(verwachting.melding('V-WIJ-02')?.tekst).toBe(
      'De dagtekening ligt vóór die van het eerdere plan (4 mei 2026).',
    );
  });

  test('vraagt een motivering, met een eigen regel', () => {
    expect(op(GEZIN, zonder(GEWOON, 'motivering')).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-WIJ-03']);
  });

  test('verandert de termijn niet', () =>
    op(GEZIN, { ...GEWOON, termijnTotEnMet: '2030-01-01' }).thenRefused('V-WIJ-14'));

  test('bij asiel in de B1-route wordt de intensiteit bevestigd', () => {
    op(ASIEL, GEWOON).thenAsked('V-WIJ-15');
    op(ASIEL, { ...GEWOON, nieuweIntensiteit: 800 }).thenAccepted();
    op(metPlan({ leerroute: 'Z', niveau: 'A2' }, { doelgroep: 'A' }), GEWOON).thenAccepted();
  });

  test('een losse beschikking van de Participatiewet hoeft niet naar DUO en heeft geen dagtekening', () => {
    const verwachting = op(ASIEL, {
      soort: 'Pw-beschikking',
      motivering: 'bijzondere bijstand',
      datumGesprek: '2026-03-02',
    });
    verwachting.thenAccepted();
    expect(verwachting.melding('V-WIJ-16')?.ernst).toBe('INFO');
  });

  test('terug naar B1 vraagt een reden', () => {
    const velden = { ...GEWOON, soort: 'niveau terug naar B1' };
    op(GEZIN, velden).thenAccepted();
    const { meldingen } = op(GEZIN, zonder(velden, 'motivering')).oordeel;
    expect(meldingen.map(({ regel }) => regel)).toEqual(['V-WIJ-03', 'V-WIJ-17']);
  });

  test('een examen in de Z-route is op A2, niet op A1', () => {
    const velden = { ...GEWOON, soort: 'A2-examen Z-route', a2ExamenWens: ['LE'], a2InStaat: true };
    op(metPlan({ leerroute: 'Z', niveau: 'A2' }), { ...velden, niveau: 'A1' }).thenRefused('V-WIJ-18');
    op(metPlan({ leerroute: 'Z', niveau: 'A2' }), { ...velden, niveau: 'A2' }).thenAccepted();
  });
});

describe('wissel van leerroute', () => {
  test('van B naar Z binnen anderhalf jaar is akkoord', () => op(GEZIN, wisselVelden()).thenAccepted());

  // Plan van 9 februari 2026, dus tot en met 9 augustus 2027 (T-17).
  const UITERLIJK = '2027-08-09';
  const laat = (velden: Velden, verschil = 1) => {
    const dagtekening = dag(UITERLIJK, verschil);
    return op(GEZIN, wisselVelden({ dagtekening, datumGesprek: dagtekening, ...velden }), dagtekening);
  };

  test('na anderhalf jaar alleen met een uitzondering', () => {
    laat({}, 0).thenAccepted();
    laat({}).thenRefused('V-WIJ-04');
    expect(laat({}).melding('V-WIJ-04')?.tekst).toContain('kan tot 9 augustus 2027.');
  });

  test('van onderwijs naar B1 kan de hele termijn', () => {
    const velden = wisselVelden({
      dagtekening: dag(UITERLIJK, 100),
      datumGesprek: dag(UITERLIJK, 99),
      leerrouteOud: 'O',
      leerrouteNieuw: 'B',
      intensiteitMap: 60,
    });
    op(PLAN_O, velden, dag(UITERLIJK, 100)).thenAccepted();
  });

  test('een opleiding telt als uitzondering als zij daarna eindigde', () => {
    const uitzondering = 'niet-vrijstellende opleiding';
    laat({ uitzondering, datumEindeOpleiding: UITERLIJK }).thenRefused('V-WIJ-05');
    laat({ uitzondering, datumEindeOpleiding: dag(UITERLIJK, 1) }).thenAccepted();
    expect(laat({ uitzondering }).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-WIJ-05']);
  });

  test('een bijzonder geval vraagt motivering en akkoord van de teamleider', () => {
    const uitzondering = 'bijzonder geval';
    const akkoordTeamleider = { door: 'ingrid', op: '2027-08-02' };
    laat({ uitzondering }).thenRefused('V-WIJ-06');
    laat({ uitzondering, akkoordTeamleider }).thenAccepted();
    op(
      GEZIN,
      zonder(wisselVelden({ dagtekening: dag(UITERLIJK, 1), uitzondering, akkoordTeamleider }), 'motivering'),
      dag(UITERLIJK, 1),
    ).thenRefused('V-WIJ-06');
  });

  test('de termijn van DUO gaat voor de eigen berekening', () => {
    const dossier = GEZIN.metFormulier('F-00', '2026-03-02', {
      termijnStart: '2026-03-01',
      termijnTotEnMet: '2029-02-28',
    });
    const velden = wisselVelden({ dagtekening: '2027-08-28', datumGesprek: '2027-08-27' });
    op(dossier, velden, '2027-08-28').thenAccepted();
    op(dossier, { ...velden, dagtekening: '2027-08-29' }, '2027-08-29').thenRefused('V-WIJ-04');
  });

  test('het oordeel is onvoldoende of grotere voortgang', () => {
    op(GEZIN, wisselVelden({ oordeelVoortgang: 'goed' })).thenRefused('V-WIJ-07');
    expect(op(GEZIN, zonder(wisselVelden(), 'oordeelVoortgang')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-WIJ-07',
    ]);
  });

  test('naar B1 bij asiel: houd rekening met gevolgde uren', () => {
    const velden = wisselVelden({ leerrouteOud: 'O', leerrouteNieuw: 'B', intensiteitMap: 60 });
    const asiel = metPlan({ leerroute: 'O', intensiteitOverig: 1500 }, { doelgroep: 'A' });
    const verwachting = op(asiel, velden);
    verwachting.thenAsked('V-WIJ-08', 'V-WIJ-15');
    expect(verwachting.melding('V-WIJ-08')?.tekst).toContain('de 200 uren die al zijn gevolgd');
    op(asiel, { ...velden, nieuweIntensiteit: 600 }).thenAccepted();
    op(PLAN_O, velden).thenAccepted();
  });

  test.each([
    [599, 'bevestigen'],
    [600, 'akkoord'],
    [601, 'bevestigen'],
  ])('200 uur gevolgd, nog te volgen in de Z-route %i: %s', (zCursusuren, uitkomst) => {
    expect(op(GEZIN, wisselVelden({ zCursusuren })).oordeel.uitkomst).toBe(uitkomst);
  });

  test('wie meer dan 800 uur volgde, hoeft er geen meer', () => {
    op(GEZIN, wisselVelden({ gevolgdeUrenNt2: 900, zCursusuren: 0 })).thenAccepted();
  });

  test('naar de onderwijsroute: wens en kans, op dit formulier of uit de intake', () => {
    const velden = zonder(wisselVelden({ leerrouteNieuw: 'O', oordeelVoortgang: 'grotere voortgang' }), 'zCursusuren');
    op(GEZIN, velden).thenRefused('V-WIJ-10');
    const akkoord = op(GEZIN, { ...velden, opleidingswens: true, oordeelDiplomaKans: true });
    akkoord.thenAccepted();
    expect(akkoord.melding('V-WIJ-12')?.ernst).toBe('INFO');
    const zonderMap = aDossier()
      .metPlicht('2026-01-05')
      .metFormulier('F-05', '2026-02-09', zonder(pipVelden(), 'intensiteitMap'));
    op(zonderMap, { ...velden, opleidingswens: true, oordeelDiplomaKans: true }).thenSilent('V-WIJ-12');
    const gewenst = aDossier()
      .metPlicht('2026-01-05')
      .metIntake('2026-02-02', { opleidingswens: true, oordeelDiplomaKans: true })
      .metPip('2026-02-09');
    op(gewenst, velden).thenAccepted();
    op(gewenst, { ...velden, oordeelDiplomaKans: false }).thenRefused('V-WIJ-10');
  });

  test('zonder plan en zonder oude leerroute is er geen wissel waarover uren te verrekenen zijn', () => {
    const velden = zonder(wisselVelden(), 'leerrouteOud');
    op(aDossier().metPlicht('2026-01-05'), velden).thenSilent('V-WIJ-08', 'V-WIJ-09');
  });

  test('naar de Z-route: het examen is niet haalbaar', () =>
    op(GEZIN, zonder(wisselVelden(), 'oordeelNietHaalbaar')).thenRefused('V-WIJ-11'));

  test('uit de onderwijsroute is de MAP weer verplicht', () => {
    op(PLAN_O, wisselVelden({ leerrouteOud: 'O' })).thenRefused('V-WIJ-13');
    op(PLAN_O, wisselVelden({ leerrouteOud: 'O', intensiteitMap: 60 })).thenAccepted();
  });
});

describe('afschalen', () => {
  test('na 600 uur met inspanning is akkoord', () => op(GEZIN, afschaalVelden()).thenAccepted());

  test('kan alleen in de B1-route en niet twee keer', () => {
    op(metPlan({ leerroute: 'Z', niveau: 'A2' }), afschaalVelden()).thenRefused('V-AFS-01');
    op(
      GEZIN.metFormulier('F-06', '2026-05-04', afschaalVelden({ dagtekening: '2026-05-04' })),
      afschaalVelden(),
    ).thenRefused('V-AFS-07');
  });

  test.each([
    [AFSCHALEN_UREN - 1, 0, ['V-AFS-02']],
    [AFSCHALEN_UREN - 1, 1, ['V-AFS-02', 'V-AFS-03']],
    [AFSCHALEN_UREN, 0, []],
  ])('%i uur NT2 en %i uur KNM', (gevolgdeUrenNt2, gevolgdeUrenKnm, regels) => {
    const { meldingen } = op(GEZIN, afschaalVelden({ gevolgdeUrenNt2, gevolgdeUrenKnm })).oordeel;
    expect(meldingen.map(({ regel }) => regel)).toEqual(regels);
  });

  test('vraagt inspanning, onderdelen en een gesprek', () => {
    op(GEZIN, afschaalVelden({ voldoendeInspanning: false })).thenRefused('V-AFS-04');
    op(GEZIN, afschaalVelden({ onderdelenA2: [] })).thenRefused('V-AFS-05');
    op(GEZIN, zonder(afschaalVelden(), 'datumGesprek')).thenAsked('V-AFS-06');
  });

  test('een voortgangsgesprek over afschalen is ook een gesprek', () => {
    const dossier = GEZIN.metFormulier('F-19', '2026-05-20', {
      datum: '2026-05-20',
      verschenen: 'ja',
      onderwerpen: ['afschalen'],
    });
    op(dossier, zonder(afschaalVelden(), 'datumGesprek')).thenAccepted();
  });
});
