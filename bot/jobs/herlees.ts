import { createHash } from 'node:crypto';
import { type Herlees } from '../dossiers/herlees';
import { isBotError } from '../errors';
import { type PostInstellingen } from '../post/instellingen';
import { type Store } from '../store/store';

const SLEUTEL = 'herlezen:post';

export interface HerleesDelen {
  readonly store: Store;
  readonly herlees: Herlees;
  readonly post: PostInstellingen;
  readonly wake: () => void;
}

/** Leest na een andere instelling van de post een keer alle onbekende berichten opnieuw; een volgende keer met dezelfde instellingen niet. */
export function createHerleesAlles({ store, herlees, post, wake }: HerleesDelen): () => Promise<void> {
  const merk = createHash('sha256').update(JSON.stringify(post)).digest('base64url');
  let gedaan = false;
  return async () => {
    // The last settings only: who goes back to earlier ones has messages in between to read again.
    if (gedaan || (await store.lookup(SLEUTEL)) === merk) {
      gedaan = true;
      return;
    }
    for (const { id } of await store.listBerichten('onbekend')) await herleesEen(herlees, id);
    // Last: after an interruption the list is simply read once more.
    await store.setClaim({ sleutel: SLEUTEL, waarde: merk });
    gedaan = true;
    wake();
  };
}

/** One message that cannot be read again stays with the person who has its card; it must not hold up the others. */
async function herleesEen(herlees: Herlees, id: string): Promise<void> {
  try {
    await herlees(id);
  } catch (fout) {
    if (!isBotError(fout) || fout.code === 'OPSLAG_ONBEREIKBAAR') throw fout;
  }
}
