import { BOETE_MAXIMUM, computeBoete } from '../../rules/boete-bedrag';
import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type Velden } from '../../rules/historie';
import { type DossierBouwer, metPlan } from '../support/dossier';
import { besluitVelden, boeteVelden, intakeboeteVelden } from '../support/formulieren';

/** Een eerdere boete over het plan; elke dag is een andere overtreding. */
function eerder(dossier: DossierBouwer, vastgesteld: string, velden: Velden = {}): DossierBouwer {
  const op = { datumOvertreding: vastgesteld, datumConstatering: vastgesteld, onherroepelijkOp: vastgesteld };
  return dossier.metFormulier('F-09', vastgesteld, boeteVelden({ ...besluitVelden(), ...op, ...velden }));
}

function bereken(dossier: DossierBouwer, velden: Velden = {}) {
  return computeBoete(boeteVelden(velden), foldDossier(dossier.build(), datum('2028-12-31')));
}

const LEEG = metPlan();
const VASTGESTELD = '2026-06-01';
const NIEUW: Velden = { datumOvertreding: VASTGESTELD, datumConstatering: VASTGESTELD };

describe('vectoren van bijlage C', () => {
  test.each([
    ['opzet', 50],
    ['grove schuld', 37.5],
    ['geen van beide', 25],
    ['verminderd', 12.5],
    ['niet verwijtbaar', 0],
  ])('1, 2 en 10: eerste overtreding, %s: € %d', (verwijtbaarheid, bedrag) => {
    expect(bereken(LEEG, { ...NIEUW, verwijtbaarheid })?.bedrag).toBe(bedrag);
  });

  test.each([
    ['3: binnen twaalf maanden en onherroepelijk', '2025-07-15', {}, 50],
    ['4: nog in bezwaar', '2025-07-15', { onherroepelijkOp: '2026-06-02', bezwaar: 'ingediend' }, 25],
    ['5: precies twaalf maanden', '2025-06-01', {}, 25],
    ['6: een dag minder', '2025-06-02', {}, 50],
    ['herroepen telt niet', '2025-07-15', { status: 'herroepen' }, 25],
    ['een voorstel telt niet', '2025-07-15', { status: 'voorstel' }, 25],
  ])('%s', (_naam, vastgesteld, velden, bedrag) => {
    expect(bereken(eerder(LEEG, vastgesteld, velden), NIEUW)?.bedrag).toBe(bedrag);
  });

  test('een boete over de brede intake verhoogt de boete over het plan niet', () => {
    const intake = intakeboeteVelden({ datumConstatering: '2026-03-02', onherroepelijkOp: '2026-04-15' });
    const dossier = LEEG.metFormulier('F-09', '2026-03-02', intake);
    expect(bereken(dossier, NIEUW)).toMatchObject({ norm: 50, eerder: 250 });
  });

  test('onherroepelijk op de dag van de vaststelling telt mee', () => {
    expect(bereken(eerder(LEEG, '2025-07-15', { onherroepelijkOp: VASTGESTELD }), NIEUW)?.norm).toBe(100);
  });

  test('7: de ladder 50-100-200-400-800 blijft op 800, en het percentage telt niet door', () => {
    let dossier = LEEG;
    const normen: (number | undefined)[] = [];
    for (const maand of ['01', '02', '03', '04', '05', '06', '07']) {
      const dag = `2026-${maand}-10`;
      normen.push(
        bereken(dossier, { datumOvertreding: dag, datumConstatering: dag, verwijtbaarheid: 'verminderd' })?.norm,
      );
      dossier = eerder(dossier, dag, { bedrag: 12.5, verwijtbaarheid: 'verminderd' });
    }
    expect(normen).toEqual([50, 100, 200, 400, 800, 800, 800]);
  });

  test('8 en 9: het maximum in de termijn', () => {
    const metTotaal = (bedrag: number) => eerder(LEEG, '2024-01-10', { bedrag });
    const opzet = { ...NIEUW, verwijtbaarheid: 'opzet' };
    expect(bereken(metTotaal(BOETE_MAXIMUM - 40), opzet)).toMatchObject({ berekend: 50, rest: 40, bedrag: 40 });
    expect(bereken(metTotaal(BOETE_MAXIMUM), opzet)).toMatchObject({ rest: 0, bedrag: 0 });
  });

  test('14 en 16: brede intake kost twee keer € 250', () => {
    const eerste = LEEG.metFormulier('F-09', '2026-03-02', intakeboeteVelden());
    const staat = foldDossier(eerste.build(), datum('2026-06-01'));
    expect(
      computeBoete(intakeboeteVelden({ grondslag: 'art. 22 tweede', datumOvertreding: '2026-04-01' }), staat),
    ).toMatchObject({ bedrag: 250, eerder: 250 });
  });

  test.each([
    ['2029-08-09', 400],
    ['2030-02-09', 800],
    ['2030-08-09', 1200],
    ['2031-02-09', 1600],
    ['2031-02-10', 1600],
    ['2031-08-09', BOETE_MAXIMUM],
  ])('18: nieuwe termijn tot en met %s heeft maximum € %i', (termijnTotEnMet, maximum) => {
    // De eerste termijn eindigt op 9 februari 2029; DUO stelt na een boete een nieuwe.
    const dossier = eerder(LEEG, '2026-03-10', { bedrag: 700 }).metFormulier('F-00', '2029-02-12', {
      termijnStart: '2029-02-10',
      termijnTotEnMet,
    });
    const staat = foldDossier(dossier.build(), datum('2029-03-01'));
    const nieuw = boeteVelden({ datumOvertreding: '2029-02-20', datumConstatering: '2029-02-20' });
    expect(computeBoete(nieuw, staat)).toMatchObject({ maximum, eerder: 0 });
    const oud = boeteVelden({ datumOvertreding: '2028-02-20', datumConstatering: '2028-02-20' });
    expect(computeBoete(oud, staat)).toMatchObject({ maximum: BOETE_MAXIMUM, eerder: 700 });
  });
});

describe('de berekening', () => {
  test('een verlengde termijn is geen nieuwe', () => {
    const dossier = LEEG.metFormulier('F-00', '2026-03-02', {
      termijnStart: '2026-02-10',
      termijnTotEnMet: '2029-02-09',
    }).metFormulier('F-00', '2028-09-04', {
      termijnTotEnMet: '2029-08-09',
    });
    expect(bereken(dossier, NIEUW)?.maximum).toBe(BOETE_MAXIMUM);
  });

  test('een boete telt niet als haar eigen voorganger', () => {
    expect(bereken(eerder(LEEG, VASTGESTELD, NIEUW), NIEUW)).toMatchObject({ norm: 50, eerder: 0 });
  });

  test('zonder grondslag of met een onbekende verwijtbaarheid is er geen bedrag', () => {
    expect(bereken(LEEG, { grondslag: '' })).toBeUndefined();
    expect(bereken(LEEG, { verwijtbaarheid: 'zwaar' })).toBeUndefined();
  });

  test('een boete over de brede intake vervalt bij wie niets te verwijten valt', () => {
    const intake = (verwijtbaarheid: string) =>
      computeBoete(intakeboeteVelden({ verwijtbaarheid }), foldDossier(LEEG.build(), datum('2026-06-01')))?.bedrag;
    expect([intake('niet verwijtbaar'), intake('geen van beide')]).toEqual([0, 250]);
  });

  test('de laatste eerdere overtreding telt, ook als een oudere later is vastgelegd', () => {
    const oudste = { datumOvertreding: '2026-01-10', datumConstatering: '2026-01-10', onherroepelijkOp: '2026-01-10' };
    const dossier = eerder(LEEG, '2026-03-10').metFormulier(
      'F-09',
      '2026-04-01',
      boeteVelden({ ...besluitVelden(), ...oudste }),
    );
    expect(bereken(dossier, NIEUW)?.norm).toBe(200);
  });

  test('een overtreding op de eerste dag van een nieuwe termijn hoort bij die termijn', () => {
    const termijn = { termijnStart: '2029-02-10', termijnTotEnMet: '2029-08-09' };
    const dossier = eerder(LEEG.metFormulier('F-00', '2029-02-12', termijn), '2029-02-10', { bedrag: 100 });
    const staat = foldDossier(dossier.build(), datum('2029-03-01'));
    const op = (dag: string) =>
      computeBoete(boeteVelden({ categorie: 'MAP', datumOvertreding: dag, datumConstatering: dag }), staat);
    expect(op('2029-02-10')).toMatchObject({ maximum: 400, eerder: 100 });
    expect(op('2029-02-09')).toMatchObject({ maximum: BOETE_MAXIMUM, eerder: 0 });
  });

  test('bij een eerste overtreding is er niets verhoogd', () => {
    expect(bereken(LEEG, NIEUW)?.stappen[0]).toBe('Normbedrag: € 50.');
  });

  test('noemt bij artikel 22 geen percentage: het bedrag is vast, of er is geen boete', () => {
    const stap = (verwijtbaarheid: string) =>
      computeBoete(intakeboeteVelden({ verwijtbaarheid }), foldDossier(LEEG.build(), datum('2028-12-31')))?.stappen[1];
    expect(stap('verminderd')).toBe('Bij artikel 22 is het bedrag vast; de mate van verwijtbaarheid telt niet mee.');
    expect(stap('niet verwijtbaar')).toBe('Niet verwijtbaar: er is geen boete.');
  });

  test('legt elke stap uit', () => {
    expect(bereken(eerder(LEEG, '2025-07-15'), { ...NIEUW, verwijtbaarheid: 'grove schuld' })?.stappen).toEqual([
      'Normbedrag: € 100, verhoogd wegens een eerdere overtreding binnen twaalf maanden.',
      'Mate van verwijtbaarheid: 75 procent, dus € 75.',
      'Eerder opgelegd in deze termijn: € 25; het maximum is € 2.400, er is nog ruimte voor € 2.375.',
      'Boete: € 75.',
    ]);
  });
});
