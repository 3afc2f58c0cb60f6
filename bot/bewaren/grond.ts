import { addDagen, type Datum } from '../../rules/datum';
import { type DossierStaat, foldDossier } from '../../rules/dossier';
import { geldendeMeldingen, isEindstand } from '../../rules/dossier/notificaties';
import { type Dossier } from '../../rules/historie';
import { listTakenVan } from '../../rules/taken';

/** Zoveel dagen heeft iemand na een bericht van overlijden om brieven en boetes in te trekken, als hij het bericht niet eerder afhandelt. */
export const AFHANDELEN_NA_OVERLIJDEN = 7;

/** Waarom en vanaf welke dag een dossier gewist moet worden. */
export interface Wisgrond {
  readonly soort: 'bewaartermijn' | 'overlijden';
  /** Eerste dag waarop de gegevens er niet meer horen te zijn. */
  readonly wisVanaf: Datum;
  readonly bron: 'Bi 9.9' | 'Bi 9.9.1.b';
}

/**
 * De grond om dit dossier te wissen: vijf jaar na het einde van de plicht (T-37), of meteen na overlijden. `undefined`: de plicht
 * loopt of is herleefd, of de persoon is vertrokken terwijl de plicht loopt.
 */
export function findWisgrond(dossier: Dossier, vandaag: Datum): Wisgrond | undefined {
  const staat = foldDossier(dossier, vandaag);
  if (staat.plicht.overledenOp !== undefined) return naOverlijden(staat);
  const termijn = listTakenVan(staat).find((taak) => taak.termijn === 'T-37');
  if (termijn === undefined) return undefined;
  return { soort: 'bewaartermijn', wisVanaf: addDagen(termijn.totEnMet, 1), bron: 'Bi 9.9' };
}

/** At once in law; but letters and fines have to be withdrawn first (Awb 5:42), and that needs the dossier. */
function naOverlijden({ notificaties, vandaag }: DossierStaat): Wisgrond {
  const open = geldendeMeldingen(notificaties, 'DUO-SS111').filter(({ stand }) => !isEindstand(stand));
  const laatste = open.at(-1)?.op;
  const wisVanaf = laatste === undefined ? vandaag : addDagen(laatste, AFHANDELEN_NA_OVERLIJDEN);
  return { soort: 'overlijden', wisVanaf, bron: 'Bi 9.9.1.b' };
}
