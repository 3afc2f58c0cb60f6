import { type Store } from '../store/store';

const VERZONDEN = 'verzonden:';
const RUST = 'zendrust:';
/** Zo lang telt een verzending mee: de langste grens van Teams. */
const UUR = 3_600_000;

/** Wat de opslag van het versturen weet. Tijden zijn milliseconden sinds 1970, oudste eerst. */
export interface Verzendstand {
  readonly verzonden: ReadonlyMap<string, readonly number[]>;
  readonly rust: ReadonlyMap<string, number>;
}

/**
 * Onthoudt buiten het geheugen wat er het laatste uur is verstuurd en hoe lang Teams vroeg te wachten, zodat een herstart of een andere
 * instantie de grenzen van Teams niet opnieuw vol mag maken.
 */
export interface Verzendboek {
  read(nu: number): Promise<Verzendstand>;
  /** Staat in de opslag voordat er wordt verstuurd. */
  noteVerzonden(draad: string, nu: number): Promise<void>;
  noteRust(draad: string, tot: number): Promise<void>;
}

export function createVerzendboek(store: Pick<Store, 'claim' | 'setClaim' | 'listClaims' | 'dropClaim'>): Verzendboek {
  let oud: string[] = [];
  let volgnummer = 0;
  return {
    async read(nu) {
      const regels = await store.listClaims(VERZONDEN);
      oud = regels.map(({ sleutel }) => sleutel);
      const verzonden = new Map<string, number[]>();
      for (const { sleutel, waarde } of regels) {
        const tijd = tijdVan(sleutel);
        if (tijd > nu - UUR) verzonden.set(waarde, [...(verzonden.get(waarde) ?? []), tijd]);
      }
      return { verzonden, rust: await readRust(store) };
    },
    async noteVerzonden(draad, nu) {
      const sleutel = `${VERZONDEN}${nu}:${(volgnummer += 1)}`;
      await store.claim(sleutel, draad);
      oud.push(sleutel);
      // One in and at most two out: the book shrinks to an hour without ever keeping a card waiting.
      for (let weg = 0; weg < 2 && oud[0] !== undefined && tijdVan(oud[0]) <= nu - UUR; weg += 1)
        await store.dropClaim(oud.shift() ?? '');
    },
    async noteRust(draad, tot) {
      await store.setClaim({ sleutel: RUST + draad, waarde: String(tot) });
    },
  };
}

async function readRust(store: Pick<Store, 'listClaims'>): Promise<ReadonlyMap<string, number>> {
  const regels = await store.listClaims(RUST);
  return new Map(regels.map(({ sleutel, waarde }) => [sleutel.slice(RUST.length), Number(waarde)]));
}

function tijdVan(sleutel: string): number {
  return Number(sleutel.slice(VERZONDEN.length).split(':')[0]);
}
