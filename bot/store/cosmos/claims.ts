import { type Claim, type Store } from '../store';
import { type Item } from './partitie';
import { asId, type Plaatsen } from './plaatsen';
import { change } from './wijzig';

export interface ClaimItem extends Item {
  readonly soort: 'claim';
  readonly sleutel: string;
  readonly waarde: string;
}

type Claims = Pick<Store, 'claim' | 'lookup' | 'setClaim' | 'listClaims' | 'dropClaim'>;

/** Claims: wie het eerst komt. De eerste die een document met dit kenmerk maakt, wint; Cosmos laat geen tweede toe. */
export function createCosmosClaims(plaatsen: Plaatsen): Claims {
  return {
    async claim(sleutel, waarde) {
      // Most claims are new: creating one tells in a single call whether it was.
      if (await plaatsen.claim(sleutel).commit([{ soort: 'nieuw', item: asItem({ sleutel, waarde }) }])) return waarde;
      const geldt = await change<ClaimItem>(
        plaatsen.claim(sleutel),
        asId(sleutel),
        (huidig) => huidig ?? asItem({ sleutel, waarde }),
      );
      return geldt?.waarde ?? waarde;
    },
    lookup: async (sleutel) => (await plaatsen.claim(sleutel).read<ClaimItem>(asId(sleutel)))?.item.waarde,
    async listClaims(begin) {
      const waar = "c.soort = 'claim' AND STARTSWITH(c.sleutel, @begin)";
      const gevonden = await plaatsen.find<Claim>('werk', 'c.sleutel, c.waarde', waar, { begin });
      return gevonden.sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
    },
    setClaim: (nieuw) => setClaim(plaatsen, nieuw),
    dropClaim: (sleutel) => plaatsen.claim(sleutel).remove([asId(sleutel)]),
  };
}

/** Legt een claim vast, ook als er al een andere waarde stond. */
export async function setClaim(plaatsen: Plaatsen, claim: Claim): Promise<void> {
  await change<ClaimItem>(plaatsen.claim(claim.sleutel), asId(claim.sleutel), (huidig) =>
    huidig?.waarde === claim.waarde ? huidig : asItem(claim),
  );
}

function asItem({ sleutel, waarde }: Claim): ClaimItem {
  return { id: asId(sleutel), soort: 'claim', sleutel, waarde };
}
