import { requireBeheerder } from '../dossiers/toegang';
import { settleZending, type Zendingkeuze } from '../outbox/keuze';
import { drawZending } from '../outbox/zendingkaart';
import { type TurnUit } from '../teams/turn';
import { type ActieDelen, type Behandelaar, fout, type Klik } from './actie';

/** De beheerder heeft gekeken: de kaart staat er. */
export const zendingStaatEr: Behandelaar<'zending-staat-er'> = (delen, klik) => settle(delen, klik, 'staat er al');

/** De beheerder heeft gekeken: zij staat er niet, of moet nu nog eens geprobeerd worden. */
export const zendingOpnieuw: Behandelaar<'zending-opnieuw'> = (delen, klik) => settle(delen, klik, 'opnieuw');

async function settle(
  delen: ActieDelen,
  { persoon, data }: Klik<'zending-staat-er'> | Klik<'zending-opnieuw'>,
  keuze: Zendingkeuze['keuze'],
): Promise<TurnUit> {
  requireBeheerder(persoon);
  const { store, clock, wake } = delen;
  await settleZending(store, clock, data, { keuze, door: persoon.id });
  const id = `zending:${data.zending}`;
  const plek = (await store.loadUitgaand(id))?.plek ?? 'beheer';
  await store.addWensen([{ id, plek, voorrang: true }]);
  wake();
  const kaart = await drawZending(delen, data.zending);
  return kaart === undefined ? fout(404, 'Deze kaart bestaat niet meer.') : { soort: 'kaart', kaart };
}
