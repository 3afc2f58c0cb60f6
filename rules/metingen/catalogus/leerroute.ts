import { AFSCHALEN_UREN } from '../../regels/afschalen';
import { defineMeting } from '../meting';
import { eis, hetDossier, LOPEND } from '../voorwaarden';

/** Wisselen van leerroute en afschalen. */
export const LEERROUTE = {
  'leerroute-gewisseld': defineMeting({
    definitie: 'Elke wissel van leerroute. De dag is de dagtekening van de wijziging.',
    eenheid: 'gebeurtenissen',
    datum: 'gebeurtenis',
    woord: ['wissel van leerroute', 'wissels van leerroute'],
    voorwaarden: [],
    feiten: ({ plan }) => plan.wissels,
    zonderFeit: 'De leerroute is niet gewisseld.',
  }),
  afgeschaald: defineMeting({
    definitie: 'Elke keer dat het niveau is afgeschaald naar A2. De dag is de dagtekening van de wijziging.',
    eenheid: 'gebeurtenissen',
    datum: 'gebeurtenis',
    woord: ['keer afgeschaald', 'keer afgeschaald'],
    kanaal: false,
    voorwaarden: [],
    feiten: ({ plan }) => plan.afschalingen,
    zonderFeit: 'Er is niet afgeschaald.',
  }),
  'afschalen-mogelijk': defineMeting({
    definitie: `Lopende dossiers in de B1-route op niveau B1 waarin bij elkaar minstens ${AFSCHALEN_UREN} uur Nederlandse les is vastgelegd.`,
    eenheid: 'dossiers',
    datum: 'geen',
    kanaal: false,
    voorwaarden: [
      LOPEND,
      eis('De leerroute is niet de B1-route.', ({ leerroute }) => leerroute === 'B'),
      eis('Het niveau is niet B1.', ({ plan }) => plan.niveau === 'B1'),
      eis(`Er zijn minder dan ${AFSCHALEN_UREN} uren vastgelegd.`, ({ traject }) => traject.urenNt2 >= AFSCHALEN_UREN),
    ],
    feiten: hetDossier,
  }),
};
