import { datum } from '../../rules/datum';
import { compareRegelsets } from '../../rules/gevolgen';
import { createRegelset, REGELSET, type Wijziging } from '../../rules/regelset';
import { aDossier, klaarVoorPlan, metPlan, type DossierBouwer } from '../support/dossier';
import { pipVelden } from '../support/formulieren';

function gevolgen(dossier: DossierBouwer, wijziging: Wijziging, vandaag = '2026-02-10') {
  return compareRegelsets(dossier.build(), datum(vandaag), REGELSET, createRegelset(wijziging));
}

/** De omgekeerde wijziging: wat zou het intrekken van deze regels doen. */
function terug(dossier: DossierBouwer, wijziging: Wijziging, vandaag = '2026-02-10') {
  return compareRegelsets(dossier.build(), datum(vandaag), createRegelset(wijziging), REGELSET);
}

describe('wat een andere regel met de taken doet', () => {
  test('een extra vrije dag verschuift de laatste dag, en alleen van wat die dag telt', () => {
    expect(gevolgen(metPlan(), { gelijkgesteldeDagen: [datum('2026-02-13')] }).taken).toEqual([
      {
        gevolg: 'verschuift',
        termijn: 'T-09',
        wat: 'PIP registreren in DUO',
        start: '2026-02-09',
        totEnMetOud: '2026-02-23',
        totEnMetNieuw: '2026-02-24',
      },
    ]);
  });

  test('een laatste dag die vrij wordt, krijgt een richtdatum; de dag zelf verschuift niet', () => {
    // TVS op vrijdag 1 mei 2026: uiterlijk vrijdag 15 mei, die is al gelijkgesteld; woensdag 13 mei is de richtdatum.
    const dossier = aDossier().metKoppeling('2026-05-01');
    const wijziging = { gelijkgesteldeDagen: [datum('2026-05-13')] };
    expect(gevolgen(dossier, wijziging, '2026-05-01').taken).toMatchObject([
      {
        gevolg: 'verschuift',
        termijn: 'T-01',
        totEnMetOud: '2026-05-15',
        totEnMetNieuw: '2026-05-15',
        richtdatumOud: '2026-05-13',
        richtdatumNieuw: '2026-05-12',
      },
    ]);
  });

  test('een termijn die nog niet gold, verdwijnt; wordt dat teruggedraaid, dan verschijnt zij', () => {
    const later = { termijnen: { 'T-09': { geldigVanaf: datum('2026-02-10') } } };
    const taak = { termijn: 'T-09', wat: 'PIP registreren in DUO', start: '2026-02-09' };
    expect(gevolgen(metPlan(), later).taken).toEqual([{ gevolg: 'verdwijnt', ...taak, totEnMetOud: '2026-02-23' }]);
    expect(terug(metPlan(), later).taken).toEqual([{ gevolg: 'verschijnt', ...taak, totEnMetNieuw: '2026-02-23' }]);
  });

  test('twee dezelfde meldingen op één dag zijn twee taken, en beide verschuiven', () => {
    const dossier = aDossier().metMelding('EXT-04', '2026-02-09').metMelding('EXT-04', '2026-02-09');
    const { taken } = gevolgen(dossier, { oppaktermijnen: { 'EXT-04': 8 } });
    expect(taken.map(({ gevolg, termijn }) => [gevolg, termijn])).toEqual([
      ['verschuift', 'T-46'],
      ['verschuift', 'T-46'],
    ]);
  });
});

describe('wat een andere regel met aanvaarde formulieren doet', () => {
  const LAAG = klaarVoorPlan({ doelgroep: 'A' }).metPip('2026-02-09', { intensiteitLeerroute: 300 });
  const STRENGER = { lokaal: { intensiteitLaag: 301 } };

  test('een strengere grens geeft alsnog een waarschuwing; een soepeler grens haalt haar weg', () => {
    const verschil = { regel: 'V-PIP-12', ernst: 'WAARSCHUWING', veld: 'intensiteitLeerroute' };
    const plan = { op: '2026-02-09', formulier: 'F-05' };
    expect(gevolgen(LAAG, STRENGER).formulieren).toEqual([
      { ...plan, oud: 'akkoord', nieuw: 'bevestigen', erbij: [verschil], vervalt: [] },
    ]);
    expect(terug(LAAG, STRENGER).formulieren).toEqual([
      { ...plan, oud: 'bevestigen', nieuw: 'akkoord', erbij: [], vervalt: [verschil] },
    ]);
  });

  test('een waarschuwing die een weigering wordt, is een andere melding', () => {
    const laat = pipVelden({ dagtekening: '2026-04-01', verzenddatum: '2026-04-01' });
    const dossier = klaarVoorPlan().metFormulier('F-05', '2026-04-01', laat);
    const [formulier] = gevolgen(dossier, { regels: { 'V-PIP-27': { ernst: 'BLOK' } } }, '2026-04-01').formulieren;
    expect(formulier).toMatchObject({
      oud: 'bevestigen',
      nieuw: 'geweigerd',
      erbij: [{ regel: 'V-PIP-27', ernst: 'BLOK' }],
      vervalt: [{ regel: 'V-PIP-27', ernst: 'WAARSCHUWING' }],
    });
  });

  test('een regel over het hele formulier staat er zonder veld', () => {
    const vroeg = metPlan().metFormulier('F-00', '2026-02-10', { plichtEinde: '2026-02-10' });
    const gesprek = { datum: '2026-02-11', verschenen: 'ja', onderwerpen: ['taal'] };
    const dossier = vroeg.metFormulier('F-19', '2026-02-11', gesprek);
    const { formulieren } = gevolgen(dossier, { regels: { 'V-ALG-10': { uit: true } } }, '2026-02-11');
    expect(formulieren).toMatchObject([{ formulier: 'F-19', nieuw: 'akkoord' }]);
    expect(formulieren[0]?.vervalt).toEqual([{ regel: 'V-ALG-10', ernst: 'BLOK' }]);
  });

  test('elk formulier wordt getoetst met wat het dossier vóór dat formulier wist', () => {
    // Zou het dossier de bevestiging zelf al kennen, dan stond er niets meer open en sprak V-REG-01.
    const dossier = metPlan().metFormulier('F-20b', '2026-02-10', { item: 'PIP', datum: '2026-02-10' });
    expect(gevolgen(dossier, { regels: { 'V-REG-01': { ernst: 'INFO' } } }).formulieren).toEqual([]);
  });

  test('de volgorde in het bestand doet er niet toe, alleen de dag', () => {
    const { historie, ...rest } = LAAG.build();
    const omgekeerd = { ...rest, historie: historie.toSorted((een, ander) => (een.op < ander.op ? 1 : -1)) };
    const nieuw = createRegelset(STRENGER);
    const uitkomst = compareRegelsets(omgekeerd, datum('2026-02-10'), REGELSET, nieuw);
    expect(uitkomst).toEqual(compareRegelsets(LAAG.build(), datum('2026-02-10'), REGELSET, nieuw));
  });

  test('telt elk formulier tot en met vandaag, en geen melding', () => {
    // F-00, F-03, F-04 en F-05; SS139 is een melding.
    expect(gevolgen(LAAG, {}, '2026-02-09').getoetst).toBe(4);
    expect(gevolgen(LAAG, {}, '2026-02-08').getoetst).toBe(3);
    expect(gevolgen(LAAG, {})).toMatchObject({ taken: [], formulieren: [] });
  });
});
