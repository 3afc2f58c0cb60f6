import { LOKAAL_STANDAARD } from '../../../rules/lokaal';
import { MAP_PRAKTIJK_MINIMUM, PVT_MINIMUM } from '../../../rules/regels/pip-inhoud';
import { type Velden } from '../../../rules/historie';
import { Z_NORM } from '../../../rules/formulieren/f05-pip';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { pipVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const GEZIN = klaarVoorPlan();
const ASIEL = klaarVoorPlan({ doelgroep: 'A' });
const PLAN_Z: Velden = { leerroute: 'Z', niveau: 'A2', zCursusuren: Z_NORM };
const PLAN_Z_ASIEL: Velden = { ...PLAN_Z, zParticipatieuren: Z_NORM, intensiteitOverig: 1600 };
const PLAN_O: Velden = zonder(pipVelden({ leerroute: 'O' }), 'intensiteitMap', 'mapPraktijk');

/** Klaar voor de Z-route: uitslag en oordeel passen erbij. */
function klaarVoorZ(doelgroep: 'A' | 'G'): DossierBouwer {
  return aDossier()
    .metPlicht('2026-01-05', { doelgroep })
    .metIntake('2026-02-02', { oordeelNietHaalbaar: true })
    .metToets('2026-02-03', 'B1-route niet haalbaar');
}

function klaarVoorO(doelgroep: 'A' | 'G'): DossierBouwer {
  return aDossier()
    .metPlicht('2026-01-05', { doelgroep })
    .metIntake('2026-02-02', { opleidingswens: true, oordeelDiplomaKans: true })
    .metToets('2026-02-03');
}

function op(dossier: DossierBouwer, velden: Velden, vandaag = '2026-02-09') {
  return given(dossier).on(vandaag).when('F-05', velden);
}

describe('een volledig plan is akkoord', () => {
  test.each([
    ['gezinsmigrant in de B1-route', GEZIN, pipVelden()],
    ['gezinsmigrant in de Z-route', klaarVoorZ('G'), pipVelden(PLAN_Z)],
    ['gezinsmigrant in de onderwijsroute', klaarVoorO('G'), PLAN_O],
    ['asielstatushouder in de B1-route', ASIEL, pipVelden({ intensiteitLeerroute: 800 })],
    ['asielstatushouder in de Z-route', klaarVoorZ('A'), pipVelden(PLAN_Z_ASIEL)],
    ['asielstatushouder in de onderwijsroute', klaarVoorO('A'), { ...PLAN_O, intensiteitOverig: 1500 }],
  ])('%s', (_naam, dossier, velden) => op(dossier, velden).thenAccepted());

  test('het niveau mag leeg blijven bij B1 en onderwijs, niet bij de Z-route', () => {
    op(GEZIN, zonder(pipVelden(), 'niveau')).thenAccepted();
    expect(op(klaarVoorZ('G'), zonder(pipVelden(PLAN_Z), 'niveau')).oordeel.meldingen).toMatchObject([
      { regel: 'V-VELD', veld: 'niveau' },
    ]);
  });
});

describe('wanneer het plan mag', () => {
  test('de dagtekening is verplicht en ligt niet in de toekomst', () => {
    expect(op(GEZIN, zonder(pipVelden(), 'dagtekening')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-PIP-01',
    ]);
    op(GEZIN, pipVelden({ dagtekening: '2026-02-10' })).thenRefused('V-PIP-04');
  });

  test.each([
    [-1, true],
    [0, false],
  ])('dagtekening %i dagen na de start van de plicht, geweigerd: %s', (verschil, geweigerd) => {
    const { meldingen } = op(GEZIN, pipVelden({ dagtekening: dag('2026-01-05', verschil) })).oordeel;
    expect(meldingen.some(({ regel }) => regel === 'V-PIP-02')).toBe(geweigerd);
  });

  test.each([
    [-1, 'geweigerd'],
    [0, 'akkoord'],
  ])('dagtekening %i dagen na de vestiging: %s', (verschil, uitkomst) => {
    const dossier = klaarVoorPlan({ brpDatum: '2026-02-06' });
    expect(op(dossier, pipVelden({ dagtekening: dag('2026-02-06', verschil) })).oordeel.uitkomst).toBe(uitkomst);
  });

  test('in het azc kan een plan alleen in scenario 1 en 2, met een bevestiging', () => {
    const inAzc = (scenario: string) =>
      aDossier()
        .metKoppeling('2026-01-02')
        .metFormulier('F-01', '2026-01-03', { scenario, datumKeuze: '2026-01-03' })
        .metFormulier('F-00', '2026-01-05', {
          doelgroep: 'A',
          plichtdatum: '2026-01-05',
          kennisgevingsdatum: '2026-01-05',
          bsnBekend: true,
          verblijf: 'azc',
        })
        .metIntake('2026-02-02')
        .metToets('2026-02-03');
    const velden = pipVelden({ intensiteitLeerroute: 800 });
    op(inAzc('1'), velden).thenAsked('V-PIP-03');
    op(inAzc('2'), velden).thenAsked('V-PIP-03');
    op(inAzc('3'), velden).thenRefused('V-PIP-03');
  });

  test('eerst een afgeronde brede intake', () => {
    op(aDossier().metPlicht('2026-01-05').metToets('2026-02-03'), pipVelden()).thenRefused('V-PIP-20');
    op(
      aDossier().metPlicht('2026-01-05').metToets('2026-02-03').metIntake('2026-02-10'),
      pipVelden(),
      '2026-02-12',
    ).thenRefused('V-PIP-20');
  });
});

describe('leerbaarheidstoets', () => {
  const zonderToets = aDossier().metPlicht('2026-01-05').metIntake('2026-02-02');
  const metStatus = (velden: Velden) => zonderToets.metFormulier('F-04', '2026-02-03', velden);

  test('zonder uitslag of reden wordt het plan geweigerd', () => {
    op(zonderToets, pipVelden()).thenRefused('V-PIP-21');
    op(metStatus({ status: 'niet verschenen' }), pipVelden()).thenRefused('V-PIP-21');
    op(metStatus({ status: 'gepland' }), pipVelden()).thenRefused('V-PIP-21');
  });

  test.each([
    ['ontheffing', { status: 'ontheffing', ontheffingsgrond: 'visueel' }],
    ['overgeslagen met reden', { status: 'overgeslagen', redenOvergeslagen: 'geen afnemer' }],
    ['uitslag onbekend', { status: 'afgenomen', resultaat: 'Onbekend' }],
  ])('%s is genoeg', (_naam, velden) => op(metStatus(velden), pipVelden()).thenAccepted());

  test('na drie oproepen hoeft de toets niet', () => {
    const driemaal = aDossier()
      .metPlicht('2026-01-05')
      .metOproep('1', '2026-01-06', '2026-01-12')
      .metOproep('2', '2026-01-13', '2026-01-20')
      .metOproep('3', '2026-01-21', '2026-02-01')
      .metIntake('2026-02-02', { inAfwezigheid: true });
    op(driemaal, pipVelden({ eenzijdig: true })).thenAccepted();
  });

  test.each([
    ['B1-route niet haalbaar', 'B', true],
    ['B1-route niet haalbaar', 'Z', false],
    ['B1-route haalbaar', 'Z', true],
    ['B1-route haalbaar', 'B', false],
    ['Onbekend', 'Z', false],
  ])('uitslag %s en leerroute %s vraagt een motivering: %s', (uitslag, leerroute, vraagt) => {
    const dossier = aDossier()
      .metPlicht('2026-01-05')
      .metIntake('2026-02-02', { oordeelNietHaalbaar: true })
      .metToets('2026-02-03', uitslag);
    const velden = pipVelden(leerroute === 'Z' ? PLAN_Z : {});
    const regels = op(dossier, velden).oordeel.meldingen.map(({ regel }) => regel);
    expect(regels.includes('V-PIP-22')).toBe(vraagt);
    op(dossier, { ...velden, motiveringAfwijkingLbt: 'de taalschool adviseert anders' }).thenAccepted();
  });
});

describe('leerroute en niveau', () => {
  test('weigert een onbekende of lege leerroute met een eigen regel', () => {
    op(GEZIN, pipVelden({ leerroute: 'X' })).thenRefused('V-PIP-05');
    expect(op(GEZIN, zonder(pipVelden(), 'leerroute')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-PIP-05',
    ]);
  });

  test('weigert een PIP met niveau A2 in de onderwijsroute', () =>
    op(klaarVoorO('G'), { ...PLAN_O, niveau: 'A2' }).thenRefused('V-PIP-06'));

  test('weigert niveau B1 in de Z-route', () =>
    op(klaarVoorZ('G'), pipVelden({ ...PLAN_Z, niveau: 'B1' })).thenRefused('V-PIP-07'));

  test('weigert niveau A2 in het eerste plan, niet na een verhuizing met leerroute', () => {
    op(GEZIN, pipVelden({ niveau: 'A2' })).thenRefused('V-PIP-08');
    op(klaarVoorPlan({ eerdereLeerroute: 'B' }), pipVelden({ niveau: 'A2' })).thenAccepted();
  });

  test.each([
    [{ opleidingswens: false, oordeelDiplomaKans: true }],
    [{ opleidingswens: true, oordeelDiplomaKans: false }],
    [{ opleidingswens: true }],
  ])('de onderwijsroute vraagt wens én kans: %j', (oordelen) => {
    const dossier = aDossier().metPlicht('2026-01-05').metIntake('2026-02-02', oordelen).metToets('2026-02-03');
    op(dossier, PLAN_O).thenRefused('V-PIP-23');
  });

  test('de laatste uitkomst van de intake telt', () => {
    const dossier = klaarVoorO('G').metIntake('2026-02-05', { opleidingswens: false });
    op(dossier, PLAN_O).thenRefused('V-PIP-23');
  });

  test('de Z-route vraagt het oordeel dat het examen niet haalbaar is', () => {
    op(
      aDossier().metPlicht('2026-01-05').metIntake('2026-02-02').metToets('2026-02-03', 'B1-route niet haalbaar'),
      pipVelden(PLAN_Z),
    ).thenRefused('V-PIP-24');
  });

  test('na een verhuizing blijft de leerroute gelijk, zonder nieuw oordeel', () => {
    const verhuisd = klaarVoorPlan({ eerdereLeerroute: 'Z' });
    op(verhuisd, pipVelden()).thenRefused('V-PIP-26');
    op(verhuisd, pipVelden({ ...PLAN_Z, motiveringAfwijkingLbt: 'overgenomen' })).thenAccepted();
  });

  test('een A2-examen in de Z-route vraagt dat de gemeente het haalbaar acht', () => {
    const wens = { ...PLAN_Z, a2ExamenWens: ['LE'] };
    op(klaarVoorZ('G'), pipVelden(wens)).thenRefused('V-PIP-35');
    op(klaarVoorZ('G'), pipVelden({ ...wens, a2InStaat: true })).thenAccepted();
  });
});

describe('intensiteit', () => {
  test('asiel in de B1-route: verplicht, met alleen de eigen regel', () => {
    expect(op(ASIEL, pipVelden()).oordeel.meldingen.map(({ regel }) => regel)).toEqual(['V-PIP-09']);
  });

  test('gezinsmigrant, onderwijs- of Z-route: niet naar DUO', () => {
    op(GEZIN, pipVelden({ intensiteitLeerroute: 800 })).thenRefused('V-PIP-10');
    op(klaarVoorO('A'), { ...PLAN_O, intensiteitOverig: 1500, intensiteitLeerroute: 800 }).thenRefused('V-PIP-10');
  });

  test('asiel in de onderwijs- of Z-route: wel in het eigen plan', () => {
    op(klaarVoorO('A'), PLAN_O).thenAsked('V-PIP-10a');
    op(klaarVoorZ('A'), zonder(pipVelden(PLAN_Z_ASIEL), 'intensiteitOverig')).thenAsked('V-PIP-10a');
  });

  test.each([
    [0, true],
    [1, false],
    [9999, false],
    [10000, true],
    [400.5, true],
    [-5, true],
  ])('%d uur is geen geldig aantal: %s', (uren, geweigerd) => {
    const { meldingen } = op(ASIEL, pipVelden({ intensiteitLeerroute: uren })).oordeel;
    expect(meldingen.some(({ regel }) => regel === 'V-PIP-11')).toBe(geweigerd);
  });

  const { intensiteitLaag, intensiteitHoog } = LOKAAL_STANDAARD;
  test.each([
    [intensiteitLaag - 1, 'bevestigen'],
    [intensiteitLaag, 'akkoord'],
    [intensiteitHoog, 'akkoord'],
    [intensiteitHoog + 1, 'bevestigen'],
  ])('%i uur: %s', (uren, uitkomst) => {
    const verwachting = op(ASIEL, pipVelden({ intensiteitLeerroute: uren }));
    expect(verwachting.oordeel.uitkomst).toBe(uitkomst);
    if (uitkomst === 'bevestigen')
      expect(verwachting.melding('V-PIP-12')?.tekst).toContain(`De intensiteit van ${uren} uur is ongebruikelijk.`);
  });
});

describe('inhoud van het plan', () => {
  test.each([
    [0, 'geweigerd'],
    [1, 'akkoord'],
  ])('%i voortgangsgesprekken: %s', (aantal, uitkomst) => {
    expect(op(GEZIN, pipVelden({ voortgangsgesprekken: aantal })).oordeel.uitkomst).toBe(uitkomst);
  });

  test.each([
    ['intensiteitPvt', PVT_MINIMUM, 'V-PIP-14'],
    ['mapPraktijk', MAP_PRAKTIJK_MINIMUM, 'V-PIP-16'],
  ])('%s is minstens %i uur', (sleutel, minimum, regel) => {
    op(GEZIN, pipVelden({ [sleutel]: minimum - 1 })).thenRefused(regel);
    op(GEZIN, pipVelden({ [sleutel]: minimum })).thenAccepted();
  });

  test('uren uit de intake gaan van het minimum af', () => {
    const dossier = aDossier()
      .metPlicht('2026-01-05')
      .metIntake('2026-02-02', { urenParticipatieIntake: 10 })
      .metToets('2026-02-03');
    op(dossier, pipVelden({ mapPraktijk: MAP_PRAKTIJK_MINIMUM - 10, intensiteitPvt: PVT_MINIMUM - 10 })).thenAccepted();
    op(dossier, pipVelden({ mapPraktijk: MAP_PRAKTIJK_MINIMUM - 11 })).thenRefused('V-PIP-16');
  });

  test('MAP hoort bij B1 en Z, niet bij onderwijs', () => {
    op(GEZIN, zonder(pipVelden(), 'intensiteitMap')).thenRefused('V-PIP-15');
    op(klaarVoorO('G'), { ...PLAN_O, intensiteitMap: 20 }).thenRefused('V-PIP-17');
  });

  test('een lagere norm in de Z-route van een asielstatushouder vraagt een grond', () => {
    op(klaarVoorZ('A'), pipVelden({ ...PLAN_Z_ASIEL, zCursusuren: Z_NORM - 1 })).thenAsked('V-PIP-18');
    op(
      klaarVoorZ('A'),
      pipVelden({ ...PLAN_Z_ASIEL, zParticipatieuren: 600, grondLagereNorm: 'gedeeltelijke ontheffing' }),
    ).thenAccepted();
    op(klaarVoorZ('G'), pipVelden({ ...PLAN_Z, zCursusuren: 600 })).thenRefused('V-VELD');
  });

  test('een gezinsmigrant heeft geen norm voor participatie', () => {
    op(klaarVoorZ('G'), pipVelden({ ...PLAN_Z, zParticipatieuren: Z_NORM })).thenRefused('V-PIP-19');
  });

  test.each([
    ['toegevoegd', 'akkoord'],
    ['volgen later', 'akkoord'],
    ['n.v.t.', 'bevestigen'],
  ])('asiel met bijstand, beschikkingen %s: %s', (pwBeschikkingen, uitkomst) => {
    const bijstand = klaarVoorPlan({ doelgroep: 'A', bijstandSinds: '2026-01-05' });
    expect(op(bijstand, pipVelden({ intensiteitLeerroute: 800, pwBeschikkingen })).oordeel.uitkomst).toBe(uitkomst);
    op(bijstand, pipVelden({ intensiteitLeerroute: 800 })).thenAsked('V-PIP-29');
  });

  test('alfabetisering heeft een eigen regel', () => {
    op(GEZIN, pipVelden({ alfabetisering: 'misschien' })).thenRefused('V-PIP-31');
    expect(op(GEZIN, zonder(pipVelden(), 'alfabetisering')).oordeel.meldingen.map(({ regel }) => regel)).toEqual([
      'V-PIP-31',
    ]);
  });

  test('een opleiding afmaken vraagt welke', () =>
    op(GEZIN, pipVelden({ magOpleidingAfmaken: true })).thenRefused('V-PIP-32'));

  test('de bezwaarclausule vraagt een bevestiging', () => {
    op(GEZIN, pipVelden({ bezwaarclausule: false })).thenAsked('V-PIP-33');
    op(GEZIN, zonder(pipVelden(), 'bezwaarclausule')).thenAsked('V-PIP-33');
  });
});

describe('tien weken', () => {
  // Kennisgeving 16 februari 2026: plus 70 dagen is Koningsdag, dus tot en met 28 april (bijlage B).
  const dossier = aDossier().metPlicht('2026-02-16').metIntake('2026-03-02').metToets('2026-03-03');
  const plan = (datum: string, velden: Velden = {}) =>
    op(dossier, pipVelden({ dagtekening: datum, verzenddatum: datum, ...velden }), datum);

  test('de laatste dag is akkoord, de dag erna vraagt een reden', () => {
    plan('2026-04-28').thenAccepted();
    const teLaat = plan('2026-04-29');
    teLaat.thenAsked('V-PIP-27');
    expect(teLaat.melding('V-PIP-27')?.tekst).toContain('liep tot 28 april 2026');
    plan('2026-04-29', { redenOverschrijding: 'capaciteit' }).thenAccepted();
  });

  test('wie later is ingeschreven, heeft tien weken vanaf de inschrijving', () => {
    const later = aDossier()
      .metPlicht('2026-02-16', { brpDatum: '2026-03-05' })
      .metIntake('2026-03-06')
      .metToets('2026-03-06');
    op(later, pipVelden({ dagtekening: '2026-05-18', verzenddatum: '2026-05-18' }), '2026-05-18').thenAccepted();
    op(later, pipVelden({ dagtekening: '2026-05-19', verzenddatum: '2026-05-19' }), '2026-05-19').thenAsked('V-PIP-27');
  });

  test('wachten op een derde vraagt wie, wat en wanneer, en dan twee weken', () => {
    const wachten = {
      redenOverschrijding: 'wachten op derde',
      derdePartij: 'COA',
      informatie: 'klantprofiel',
      datumOntvangst: '2026-05-04',
    };
    plan('2026-05-18', wachten).thenAccepted();
    plan('2026-05-19', wachten).thenAsked('V-PIP-28');
    for (const sleutel of ['derdePartij', 'informatie', 'datumOntvangst'])
      plan('2026-05-18', zonder(wachten, sleutel)).thenAsked('V-PIP-28');
  });

  test('een tweede plan van dezelfde gemeente heeft geen tien weken meer', () => {
    given(metPlan())
      .on('2026-08-03')
      .when('F-05', pipVelden({ dagtekening: '2026-08-03', verzenddatum: '2026-08-03' }))
      .thenAccepted();
  });
});
