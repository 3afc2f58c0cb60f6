import { buildRegistratieKaart } from '../../cards';
import { type BewaardDossier } from '../store/store';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen } from './actie';

/** De kaart om over te nemen in het DUO-portaal; `undefined` als er niets te registreren is. `item` als iemand er een koos. */
export function drawRegistratie(
  { clock }: ActieDelen,
  { dossier, versie }: BewaardDossier,
  item?: string,
): TurnUit | undefined {
  const keuze = item === undefined ? {} : { item };
  const kaart = buildRegistratieKaart({ dossier, versie, vandaag: clock.vandaag(), ...keuze });
  return kaart === undefined ? undefined : { soort: 'kaart', kaart };
}
