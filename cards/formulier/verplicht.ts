import { type DossierStaat } from '../../rules/dossier/staat';
import { type Formulier, type Veld } from '../../rules/formulier';
import { type Velden } from '../../rules/historie';
import { minimaleInvulling, voorbeeldwaarden } from './vorm';

/**
 * Waar als het veld in deze vorm hoe dan ook verplicht is, wat iemand verder ook invult. Alleen dan staat het erbij op een kaart
 * zonder stappen. Een voorwaarde die van een ander veld afhangt, beoordeelt de server: de kaart kan niet meebewegen en zou dan
 * een veld vragen dat na een andere keuze niet meer nodig is.
 */
export function isZekerVerplicht(veld: Veld, formulier: Formulier, vorm: string, staat: DossierStaat): boolean {
  const { verplicht } = veld;
  if (verplicht === true || isEnigeKenmerk(veld, formulier, vorm)) return true;
  if (verplicht === undefined) return false;
  const basis = minimaleInvulling(formulier, vorm);
  return basis !== undefined && listProeven(basis, formulier, vorm).every((velden) => verplicht(velden, staat));
}

/** Waar als alleen dit veld de invulling deze vorm geeft: zonder `verschenen` is er geen verslag van een oproep. */
export function isEnigeKenmerk(veld: Veld, formulier: Formulier, vorm: string): boolean {
  if (formulier.vormVan({}) === vorm) return false;
  const kenmerken = formulier.velden.filter((ander) => bepaaltVorm(ander, formulier, vorm));
  return kenmerken.length === 1 && kenmerken[0]?.sleutel === veld.sleutel;
}

function bepaaltVorm(veld: Veld, formulier: Formulier, vorm: string): boolean {
  return voorbeeldwaarden(veld).some((waarde) => formulier.vormVan({ [veld.sleutel]: waarde }) === vorm);
}

/** De kleinste invulling, en die met één veld anders, zolang de vorm gelijk blijft. */
function listProeven(basis: Velden, formulier: Formulier, vorm: string): Velden[] {
  const anders = formulier.velden.flatMap((veld) =>
    voorbeeldwaarden(veld).map((waarde): Velden => ({ ...basis, [veld.sleutel]: waarde })),
  );
  return [basis, ...anders.filter((velden) => formulier.vormVan(velden) === vorm)];
}
