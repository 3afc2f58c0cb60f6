import { decideHuur, type Huur } from './huur';
import { type Store } from './store';

/** Eén proces heeft het bestand, dus zijn geheugen is de enige plaats waar iemand kan huren. */
export function createSqliteHuur(): Pick<Store, 'rent' | 'release'> {
  const huren = new Map<string, Huur>();
  return {
    rent(vraag) {
      const huur = decideHuur(huren.get(vraag.taak), vraag);
      huren.set(vraag.taak, huur);
      return Promise.resolve(huur);
    },
    release(huur) {
      if (huren.get(huur.taak)?.houder === huur.houder) huren.delete(huur.taak);
      return Promise.resolve();
    },
  };
}
