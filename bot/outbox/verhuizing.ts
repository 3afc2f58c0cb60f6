import { buildVerhuisdKaart } from '../../cards';
import { findBestemming, type Inrichting } from '../inrichting';
import { type Uitgaand, type UitgaandeInhoud } from '../store/store';
import { type Geplaatst } from './kanaal';

/** Waar een kaart staat die ergens anders hoort, en wat daar achterblijft. */
export interface Verhuizing {
  /** De oude plaats als de kaart niet in het kanaal van haar plek staat. `undefined`: zij staat goed, of nog nergens. */
  findOudePlaats(item: Uitgaand): Geplaatst | undefined;
  /** De kaart die op de oude plaats blijft en zegt waar het verder gaat. */
  teken(item: Uitgaand): UitgaandeInhoud;
}

/** Een dossier kan naar een andere caseload gaan, en een caseload naar een ander kanaal. */
export function createVerhuizing(inrichting: Inrichting): Verhuizing {
  return {
    findOudePlaats({ plek, gesprek, activityId }) {
      if (gesprek === undefined || activityId === undefined) return undefined;
      const bestemming = findBestemming(inrichting, plek);
      const [kanaal, draad] = gesprek.split(';');
      // Only a thread in a channel names its channel; of anything else we do not know where it stands.
      if (bestemming?.soort !== 'kanaal' || draad?.startsWith('messageid=') !== true) return undefined;
      return kanaal === bestemming.id ? undefined : { gesprek, activityId };
    },
    teken: ({ id, plek }) => ({ kaart: buildVerhuisdKaart({ id, plek }) }),
  };
}
