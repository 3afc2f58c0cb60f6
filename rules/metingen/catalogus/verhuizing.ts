import { defineMeting } from '../meting';
import { eis, LOPEND, opDag } from '../voorwaarden';

/** Vertrek, vestiging en de overdracht tussen gemeenten. */
export const VERHUIZING = {
  'vertrokken-naar-andere-gemeente': defineMeting({
    definitie:
      'Dossiers van mensen die naar een andere gemeente zijn vertrokken. De dag is de datum in de BRP van het laatste vertrek.',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ traject }) => traject.vertrokkenOp),
    zonderFeit: 'Er is geen vertrek vastgelegd.',
  }),
  'gevestigd-uit-andere-gemeente': defineMeting({
    definitie:
      'Dossiers van mensen die uit een andere gemeente bij ons zijn komen wonen. De dag is die van de eerste melding van DUO daarover (SS120 of SS121).',
    eenheid: 'dossiers',
    datum: 'gebeurtenis',
    voorwaarden: [],
    feiten: opDag(({ mijlpalen }) => mijlpalen.gevestigdOp),
    zonderFeit: 'DUO heeft geen vestiging gemeld.',
  }),
  'overdracht-open': defineMeting({
    definitie:
      'Lopende dossiers die uit een andere gemeente komen (SS121) en waarover nog geen contact is geweest met die gemeente. De uiterste dag is tien werkdagen na de inschrijving, of na de melding van DUO als de inschrijving niet bekend is.',
    eenheid: 'dossiers',
    datum: 'uiterste dag',
    voorwaarden: [
      LOPEND,
      eis('DUO heeft geen overname gemeld (SS121).', ({ mijlpalen }) => mijlpalen.overgenomenOp !== undefined),
      eis('Er is al contact geweest met de vorige gemeente.', ({ traject }) => !traject.overdrachtGedaan),
    ],
    feiten: opDag(({ termijnen }) => termijnen.overdracht),
  }),
};
