import { buildQuarantaineKaart } from '../../cards';
import { type Quarantainebesluit, settleQuarantaine } from '../dossiers/quarantaine';
import { requireBeheerder } from '../dossiers/toegang';
import { loadBericht } from '../dossiers/verwerk-bericht';
import { naamVan, type Persoon } from '../inrichting';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar } from './actie';

/** De beheerder vertrouwt het toch: een mens in triage kiest wat het is. */
export const quarantaineVrijgeven: Behandelaar<'quarantaine-vrijgeven'> = (delen, { persoon, data }) =>
  settle(delen, persoon, data.bericht, 'vrijgegeven');

/** Het blijft tegengehouden, en dat is bekeken. */
export const quarantaineAfwijzen: Behandelaar<'quarantaine-afwijzen'> = (delen, { persoon, data }) =>
  settle(delen, persoon, data.bericht, 'afgewezen');

async function settle(
  delen: ActieDelen,
  persoon: Persoon,
  id: string,
  stap: Quarantainebesluit['stap'],
): Promise<TurnUit> {
  requireBeheerder(persoon);
  const { store, clock, inrichting, wake } = delen;
  const bericht = await settleQuarantaine(store, clock, await loadBericht(store, id), { stap, door: persoon.id });
  wake();
  const kaart = buildQuarantaineKaart({ bericht, naamVan: (wie) => naamVan(inrichting, wie) });
  return { soort: 'kaart', kaart };
}
