import { defineMeting } from '../meting';
import { eis, hetDossier, LOPEND_OF_OPGESCHORT, opDag } from '../voorwaarden';

/** De caseload zelf. */
export const DOSSIERS = {
  'lopende-dossiers': defineMeting({
    definitie: 'Dossiers die lopen of zijn opgeschort. Niet: overleden, overgedragen, voldaan of beëindigd.',
    eenheid: 'dossiers',
    datum: 'geen',
    groeperingen: ['fase'],
    voorwaarden: [LOPEND_OF_OPGESCHORT],
    feiten: hetDossier,
  }),
  'opgeschorte-dossiers': defineMeting({
    definitie:
      'Dossiers waarin DUO de plicht heeft opgeschort (SS109 of SS123) en die daarna niet zijn hervat (SS129 of SS130).',
    eenheid: 'dossiers',
    datum: 'geen',
    voorwaarden: [eis('Het dossier is niet opgeschort.', ({ status }) => status === 'opgeschort')],
    feiten: hetDossier,
  }),
  'nieuwe-dossiers': defineMeting({
    definitie: 'Dossiers die erbij zijn gekomen. De dag is die van de eerste regel in het dossier.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ begonnenOp }) => begonnenOp),
  }),
  'dossier-fase': defineMeting({
    definitie: 'De fase waarin één dossier zit.',
    eenheid: 'dossiers',
    datum: 'geen',
    enkelDossier: true,
    voorwaarden: [],
    feiten: hetDossier,
  }),
};
