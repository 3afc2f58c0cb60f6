import { type Datum } from '../datum';
import { type DossierStaat } from '../dossier/staat';
import { laatsteMelding } from '../plantermijn';
import { type Taak } from '../taak';
import { createTaak } from './taak';

/** T-37: vijf jaar na het einde van de plicht worden de persoonsgegevens verwijderd. */
export function listBewaartermijn(staat: DossierStaat): readonly Taak[] {
  const einde = lastDayOfPlicht(staat);
  return einde === undefined ? [] : [createTaak(staat, 'T-37', einde, { wat: 'Persoonsgegevens verwijderen' })];
}

/** De dag die DUO noemt; anders de dag waarop het einde bekend werd. */
function lastDayOfPlicht(staat: DossierStaat): Datum | undefined {
  const { certificaatOverhandigd } = staat.leerrouteAfronding;
  const gemeld = laatsteMelding(staat, 'DUO-SS106', 'DUO-SS107', 'DUO-SS108', 'DUO-SS110')?.op;
  return staat.gegevens.plichtEinde ?? gemeld ?? certificaatOverhandigd;
}
