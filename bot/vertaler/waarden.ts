import { type RegistratieItem } from '../../rules/dossier/staat';
import { type FilterId } from '../../rules/metingen/meting';
import { type Termijnstand } from '../../rules/taak';
import { isBuiten } from '../vragen/lees-nummers';
import { type Gegevensnamen } from '../vragen/lezing';
import { FASEWOORDEN, GESPREKREDENEN, REDENWOORDEN } from '../vragen/woorden/filters';

const ITEMS = [
  ...(['PIP', 'PIP-wijziging', 'aanbod', 'MAP', 'PVT', 'Z-route'] as const),
  ...(['uren intake', 'doelgroepkeuze', 'TST'] as const),
] satisfies readonly RegistratieItem[];
const STANDEN = ['ruim', 'nadert', 'vandaag', 'verlopen'] satisfies readonly Termijnstand[];

/** Filters met een vaste lijst van waarden; de andere hangen van de gegevens af. */
export const VASTE_WAARDEN: Readonly<Partial<Record<FilterId, readonly string[]>>> = {
  doelgroep: ['A', 'G', 'onbekend'],
  leerroute: ['B', 'O', 'Z', 'geen'],
  item: ITEMS,
  afzender: ['COA', 'DUO', 'EXT'],
  reden: [...Object.keys(REDENWOORDEN), ...Object.keys(GESPREKREDENEN)],
  fase: Object.keys(FASEWOORDEN),
  termijnstand: STANDEN,
};

/** Of deze waarde bij dit filter bestaat: in de vaste lijst, in de catalogus van meldingen of in de gegevens. */
export function bestaat(filter: FilterId, waarde: string, namen: Gegevensnamen): boolean {
  switch (filter) {
    case 'klantmanager':
      return namen.klantmanagers.some(({ id }) => id === waarde);
    case 'caseload':
      return namen.caseloads.includes(waarde);
    case 'dossier':
      return namen.dossiers.has(waarde);
    case 'code':
      return isBuiten(waarde);
    default:
      return VASTE_WAARDEN[filter]?.includes(waarde) === true;
  }
}
