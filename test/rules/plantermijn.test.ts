import { datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type HistorieRegel } from '../../rules/historie';
import { computePlantermijn, KENNISGEVING_TELT_VANAF } from '../../rules/plantermijn';
import { addDagen } from '../../rules/datum';
import { dossierMet, formulier, melding } from '../support/historie';

const VANDAAG = datum('2026-06-01');

function termijnVan(...historie: readonly HistorieRegel[]) {
  return computePlantermijn(foldDossier(dossierMet(...historie), VANDAAG));
}

function gegevens(velden: Record<string, string | boolean>): HistorieRegel {
  return formulier('2026-05-01', 'F-00', velden);
}

describe('de tien weken voor het plan', () => {
  test('wie al in de gemeente woont: vanaf de kennisgeving, ook als de inschrijving op die dag is', () => {
    const verwacht = { termijn: 'T-05', start: '2026-03-10', voorlopig: false };
    expect(termijnVan(gegevens({ kennisgevingsdatum: '2026-03-10', brpDatum: '2026-03-09' }))).toEqual(verwacht);
    expect(termijnVan(gegevens({ kennisgevingsdatum: '2026-03-10', brpDatum: '2026-03-10' }))).toEqual(verwacht);
  });

  test('wie een dag later wordt ingeschreven: vanaf de inschrijving', () => {
    expect(termijnVan(gegevens({ kennisgevingsdatum: '2026-03-10', brpDatum: '2026-03-11' }))).toEqual({
      termijn: 'T-06',
      start: '2026-03-11',
      voorlopig: false,
    });
  });

  test('wie nog in het azc woont, heeft nog geen termijn', () => {
    expect(termijnVan(gegevens({ kennisgevingsdatum: '2026-03-10', verblijf: 'azc' }))).toBeUndefined();
    expect(termijnVan(melding('2026-01-12', 'COA-01'), gegevens({ kennisgevingsdatum: '2026-03-10' }))).toBeUndefined();
  });

  test('na een verhuizing: vanaf de inschrijving bij ons, ook zonder SS121 als de leerroute al bekend is', () => {
    const verwacht = { termijn: 'T-08', start: '2026-04-20', voorlopig: false };
    const verhuisd = gegevens({ kennisgevingsdatum: '2025-03-10', brpDatum: '2026-04-20' });
    expect(termijnVan(melding('2026-04-21', 'DUO-SS121'), verhuisd)).toEqual(verwacht);
    expect(
      termijnVan(gegevens({ kennisgevingsdatum: '2025-03-10', brpDatum: '2026-04-20', eerdereLeerroute: 'B' })),
    ).toEqual(verwacht);
  });

  test('wie met een leerroute verhuist maar nog niet is ingeschreven of gemeld, heeft nog geen termijn', () => {
    const verhuisd = { kennisgevingsdatum: '2025-03-10', eerdereLeerroute: 'B', verblijf: 'gemeente' };
    expect(termijnVan(gegevens(verhuisd))).toBeUndefined();
    expect(termijnVan(gegevens(verhuisd), melding('2026-04-21', 'DUO-SS121'))).toEqual({
      termijn: 'T-08',
      start: '2026-04-21',
      voorlopig: true,
    });
  });

  test('na SS120 is er geen eerder plan: gewoon kennisgeving of inschrijving', () => {
    const verhuisd = gegevens({ kennisgevingsdatum: '2026-03-10', brpDatum: '2026-04-20' });
    expect(termijnVan(melding('2026-04-21', 'DUO-SS120'), verhuisd)?.termijn).toBe('T-06');
  });

  test('SS139 zonder gegevens van DUO geeft een voorlopige termijn vanaf de dag van de melding', () => {
    expect(termijnVan(melding('2026-05-04', 'DUO-SS139'))).toEqual({
      termijn: 'T-05',
      start: '2026-05-04',
      voorlopig: true,
    });
  });

  test('SS101 zonder gegevens van DUO geeft nog geen termijn', () => {
    expect(termijnVan(melding('2026-05-04', 'DUO-SS101'))).toBeUndefined();
  });

  test.each(['niet voor ons', 'dubbel', 'ingetrokken'])('SS139 die als "%s" is gemarkeerd start niets', (stap) => {
    const stapRegel = formulier('2026-05-05', 'F-20a', { notificatie: 'DUO-SS139', stap });
    expect(termijnVan(melding('2026-05-04', 'DUO-SS139'), stapRegel)).toBeUndefined();
  });

  test('bij een kennisgeving van vóór 2023 telde de inschrijving, vanaf 1 januari 2023 de kennisgeving', () => {
    const voor = addDagen(KENNISGEVING_TELT_VANAF, -1);
    const starts = [voor, KENNISGEVING_TELT_VANAF].map(
      (dag) => termijnVan(gegevens({ kennisgevingsdatum: dag, brpDatum: '2022-11-01' }))?.start,
    );
    expect(starts).toEqual(['2022-11-01', KENNISGEVING_TELT_VANAF]);
  });

  test('bij een kennisgeving van vóór 2023 zonder inschrijving telt de kennisgeving, en dat is voorlopig', () => {
    const voor = addDagen(KENNISGEVING_TELT_VANAF, -1);
    expect(termijnVan(gegevens({ kennisgevingsdatum: voor, verblijf: 'gemeente' }))).toEqual({
      termijn: 'T-05',
      start: voor,
      voorlopig: true,
    });
  });
});
