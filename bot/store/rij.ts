import { type Store } from './store';

/**
 * Zet een waarde op een plaats in een rij van claims, die op volgorde van plaats terugkomt (`listClaims(begin)`). `false`: daar staat al een
 * andere, dus iemand was net eerder.
 */
export async function claimPlaats(
  store: Pick<Store, 'claim'>,
  begin: string,
  plaats: number,
  waarde: string,
): Promise<boolean> {
  return (await store.claim(`${begin}${String(plaats).padStart(6, '0')}`, waarde)) === waarde;
}
