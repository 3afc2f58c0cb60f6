import { type FormulierId } from '../../../rules/formulier';
import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import {
  intakeVelden,
  ontzorgenVelden,
  pipVelden,
  wisselVelden,
  zonder,
  zrouteVelden,
} from '../../support/formulieren';
import { given } from '../../support/oordeel';

const PLANDAG = '2026-02-09';
const Z = { leerroute: 'Z', niveau: 'A2', zCursusuren: 800 };

function regels(
  dossier: DossierBouwer,
  formulier: FormulierId,
  velden: Velden,
  vandaag = '2026-06-01',
): readonly string[] {
  return given(dossier)
    .on(vandaag)
    .when(formulier, velden)
    .oordeel.meldingen.map(({ regel }) => regel);
}

function plan(dossier: DossierBouwer, velden: Velden = {}): readonly string[] {
  return regels(dossier, 'F-05', pipVelden(velden), PLANDAG);
}

describe('de inhoud van het plan', () => {
  test.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('bijstand die %i dagen na de dagtekening ingaat, vraagt de beschikkingen: %s', (verschil, gevraagd) => {
    const met = klaarVoorPlan({ doelgroep: 'A', bijstandSinds: dag('2026-02-06', verschil) });
    const gemeld = plan(met, { dagtekening: '2026-02-06', verzenddatum: '2026-02-06', intensiteitLeerroute: 800 });
    expect(gemeld.includes('V-PIP-29')).toBe(gevraagd);
  });

  test('een gezinsmigrant met bijstand heeft die beschikkingen niet nodig', () => {
    expect(plan(klaarVoorPlan({ bijstandSinds: '2026-01-05' }))).not.toContain('V-PIP-29');
  });

  test('ook in de Z-route hoort de MAP in het plan, in de onderwijsroute juist niet', () => {
    const zonderMap = (leerroute: string) =>
      regels(klaarVoorPlan(), 'F-05', zonder(pipVelden({ leerroute }), 'intensiteitMap', 'mapPraktijk'), PLANDAG);
    expect(zonderMap('Z')).toContain('V-PIP-15');
    expect(zonderMap('O')).not.toContain('V-PIP-15');
    expect(plan(klaarVoorPlan(), { leerroute: 'O', intensiteitMap: 40, mapPraktijk: 40 })).toContain('V-PIP-17');
    expect(plan(klaarVoorPlan(), { leerroute: 'O', intensiteitMap: 0, mapPraktijk: 10 })).not.toContain('V-PIP-16');
  });

  test('achthonderd uur is alleen in de Z-route de norm', () => {
    const asiel = klaarVoorPlan({ doelgroep: 'A' });
    expect(plan(asiel, { ...Z, zParticipatieuren: 799 })).toContain('V-PIP-18');
    expect(plan(asiel, { ...Z, zParticipatieuren: 800 })).not.toContain('V-PIP-18');
    expect(plan(asiel, { zCursusuren: 100 })).not.toContain('V-PIP-18');
    expect(plan(klaarVoorPlan(), { ...Z, zParticipatieuren: 800 })).toContain('V-PIP-19');
    expect(plan(klaarVoorPlan(), { zParticipatieuren: 800 })).not.toContain('V-PIP-19');
  });
});

describe('route en toets', () => {
  test('wijkt een tweede plan naar A2 uit, dan mag dat: alleen het eerste plan in de B1-route is B1', () => {
    const tweede = { dagtekening: '2026-06-01', verzenddatum: '2026-06-01', niveau: 'A2' };
    expect(regels(metPlan(), 'F-05', pipVelden(tweede))).not.toContain('V-PIP-08');
    expect(plan(klaarVoorPlan(), { niveau: 'A2' })).toContain('V-PIP-08');
  });

  test('de laatste uitslag telt, ook als daarna nog een toets is gepland', () => {
    const gepland = klaarVoorPlan()
      .metToets('2026-02-03', 'B1-route niet haalbaar')
      .metFormulier('F-04', '2026-02-04', { status: 'gepland', datumAfname: '2026-03-02' });
    expect(plan(gepland)).toContain('V-PIP-22');
    expect(plan(gepland, { leerroute: 'O' })).toContain('V-PIP-22');
    expect(plan(gepland, Z)).not.toContain('V-PIP-22');
  });

  test.each([
    ['een uitslag', { status: 'afgenomen', resultaat: 'Onbekend' }, true],
    ['een afname zonder uitslag', { status: 'afgenomen' }, false],
    ['een geplande toets met een oude uitslag', { status: 'gepland', resultaat: 'Onbekend' }, false],
    ['een ontheffing', { status: 'ontheffing' }, true],
    ['overgeslagen met een reden', { status: 'overgeslagen', redenOvergeslagen: 'spoed' }, true],
    ['overgeslagen zonder reden', { status: 'overgeslagen' }, false],
    ['niet verschenen met een reden', { status: 'niet verschenen', redenOvergeslagen: 'spoed' }, false],
  ])('%s', (_naam, toets, geregeld) => {
    const dossier = aDossier()
      .metPlicht('2026-01-05')
      .metIntake('2026-02-02')
      .metFormulier('F-04', '2026-02-03', toets);
    expect(plan(dossier).includes('V-PIP-21')).toBe(!geregeld);
  });

  test('zonder toets kan het plan op de dag na de derde termijn, of als de intake in afwezigheid is voltooid', () => {
    const opgeroepen = aDossier()
      .metPlicht('2025-11-03')
      .metOproep('1', '2025-11-10', '2025-11-24')
      .metOproep('2', '2025-12-01', '2025-12-15');
    const derde = (termijn: string) => opgeroepen.metOproep('3', '2026-01-05', termijn).metIntake('2026-02-02');
    expect(plan(derde('2026-02-09'))).toContain('V-PIP-21');
    expect(plan(derde('2026-02-08'))).not.toContain('V-PIP-21');
    expect(plan(opgeroepen.metIntake('2026-02-02', { inAfwezigheid: true }))).not.toContain('V-PIP-21');
  });

  test('alleen het eerste plan na een verhuizing houdt de leerroute vast', () => {
    const verhuisd = klaarVoorPlan({ eerdereLeerroute: 'B' });
    expect(plan(verhuisd, Z)).toContain('V-PIP-26');
    const tweede = { ...Z, dagtekening: '2026-06-01', verzenddatum: '2026-06-01' };
    expect(regels(verhuisd.metPip(PLANDAG), 'F-05', pipVelden(tweede))).not.toContain('V-PIP-26');
  });
});

describe('vestiging en wachten', () => {
  const zonderBrp = (verblijf: string) =>
    aDossier()
      .metMelding('DUO-SS101', '2026-01-05')
      .metFormulier('F-00', '2026-01-05', { doelgroep: 'A', plichtdatum: '2026-01-05', verblijf })
      .metIntake('2026-02-02')
      .metToets('2026-02-03');

  test('wie in een azc woont, is nog niet gevestigd; van wie elders woont is dat niet te zeggen', () => {
    expect(plan(zonderBrp('azc'))).toContain('V-PIP-03');
    expect(plan(zonderBrp('elders'))).not.toContain('V-PIP-03');
    expect(plan(zonderBrp('gemeente'))).not.toContain('V-PIP-03');
  });

  test.each([
    ['1', 'azc', 'WAARSCHUWING'],
    ['2', 'azc', 'WAARSCHUWING'],
    ['3', 'azc', 'BLOK'],
    ['1', 'gemeente', 'BLOK'],
  ])('een plan van voor de vestiging in scenario %s, wonend in %s: %s', (scenario, verblijf, ernst) => {
    const dossier = zonderBrp(verblijf)
      .metFormulier('F-00', '2026-02-04', { brpDatum: '2026-02-10' })
      .metFormulier('F-01', '2026-01-12', { scenario, datumKeuze: '2026-01-12' });
    const melding = given(dossier).on(PLANDAG).when('F-05', pipVelden()).melding('V-PIP-03');
    expect(melding?.ernst).toBe(ernst);
  });

  test('wachten op een ander: de melding staat bij wat nog ontbreekt; twee weken die op zondag eindigen, lopen tot maandag', () => {
    const wachten = { redenOverschrijding: 'wachten op derde', derdePartij: 'IND', informatie: 'vergunning' };
    const bij = (velden: Velden) =>
      given(klaarVoorPlan()).on(PLANDAG).when('F-05', pipVelden(velden)).melding('V-PIP-28');
    expect(bij(wachten)?.veld).toBe('datumOntvangst');
    expect(bij({ ...wachten, derdePartij: '', datumOntvangst: '2026-02-02' })?.veld).toBe('derdePartij');
    expect(bij({ ...wachten, datumOntvangst: '2026-01-23' })?.veld).toBe('datumOntvangst');
    expect(bij({ ...wachten, datumOntvangst: '2026-01-25' })).toBeUndefined();
  });
});

describe('Z-route afronden', () => {
  const nodig = (dossier: DossierBouwer, cursusuren: number) =>
    regels(dossier, 'F-12', zrouteVelden({ cursusuren, participatieuren: 800 })).includes('V-ZRT-02');

  test('na een wissel naar de Z-route telt wat nog te volgen was, na een andere wijziging niet', () => {
    const gewisseld = metPlan().metFormulier('F-06', '2026-05-01', wisselVelden({ zCursusuren: 600 }));
    expect([nodig(gewisseld, 599), nodig(gewisseld, 600)]).toEqual([true, false]);
    const anders = metPlan(Z).metFormulier('F-06', '2026-05-01', {
      ...wisselVelden({ zCursusuren: 600 }),
      soort: 'anders',
    });
    expect([nodig(anders, 799), nodig(anders, 800)]).toEqual([true, false]);
    const naarB = metPlan(Z).metFormulier(
      'F-06',
      '2026-05-01',
      wisselVelden({ leerrouteNieuw: 'B', zCursusuren: 600 }),
    );
    expect(nodig(naarB, 799)).toBe(true);
  });

  test('PVT en MAP moeten allebei een datum hebben', () => {
    const z = metPlan(Z);
    const alleenMap = z.metFormulier('F-11', '2026-05-04', { datumEindgesprek: '2026-05-04' });
    expect(regels(alleenMap, 'F-12', zrouteVelden())).toContain('V-ZRT-06');
    const allebei = alleenMap.metFormulier('F-10', '2026-05-04', { datumOndertekening: '2026-05-04' });
    expect(regels(allebei, 'F-12', zrouteVelden())).not.toContain('V-ZRT-06');
  });

  test('alleen examens in de B1-route wachten op DUO', () => {
    const met = (velden: Velden) => regels(metPlan(), 'F-12', velden);
    expect(met({ leerroute: 'B', examens: ['LE'] })).toContain('V-AFR-01');
    expect(met({ leerroute: 'O', examens: ['LE'] })).not.toContain('V-AFR-01');
    expect(met({ leerroute: 'B' })).not.toContain('V-AFR-01');
  });
});

describe('scenario', () => {
  const AZC = aDossier().metKoppeling('2026-05-18');
  const keuze = (scenario: string, anders: Velden = {}): Velden => ({
    datumTvsMelding: '2026-05-18',
    scenario,
    datumKeuze: '2026-06-01',
    ...(scenario === '3' ? {} : { datumBerichtCoa: '2026-06-01', wijzeBericht: 'TVS' }),
    ...anders,
  });

  test.each([
    [-1, true],
    [0, true],
    [1, false],
  ])('een verhuizing die COA %i dagen na de keuze meldt, maakt haar overbodig: %s', (verschil, overbodig) => {
    const verhuisd = AZC.metMelding('COA-05', dag('2026-06-01', verschil));
    expect(regels(verhuisd, 'F-01', keuze('3'), '2026-06-03').includes('V-SCEN-02')).toBe(overbodig);
  });

  test('wie volgens DUO in de gemeente woont, heeft geen scenario nodig', () => {
    const woont = (verblijf: string) =>
      regels(AZC.metFormulier('F-00', '2026-05-20', { verblijf }), 'F-01', keuze('3'));
    expect(woont('gemeente')).toContain('V-SCEN-02');
    expect(woont('azc')).not.toContain('V-SCEN-02');
  });

  test.each([
    ['voorinburgering stopt', true],
    ['loopt door', true],
    ['n.v.t.', false],
  ])('afspraak "%s" in het driegesprek: voorinburgering was begonnen: %s', (afspraak, begonnen) => {
    const besproken = AZC.metFormulier('F-01', '2026-05-20', keuze('3')).metFormulier('F-02', '2026-05-22', {
      datum: '2026-05-22',
      afsprakenAansluiting: [afspraak],
    });
    expect(regels(besproken, 'F-01', keuze('1')).includes('V-SCEN-07')).toBe(begonnen);
    expect(regels(besproken, 'F-01', keuze('3'))).not.toContain('V-SCEN-07');
    expect(regels(besproken, 'F-01', zonder(keuze('1'), 'scenario'))).not.toContain('V-SCEN-07');
  });

  test('een eerste keuze wijzigt niets', () => {
    expect(regels(AZC.metMelding('COA-03', '2026-05-25'), 'F-01', keuze('1'))).not.toContain('V-SCEN-07');
  });

  test('het bericht aan COA hoort alleen bij scenario 1 en 2', () => {
    const laat = { datumBerichtCoa: '2026-06-02' };
    expect(regels(AZC, 'F-01', keuze('2', laat), '2026-06-02')).toContain('V-SCEN-06');
    expect(regels(AZC, 'F-01', keuze('3', laat), '2026-06-02')).not.toContain('V-SCEN-06');
    expect(regels(AZC, 'F-01', zonder(keuze('2', laat), 'datumTvsMelding'), '2026-06-02')).not.toContain('V-SCEN-06');
    const tekst = (scenario: string) =>
      given(AZC)
        .on('2026-06-01')
        .when('F-01', zonder(keuze(scenario), 'datumBerichtCoa'))
        .melding('V-SCEN-05')?.tekst;
    expect([tekst('1'), tekst('2')].map((zin) => /scenario (\d)/.exec(zin ?? '')?.[1])).toEqual(['1', '2']);
  });
});

describe('waarschuwing en verhuizing', () => {
  const F08: Velden = {
    fase: 'PIP',
    reden: 'PVT',
    datumGebeurtenis: '2026-05-25',
    datumConstatering: '2026-05-25',
    datumVerzonden: '2026-06-01',
  };

  test('een nieuwe termijn moet alleen bij de intake na de verzending liggen', () => {
    expect(regels(metPlan(), 'F-08', { ...F08, nieuweTermijn: '2026-05-29' })).not.toContain('V-WAA-05');
  });

  test('een van de oproepen waarop iemand niet meewerkte, is genoeg', () => {
    const oproepen = aDossier()
      .metPlicht('2026-05-04')
      .metFormulier('F-03', '2026-05-18', { oproepNummer: '1', verschenen: 'onvoldoende meegewerkt' })
      .metOproep('2', '2026-05-25', '2026-06-22');
    expect(regels(oproepen, 'F-08', { ...F08, fase: 'brede intake' })).not.toContain('V-WAA-03');
  });

  test('in de onderwijsroute kan over PVT worden gewaarschuwd, niet over de MAP', () => {
    const onderwijs = metPlan({ leerroute: 'O' });
    expect(regels(onderwijs, 'F-08', F08)).not.toContain('V-WAA-10');
    expect(regels(onderwijs, 'F-08', { ...F08, reden: 'MAP' })).toContain('V-WAA-10');
  });

  test('resterend ontzorgen is er alleen voor een asielstatushouder', () => {
    const met = (doelgroep: string) =>
      regels(metPlan({}, { doelgroep }).metFormulier('F-14', '2026-01-05', ontzorgenVelden()), 'F-17', {
        richting: 'vestiging',
        datumBrp: '2026-06-01',
        contactDatum: '2026-06-01',
      });
    expect(met('A')).toContain('V-VER-06');
    expect(met('G')).not.toContain('V-VER-06');
  });
});

test('over een andere afspraak dan de taallessen of de MAP kan iedereen een boete krijgen', () => {
  const boete = (dossier: DossierBouwer, categorie: string) =>
    regels(dossier, 'F-09', { grondslag: 'art. 23', categorie, datumOvertreding: '2026-05-25', status: 'voorstel' });
  expect(boete(metPlan(), 'leerroute')).toContain('V-BOE-16');
  expect(boete(metPlan(), 'PVT')).not.toContain('V-BOE-16');
  expect(boete(metPlan({ leerroute: 'O' }), 'MAP')).toContain('V-BOE-17');
  expect(boete(metPlan({ leerroute: 'O' }), 'PVT')).not.toContain('V-BOE-17');
});

test('een intake zonder oordeel laat de onderwijsroute en de Z-route niet toe', () => {
  const leeg = aDossier().metPlicht('2026-01-05').metToets('2026-02-03');
  expect(plan(leeg, { leerroute: 'O' })).toContain('V-PIP-23');
  expect(plan(leeg, Z)).toContain('V-PIP-24');
  const oordeel = leeg.metFormulier(
    'F-03',
    '2026-02-02',
    intakeVelden({ datumAfgerond: '2026-02-02', oordeelNietHaalbaar: true }),
  );
  expect(plan(oordeel, Z)).not.toContain('V-PIP-24');
});
