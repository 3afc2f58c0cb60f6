import { type Store } from '../store/store';
import { listToont, loadKaart } from './boek';
import { type LeesOver } from './onthouden';
import { loadTeamkaart } from './team';

/**
 * Laat elke kaart die iets van dit dossier toont opnieuw tekenen: zij zegt dan zelf wat klaar of vervallen is. Een kaart waarop van dit
 * dossier niets meer openstaat, hoeft daarna niet meer mee. `open`: de kenmerken van wat nu openstaat.
 */
export async function redrawKaarten(
  { store, lees }: { readonly store: Store; readonly lees: LeesOver },
  dossiernummer: string,
  open: ReadonlySet<string>,
): Promise<void> {
  for (const { sleutel, wens } of await listToont(lees, dossiernummer)) {
    await store.addWensen([wens]);
    const punten = (await listPunten(store, wens.id)).filter((punt) => punt.dossiernummer === dossiernummer);
    if (!punten.some(({ onderwerp }) => open.has(onderwerp))) await store.dropClaim(sleutel);
  }
}

async function listPunten(store: Store, id: string): Promise<readonly Verwijzing[]> {
  const [soort = '', ...rest] = id.split(':');
  const kenmerk = rest.join(':');
  const kaart = soort === 'herinnering' ? await loadKaart(store, kenmerk) : await loadTeamkaart(store, kenmerk);
  return kaart?.punten ?? [];
}

interface Verwijzing {
  readonly dossiernummer: string;
  readonly onderwerp: string;
}
