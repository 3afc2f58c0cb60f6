import { datum } from '../../../rules/datum';
import { explainNietGeteld, type MetingId, prepareDossiers } from '../../../rules/metingen';
import { dossierMet, formulier, melding } from '../../support/historie';
import { type Historie, KOPPELING, meet, PLICHT, pip, type Rest, STATUSHOUDER, tel, vraag } from './hulp';

const VANDAAG = '2026-06-01';

/** Waarom het dossier met deze historie niet meetelt. */
function waarom(meting: MetingId, historie: Historie, rest: Rest = {}): string | undefined {
  const dossier = dossierMet(...historie);
  const peiling = prepareDossiers([dossier], datum(VANDAAG));
  return explainNietGeteld(vraag(meting, rest), peiling, dossier.dossiernummer);
}

describe('de reden is de eis die ontbreekt, niet een gevolg ervan', () => {
  const VOLDAAN = melding('2026-05-01', 'DUO-SS106');
  const termijn: Rest = { van: '2029-01-01', tot: '2029-12-31' };

  test.each<[string, MetingId, Historie, Rest?]>([
    ['Er is geen aanbod gedaan.', 'aanbod-te-laat', [PLICHT, STATUSHOUDER, pip()]],
    ['De leerroute is niet de onderwijsroute.', 'schakeltraject-niet-gestart', [PLICHT, STATUSHOUDER, pip()]],
    ['In deze leerroute is er geen MAP.', 'map-open', [PLICHT, pip('2026-03-10', 'O')]],
    ['De status is niet voldaan.', 'voldaan', [PLICHT]],
    ['De status is niet beëindigd.', 'beeindigd-zonder-voldoen', [PLICHT]],
    ['Er is geen koppeling (COA-01) ontvangen.', 'scenario-nog-doorgeven', [melding('2026-05-25', 'COA-07')]],
    ['De leerroute is niet de B1-route.', 'afschalen-mogelijk', [PLICHT, pip('2026-03-10', 'O')]],
    ['Er is geen termijn voor het PIP.', 'pip-te-laat-vastgesteld', [PLICHT, pip()]],
    ['Er is nog geen inburgeringstermijn: er is geen PIP en geen datum van DUO.', 'termijn-eindigt', [PLICHT], termijn],
    ['DUO heeft geen overname gemeld (SS121).', 'overdracht-open', [PLICHT, STATUSHOUDER]],
    ['Het dossier is niet lopend.', 'pvt-open', [PLICHT, pip(), VOLDAAN]],
    ['Het dossier is afgesloten.', 'lopende-dossiers', [PLICHT, VOLDAAN]],
    [
      'De reden is: verzuim taalles.',
      'waarschuwingen',
      [PLICHT, formulier('2026-05-01', 'F-08', { reden: 'verzuim taalles', datumVerzonden: '2026-05-01' })],
      { filters: { reden: { behalve: ['verzuim taalles'] } } },
    ],
    [
      'De waarschuwing gaat over: PIP.',
      'waarschuwingen',
      [PLICHT, formulier('2026-05-01', 'F-08', { fase: 'PIP', datumVerzonden: '2026-05-01' })],
      { filters: { fase: { alleen: ['brede intake'] } } },
    ],
  ])('%s', (reden, meting, historie, rest = {}) => {
    expect(waarom(meting, historie, rest)).toBe(reden);
  });

  test('van meer feiten telt het feit dat het verst kwam, en bij gelijke afstand het eerste', () => {
    const rest: Rest = { filters: { code: { alleen: ['COA-01'] } }, van: '2026-03-01', tot: '2026-03-31' };
    const later = melding('2026-01-20', 'COA-01');
    expect(waarom('meldingen-ontvangen', [KOPPELING, later, PLICHT], rest)).toBe(
      'De dag (ma 12 januari 2026) valt buiten de periode.',
    );
  });
});

describe('een dossier dat is geëindigd, heeft niets meer open', () => {
  const historie = [KOPPELING, PLICHT, STATUSHOUDER, pip(), melding('2026-05-29', 'DUO-SS107')];
  const metingen = ['pvt-open', 'map-open', 'zonder-aanbod', 'leerroutewissel-mogelijk', 'lopende-dossiers'] as const;

  test.each(metingen)('%s telt tot de dag van het einde', (meting) => {
    expect(['2026-05-28', '2026-05-29'].map((peildatum) => tel(meting, historie, peildatum))).toEqual([1, 0]);
  });
});

describe('wat maar half bekend is', () => {
  test('ontzorgen zonder einddatum loopt niet, en ontzorgen zonder begin ook niet', () => {
    const ontzorgen = (velden: Parameters<typeof formulier>[2]) => [PLICHT, formulier('2026-05-01', 'F-14', velden)];
    expect(tel('lopend-ontzorgen', ontzorgen({ startdatum: '2026-05-01' }), VANDAAG)).toBe(0);
    expect(tel('lopend-ontzorgen', ontzorgen({ einddatum: '2026-12-31' }), VANDAAG)).toBe(0);
  });

  test('een gesprek van vóór het plan maakt het laatste contact niet eerder', () => {
    const gesprek = formulier('2026-03-01', 'F-19', { datum: '2026-03-01', verschenen: 'ja' });
    const duur = { aantal: 1, eenheid: 'maanden' } as const;
    expect(
      ['2026-04-09', '2026-04-10'].map((dag) => tel('niet-gesproken', [PLICHT, gesprek, pip()], dag, { duur })),
    ).toEqual([0, 1]);
  });

  test('met alleen een kennisgeving loopt er geen termijn voor het plan', () => {
    const gegevens = formulier('2026-02-03', 'F-00', { kennisgevingsdatum: '2026-02-02' });
    expect(tel('pip-niet-vastgesteld', [PLICHT, gegevens], VANDAAG, { van: '2020-01-01' })).toBe(0);
  });

  test('met alleen een inschrijving ook niet', () => {
    const gegevens = formulier('2026-02-03', 'F-00', { brpDatum: '2026-02-02' });
    expect(tel('pip-niet-vastgesteld', [PLICHT, gegevens], VANDAAG, { van: '2020-01-01' })).toBe(0);
  });
});

describe('de vorm van een antwoord', () => {
  const op = (dossiernummer: string, ...historie: Historie) => ({ ...dossierMet(...historie), dossiernummer });
  const EERST = op('2026-0001', melding('2026-03-02', 'EXT-01'));
  const LATER = op(
    '2026-0002',
    melding('2026-02-02', 'EXT-01'),
    melding('2026-04-01', 'EXT-01'),
    melding('2026-04-02', 'EXT-01'),
  );

  test('dossiers staan op nummer, hoe zij ook binnenkomen; zonder groepering zijn er geen groepen', () => {
    const verwacht = { aantal: 4, dossiers: ['2026-0001', '2026-0002'] };
    for (const dossiers of [
      [EERST, LATER],
      [LATER, EERST],
    ])
      expect(meet('meldingen-ontvangen', dossiers, VANDAAG)).toEqual(verwacht);
  });

  test('maanden staan op volgorde, andere groepen op grootte', () => {
    const namen = (groepering: 'maand' | 'doelgroep', dossiers = [EERST, LATER]) =>
      meet('meldingen-ontvangen', dossiers, VANDAAG, { groepering }).groepen?.map(({ naam }) => naam);
    expect(namen('maand')).toEqual(['2026-02', '2026-03', '2026-04']);
    const statushouder = op('2026-0003', KOPPELING);
    expect(namen('doelgroep', [statushouder, EERST, LATER])).toEqual(['onbekend', 'A']);
  });
});
