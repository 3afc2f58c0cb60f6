import { listOpgegaan } from '../dossiers/alias';
import { type Hoofd } from '../store/keten';
import { type BewaardDossier, type Store } from '../store/store';

/** De dossiers in deze caseloads, zonder hun historie. Wat in een ander dossier opging, telt niet mee. */
export async function listHoofden(store: Store, caseloads: readonly string[]): Promise<readonly Hoofd[]> {
  const weg = await listOpgegaan(store);
  const lijsten = await Promise.all(caseloads.map((caseload) => store.listCaseload(caseload)));
  return lijsten.flat().filter(({ dossiernummer }) => !weg.has(dossiernummer));
}

/** Zoveel tegelijk lezen: over een netwerk scheelt dat wachten, en het houdt een ander niet op. */
const PARTIJ = 20;

/** Leest deze dossiers; een dossier dat intussen weg is, ontbreekt. */
export async function loadAlle(store: Store, hoofden: readonly Hoofd[]): Promise<readonly BewaardDossier[]> {
  const gelezen: BewaardDossier[] = [];
  for (let vanaf = 0; vanaf < hoofden.length; vanaf += PARTIJ) {
    const partij = hoofden.slice(vanaf, vanaf + PARTIJ);
    const dossiers = await Promise.all(partij.map(({ dossiernummer }) => store.loadDossier(dossiernummer)));
    gelezen.push(...dossiers.filter((dossier) => dossier !== undefined));
  }
  return gelezen;
}
