import { type Velden } from '../../../rules/historie';
import { aDossier, dag, type DossierBouwer, metPlan } from '../../support/dossier';
import {
  besluitVelden,
  boeteVelden,
  intakeboeteVelden,
  intakeVelden,
  pvtVelden,
  zonder,
} from '../../support/formulieren';
import { given } from '../../support/oordeel';

const WAARSCHUWING: Velden = {
  fase: 'brede intake',
  reden: 'niet verschenen intake',
  schriftelijk: true,
  datumVerzonden: '2026-01-28',
  nieuweTermijn: '2026-02-11',
};
const EERSTE = aDossier().metPlicht('2026-01-05').metOproep('1', '2026-01-12', '2026-01-26');
const TWEEDE_OPROEP = { oproepNummer: '2', datumOproep: '2026-01-28', termijn: '2026-02-11' };
const DERDE_OPROEP = { oproepNummer: '3', datumOproep: '2026-03-02', termijn: '2026-04-01' };

function regels(dossier: DossierBouwer, velden: Velden, vandaag: string): readonly string[] {
  return given(dossier)
    .on(vandaag)
    .when('F-03', velden)
    .oordeel.meldingen.map(({ regel }) => regel);
}

describe('de waarschuwing bij de tweede oproep', () => {
  test.each([
    ['een dag voor', -1, false],
    ['op de dag van', 0, false],
    ['een dag na', 1, true],
  ])('%s de oproep verzonden, ook als de oproep later wordt vastgelegd', (_naam, verschil, geweigerd) => {
    const datumVerzonden = dag('2026-01-28', verschil);
    const gewaarschuwd = EERSTE.metFormulier('F-08', '2026-01-29', { ...WAARSCHUWING, datumVerzonden });
    expect(regels(gewaarschuwd, TWEEDE_OPROEP, '2026-02-10').includes('V-BI-03')).toBe(geweigerd);
  });

  test('een waarschuwing zonder dag van verzending telt', () => {
    const gewaarschuwd = EERSTE.metFormulier('F-08', '2026-01-28', zonder(WAARSCHUWING, 'datumVerzonden'));
    expect(regels(gewaarschuwd, TWEEDE_OPROEP, '2026-01-28')).not.toContain('V-BI-03');
  });

  test.each([
    ['over de toets', { fase: 'LBT' }, true],
    ['over het plan', { fase: 'PIP' }, false],
    ['die niet schriftelijk was', { schriftelijk: false }, false],
  ])('een waarschuwing %s', (_naam, anders, telt) => {
    const gewaarschuwd = EERSTE.metFormulier('F-08', '2026-01-28', { ...WAARSCHUWING, ...anders });
    expect(regels(gewaarschuwd, TWEEDE_OPROEP, '2026-01-28').includes('V-BI-03')).toBe(!telt);
  });

  test('alleen de termijn van de eerste oproep wordt afgewacht', () => {
    const zonderEerste = aDossier().metPlicht('2026-01-05').metOproep('2', '2026-01-20', '2026-03-02');
    expect(regels(zonderEerste, TWEEDE_OPROEP, '2026-01-28')).not.toContain('V-BI-04');
  });
});

describe('de derde oproep hoort bij een besluit over de boete', () => {
  const besluit = intakeboeteVelden();

  test.each([
    ['een opgelegde boete met nieuwe termijn', besluit, true],
    ['een opgelegde boete zonder nieuwe termijn', zonder(besluit, 'nieuweTermijn'), false],
    ['een boete die alleen is voorgesteld', { ...besluit, status: 'voorstel' }, false],
    ['een herroepen boete', { ...besluit, status: 'herroepen' }, true],
    [
      'een voorstel dat het niet verwijtbaar noemt',
      { ...besluit, status: 'voorstel', verwijtbaarheid: 'niet verwijtbaar' },
      true,
    ],
    ['een tweede boete', { ...besluit, grondslag: 'art. 22 tweede' }, false],
    ['een boete over het plan', boeteVelden(besluitVelden({ nieuweTermijn: '2026-04-01' })), false],
  ])('%s', (_naam, boete, telt) => {
    const dossier = EERSTE.metFormulier('F-09', '2026-03-02', boete);
    expect(regels(dossier, DERDE_OPROEP, '2026-03-02').includes('V-BI-05')).toBe(!telt);
  });
});

describe('een termijn in de oproep', () => {
  test('in de uitkomst van de intake gaat het niet meer over de oproep', () => {
    const uitkomst = intakeVelden({
      datumGesprek: '2026-02-02',
      datumAfgerond: '2026-02-02',
      datumOproep: '2026-01-12',
      termijn: '2026-01-12',
    });
    expect(regels(EERSTE, uitkomst, '2026-02-02')).not.toContain('V-BI-02');
  });

  test('zonder dag van de oproep is niet te zeggen of de termijn erna ligt', () => {
    const alleenTermijn = { oproepNummer: '1', termijn: '2026-01-26' };
    expect(regels(aDossier().metPlicht('2026-01-05'), alleenTermijn, '2026-01-12')).not.toContain('V-BI-02');
  });
});

test('wie het PVT niet voltooide, hoeft geen twaalf uur te hebben', () => {
  const velden = { urenPvt: 5, redenNietVoltooid: 'ging niet verder' };
  given(metPlan()).on('2029-03-01').when('F-10', velden).thenSilent('V-PVT-01');
  given(metPlan())
    .on('2026-06-01')
    .when('F-10', pvtVelden({ urenPvt: 11 }))
    .thenRefused('V-PVT-01');
});
