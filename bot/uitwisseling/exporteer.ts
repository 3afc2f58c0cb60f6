import { followSamenvoegingen, listLevend, listPersonen, listSamenvoegingen } from '../dossiers/alias';
import { type Kluis } from '../store/kluis';
import { type Store } from '../store/store';
import { merkVanSleutel, type Verhuizing } from './invoer';

export interface ExportDelen {
  readonly store: Store;
  readonly kluis: Kluis;
  /** Ook de sleutelhashes van personen en de oude nummers, zodat berichten in de nieuwe opslag hun dossier vinden. */
  readonly verhuizing: boolean;
  /** Een zin voor wie de opdracht gaf. */
  readonly note: (zin: string) => void;
}

/**
 * Elk dossier als regel van het importformaat, met kenmerk en tijdstip van elke regel. Nooit een BSN of V-nummer: die kent de
 * opslag niet. Een dossier dat in een ander opging, gaat daarin mee. Een dossier waarvan de historie niet klopt gaat niet mee; daarover
 * volgt een zin. Geeft het aantal daarvan.
 */
export async function exportDossiers(delen: ExportDelen, write: (regel: string) => Promise<void>): Promise<number> {
  const { store, note } = delen;
  const extraVan = delen.verhuizing ? await createVerhuizing(delen) : () => ({});
  let kapot = 0;
  for (const dossiernummer of await listLevend(store)) {
    const bewaard = await store.loadDossier(dossiernummer);
    if (bewaard === undefined) continue;
    if (bewaard.kapot === undefined) await write(JSON.stringify({ ...bewaard.dossier, ...extraVan(dossiernummer) }));
    else {
      kapot += 1;
      note(`Dossier ${dossiernummer} is niet geëxporteerd. ${bewaard.kapot}`);
    }
  }
  return kapot;
}

type ExtraVan = (dossiernummer: string) => { readonly verhuizing: Verhuizing };

async function createVerhuizing({ store, kluis }: ExportDelen): Promise<ExtraVan> {
  const merk = merkVanSleutel(kluis);
  const besluiten = await listSamenvoegingen(store);
  const personen = await listPersonen(store, besluiten);
  const nummers = groupBy(besluiten.map(({ van }) => [followSamenvoegingen(besluiten, van), van]));
  return (nummer) => ({
    verhuizing: { merk, personen: personen.get(nummer) ?? [], nummers: nummers.get(nummer) ?? [] },
  });
}

function groupBy(paren: readonly (readonly [string, string])[]): Map<string, string[]> {
  const groepen = new Map<string, string[]>();
  for (const [groep, waarde] of paren) groepen.set(groep, [...(groepen.get(groep) ?? []), waarde]);
  return groepen;
}
