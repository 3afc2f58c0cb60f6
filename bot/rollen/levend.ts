import { type Caseload, type Inrichting, type Persoon } from '../inrichting';

/** De inrichting zoals zij nu is: alle delen kijken naar dezelfde, en zien een wijziging bij de volgende keer dat zij kijken. */
export type LevendeInrichting = Inrichting & {
  /** Vervangt deze sleutels, in één keer. Wie aanroept, heeft de hele inrichting al gecontroleerd met `inrichtingSchema`. */
  readonly update: (deel: Partial<Inrichting>) => void;
};

/** Begint met `basis` en laat die zelf ongemoeid. Wie een sleutel bij de start opschrijft, ziet de wijziging niet: lees hem bij gebruik. */
export function createLevendeInrichting(basis: Inrichting): LevendeInrichting {
  const levend = {
    ...basis,
    update: (deel: Partial<Inrichting>) => {
      Object.assign(levend, deel);
      levend.personen = levend.personen.map((persoon) => withNieuweNamen(persoon, levend.caseloads));
    },
  };
  return levend;
}

/** Wie onder een oude naam bij een caseload hoort, hoort er ook onder de nieuwe bij. */
function withNieuweNamen(persoon: Persoon, caseloads: readonly Caseload[]): Persoon {
  const nieuw = caseloads.filter(({ eerder = [] }) => eerder.some((naam) => persoon.caseloads.includes(naam)));
  return { ...persoon, caseloads: [...new Set([...persoon.caseloads, ...nieuw.map(({ naam }) => naam)])] };
}
