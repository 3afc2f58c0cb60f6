import { type Vrager } from '../../rules/metingen/toegang';
import { type ActieDelen } from '../acties/actie';
import { type Persoon } from '../inrichting';
import { findKanaal } from '../rollen/rechten';
import { type Herkomst } from '../teams/turn';

/** Wie vraagt en waar, en waarover dan mag worden geteld. */
export interface Vraagplek {
  readonly vrager: Vrager;
  /** De caseloads waarover hier iets mag worden geteld. */
  readonly caseloads: readonly string[];
}

/** In een kanaal gaat het over de caseload van dat kanaal; in de chat over de caseloads van de vrager. `undefined`: hier valt niets te tellen. */
export function findPlek({ inrichting }: ActieDelen, persoon: Persoon, van: Herkomst): Vraagplek | undefined {
  const alle = inrichting.caseloads.map(({ naam }) => naam);
  if (van.plek === 'chat') {
    const caseloads = persoon.rol === 'beheerder' ? alle : alle.filter((naam) => persoon.caseloads.includes(naam));
    return caseloads.length === 0
      ? undefined
      : { caseloads, vrager: { plek: 'chat', rol: persoon.rol, door: persoon.id } };
  }
  const [kanaal] = findKanaal(inrichting, van) ?? [];
  // The names of the other caseloads must be known, to refuse them; counting is limited to this one.
  return kanaal === undefined ? undefined : { caseloads: alle, vrager: { plek: 'kanaal', kanaal } };
}
