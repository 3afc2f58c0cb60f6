import { buildAntwoordKaart } from '../../cards';
import { formatDatum } from '../../rules/datum';
import { dagVan, uurVan } from '../clock';
import { naamVan } from '../inrichting';
import { BEWAARDAGEN, listWeigeringen, type Weigering } from '../rollen/weigeringen';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen } from './actie';

/** Meer past niet op een kaart; de beheerder kijkt naar wat er net gebeurde. */
const GETOOND = 20;

/** Voor de beheerder, in zijn eigen chat: wie wat probeerde en niet mocht, het laatste eerst. */
export async function showWeigeringen(delen: ActieDelen): Promise<TurnUit> {
  const regels = await listWeigeringen(delen.store);
  const antwoord =
    regels.length === 0
      ? `Er is in ${BEWAARDAGEN} dagen niets geweigerd.`
      : `Geweigerd in ${BEWAARDAGEN} dagen: ${regels.length}. Dit zijn de laatste.`;
  const begrepen = regels.slice(0, GETOOND).map((regel) => describe(delen, regel));
  return { soort: 'kaart', kaart: buildAntwoordKaart({ antwoord, begrepen }) };
}

function describe({ inrichting }: ActieDelen, weigering: Weigering): string {
  const { persoon, handeling, dossiernummer, waarom, laatst, keer } = weigering;
  const moment = new Date(laatst);
  const uur = uurVan(moment);
  const wanneer = `${formatDatum(dagVan(moment))}, tussen ${uur} en ${uur + 1} uur`;
  const waarover = dossiernummer === undefined ? '' : ` bij ${dossiernummer}`;
  return `${wanneer}: ${naamVan(inrichting, persoon)}, "${handeling.replaceAll('-', ' ')}"${waarover} (${keer} keer). ${waarom}`;
}
