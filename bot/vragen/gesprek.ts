import { z } from 'zod/v4';
import { datumSchema, parseJson } from '../invoer';
import { type Store } from '../store/store';
import { type Herkomst } from '../teams/turn';
import { type Toen } from './peilingen';
import { type Vorige } from './vervolg';
import { parseVorige } from './vorige';

/** Per persoon en plek de vorige vraag, zodat "en vorige maand?" ook na een herstart weet waarover het gaat. */
export async function loadVorige(store: Store, van: Herkomst): Promise<Vorige | undefined> {
  const bewaard = await store.lookup(sleutelVan(van));
  return bewaard === undefined ? undefined : readVorige(bewaard);
}

/** Legt de vorige vraag vast, of vergeet haar als er geen antwoord was. */
export async function saveVorige(store: Store, van: Herkomst, vorige: Vorige | undefined): Promise<void> {
  const sleutel = sleutelVan(van);
  if (vorige === undefined) await store.dropClaim(sleutel);
  else await store.setClaim({ sleutel, waarde: JSON.stringify(vorige) });
}

/** Een vraag die als tekst is bewaard. */
function readVorige(tekst: string): Vorige | undefined {
  return parseVorige(parseJson(tekst));
}

/** Een antwoord achter een knop: de begrepen vraag, en voor welke dag en met welke kennis zij is geteld. */
export interface Gegeven {
  readonly vorige: Vorige;
  readonly toen: Toen;
}

const gegevenSchema = z.strictObject({
  vorige: z.unknown(),
  toen: z.strictObject({ peildatum: datumSchema, bekendTot: z.string().max(40) }),
});

/** Wat een knop meekrijgt; de kaart onthoudt het zelf, dus ook na een herstart. */
export function writeGegeven(gegeven: Gegeven): string {
  return JSON.stringify(gegeven);
}

/** Leest wat een knop terugstuurt alsof een vreemde het stuurde. */
export function readGegeven(tekst: string): Gegeven | undefined {
  const gelezen = gegevenSchema.safeParse(parseJson(tekst));
  const vorige = gelezen.success ? parseVorige(gelezen.data.vorige) : undefined;
  return gelezen.success && vorige !== undefined ? { vorige, toen: gelezen.data.toen } : undefined;
}

/** Het dossier dat iemand het laatst in de eigen chat zag, voor "waarom 20 mei?". */
export function loadGetoond(store: Store, persoon: string): Promise<string | undefined> {
  return store.lookup(getoondVan(persoon));
}

export async function saveGetoond(store: Store, persoon: string, dossiernummer: string): Promise<void> {
  await store.setClaim({ sleutel: getoondVan(persoon), waarde: dossiernummer });
}

function getoondVan(persoon: string): string {
  return `getoond:${persoon}`;
}

function sleutelVan({ persoon, gesprek }: Herkomst): string {
  return `vraag:${persoon}:${gesprek}`;
}
