import { datum } from '../../rules/datum';
import { type Melding } from '../../rules/oordeel';
import { type Velden } from '../../rules/historie';
import { toets, VERPLICHT_VELD } from '../../rules/toets';
import { klaarVoorPlan, metPlan } from '../support/dossier';
import { aanbodVelden, boeteVelden, pvtVelden } from '../support/formulieren';
import { given } from '../support/oordeel';

function sleutelVan({ regel, veld }: Melding): string {
  return regel === VERPLICHT_VELD ? `${regel} ${veld ?? ''}` : regel;
}

describe('toets', () => {
  test('noemt alle regels tegelijk, op volgorde van kenmerk', () => {
    const { oordeel } = given(klaarVoorPlan()).on('2026-02-09').when('F-05', { leerroute: 'O', niveau: 'A2' });
    expect(oordeel.meldingen.map(sleutelVan)).toEqual([
      'V-PIP-01',
      'V-PIP-06',
      'V-PIP-13',
      'V-PIP-14',
      'V-PIP-23',
      'V-PIP-31',
      'V-PIP-33',
      'V-VELD eenzijdig',
      'V-VELD verzenddatum',
    ]);
  });

  test('een bevestiging helpt bij een waarschuwing, niet bij een blokkade', () => {
    const velden = {
      datum: '2026-06-01',
      verschenen: 'ja',
      onderwerpen: ['taal'],
      correctie: true,
      redenCorrectie: 'was ziek',
    };
    given(metPlan()).on('2026-06-01').when('F-19', velden, { bevestigd: false }).thenAsked('V-ALG-05');
    expect(given(metPlan()).on('2026-06-01').when('F-19', velden, { bevestigd: true }).oordeel.uitkomst).toBe(
      'akkoord',
    );
    expect(
      given(metPlan())
        .on('2026-06-01')
        .when('F-19', { ...velden, datum: '2026-06-02' }, { bevestigd: true }).oordeel.uitkomst,
    ).toBe('geweigerd');
  });

  test('regels van na vandaag bestaan niet', () => {
    const later = klaarVoorPlan();
    given(later).on('2026-02-02').when('F-05', { dagtekening: '2026-02-02' }).thenRefused('V-PIP-21');
    given(later).on('2026-02-03').when('F-05', { dagtekening: '2026-02-03' }).thenSilent('V-PIP-21');
  });

  test('een verbetering van een verbetering wordt getoetst zonder beide eerdere', () => {
    const dossier = metPlan()
      .metFormulier('F-07', '2026-03-02', aanbodVelden())
      .metFormulier('F-07', '2026-03-03', { ...aanbodVelden(), correctie: true, redenCorrectie: 'einddatum' });
    const velden = { ...aanbodVelden(), correctie: true, redenCorrectie: 'nog eens' };
    expect(given(dossier).on('2026-03-04').when('F-07', velden).melding('V-AAN-11')).toBeUndefined();
  });

  test('het bedrag staat alleen bij een boete', () => {
    expect(given(metPlan()).on('2026-06-01').when('F-10', pvtVelden()).oordeel).not.toHaveProperty('bedrag');
    expect(
      given(metPlan())
        .on('2026-06-01')
        .when('F-09', boeteVelden({ bedrag: 999 })).oordeel.bedrag,
    ).toBe(25);
  });

  test('lege verplichte velden staan op naam, niet op de volgorde van het formulier', () => {
    const { oordeel } = given(metPlan({}, { doelgroep: 'A', bijstandSinds: '2026-01-05' }))
      .on('2026-06-01')
      .when('F-14', {});
    const leeg = oordeel.meldingen.filter(({ regel }) => regel === VERPLICHT_VELD);
    expect(leeg.map(({ veld }) => veld)).toEqual(['beschikkingBijPip', 'einddatum', 'startdatum', 'volledig']);
    expect(leeg.flatMap(({ bronnen }) => bronnen)).toEqual(['lokaal', 'lokaal', 'lokaal', 'lokaal']);
  });

  test('een weigering over het hele formulier heeft geen veld', () => {
    const ontzorgen = given(metPlan()).on('2026-06-01').when('F-14', {});
    expect(Object.keys(ontzorgen.melding('V-ONT-01') ?? {})).toEqual(['regel', 'ernst', 'tekst', 'bronnen']);
  });

  test('een gewone invulling en een verbetering op hetzelfde dossier krijgen elk hun eigen oordeel', () => {
    const dossier = metPlan().metFormulier('F-07', '2026-03-02', aanbodVelden()).build();
    const wie = { dossier, door: 'fatima', rol: 'klantmanager', vandaag: datum('2026-03-04') } as const;
    const regels = (velden: Velden) => toets({ ...wie, formulier: 'F-07', velden }).meldingen.map(({ regel }) => regel);
    const nieuw = aanbodVelden();
    const verbetering = { ...nieuw, correctie: true, redenCorrectie: 'einddatum' };
    expect([nieuw, verbetering, nieuw].map((velden) => regels(velden).includes('V-AAN-11'))).toEqual([
      true,
      false,
      true,
    ]);
  });
});
