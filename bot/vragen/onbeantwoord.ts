import { createHash } from 'node:crypto';
import { type Datum } from '../../rules/datum';
import { isMetingId } from '../../rules/metingen/catalogus';
import { type Store } from '../store/store';
import { type Herkomst } from '../teams/turn';
import { type GeenAntwoord } from './beantwoord';
import { voorbeeldVan } from './woorden/voorbeelden';

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

/** Een soort uit `countOnbeantwoord` in woorden: wat er misging, en op welke vraag zij leek. */
export function noemOnbeantwoord(naam: string): string {
  const [uitkomst = '', lijktOp = ''] = naam.split('; ');
  const wat = uitkomst === 'verduidelijken' ? 'meer dan één betekenis' : uitkomst;
  const voorbeeld = isMetingId(lijktOp) ? voorbeeldVan(lijktOp, '…') : undefined;
  return `${wat}, ${voorbeeld === undefined ? 'leek op geen vraag die ik ken' : `leek op: ${voorbeeld}`}`;
}
