import { decideHuur, type Huur } from '../huur';
import { type Store } from '../store';
import { type Item } from './partitie';
import { asId, type Plaatsen } from './plaatsen';
import { change } from './wijzig';

interface HuurItem extends Item, Huur {
  readonly soort: 'huur';
}

/** De huur van elke taak is één document: van twee die tegelijk vragen, ziet de tweede dat de eerste er al was. */
export function createCosmosHuur({ huur: partitie }: Plaatsen): Pick<Store, 'rent' | 'release'> {
  return {
    async rent(vraag) {
      const geldt = await change<HuurItem>(partitie, asId(vraag.taak), (huidig) => {
        const huur = decideHuur(huidig, vraag);
        return huur === huidig ? huidig : { id: asId(vraag.taak), soort: 'huur', ...huur };
      });
      const { taak, houder, tot } = geldt ?? decideHuur(undefined, vraag);
      return { taak, houder, tot };
    },
    async release({ taak, houder }) {
      await change<HuurItem>(partitie, asId(taak), (huidig) =>
        huidig?.houder === houder ? { ...huidig, tot: new Date(0).toISOString() } : huidig,
      );
    },
  };
}
