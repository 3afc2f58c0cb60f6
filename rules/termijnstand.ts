import { type Datum } from './datum';
import { type Kalender, KALENDER } from './feestdagen';
import { type Termijnstand } from './taak';
import { addWerkdagen } from './werkdagen';

/** Met dit aantal werkdagen te gaan, of minder, nadert een termijn. */
export const NADERT_WERKDAGEN = 5;

/** Hoe een laatste dag staat op `vandaag`: `nadert` is hoogstens vijf werkdagen te gaan, de laatste dag meegeteld. */
export function computeStand(totEnMet: Datum, vandaag: Datum, kalender: Kalender = KALENDER): Termijnstand {
  if (totEnMet < vandaag) return 'verlopen';
  if (totEnMet === vandaag) return 'vandaag';
  return totEnMet < addWerkdagen(vandaag, NADERT_WERKDAGEN + 1, kalender) ? 'nadert' : 'ruim';
}
