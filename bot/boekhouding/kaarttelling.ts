import { resolveNummer } from '../dossiers/alias';
import { type BewaardBericht, type Store } from '../store/store';

/** Hoeveel berichten op een kaart staan, geteld op de kaarten zelf, en wat daarmee niet klopt. */
export interface Kaarttelling {
  readonly kaarten: number;
  readonly bevindingen: readonly string[];
}

/** Zoekt van elk herkend of onbekend bericht dat niet dubbel is de kaart op: die van zijn dossier, of zijn eigen kaart in triage. */
export async function countKaarten(store: Store, berichten: readonly BewaardBericht[]): Promise<Kaarttelling> {
  const bevindingen: string[] = [];
  let kaarten = 0;
  for (const bericht of berichten) {
    if (bericht.stand !== 'herkend' && bericht.stand !== 'onbekend') continue;
    if (bericht.dubbelVan !== undefined) continue;
    const bevinding = await checkKaart(store, bericht);
    if (bevinding === undefined) kaarten += 1;
    else bevindingen.push(bevinding);
  }
  return { kaarten, bevindingen };
}

async function checkKaart(store: Store, bericht: BewaardBericht): Promise<string | undefined> {
  const { id, dossiernummer, gewist } = bericht;
  // After the retention period the card is gone on purpose; what is left of the message says so.
  if (gewist === true) return undefined;
  if (dossiernummer !== undefined) return checkOpDossier(store, bericht, await resolveNummer(store, dossiernummer));
  if ((await store.loadUitgaand(`bericht:${id}`)) !== undefined) return undefined;
  return `Bericht ${id} is gelezen, maar staat op geen dossier en op geen kaart in triage.`;
}

async function checkOpDossier(store: Store, { id }: BewaardBericht, nummer: string): Promise<string | undefined> {
  const bewaard = await store.loadDossier(nummer);
  if (bewaard === undefined) return `Bericht ${id} hoort bij dossier ${nummer}, maar dat dossier is er niet.`;
  const staatErop = bewaard.dossier.historie.some((regel) => regel.id === id || regel.id?.endsWith(`/${id}`) === true);
  return staatErop
    ? undefined
    : `Bericht ${id} hoort bij dossier ${nummer}, maar staat niet in de geschiedenis daarvan.`;
}
