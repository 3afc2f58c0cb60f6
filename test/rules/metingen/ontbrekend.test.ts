import { datum } from '../../../rules/datum';
import { explainNietGeteld, prepareDossiers, type Vraag } from '../../../rules/metingen';
import { dossierMet, formulier } from '../../support/historie';
import { type Historie, meet, PLICHT, pip, tel, vraag } from './hulp';

const VANDAAG = '2026-06-01';

/** Waarom het dossier met deze historie niet meetelt. */
function waarom(gevraagd: Vraag, ...historie: Historie): string | undefined {
  const dossier = dossierMet(...historie);
  return explainNietGeteld(gevraagd, prepareDossiers([dossier], datum(VANDAAG)), dossier.dossiernummer);
}

describe('een ingelezen dossier waarin een veld ontbreekt', () => {
  test('een waarschuwing zonder reden telt mee, in de groep geen', () => {
    const historie = [PLICHT, formulier('2026-05-01', 'F-08', { datumVerzonden: '2026-05-01' })];
    const { aantal, groepen } = meet('waarschuwingen', [dossierMet(...historie)], VANDAAG, { groepering: 'reden' });
    expect(aantal).toBe(1);
    expect(groepen).toEqual([expect.objectContaining({ naam: 'geen', aantal: 1 })]);
  });

  test('een boete zonder bedrag telt mee, voor nul euro', () => {
    const historie = [
      PLICHT,
      formulier('2026-05-01', 'F-09', { categorie: 'PIP', datumBesluit: '2026-05-01', status: 'opgelegd' }),
    ];
    expect(meet('boetes', [dossierMet(...historie)], VANDAAG)).toMatchObject({ aantal: 1, bedrag: 0 });
  });

  test('een weigering van DUO zonder item telt mee, en hoort bij geen enkel item', () => {
    const historie = [PLICHT, formulier('2026-05-01', 'F-20b', { datum: '2026-05-01', geweigerd: true })];
    expect(tel('geweigerde-duo-registraties', historie, VANDAAG)).toBe(1);
    expect(tel('geweigerde-duo-registraties', historie, VANDAAG, { filters: { item: { alleen: ['PIP'] } } })).toBe(0);
  });

  test('een gesprek waarvan niet vaststaat of iemand kwam, is niet gevoerd en niet uitgevallen', () => {
    const historie = [PLICHT, pip(), formulier('2026-05-01', 'F-19', { datum: '2026-05-01' })];
    expect(tel('voortgangsgesprekken-gevoerd', historie, VANDAAG)).toBe(0);
    expect(tel('voortgangsgesprekken-niet-doorgegaan', historie, VANDAAG)).toBe(0);
  });

  test('een presentie zonder uren taalles maakt afschalen niet mogelijk', () => {
    const uren = (urenNt2?: number) => formulier('2026-05-01', 'F-13', urenNt2 === undefined ? {} : { urenNt2 });
    expect(tel('afschalen-mogelijk', [PLICHT, pip(), uren(599), uren()], VANDAAG)).toBe(0);
    expect(tel('afschalen-mogelijk', [PLICHT, pip(), uren(600), uren()], VANDAAG)).toBe(1);
  });

  test('een plan zonder dagtekening is geen plan', () => {
    const gevraagd = vraag('niet-gesproken', { duur: { aantal: 2, eenheid: 'maanden' } });
    expect(waarom(gevraagd, PLICHT, formulier('2026-03-10', 'F-05', { leerroute: 'B' }))).toBe('Er is geen PIP.');
  });

  test('een weigering zonder item valt buiten een vraag naar PIP, met die reden', () => {
    const gevraagd = vraag('geweigerde-duo-registraties', { filters: { item: { alleen: ['PIP'] } } });
    const weigering = formulier('2026-05-01', 'F-20b', { datum: '2026-05-01', geweigerd: true });
    expect(waarom(gevraagd, PLICHT, weigering)).toContain('onbekend');
  });

  test('wie nog geen doelgroep heeft, telt niet mee bij statushouders, met die reden', () => {
    const gevraagd = vraag('lopende-dossiers', { filters: { doelgroep: { alleen: ['A'] } } });
    expect(waarom(gevraagd, PLICHT)).toBe('De doelgroep is niet bekend.');
  });
});
