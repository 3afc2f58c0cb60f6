import { datum } from '../../../rules/datum';
import { foldDossier } from '../../../rules/dossier';
import { listHerinneringen } from '../../../rules/herinneringen/momenten';
import { listOnderwerpen } from '../../../rules/herinneringen/onderwerpen';
import { type Velden } from '../../../rules/historie';
import { LOKAAL_STANDAARD } from '../../../rules/lokaal';
import { AFSCHALEN_UREN } from '../../../rules/regels/afschalen';
import { aDossier, dag, type DossierBouwer, metPlan } from '../../support/dossier';
import { urenVelden } from '../../support/formulieren';

function signalen(bouwer: DossierBouwer, vandaag: string): readonly string[] {
  const onderwerpen = listOnderwerpen(foldDossier(bouwer.build(), datum(vandaag)));
  return onderwerpen.filter(({ taak }) => taak === undefined).map(({ sleutel }) => sleutel);
}

function dagen(bouwer: DossierBouwer, vandaag: string, sleutel: string): readonly string[] {
  const onderwerpen = listOnderwerpen(foldDossier(bouwer.build(), datum(vandaag)));
  const onderwerp = onderwerpen.find((een) => een.sleutel === sleutel);
  if (onderwerp === undefined) throw new Error(`geen onderwerp ${sleutel}`);
  return listHerinneringen(onderwerp, datum(vandaag));
}

describe('INT-03: het driegesprek rond de verhuizing', () => {
  const VERHUIZING = '2026-07-01';
  const vroegst = dag(VERHUIZING, -LOKAAL_STANDAARD.driegesprekMaxDagen);
  const gesprek = (op: string, velden: Velden = {}) =>
    gepland.metFormulier('F-02', op, { datum: op, aanwezig: ['klantmanager'], ...velden });
  const gepland = aDossier()
    .metKoppeling('2026-05-04')
    .metFormulier('F-02', '2026-05-06', { datum: '2026-05-06', verwachteUitstroom: VERHUIZING });

  it('komt drie en twee weken voor de verwachte verhuizing', () => {
    expect(dagen(gepland, '2026-05-06', `T-04 ${VERHUIZING}`)).toEqual([dag(VERHUIZING, -21), dag(VERHUIZING, -14)]);
  });

  it('komt niet als de verhuisdag pas in een gesprek vlak ervoor werd genoemd: dat gesprek telt zelf', () => {
    const laat = aDossier().metFormulier('F-02', dag(VERHUIZING, -30), {
      datum: dag(VERHUIZING, -20),
      verwachteUitstroom: VERHUIZING,
    });
    expect(signalen(laat, dag(VERHUIZING, -30))).toEqual([]);
    const zonderDag = aDossier().metFormulier('F-02', '2026-05-06', { verwachteUitstroom: VERHUIZING });
    expect(dagen(zonderDag, '2026-05-06', `T-04 ${VERHUIZING}`)).toEqual([dag(VERHUIZING, -21), dag(VERHUIZING, -14)]);
  });

  it('vervalt door een gesprek in de vier weken voor de verhuizing, en niet door een eerder gesprek', () => {
    expect(signalen(gesprek(dag(vroegst, -1)), vroegst)).toEqual([`T-04 ${VERHUIZING}`]);
    expect(signalen(gesprek(vroegst), vroegst)).toEqual([]);
    expect(signalen(gesprek(dag(vroegst, 1)), dag(vroegst, 1))).toEqual([]);
  });

  it('volgt de laatste verhuisdag die is genoemd', () => {
    expect(signalen(gesprek('2026-05-18', { verwachteUitstroom: '2026-08-03' }), '2026-05-18')).toEqual([
      'T-04 2026-08-03',
    ]);
    expect(signalen(aDossier().metFormulier('F-02', '2026-05-06', { datum: '2026-05-06' }), '2026-05-06')).toEqual([]);
  });

  it('is er niet meer na inschrijving in de gemeente, uitstroom uit het azc, een andere koppeling of opschorting', () => {
    const ingeschreven = gepland.metFormulier('F-00', '2026-05-11', { brpDatum: '2026-05-11' });
    expect(signalen(ingeschreven, '2026-05-11')).toEqual([]);
    for (const code of ['COA-05', 'COA-09', 'DUO-SS109'])
      expect(signalen(gepland.metMelding(code, '2026-05-11'), '2026-05-11')).toEqual([]);
    expect(signalen(gepland.metMelding('COA-03', '2026-05-11'), '2026-05-11')).toEqual([`T-04 ${VERHUIZING}`]);
  });
});

describe('INT-10: nagaan of de leerroute nog past', () => {
  const overgenomen = aDossier()
    .metMelding('DUO-SS121', '2026-03-02')
    .metFormulier('F-00', '2026-03-02', {
      ...{ doelgroep: 'G', eerdereLeerroute: 'B', brpDatum: '2026-03-02' },
      ...{ termijnStart: '2025-06-03', termijnTotEnMet: '2028-12-02' },
    });

  it('telt na een verhuizing vanaf het plan van de vorige gemeente, ook als er hier nog geen plan is', () => {
    expect(dagen(overgenomen, '2026-03-02', 'T-17 2025-06-02')).toEqual(['2026-09-02', '2026-11-02']);
    expect(signalen(overgenomen.metPip('2026-04-01'), '2026-04-01')).toEqual(['T-17 2025-06-02']);
  });

  it('houdt op na anderhalf jaar, en begint bij een nieuwe termijn na een boete van DUO niet opnieuw', () => {
    expect(signalen(overgenomen, '2026-12-02')).toEqual(['T-17 2025-06-02']);
    expect(signalen(overgenomen, '2026-12-03')).toEqual([]);
    const nieuw = overgenomen
      .metFormulier('F-00', '2027-01-04', { leeftijd: 30 })
      .metFormulier('F-00', '2028-12-11', { termijnStart: '2028-12-11', termijnTotEnMet: '2029-06-10' });
    expect(signalen(nieuw, '2028-12-11')).toEqual([]);
  });

  it('is er niet zonder termijn, en niet meer als aan de plicht is voldaan', () => {
    expect(signalen(aDossier().metPlicht('2026-01-05'), '2026-01-05')).toEqual([]);
    expect(signalen(metPlan(), '2026-03-02')).toEqual(['T-17 2026-02-09']);
    expect(signalen(metPlan().metMelding('DUO-SS106', '2026-03-02'), '2026-03-02')).toEqual([]);
  });
});

describe('INT-12: bespreken of afschalen past', () => {
  const genoeg = (bouwer: DossierBouwer) =>
    signalen(bouwer.metFormulier('F-13', '2026-05-04', urenVelden({ urenNt2: AFSCHALEN_UREN })), '2026-05-04');

  it('is er alleen in de B1-route op niveau B1', () => {
    expect(genoeg(metPlan())).toContain('INT-12 2026-02-09');
    const afgeschaald = { soort: 'niveau (afschalen)', dagtekening: '2026-04-01' };
    expect(genoeg(metPlan().metFormulier('F-06', '2026-04-01', afgeschaald))).toEqual(['T-17 2026-02-09']);
    expect(genoeg(metPlan({ leerroute: 'O' }))).toEqual(['T-17 2026-02-09']);
  });

  it('telt de uren van alle opgaven samen', () => {
    const helft = urenVelden({ urenNt2: AFSCHALEN_UREN / 2 });
    const bouwer = metPlan().metFormulier('F-13', '2026-04-01', helft).metFormulier('F-13', '2026-05-04', helft);
    expect(signalen(bouwer, '2026-05-04')).toContain('INT-12 2026-02-09');
  });
});

describe('INT-20: een afgesproken gesprek', () => {
  it('is er niet als er geen volgend gesprek is afgesproken', () => {
    const gesprek = { datum: '2026-05-04', verschenen: 'ja', onderwerpen: ['taal'] };
    expect(signalen(metPlan().metFormulier('F-19', '2026-05-04', gesprek), '2026-05-04')).toEqual(['T-17 2026-02-09']);
  });
});
