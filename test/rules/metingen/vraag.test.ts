import { datum } from '../../../rules/datum';
import {
  checkVraag,
  explainNietGeteld,
  findToegangsweigering,
  asGesteld,
  inKanaal,
  measure,
  OngeldigeVraagError,
  prepareDossiers,
  type Vraag,
  type Vrager,
} from '../../../rules/metingen';
import { findPlaats, findStand } from '../../../rules/metingen/peiling';
import { dossierMet, formulier, melding } from '../../support/historie';
import { PLICHT, pip, STATUSHOUDER, vraag } from './hulp';

describe('een vraag die niet te meten is', () => {
  test.each<[string, Vraag, string]>([
    ['item bij dossiers', vraag('lopende-dossiers', { filters: { item: { alleen: ['PIP'] } } }), 'filter past niet'],
    ['een leeg filter', vraag('pvt-open', { filters: { klantmanager: { alleen: [] } } }), 'filter is leeg'],
    ['een filter zonder iets', vraag('pvt-open', { filters: { klantmanager: {} } }), 'filter is leeg'],
    ['een fase bij PVT', vraag('pvt-open', { groepering: 'fase' }), 'groepering past niet'],
    ['een periode bij een stand', vraag('pvt-open', { van: '2026-01-01', tot: '2026-12-31' }), 'periode past niet'],
    ['geen periode', vraag('termijn-eindigt'), 'periode ontbreekt'],
    ['een periode zonder dagen', { ...vraag('ontzorgen-eindigt'), periode: {} }, 'periode ontbreekt'],
    ['een open periode zonder dagen', { ...vraag('pip-vastgesteld'), periode: {} }, 'periode ontbreekt'],
    ['achteruit', vraag('pip-vastgesteld', { van: '2026-02-01', tot: '2026-01-01' }), 'periode omgekeerd'],
    ['geen duur', vraag('niet-gesproken'), 'duur ontbreekt'],
    ['een duur te veel', vraag('pvt-open', { duur: { aantal: 2, eenheid: 'maanden' } }), 'duur past niet'],
    ['geen dossier', vraag('dossier-fase'), 'dossier ontbreekt'],
  ])('%s', (_naam, fout, soort) => {
    expect(checkVraag(fout).map((gevonden) => gevonden.soort)).toEqual([soort]);
    expect(() => measure(fout, prepareDossiers([], datum('2026-05-01')))).toThrow(OngeldigeVraagError);
  });

  test('een periode van één dag mag', () => {
    expect(checkVraag(vraag('pip-vastgesteld', { van: '2026-02-01', tot: '2026-02-01' }))).toEqual([]);
  });
});

describe('niet meegeteld omdat', () => {
  const peiling = prepareDossiers([dossierMet(PLICHT, STATUSHOUDER, pip())], datum('2026-04-01'));
  const waarom = (gevraagd: Vraag) => explainNietGeteld(gevraagd, peiling, '2026-0143');

  test.each<[string | undefined, Vraag]>([
    [undefined, vraag('pip-vastgesteld')],
    ['De klantmanager is fatima.', vraag('pip-vastgesteld', { filters: { klantmanager: { behalve: ['fatima'] } } })],
    ['De caseload is Noord.', vraag('pip-vastgesteld', { filters: { caseload: { alleen: ['Oost'] } } })],
    ['De doelgroep is asielstatushouder.', vraag('pvt-open', { filters: { doelgroep: { alleen: ['G'] } } })],
    ['De leerroute is de B1-route.', vraag('pvt-open', { filters: { leerroute: { alleen: ['Z'] } } })],
    ['Er is al een PIP.', vraag('pip-niet-vastgesteld')],
    ['De MAP is niet afgerond.', vraag('map-afgerond')],
    ['Het gaat om de registratie PIP.', vraag('open-duo-registraties', { filters: { item: { alleen: ['MAP'] } } })],
    [
      'De stand van de termijn is ruim.',
      vraag('zonder-aanbod', { filters: { termijnstand: { alleen: ['verlopen'] } } }),
    ],
    [
      'De dag (di 10 maart 2026) valt buiten de periode.',
      vraag('pip-vastgesteld', { van: '2026-03-11', tot: '2026-03-31' }),
    ],
    [
      'Het laatste gesprek of het PIP is van di 10 maart 2026.',
      vraag('niet-gesproken', { duur: { aantal: 4, eenheid: 'weken' } }),
    ],
    ['De melding komt van DUO.', vraag('meldingen-ontvangen', { filters: { afzender: { alleen: ['COA'] } } })],
    ['De melding is DUO-SS101.', vraag('meldingen-ontvangen', { filters: { code: { alleen: ['DUO-SS102'] } } })],
    [
      'De vraag gaat niet over dit dossier.',
      vraag('dossier-fase', { filters: { dossier: { alleen: ['2026-0144'] } } }),
    ],
  ])('%s', (reden, gevraagd) => {
    expect(waarom(gevraagd)).toBe(reden);
  });

  test('een onbekend dossier is niet bekend', () => {
    expect(explainNietGeteld(vraag('pvt-open'), peiling, '2026-0999')).toBe(
      'Dit dossier is niet bekend op de peildatum.',
    );
  });

  test('noemt het feit dat het verst komt', () => {
    const twee = prepareDossiers(
      [dossierMet(melding('2026-01-12', 'COA-01'), melding('2026-02-02', 'DUO-SS101'))],
      datum('2026-04-01'),
    );
    const gevraagd = vraag('meldingen-ontvangen', {
      filters: { code: { alleen: ['DUO-SS101'] } },
      van: '2026-03-01',
      tot: '2026-03-31',
    });
    expect(explainNietGeteld(gevraagd, twee, '2026-0143')).toBe('De dag (ma 2 februari 2026) valt buiten de periode.');
  });

  test('wat geen dag heeft, valt buiten elke periode', () => {
    const zonder = prepareDossiers(
      [dossierMet(PLICHT, formulier('2026-02-03', 'F-00', { doelgroep: 'A' }))],
      datum('2026-04-01'),
    );
    expect(explainNietGeteld(vraag('pip-niet-vastgesteld', { tot: '2026-12-31' }), zonder, '2026-0143')).toBe(
      'Er is geen dag bekend.',
    );
  });
});

describe('wie mag wat, waar', () => {
  const teamleider: Vrager = { plek: 'chat', rol: 'teamleider' };
  const fatima: Vrager = { plek: 'chat', rol: 'klantmanager', door: 'fatima' };
  const noord: Vrager = { plek: 'kanaal', kanaal: 'Noord' };
  const van = (...namen: readonly string[]) => ({ filters: { klantmanager: { alleen: namen } } });

  test.each<[string, Vraag, Vrager, string | undefined]>([
    ['een teamleider mag naar boetes vragen', vraag('boetes'), teamleider, undefined],
    ['een beheerder ook', vraag('boetes'), { plek: 'chat', rol: 'beheerder' }, undefined],
    ['een klantmanager niet', vraag('boetes'), fatima, 'alleen eigen dossiers'],
    ['tenzij over eigen dossiers', vraag('boetes', van('fatima')), fatima, undefined],
    ['en niet ook die van een ander', vraag('boetes', van('fatima', 'joost')), fatima, 'alleen eigen dossiers'],
    [
      'zonder naam is niets eigen',
      vraag('boetes', van('fatima')),
      { plek: 'chat', rol: 'klantmanager' },
      'alleen eigen dossiers',
    ],
    [
      'over gesprekken mag een klantmanager alles vragen',
      vraag('voortgangsgesprekken-niet-doorgegaan'),
      fatima,
      undefined,
    ],
    ['in een kanaal geen waarschuwingen', vraag('waarschuwingen'), noord, 'niet in een kanaal'],
    ['in een kanaal wel open taken', vraag('open-taken'), noord, undefined],
    [
      'in een kanaal de eigen caseload',
      vraag('open-taken', { filters: { caseload: { alleen: ['Noord'] } } }),
      noord,
      undefined,
    ],
    [
      'niet een andere',
      vraag('open-taken', { filters: { caseload: { alleen: ['Noord', 'Oost'] } } }),
      noord,
      'andere caseload',
    ],
    [
      'niet alle andere',
      vraag('open-taken', { filters: { caseload: { behalve: ['Noord'] } } }),
      noord,
      'andere caseload',
    ],
    ['niet per caseload', vraag('open-taken', { groepering: 'caseload' }), noord, 'andere caseload'],
  ])('%s', (_naam, gevraagd, vrager, weigering) => {
    expect(findToegangsweigering(gevraagd, vrager)).toBe(weigering);
  });

  test('een vraag in een kanaal gaat alleen over dat kanaal', () => {
    const dossiers = ['Noord', 'Oost'].map((caseload, index) => ({
      ...dossierMet(PLICHT),
      caseload,
      dossiernummer: `2026-000${index}`,
    }));
    const peiling = prepareDossiers(dossiers, datum('2026-04-01'));
    expect(measure(inKanaal(vraag('lopende-dossiers'), 'Oost'), peiling).dossiers).toEqual(['2026-0001']);
  });
});

describe('waar een vraag is gesteld', () => {
  const gevraagd = vraag('lopende-dossiers', { filters: { caseload: { alleen: ['Oost'] } } });

  test('in een kanaal telt zij alleen de caseload van dat kanaal', () => {
    const vrager: Vrager = { plek: 'kanaal', kanaal: 'Noord' };
    expect(asGesteld(gevraagd, vrager).filters.caseload).toEqual({ alleen: ['Noord'] });
  });

  test('in een chat telt zij wat er is gevraagd', () => {
    expect(asGesteld(gevraagd, { plek: 'chat', door: 'fatima', rol: 'teamleider' })).toBe(gevraagd);
  });
});

describe('de stand van één dossier in een peiling', () => {
  const { standen } = prepareDossiers(
    ['2026-0001', '2026-0003', '2026-0005'].map((dossiernummer) => ({ ...dossierMet(PLICHT), dossiernummer })),
    datum('2026-05-01'),
  );

  test.each(['2026-0001', '2026-0003', '2026-0005'])('%s wordt gevonden', (dossiernummer) => {
    expect(findStand(standen, dossiernummer)).toMatchObject({ dossiernummer });
  });

  test.each([
    ['2026-0000', 0],
    ['2026-0004', 2],
    ['2026-0009', 3],
  ])('%s staat er niet bij en hoort op plaats %i', (dossiernummer, plaats) => {
    expect(findStand(standen, dossiernummer)).toBeUndefined();
    expect(findPlaats(standen, dossiernummer)).toBe(plaats);
  });
});
