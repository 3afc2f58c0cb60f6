import { defineMeting } from '../meting';
import { type Stand } from '../stand';
import { eis, LOPEND, MET_PIP, opDag } from '../voorwaarden';

const EINDE_BEKEND = eis(
  'Er is nog geen inburgeringstermijn: er is geen PIP en geen datum van DUO.',
  ({ termijnen }) => termijnen.einde !== undefined,
);
const NIET_VERSTREKEN = eis('De inburgeringstermijn is al verstreken.', (stand) => !isVerstreken(stand));
const eindeTermijn = opDag(({ termijnen }) => termijnen.einde);

/** Het einde van de inburgeringstermijn. */
export const TERMIJN = {
  'termijn-eindigt': defineMeting({
    definitie:
      'Lopende dossiers waarvan de inburgeringstermijn in deze periode eindigt. De dag komt van DUO; anders is zij drie jaar na de dagtekening van het eerste PIP. Wie al over de termijn heen is, telt niet.',
    eenheid: 'dossiers',
    datum: 'einde',
    periode: 'verplicht',
    voorwaarden: [LOPEND, EINDE_BEKEND, NIET_VERSTREKEN],
    feiten: eindeTermijn,
  }),
  'termijn-verstreken': defineMeting({
    definitie:
      'Lopende dossiers waarvan de inburgeringstermijn voorbij is. De dag is de laatste dag van de termijn: die van DUO, anders drie jaar na de dagtekening van het eerste PIP.',
    eenheid: 'dossiers',
    datum: 'einde',
    // De dag ligt altijd vóór de peildatum.
    blik: 'terug',
    voorwaarden: [LOPEND, EINDE_BEKEND, eis('De inburgeringstermijn loopt nog.', isVerstreken)],
    feiten: eindeTermijn,
  }),
  'termijn-eindigt-pvt-map-open': defineMeting({
    definitie:
      'Lopende dossiers waarvan de inburgeringstermijn in deze periode eindigt en het PVT of de MAP nog niet klaar is. In de onderwijsroute is er geen MAP. Wie al over de termijn heen is, telt niet.',
    eenheid: 'dossiers',
    datum: 'einde',
    periode: 'verplicht',
    voorwaarden: [LOPEND, EINDE_BEKEND, NIET_VERSTREKEN, eis('PVT en MAP zijn klaar.', isPvtOfMapOpen)],
    feiten: eindeTermijn,
  }),
  'leerroutewissel-mogelijk': defineMeting({
    definitie:
      'Lopende dossiers waarin de leerroute nog mag wisselen. De uiterste dag is anderhalf jaar na het begin van de inburgeringstermijn. De ruimere regel voor de wissel van onderwijsroute naar B1-route telt niet mee.',
    eenheid: 'dossiers',
    datum: 'uiterste dag',
    voorwaarden: [
      LOPEND,
      MET_PIP,
      eis(
        'De anderhalf jaar is voorbij.',
        ({ peildatum, termijnen }) => termijnen.wissel !== undefined && termijnen.wissel >= peildatum,
      ),
    ],
    feiten: opDag(({ termijnen }) => termijnen.wissel),
  }),
};

function isVerstreken({ peildatum, termijnen }: Stand): boolean {
  return termijnen.einde !== undefined && termijnen.einde < peildatum;
}

function isPvtOfMapOpen({ traject, leerroute }: Stand): boolean {
  return traject.pvtOp === undefined || (traject.mapOp === undefined && leerroute !== 'O');
}
