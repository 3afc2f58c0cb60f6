import { BOETE_INTAKE, BOETE_PLAN_HOOGST } from '../../../rules/boete-bedrag';
import { LOKAAL_STANDAARD } from '../../../rules/lokaal';
import { computeTermijn } from '../../../rules/termijnen';
import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, klaarVoorPlan, metPlan } from '../../support/dossier';
import { besluitVelden, boeteVelden, intakeboeteVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const GEZIN = metPlan();
const ASIEL = metPlan({ intensiteitLeerroute: 800 }, { doelgroep: 'A' });

function op(dossier: DossierBouwer, velden: Velden, vandaag = '2026-06-01', erbij = {}) {
  return given(dossier).on(vandaag).when('F-09', velden, erbij);
}

function regelsVan(...args: Parameters<typeof op>): readonly string[] {
  return op(...args).oordeel.meldingen.map(({ regel }) => regel);
}

describe('elke boete', () => {
  test('een volledig voorstel is akkoord', () => op(GEZIN, boeteVelden()).thenAccepted());

  test('een volledig besluit is akkoord', () => op(GEZIN, boeteVelden(besluitVelden())).thenAccepted());

  test('een besluit vraagt datum, bekendmaking, beslisser en bezwaar; een voorstel niet', () => {
    const { meldingen } = op(GEZIN, boeteVelden({ status: 'opgelegd' })).oordeel;
    expect(meldingen.map(({ veld }) => veld)).toEqual(['beslisser', 'bezwaar', 'datumBekendmaking', 'datumBesluit']);
  });

  test('niet verwijtbaar: geen boete', () => {
    const verwachting = op(GEZIN, boeteVelden({ verwijtbaarheid: 'niet verwijtbaar', bedrag: 0 }));
    verwachting.thenRefused('V-BOE-01');
    verwachting.thenSilent('V-BOE-20', 'V-BOE-21');
    expect(verwachting.oordeel.bedrag).toBe(0);
  });

  test.each([
    ['nee', []],
    ['ja', ['V-BOE-02']],
    ['niet gecontroleerd', ['V-BOE-03']],
    [undefined, ['V-BOE-03']],
  ])('met bijstand en samenloop %s', (samenloop, regels) => {
    expect(
      regelsVan(GEZIN, boeteVelden({ bijstand: true, ...(samenloop === undefined ? {} : { samenloop }) })),
    ).toEqual(regels);
  });

  test('zonder bijstand hoeft de samenloop niet', () => op(GEZIN, boeteVelden({ bijstand: false })).thenAccepted());

  test('na overlijden of vertrek geen boete meer, kwijtschelden kan nog', () => {
    const opgelegd = GEZIN.metFormulier('F-09', '2026-06-01', boeteVelden(besluitVelden()));
    for (const [code, regel] of [
      ['DUO-SS111', 'V-BOE-05'],
      ['DUO-SS122', 'V-BOE-32'],
    ] as const) {
      op(GEZIN.metMelding(code, '2026-05-30'), boeteVelden()).thenRefused(regel);
      op(
        opgelegd.metMelding(code, '2026-06-15'),
        boeteVelden(besluitVelden({ status: 'kwijtgescholden' })),
        '2026-06-20',
      ).thenAccepted();
    }
  });

  test.each([
    ['art. 23', 60],
    ['art. 22 eerste', 36],
  ])('%s kan tot %i maanden na de overtreding', (grondslag, maanden) => {
    const overtreding = '2026-03-02';
    const laatste = `${2026 + maanden / 12}-03-02`;
    const velden = {
      ...(grondslag === 'art. 23' ? boeteVelden() : intakeboeteVelden()),
      datumOvertreding: overtreding,
    };
    expect(regelsVan(GEZIN, { ...velden, datumBesluit: laatste }, '2033-01-01')).not.toContain('V-BOE-06');
    expect(regelsVan(GEZIN, { ...velden, datumBesluit: dag(laatste, 1) }, '2033-01-01')).toContain('V-BOE-06');
  });

  test('dezelfde overtreding nog eens beboeten mag niet, bijwerken wel', () => {
    const opgelegd = GEZIN.metFormulier('F-09', '2026-06-01', boeteVelden(besluitVelden()));
    expect(regelsVan(opgelegd, boeteVelden(besluitVelden({ status: 'betaald' })), '2026-07-01')).toEqual([]);
    expect(regelsVan(opgelegd, boeteVelden(besluitVelden({ bezwaar: 'ingediend' })), '2026-07-01')).toEqual([]);
    expect(regelsVan(opgelegd, boeteVelden(), '2026-07-01')).toEqual(['V-BOE-04']);
    expect(regelsVan(opgelegd, boeteVelden(besluitVelden({ datumBesluit: '2026-06-15' })), '2026-07-01')).toEqual([
      'V-BOE-04',
    ]);
    expect(
      regelsVan(
        opgelegd,
        boeteVelden({ datumOvertreding: '2026-05-26', datumConstatering: '2026-05-26' }),
        '2026-07-01',
      ),
    ).toEqual([]);
  });

  test('dezelfde overtreding onder een andere grondslag mag ook niet, een andere overtreding op die dag wel', () => {
    const opgelegd = GEZIN.metFormulier('F-09', '2026-03-02', intakeboeteVelden());
    const tweede = (velden: Velden) =>
      regelsVan(opgelegd, intakeboeteVelden({ grondslag: 'art. 22 tweede', ...velden }));
    expect(tweede({})).toContain('V-BOE-04');
    expect(tweede({ categorie: 'meewerken intake' })).not.toContain('V-BOE-04');
    expect(tweede({ datumOvertreding: '2026-02-17' })).not.toContain('V-BOE-04');
  });

  test('een tolk wordt overwogen', () => {
    op(GEZIN, zonder(boeteVelden(), 'tolk')).thenAsked('V-BOE-26');
  });

  const UITERLIJK = computeTermijn('T-24', dag('2026-05-28')).totEnMet;
  test.each([
    [0, 'akkoord'],
    [1, 'bevestigen'],
  ])('besluit %i dagen na de dertien weken: %s', (verschil, uitkomst) => {
    const datum = dag(UITERLIJK, verschil);
    const velden = boeteVelden(besluitVelden({ datumBesluit: datum, datumBekendmaking: datum }));
    expect(op(GEZIN, velden, '2026-12-01').oordeel.uitkomst).toBe(uitkomst);
  });
});

describe('asielstatushouder', () => {
  const velden = boeteVelden({ kerenUitzondering: 'weigert na vele gesprekken' });

  test('alleen met een uitzonderingsgrond en akkoord van jurist of teamleider', () => {
    op(ASIEL, boeteVelden()).thenRefused('V-BOE-07');
    op(ASIEL, velden).thenRefused('V-BOE-07');
    op(ASIEL, boeteVelden(), '2026-06-01', { rol: 'jurist' }).thenRefused('V-BOE-07');
    op(ASIEL, velden, '2026-06-01', { rol: 'jurist' }).thenAccepted();
    op(ASIEL, velden, '2026-06-01', { rol: 'teamleider' }).thenAccepted();
  });

  test('wat zo is vastgelegd, kan de klantmanager bijwerken', () => {
    const akkoord = ASIEL.metFormulier('F-09', '2026-06-01', velden);
    op(akkoord, { ...velden, ...besluitVelden() }, '2026-06-02').thenAccepted();
  });

  test('een gemeente kan anders kiezen', () => {
    op(ASIEL, boeteVelden(), '2026-06-01', { lokaal: { ...LOKAAL_STANDAARD, asielBeboeten: true } }).thenAccepted();
  });
});

describe('artikel 22, brede intake', () => {
  const GEWAARSCHUWD = aDossier()
    .metPlicht('2026-01-05')
    .metOproep('1', '2026-01-12', '2026-01-26')
    .metFormulier('F-08', '2026-01-28', { fase: 'brede intake', schriftelijk: true, datumVerzonden: '2026-01-28' })
    .metOproep('2', '2026-01-28', '2026-02-16');

  test('een volledig besluit is akkoord en kost € 250', () => {
    const verwachting = op(GEWAARSCHUWD, intakeboeteVelden(), '2026-03-02');
    verwachting.thenAccepted();
    expect(verwachting.oordeel.bedrag).toBe(BOETE_INTAKE);
  });

  test('vraagt een schriftelijke waarschuwing en een herhaalde oproep', () => {
    const zonderTweede = aDossier()
      .metPlicht('2026-01-05')
      .metOproep('1', '2026-01-12', '2026-01-26')
      .metFormulier('F-08', '2026-01-28', { fase: 'brede intake', schriftelijk: true, datumVerzonden: '2026-01-28' });
    op(zonderTweede, intakeboeteVelden(), '2026-03-02').thenRefused('V-BOE-08');
    op(
      aDossier().metPlicht('2026-01-05').metOproep('2', '2026-01-28', '2026-02-16'),
      intakeboeteVelden(),
      '2026-03-02',
    ).thenRefused('V-BOE-08');
    expect(regelsVan(GEWAARSCHUWD, zonder(intakeboeteVelden(), 'waarschuwing'), '2026-03-02')).toEqual(['V-BOE-08']);
  });

  test.each([
    [0, ['V-BOE-09']],
    [1, []],
  ])('besluit %i dagen na de herhaalde termijn', (verschil, regels) => {
    const datum = dag('2026-02-16', verschil);
    const velden = intakeboeteVelden({ datumBesluit: datum, datumBekendmaking: datum, nieuweTermijn: '2026-04-01' });
    expect(regelsVan(GEWAARSCHUWD, velden, '2026-03-02')).toEqual(regels);
  });

  test('wie onvoldoende meewerkte, hoeft de termijn niet af te wachten', () => {
    const dossier = GEWAARSCHUWD.metFormulier('F-03', '2026-02-10', {
      oproepNummer: '2',
      verschenen: 'onvoldoende meegewerkt',
    });
    const velden = intakeboeteVelden({
      datumOvertreding: '2026-02-10',
      datumBesluit: '2026-02-12',
      datumBekendmaking: '2026-02-12',
    });
    expect(regelsVan(dossier, velden, '2026-03-02')).toEqual([]);
  });

  test('de nieuwe termijn is hoogstens twee maanden na de bekendmaking; een weekend loopt door', () => {
    // Bekendmaking 30 juni 2026: twee maanden later is zondag 30 augustus, dus uiterlijk maandag 31 augustus (bijlage B).
    const op30juni = (nieuweTermijn: string) =>
      intakeboeteVelden({ datumBesluit: '2026-06-30', datumBekendmaking: '2026-06-30', nieuweTermijn });
    expect(regelsVan(GEWAARSCHUWD, op30juni('2026-08-31'), '2026-06-30')).toEqual([]);
    expect(regelsVan(GEWAARSCHUWD, op30juni('2026-09-01'), '2026-06-30')).toEqual(['V-BOE-10']);
    expect(regelsVan(GEWAARSCHUWD, zonder(intakeboeteVelden(), 'nieuweTermijn'), '2026-03-02')).toEqual(['V-BOE-10']);
  });

  const EERSTE = GEWAARSCHUWD.metFormulier('F-09', '2026-03-02', intakeboeteVelden());
  const tweede = (datumBesluit: string) =>
    zonder(
      intakeboeteVelden({
        grondslag: 'art. 22 tweede',
        datumOvertreding: '2026-04-01',
        datumBesluit,
        datumBekendmaking: datumBesluit,
      }),
      'nieuweTermijn',
    );

  test('een tweede boete kan pas na de nieuwe termijn uit de eerste', () => {
    expect(regelsVan(EERSTE, tweede('2026-04-01'), '2026-04-10')).toEqual(['V-BOE-11']);
    expect(regelsVan(EERSTE, tweede('2026-04-02'), '2026-04-10')).toEqual([]);
    const zonderEerste = op(GEWAARSCHUWD, tweede('2026-04-02'), '2026-04-10');
    zonderEerste.thenRefused('V-BOE-11');
    expect(zonderEerste.melding('V-BOE-11')?.tekst).toContain('(die is er nog niet)');
  });

  test('een derde boete bestaat niet', () => {
    const twee = EERSTE.metFormulier('F-09', '2026-04-02', tweede('2026-04-02'));
    expect(regelsVan(twee, { ...tweede('2026-06-01'), datumOvertreding: '2026-05-20' }, '2026-06-01')).toEqual([
      'V-BOE-12',
    ]);
  });

  test.each([
    [BOETE_INTAKE + 1, 'te hoog', ['V-BOE-13']],
    [BOETE_INTAKE, '', []],
    [BOETE_INTAKE - 1, '', ['V-BOE-13']],
    [BOETE_INTAKE - 1, 'schulden', []],
  ])('€ %i met motivering "%s"', (bedrag, motiveringBedrag, regels) => {
    expect(regelsVan(GEWAARSCHUWD, intakeboeteVelden({ bedrag, motiveringBedrag }), '2026-03-02')).toEqual(regels);
  });

  test('samenloop niet gecontroleerd: ook artikel 27', () => {
    expect(regelsVan(GEWAARSCHUWD, intakeboeteVelden({ bijstand: true }), '2026-03-02')).toEqual([
      'V-BOE-03',
      'V-BOE-33',
    ]);
  });

  test('rapporteur en beslisser dezelfde: een waarschuwing, bij artikel 23 een blokkade', () => {
    op(GEWAARSCHUWD, intakeboeteVelden({ rapportDoor: 'mandaat' }), '2026-03-02').thenAsked('V-BOE-31');
    op(GEZIN, boeteVelden({ ...besluitVelden(), beslisser: 'rapporteur1' })).thenRefused('V-BOE-31');
  });
});

describe('artikel 23, het plan', () => {
  test.each([
    [-1, ['V-BOE-14']],
    [0, []],
  ])('overtreding %i dagen na het plan', (verschil, regels) => {
    expect(regelsVan(GEZIN, boeteVelden({ datumOvertreding: dag('2026-02-09', verschil) }))).toEqual(regels);
    expect(regelsVan(klaarVoorPlan(), boeteVelden())).toEqual(['V-BOE-14']);
  });

  test('de categorie is een afspraak uit het plan', () => {
    expect(regelsVan(GEZIN, boeteVelden({ categorie: 'oproep intake' }))).toEqual(['V-BOE-15']);
    expect(regelsVan(GEZIN, zonder(boeteVelden(), 'categorie'))).toEqual(['V-BOE-15']);
    expect(regelsVan(GEZIN, boeteVelden({ categorie: 'leerroute' }))).toEqual(['V-BOE-16']);
    expect(regelsVan(metPlan({ leerroute: 'O' }), boeteVelden({ categorie: 'MAP' }))).toEqual(['V-BOE-17']);
    expect(regelsVan(GEZIN, boeteVelden({ categorie: 'MAP' }))).toEqual([]);
  });

  test.each([
    [undefined, true],
    ['2026-05-24', true],
    ['2026-05-25', false],
    ['2026-06-01', false],
    ['2026-06-02', true],
  ])('vastgesteld op %s, overtreding 25 mei, vandaag 1 juni: geweigerd %s', (datumConstatering, geweigerd) => {
    const velden = zonder(boeteVelden(), 'datumConstatering');
    const regels = regelsVan(GEZIN, datumConstatering === undefined ? velden : { ...velden, datumConstatering });
    expect(regels).toEqual(geweigerd ? ['V-BOE-19'] : []);
  });

  test('mate van verwijtbaarheid, rapport en zienswijze hebben een eigen regel', () => {
    expect(regelsVan(GEZIN, zonder(boeteVelden(), 'verwijtbaarheid'))).toEqual(['V-BOE-20']);
    expect(regelsVan(GEZIN, boeteVelden({ verwijtbaarheid: 'zwaar' }))).toEqual(['V-BOE-20']);
    expect(regelsVan(GEZIN, zonder(boeteVelden(), 'rapportDatum', 'rapportDoor'))).toEqual(['V-BOE-24']);
    expect(regelsVan(GEZIN, zonder(boeteVelden(), 'rapportDoor'))).toEqual(['V-VELD']);
    expect(regelsVan(GEZIN, zonder(boeteVelden(), 'zienswijze'))).toEqual(['V-BOE-25']);
  });

  test('een ander bedrag vraagt een motivering en is hoogstens € 800', () => {
    const anders = op(GEZIN, boeteVelden({ bedrag: 30 }));
    anders.thenRefused('V-BOE-21');
    expect(anders.melding('V-BOE-21')?.tekst).toBe('Het berekende bedrag is € 25. Motiveer een ander bedrag.');
    op(GEZIN, boeteVelden({ bedrag: 30, motiveringBedrag: 'bijzonder' })).thenAccepted();
    expect(regelsVan(GEZIN, boeteVelden({ bedrag: BOETE_PLAN_HOOGST, motiveringBedrag: 'bijzonder' }))).toEqual([]);
    expect(regelsVan(GEZIN, boeteVelden({ bedrag: BOETE_PLAN_HOOGST + 1, motiveringBedrag: 'bijzonder' }))).toEqual([
      'V-BOE-22',
    ]);
  });

  test('verhogen vraagt een eerdere onherroepelijke boete binnen twaalf maanden', () => {
    const eerder = (velden: Velden) =>
      GEZIN.metFormulier(
        'F-09',
        '2026-04-01',
        boeteVelden({ ...besluitVelden(), datumOvertreding: '2026-03-02', datumConstatering: '2026-03-02', ...velden }),
      );
    const verhoogd = boeteVelden({ recidive: true, bedrag: 50 });
    expect(regelsVan(eerder({ onherroepelijkOp: '2026-05-20' }), verhoogd)).toEqual([]);
    expect(regelsVan(eerder({}), verhoogd)).toEqual(['V-BOE-21', 'V-BOE-28']);
    const later = boeteVelden({
      recidive: true,
      bedrag: 50,
      datumOvertreding: '2027-03-02',
      datumConstatering: '2027-03-02',
      rapportDatum: '2027-03-03',
    });
    expect(regelsVan(eerder({ onherroepelijkOp: '2026-05-20' }), later, '2027-03-05')).toEqual([
      'V-BOE-21',
      'V-BOE-29',
    ]);
    expect(regelsVan(GEZIN, verhoogd)).toEqual(['V-BOE-21']);
  });

  test('meer dan het maximum in de termijn mag niet, ook niet met motivering', () => {
    const bijna = GEZIN.metFormulier(
      'F-09',
      '2026-04-01',
      boeteVelden({
        ...besluitVelden(),
        datumOvertreding: '2026-03-02',
        datumConstatering: '2026-03-02',
        bedrag: 2390,
      }),
    );
    const teveel = op(bijna, boeteVelden({ bedrag: 11, motiveringBedrag: 'bijzonder' }));
    teveel.thenRefused('V-BOE-23');
    expect(teveel.melding('V-BOE-23')?.tekst).toBe(
      'Met deze boete wordt het maximum van € 2.400 overschreden. Er is nog ruimte voor € 10.',
    );
    expect(teveel.oordeel.bedrag).toBe(10);
    op(bijna, boeteVelden({ bedrag: 10 })).thenAccepted();
  });

  test('een waarschuwing vooraf hoeft alleen als de gemeente dat kiest', () => {
    const lokaal = { ...LOKAAL_STANDAARD, waarschuwingVoorPipBoete: true };
    op(GEZIN, boeteVelden(), '2026-06-01', { lokaal }).thenAsked('V-BOE-30');
    op(GEZIN.metFormulier('F-08', '2026-05-04', { fase: 'PIP' }), boeteVelden(), '2026-06-01', {
      lokaal,
    }).thenAccepted();
  });
});
