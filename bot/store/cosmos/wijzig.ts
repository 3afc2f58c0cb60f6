import { setTimeout as sleep } from 'node:timers/promises';
import { BotError } from '../../errors';
import { type Item, type Partitie } from './partitie';

/** Zoveel keer mag iemand anders net eerder zijn. */
const POGINGEN = 30;

/**
 * Lezen, beslissen, schrijven; opnieuw beslissen als iemand net eerder was. `decide` moet herhaalbaar zijn; geeft zij wat zij kreeg of
 * `undefined`, dan wordt er niets geschreven. Geeft het document zoals het daarna is. Gooit `OPSLAG_ONBEREIKBAAR`.
 */
export async function change<T extends Item>(
  partitie: Partitie,
  id: string,
  decide: (huidig: T | undefined) => T | undefined,
): Promise<T | undefined> {
  for (let poging = 0; poging < POGINGEN; poging += 1) {
    const gelezen = await partitie.read<T>(id);
    const item = decide(gelezen?.item);
    if (item === undefined || item === gelezen?.item) return gelezen?.item;
    if (
      await partitie.commit([
        gelezen === undefined ? { soort: 'nieuw', item } : { soort: 'vervang', item, etag: gelezen.etag },
      ])
    )
      return item;
    await sleep(Math.random() * 20 * (poging + 1));
  }
  throw new BotError('OPSLAG_ONBEREIKBAAR', 'Het is nu te druk op deze plaats in de opslag. Probeer het zo nog eens.');
}
