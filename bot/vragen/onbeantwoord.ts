import { createHash } from 'node:crypto';
import { type Datum } from '../../rules/datum';
import { type Store } from '../store/store';
import { type Herkomst } from '../teams/turn';
import { type GeenAntwoord } from './beantwoord';

const BEGIN = 'onbeantwoord:';

/**
 * Telt een vraag zonder antwoord, voor de beheerder: alleen de dag, de uitkomst en waar zij het meest op leek. De woorden zelf worden
 * niet bewaard: daar kan een naam tussen staan. Dezelfde vraag die Teams nog eens bezorgt, telt één keer.
 */
export async function noteOnbeantwoord(
  store: Store,
  dag: Datum,
  van: Herkomst,
  { uitkomst, lijktOp }: Pick<GeenAntwoord, 'uitkomst' | 'lijktOp'>,
): Promise<void> {
  // A conversation may be named after a person; here it only has to be the same twice.
  const beurt = createHash('sha256').update(`${van.gesprek}\n${van.activityId}`).digest('hex').slice(0, 16);
  await store.claim(`${BEGIN}${dag}:${beurt}`, `${uitkomst}; ${lijktOp ?? 'leek nergens op'}`);
}

/** Hoe vaak welke soort vraag geen antwoord kreeg, de meeste eerst. */
export async function countOnbeantwoord(
  store: Store,
): Promise<readonly { readonly naam: string; readonly aantal: number }[]> {
  const aantallen = new Map<string, number>();
  for (const { waarde } of await store.listClaims(BEGIN)) aantallen.set(waarde, (aantallen.get(waarde) ?? 0) + 1);
  return [...aantallen].map(([naam, aantal]) => ({ naam, aantal })).sort((een, ander) => ander.aantal - een.aantal);
}
