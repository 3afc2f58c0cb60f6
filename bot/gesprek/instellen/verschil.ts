import { findPersoon, findPlaatsvervanger, type Inrichting } from '../../inrichting';
import { type Wijziging } from './wijziging';

/** Een wijziging in woorden: wat, wat het was en wat het werd. */
export interface Verschil {
  readonly wat: string;
  readonly was: string;
  readonly werd: string;
}

/** Beschrijft een wijziging aan de hand van de inrichting waarop zij is gedaan. */
export function describeVerschil(voor: Inrichting, wijziging: Wijziging): Verschil {
  switch (wijziging.soort) {
    case 'kanaal':
      return { wat: `Kanaal van caseload ${wijziging.caseload}`, was: 'een ander kanaal', werd: 'dit kanaal' };
    case 'caseload':
      return { wat: `Caseload ${wijziging.naam}`, was: 'er niet', werd: 'gekoppeld aan dit kanaal' };
    case 'naam':
      return { wat: 'Naam van de caseload', was: wijziging.van, werd: wijziging.naar };
    case 'plaatsvervanger':
      return {
        wat: `Plaatsvervanger in caseload ${wijziging.caseload}`,
        was: noemPersoon(voor, findPlaatsvervanger(voor, wijziging.caseload)),
        werd: noemPersoon(voor, wijziging.persoon),
      };
    case 'werktijd':
      return { wat: 'Werktijd', was: noemTijd(voor.werktijd), werd: noemTijd(wijziging) };
    case 'dagbericht':
      return { wat: 'Uur van het dagbericht', was: `${voor.toezicht.dagberichtUur}`, werd: `${wijziging.uur}` };
    default:
      return wijziging satisfies never;
  }
}

function noemPersoon(inrichting: Inrichting, id: string | undefined): string {
  if (id === undefined) return 'niemand';
  return findPersoon(inrichting, id)?.naam ?? 'een oud-medewerker';
}

function noemTijd({ van, tot }: { readonly van: string; readonly tot: string }): string {
  return `${van} tot ${tot}`;
}
