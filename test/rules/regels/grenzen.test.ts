import { type FormulierId } from '../../../rules/formulier';
import { type Velden } from '../../../rules/historie';
import { aDossier, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import {
  aanbodVelden,
  afschaalVelden,
  boeteVelden,
  intakeboeteVelden,
  intakeVelden,
  ontzorgenVelden,
  pvtVelden,
  urenVelden,
  zonder,
  zrouteVelden,
} from '../../support/formulieren';
import { given } from '../../support/oordeel';

const DAG = '2026-06-01';
const ASIEL = { doelgroep: 'A' };

function regels(dossier: DossierBouwer, formulier: FormulierId, velden: Velden, vandaag = DAG): readonly string[] {
  return given(dossier)
    .on(vandaag)
    .when(formulier, velden)
    .oordeel.meldingen.map(({ regel }) => regel);
}

describe('aanbod', () => {
  const schakel = (startOpleiding: string, leerroute = 'O') =>
    regels(
      metPlan({ leerroute }, ASIEL),
      'F-07',
      aanbodVelden({ datumAanbod: startOpleiding, startOpleiding }),
      '2026-03-02',
    );

  test('een taalschakeltraject start niet voor de termijn, die op de dag na het plan begint', () => {
    expect(schakel('2026-02-09')).toContain('V-AAN-07');
    expect(schakel('2026-02-10')).not.toContain('V-AAN-07');
  });

  test('een cursus in de B1-route mag op de dag van het plan beginnen', () => {
    expect(schakel('2026-02-09', 'B')).not.toContain('V-AAN-07');
  });

  test('een cursus eindigt niet voor de termijn begint', () => {
    const velden = (eindeOpleiding: string) => ({
      ...aanbodVelden({ datumAanbod: '2026-02-09', startOpleiding: '2026-02-09' }),
      eindeOpleiding,
    });
    const plan = metPlan({}, ASIEL);
    expect(regels(plan, 'F-07', velden('2026-02-09'))).toContain('V-AAN-07');
    expect(regels(plan, 'F-07', velden('2026-02-10'))).not.toContain('V-AAN-07');
  });

  test('ook in de Z-route heeft de instelling een keurmerk', () => {
    const instellingen = [{ nummer: '0000010417', naam: 'School', blikOpWerk: false, taalschakel: true }];
    const plan = metPlan({ leerroute: 'Z', niveau: 'A2' }, ASIEL);
    given(plan).on('2026-03-02').when('F-07', aanbodVelden(), { instellingen }).thenRefused('V-AAN-04');
  });
});

describe('afschalen', () => {
  const gesprek = (verschenen: string, ...onderwerpen: readonly string[]) =>
    regels(
      metPlan().metFormulier('F-19', '2026-05-28', { datum: '2026-05-28', verschenen, onderwerpen }),
      'F-06',
      zonder(afschaalVelden(), 'datumGesprek'),
    );

  test('alleen een gesprek over afschalen dat is gevoerd, telt', () => {
    expect(gesprek('ja', 'taal', 'afschalen')).not.toContain('V-AFS-06');
    expect(gesprek('ja', 'taal')).toContain('V-AFS-06');
    expect(gesprek('nee met reden', 'afschalen')).toContain('V-AFS-06');
  });

  test('in de Z-route is er geen B1 om van af te schalen; dat het al A2 is, hoeft er niet bij', () => {
    const gemeld = regels(metPlan({ leerroute: 'Z', niveau: 'A2' }), 'F-06', afschaalVelden());
    expect(gemeld).toContain('V-AFS-01');
    expect(gemeld).not.toContain('V-AFS-07');
  });

  test('wie al op A2 zit, kan nog wel iets anders wijzigen', () => {
    const afgeschaald = metPlan().metFormulier('F-06', '2026-05-29', afschaalVelden({ dagtekening: '2026-05-29' }));
    const anders = { soort: 'anders', dagtekening: DAG, motivering: 'adres', datumGesprek: DAG };
    expect(regels(afgeschaald, 'F-06', anders)).not.toContain('V-AFS-07');
    expect(regels(afgeschaald, 'F-06', afschaalVelden())).toContain('V-AFS-07');
  });

  test('KNM-uren zijn alleen bij afschalen een punt', () => {
    const uren = { gevolgdeUrenNt2: 560, gevolgdeUrenKnm: 60 };
    expect(regels(metPlan(), 'F-06', afschaalVelden(uren))).toContain('V-AFS-03');
    expect(regels(metPlan(), 'F-06', { ...afschaalVelden(uren), soort: 'anders' })).not.toContain('V-AFS-03');
  });
});

describe('elk formulier', () => {
  test('op de dag waarop DUO meldt dat aan de Z-route is voldaan, is er niets meer vast te leggen', () => {
    const voldaan = metPlan({ leerroute: 'Z', niveau: 'A2' }).metMelding('DUO-SS141', DAG);
    const gesprek = (datum: string) => ({ datum, verschenen: 'ja', onderwerpen: ['taal'] });
    expect(regels(voldaan, 'F-19', gesprek('2026-05-31'))).not.toContain('V-ALG-10');
    expect(regels(voldaan, 'F-19', gesprek(DAG))).toContain('V-ALG-10');
  });

  test('een afronding van de Z-route vraagt een plicht onder deze wet, het certificaat niet meer', () => {
    const eerder = metPlan({}, { wet: 'eerder' });
    expect(regels(eerder, 'F-12', zrouteVelden())).toContain('V-ALG-08');
    expect(regels(eerder, 'F-12', { certificaatOverhandigd: DAG })).not.toContain('V-ALG-08');
  });

  test('van een periode tellen beide dagen: de laatste niet na vandaag, de eerste niet voor de wet', () => {
    const periode = (van: string, tot: string) =>
      regels(metPlan({}, ASIEL), 'F-13', urenVelden({ periode: { van, tot } }));
    expect(periode('2026-05-01', DAG)).not.toContain('V-ALG-06');
    expect(periode('2026-05-01', '2026-06-02')).toContain('V-ALG-06');
    expect(periode('2022-01-01', DAG)).not.toContain('V-ALG-07');
    expect(periode('2021-12-31', DAG)).toContain('V-ALG-07');
  });

  test('alleen bij artikel 23 heeft de dag van vaststelling een eigen regel', () => {
    const morgen = { datumConstatering: '2026-06-02' };
    expect(regels(metPlan(), 'F-09', boeteVelden(morgen))).not.toContain('V-ALG-06');
    expect(regels(metPlan(), 'F-09', intakeboeteVelden(morgen))).toContain('V-ALG-06');
    expect(regels(metPlan(), 'F-09', boeteVelden({ rapportDatum: '2026-06-02' }))).toContain('V-ALG-06');
  });
});

describe('wijziging van doelgroep', () => {
  const F15: Velden = {
    van: 'A',
    naar: 'G',
    datumGesprek: DAG,
    keuze: 'rechten gezins- en overige migrant',
    gevolgen: ['lening'],
  };
  const asiel = metPlan({}, { doelgroep: 'A', bijstandSinds: '2026-01-05' });
  const metEinde = (einddatum: string) => asiel.metFormulier('F-14', '2026-01-05', ontzorgenVelden({ einddatum }));

  test('over ontzorgen hoeft alleen een gesprek als het vandaag nog loopt', () => {
    expect(regels(metEinde('2026-05-31'), 'F-15', F15)).not.toContain('V-DG-05');
    expect(regels(metEinde(DAG), 'F-15', F15)).toContain('V-DG-05');
    expect(regels(metEinde(DAG), 'F-15', { ...F15, gevolgen: ['ontzorgen'] })).not.toContain('V-DG-05');
  });

  test('wie asielrechten krijgt, verliest niets', () => {
    expect(regels(metEinde(DAG), 'F-15', { ...F15, van: 'G', naar: 'A' })).not.toContain('V-DG-05');
    expect(regels(metEinde(DAG), 'F-15', { ...F15, naar: 'A' })).not.toContain('V-DG-05');
  });

  test('een eerdere keuze voor asielrechten verbruikt de ene keuze niet', () => {
    const gekozen = (keuze: string) => asiel.metFormulier('F-15', '2026-05-01', { ...F15, keuze });
    expect(regels(gekozen('asielrechten'), 'F-15', F15)).not.toContain('V-DG-02');
    expect(regels(gekozen('rechten gezins- en overige migrant'), 'F-15', F15)).toContain('V-DG-02');
  });
});

describe('driegesprek', () => {
  const gesprek = (datum: string, verwachteUitstroom?: string): Velden => ({
    datum,
    aanwezig: ['inburgeraar', 'casemanager COA', 'klantmanager'],
    ...(verwachteUitstroom === undefined ? {} : { verwachteUitstroom }),
  });
  const scenario = (keuze: string, dossier = metPlan({}, ASIEL)) =>
    dossier.metFormulier('F-01', '2026-01-12', { scenario: keuze, datumKeuze: '2026-01-12' });

  test('in scenario 1 is het vóór de vroegste start van een opleiding; een ander scenario kent dat niet', () => {
    const aanbod = (start: string) => aanbodVelden({ datumAanbod: start, startOpleiding: start });
    const metAanbod = (keuze: string) =>
      scenario(keuze)
        .metFormulier('F-07', '2026-03-02', aanbod('2026-05-04'))
        .metFormulier('F-07', '2026-03-03', aanbod('2026-04-06'));
    expect(regels(metAanbod('1'), 'F-02', gesprek('2026-04-06'))).not.toContain('V-DRIE-03');
    expect(regels(metAanbod('1'), 'F-02', gesprek('2026-04-07'))).toContain('V-DRIE-03');
    expect(regels(metAanbod('2'), 'F-02', gesprek('2026-04-07'))).not.toContain('V-DRIE-03');
  });

  test('ongeveer twee weken voor de verhuizing geldt alleen in scenario 3, en alleen als de verhuizing bekend is', () => {
    const azc = aDossier().metKoppeling('2026-01-05');
    expect(regels(scenario('3', azc), 'F-02', gesprek(DAG, '2026-09-01'))).toContain('V-DRIE-04');
    expect(regels(scenario('1', azc), 'F-02', gesprek(DAG, '2026-09-01'))).not.toContain('V-DRIE-04');
    expect(regels(scenario('3', azc), 'F-02', gesprek(DAG))).not.toContain('V-DRIE-04');
    expect(regels(scenario('3', azc), 'F-02', zonder(gesprek(DAG, '2026-09-01'), 'datum'))).not.toContain('V-DRIE-04');
  });
});

describe('leerbaarheidstoets', () => {
  const toets = { status: 'afgenomen', datumAfname: DAG, resultaat: 'Onbekend', afnemer: 'lbt9' };

  test('een score heeft precies twee cijfers achter de komma', () => {
    const met = (behaaldeScore: string) => regels(klaarVoorPlan(), 'F-04', { ...toets, behaaldeScore });
    expect(met('12,50')).not.toContain('V-LBT-03');
    for (const score of ['12,505', '12,5', '1234,50', '12.50']) expect(met(score)).toContain('V-LBT-03');
  });

  test('wie de toets afneemt, doet er pas toe als hij is afgenomen', () => {
    const door = (velden: Velden) =>
      given(klaarVoorPlan())
        .on(DAG)
        .when('F-04', velden, { lbtAfnemers: ['lbt1'] });
    door(toets).thenRefused('V-LBT-01');
    door({ status: 'gepland', datumAfname: '2026-06-08', afnemer: 'lbt9' }).thenSilent('V-LBT-01');
    door(zonder(toets, 'afnemer')).thenSilent('V-LBT-01');
  });

  test('na een verhuizing met een leerroute is een nieuwe toets niet nodig; een ontheffing is geen toets', () => {
    const verhuisd = klaarVoorPlan({ eerdereLeerroute: 'B' });
    expect(regels(verhuisd, 'F-04', { status: 'gepland', datumAfname: '2026-06-08' })).toContain('V-LBT-06');
    expect(regels(verhuisd, 'F-04', { status: 'ontheffing', ontheffingsgrond: 'visueel' })).not.toContain('V-LBT-06');
  });
});

describe('ontheffing en ontzorgen', () => {
  const F18: Velden = {
    soort: 'ontheffing medisch gedeeltelijk',
    grond: 'MED',
    oordeel: 'Toekenning',
    datumOordeel: DAG,
    onderdelen: ['LE', 'LU', 'SC', 'SP'],
  };

  test('hoogstens drie taalonderdelen geldt alleen voor een gedeeltelijke ontheffing', () => {
    expect(regels(metPlan(), 'F-18', F18)).toContain('V-VO-04');
    expect(regels(metPlan(), 'F-18', { ...F18, soort: 'vrijstelling gedeeltelijk' })).not.toContain('V-VO-04');
    expect(regels(metPlan(), 'F-18', { ...F18, soort: 'ontheffing medisch geheel' })).not.toContain('V-VO-04');
  });

  test('belastbaarheid is alleen nodig waar een norm voor participatie geldt: asiel in de Z-route, na een ontheffing', () => {
    const nodig = (leerroute: string, doelgroep: string, soort = 'ontheffing medisch gedeeltelijk') =>
      given(metPlan({ leerroute }, { doelgroep }))
        .on(DAG)
        .when('F-18', { ...F18, soort })
        .oordeel.meldingen.some(({ veld }) => veld === 'urenBelastbaarheid');
    expect(nodig('Z', 'A')).toBe(true);
    expect(nodig('Z', 'G')).toBe(false);
    expect(nodig('B', 'A')).toBe(false);
    expect(nodig('Z', 'A', 'vrijstelling gedeeltelijk')).toBe(false);
  });

  test('zonder plan is er niets aan te passen', () => {
    expect(regels(klaarVoorPlan(), 'F-18', F18)).not.toContain('V-VO-05');
    expect(regels(metPlan(), 'F-18', F18)).toContain('V-VO-05');
  });

  test('met alleen een begin of alleen een einde is er nog geen looptijd', () => {
    const asiel = metPlan({}, { doelgroep: 'A', bijstandSinds: '2026-01-05' });
    for (const sleutel of ['startdatum', 'einddatum']) {
      const gemeld = regels(asiel, 'F-14', zonder(ontzorgenVelden({ einddatum: '2026-12-31' }), sleutel));
      expect(gemeld).not.toContain('V-ONT-05');
      expect(gemeld).not.toContain('V-ONT-06');
      expect(gemeld).not.toContain('V-ONT-04');
    }
  });
});

test('met het certificaat is de Z-route af: een PVT kan er niet meer bij', () => {
  const z = metPlan({ leerroute: 'Z', niveau: 'A2' });
  expect(regels(z.metFormulier('F-12', DAG, { certificaatOverhandigd: DAG }), 'F-10', pvtVelden())).toContain(
    'V-PVT-09',
  );
  expect(regels(z, 'F-10', pvtVelden())).not.toContain('V-PVT-09');
});

test('een intake in het azc mag voor de plicht in scenario 1 en 2, niet meer als iemand in de gemeente woont', () => {
  const voor = (scenario: string, verblijf: string) => {
    const dossier = aDossier()
      .metKoppeling('2026-01-05')
      .metFormulier('F-00', '2026-01-05', { verblijf })
      .metFormulier('F-01', '2026-01-12', { scenario, datumKeuze: '2026-01-12' });
    return regels(dossier, 'F-03', intakeVelden({ datumGesprek: DAG, datumAfgerond: DAG }));
  };
  expect(voor('1', 'azc')).not.toContain('V-BI-13');
  expect(voor('2', 'azc')).not.toContain('V-BI-13');
  expect(voor('3', 'azc')).toContain('V-BI-13');
  expect(voor('1', 'gemeente')).toContain('V-BI-13');
});
