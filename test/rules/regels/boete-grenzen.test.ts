import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, metPlan } from '../../support/dossier';
import { besluitVelden, boeteVelden, intakeboeteVelden, zonder } from '../../support/formulieren';
import { given } from '../../support/oordeel';

const PLAN = metPlan();

function regels(dossier: DossierBouwer, velden: Velden, vandaag = '2026-06-03'): readonly string[] {
  return given(dossier)
    .on(vandaag)
    .when('F-09', velden)
    .oordeel.meldingen.map(({ regel }) => regel);
}

function metBoete(velden: Velden, dossier = PLAN): DossierBouwer {
  return dossier.metFormulier('F-09', '2026-06-01', velden);
}

describe('bijstand', () => {
  test('staat bijstand niet op het formulier, dan telt wat het dossier weet', () => {
    const velden = zonder(boeteVelden(), 'bijstand');
    expect(regels(PLAN, velden)).not.toContain('V-BOE-03');
    expect(regels(metPlan({}, { bijstandSinds: '2026-01-05' }), velden)).toContain('V-BOE-03');
  });

  test('het formulier gaat voor het dossier', () => {
    const met = metPlan({}, { bijstandSinds: '2026-01-05' });
    expect(regels(met, boeteVelden({ bijstand: false }))).not.toContain('V-BOE-03');
    expect(regels(PLAN, boeteVelden({ bijstand: true }))).toContain('V-BOE-03');
  });
});

describe('vertrek en besluit', () => {
  const besluit = boeteVelden(besluitVelden({ datumBesluit: '2026-06-02', datumBekendmaking: '2026-06-02' }));

  test.each([
    ['een dag voor', -1, true],
    ['op de dag van', 0, true],
    ['een dag na', 1, false],
  ])(
    'wie %s het besluit vertrok, krijgt geen boete meer: alleen als hij toen weg was',
    (_naam, verschil, geweigerd) => {
      const vertrokken = PLAN.metMelding('DUO-SS122', dag('2026-06-02', verschil));
      expect(regels(vertrokken, besluit).includes('V-BOE-32')).toBe(geweigerd);
    },
  );

  test('wie aan een andere gemeente is gekoppeld, woont ook niet meer hier', () => {
    expect(regels(PLAN.metMelding('COA-09', '2026-06-01'), besluit)).toContain('V-BOE-32');
  });

  test('betalen kan na een vertrek nog', () => {
    const opgelegd = metBoete(boeteVelden(besluitVelden())).metMelding('DUO-SS122', '2026-05-30');
    expect(regels(opgelegd, boeteVelden(besluitVelden({ status: 'betaald' })))).not.toContain('V-BOE-32');
  });
});

describe('dezelfde overtreding', () => {
  test('bij betalen mag de dag van het besluit nog worden verbeterd; dat is geen tweede boete', () => {
    const opgelegd = metBoete(boeteVelden(besluitVelden()));
    const betaald = boeteVelden(besluitVelden({ status: 'betaald', datumBesluit: '2026-05-29' }));
    expect(regels(opgelegd, betaald)).not.toContain('V-BOE-04');
    expect(regels(opgelegd, { ...betaald, status: 'opgelegd' })).toContain('V-BOE-04');
  });

  test('zonder datum is niet te zeggen of er al een boete was', () => {
    expect(regels(metBoete(boeteVelden(besluitVelden())), zonder(boeteVelden(), 'datumOvertreding'))).not.toContain(
      'V-BOE-04',
    );
  });
});

describe('boete over de brede intake', () => {
  const VOORAF = aDossier()
    .metPlicht('2026-01-05')
    .metOproep('1', '2026-01-12', '2026-01-26')
    .metFormulier('F-08', '2026-01-28', {
      fase: 'brede intake',
      reden: 'niet verschenen intake',
      schriftelijk: true,
      datumVerzonden: '2026-01-28',
      nieuweTermijn: '2026-02-11',
    })
    .metOproep('2', '2026-01-28', '2026-02-11');
  const TWEEDE = intakeboeteVelden({
    grondslag: 'art. 22 tweede',
    datumOvertreding: '2026-04-02',
    datumBesluit: '2026-04-07',
    datumBekendmaking: '2026-04-07',
  });

  test('is nog niet bekendgemaakt, dan tellen de twee maanden vanaf het besluit', () => {
    const velden = zonder(intakeboeteVelden(), 'datumBekendmaking');
    const met = (nieuweTermijn: string) => regels(VOORAF, { ...velden, nieuweTermijn }, '2026-03-03');
    expect(met('2026-05-04')).not.toContain('V-BOE-10');
    expect(met('2026-05-05')).toContain('V-BOE-10');
  });

  test('de bekendmaking gaat voor het besluit', () => {
    const velden = intakeboeteVelden({ datumBekendmaking: '2026-03-03', nieuweTermijn: '2026-05-06' });
    expect(regels(VOORAF, velden, '2026-03-03')).toContain('V-BOE-10');
    expect(regels(VOORAF, { ...velden, nieuweTermijn: '2026-05-04' }, '2026-03-03')).not.toContain('V-BOE-10');
  });

  test('een voorstel heeft nog geen bekendmaking om vanaf te tellen', () => {
    const voorstel = zonder(intakeboeteVelden({ status: 'voorstel' }), 'datumBesluit', 'datumBekendmaking');
    expect(regels(VOORAF, { ...voorstel, nieuweTermijn: '2027-01-04' }, '2026-03-03')).not.toContain('V-BOE-10');
  });

  test('een boete over het plan of een voorstel is geen eerste boete', () => {
    const eerste = (velden: Velden) => regels(metBoete(velden, VOORAF), TWEEDE, '2026-06-03');
    expect(eerste(boeteVelden(besluitVelden()))).toContain('V-BOE-11');
    expect(eerste(intakeboeteVelden({ status: 'voorstel' }))).toContain('V-BOE-11');
    expect(eerste(intakeboeteVelden())).not.toContain('V-BOE-11');
  });

  test('alleen boetes over de intake tellen voor het hoogste aantal, en alleen een nieuwe stuit daarop', () => {
    const plan = (overtreding: string) => boeteVelden({ ...besluitVelden(), datumOvertreding: overtreding });
    const tweeOverPlan = metBoete(plan('2026-05-02'), metBoete(plan('2026-05-01')));
    expect(regels(tweeOverPlan, intakeboeteVelden())).not.toContain('V-BOE-12');
    const tweeOverIntake = metBoete(TWEEDE, metBoete(intakeboeteVelden()));
    expect(regels(tweeOverIntake, boeteVelden())).not.toContain('V-BOE-12');
    const derde = intakeboeteVelden({ grondslag: 'art. 22 tweede', datumOvertreding: '2026-05-20' });
    expect(regels(tweeOverIntake, derde)).toContain('V-BOE-12');
    expect(regels(tweeOverIntake, { ...derde, status: 'kwijtgescholden' })).not.toContain('V-BOE-12');
  });
});

describe('verhogen zonder eerdere overtreding van het plan', () => {
  const NU = boeteVelden({ recidive: true, datumOvertreding: '2026-06-01', datumConstatering: '2026-06-01' });
  const EERDER = besluitVelden({ datumBesluit: '2026-05-29', datumBekendmaking: '2026-05-29' });

  test.each([
    ['een boete over de intake', intakeboeteVelden({ datumConstatering: '2026-05-25' })],
    ['een herroepen boete', boeteVelden({ ...EERDER, status: 'herroepen' })],
    ['deze boete zelf', { ...NU, ...EERDER, datumConstatering: '2026-05-25' }],
    ['een overtreding die op dezelfde dag is vastgesteld', boeteVelden({ ...EERDER, datumConstatering: '2026-06-01' })],
    ['een boete zonder dag van vaststelling', zonder(boeteVelden(EERDER), 'datumConstatering')],
  ])('%s is geen eerdere overtreding', (_naam, eerder) => {
    const gemeld = regels(metBoete(eerder), NU);
    expect(gemeld).not.toContain('V-BOE-28');
    expect(gemeld).not.toContain('V-BOE-29');
  });

  test('een overtreding die een dag eerder is vastgesteld wel', () => {
    expect(regels(metBoete(boeteVelden({ ...EERDER, datumConstatering: '2026-05-31' })), NU)).toContain('V-BOE-28');
  });

  test('een plan dat er op de dag van de overtreding nog niet was, kan niet zijn geschonden', () => {
    const op = (datumOvertreding: string) => regels(PLAN, boeteVelden({ datumOvertreding }));
    expect(op('2026-02-08')).toContain('V-BOE-14');
    expect(op('2026-02-09')).not.toContain('V-BOE-14');
    expect(regels(PLAN, zonder(boeteVelden(), 'datumOvertreding'))).not.toContain('V-BOE-14');
  });
});
