import { type FilterId } from '../../rules/metingen/meting';
import { type Filtervondst } from './lezing';
import { createIndex, type Index, listIngangen } from './taal/lexicon';
import { type Zin } from './taal/zin';
import { FASEWOORDEN, GESPREKREDENEN, REDENWOORDEN } from './woorden/filters';

const REDENEN = createIndex(listIngangen(REDENWOORDEN));
const GESPREK = createIndex(listIngangen(GESPREKREDENEN));
const FASEN = createIndex(listIngangen(FASEWOORDEN));

/** Redenen en fasen van waarschuwingen en van gesprekken die niet doorgingen; alleen als de vraag daarover gaat of de vorige erover kan gaan. */
export function leesRedenen(zin: Zin, vervolg: boolean): readonly Filtervondst[] {
  const filters: Filtervondst[] = [];
  const neem = (filter: FilterId, index: Index) => {
    for (const { begrip } of zin.claimAlle(index)) filters.push({ filter, waarde: begrip, uit: false });
  };
  if (zin.heeft(/^(waarschuw|gewaarschuwd)/)) {
    neem('reden', REDENEN);
    neem('fase', FASEN);
  } else if (vervolg || zin.heeft(/^voortgangs/)) neem('reden', GESPREK);
  return filters;
}
