import { z } from 'zod/v4';
import { type Clock } from '../clock';
import { BotError, isBotError } from '../errors';
import { type BewaardBericht, type Store } from '../store/store';
import { loadBericht, quarantaineKaartVan, triageKaartVan } from './verwerk-bericht';

const besluitSchema = z.object({ stap: z.enum(['vrijgegeven', 'afgewezen']), door: z.string(), op: z.string() });

/** Wat de beheerder met een tegengehouden bericht deed. */
export type Quarantainebesluit = z.infer<typeof besluitSchema>;

/**
 * Legt vast wat de beheerder besloot; het eerste besluit telt, en na een onderbreking maakt de volgende klik dat af. Een vrijgegeven
 * bericht wordt `onbekend` en komt in triage: de afzender is niet bewezen, dus wat het betekent kiest altijd een mens. Een afgewezen
 * bericht blijft in quarantaine. Gooit `ONGELDIGE_INVOER` als het bericht nooit is tegengehouden.
 */
export async function settleQuarantaine(
  store: Store,
  clock: Clock,
  bericht: BewaardBericht,
  keuze: Pick<Quarantainebesluit, 'stap' | 'door'>,
): Promise<BewaardBericht> {
  if (bericht.quarantaine !== undefined) return bericht;
  if (bericht.stand !== 'quarantaine')
    throw new BotError('ONGELDIGE_INVOER', 'Dit bericht staat niet in quarantaine. Er is niets gewijzigd.');
  const voorstel = JSON.stringify({ ...keuze, op: clock.now().toISOString() });
  const quarantaine = besluitSchema.parse(JSON.parse(await store.claim(`quarantaine:${bericht.id}`, voorstel)));
  const vrij = quarantaine.stap === 'vrijgegeven';
  try {
    await store.saveBericht({ ...bericht, stand: vrij ? 'onbekend' : 'quarantaine', quarantaine }, [
      quarantaineKaartVan(bericht),
      ...(vrij ? [triageKaartVan(bericht)] : []),
    ]);
  } catch (oorzaak) {
    // Somebody who clicked at the same moment recorded the same decision.
    if (!isBotError(oorzaak, 'BOTSING')) throw oorzaak;
  }
  return loadBericht(store, bericht.id);
}
