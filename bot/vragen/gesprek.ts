import { type Store } from '../store/store';
import { type Herkomst } from '../teams/turn';
import { type Vorige } from './vervolg';
import { parseVorige } from './vorige';

/** Per persoon en plek de vorige vraag, zodat "en vorige maand?" ook na een herstart weet waarover het gaat. */
export async function loadVorige(store: Store, van: Herkomst): Promise<Vorige | undefined> {
  const bewaard = await store.lookup(sleutelVan(van));
  return bewaard === undefined ? undefined : readVorige(bewaard);
}

/** Legt de vorige vraag vast, of vergeet haar als er geen antwoord was. */
export async function saveVorige(store: Store, van: Herkomst, vorige: Vorige | undefined): Promise<void> {
  await store.dropClaim(sleutelVan(van));
  if (vorige !== undefined) await store.claim(sleutelVan(van), JSON.stringify(vorige));
}

/** Leest een vraag die als tekst is bewaard of in een knop stond. */
export function readVorige(tekst: string): Vorige | undefined {
  try {
    return parseVorige(JSON.parse(tekst));
  } catch {
    return undefined;
  }
}

function sleutelVan({ persoon, gesprek }: Herkomst): string {
  return `vraag:${persoon}:${gesprek}`;
}
