import { z } from 'zod/v4';
import { claimPlaats } from '../store/rij';
import { type Store } from '../store/store';

const LOGBOEK = 'samenvoeging:';
const PERSOON = 'persoon:';

const samenvoegingSchema = z.object({ van: z.string(), naar: z.string(), door: z.string(), op: z.string() });

/** Twee dossiers bleken over één persoon te gaan: `van` gaat op in `naar`. */
export type Samenvoeging = z.infer<typeof samenvoegingSchema>;

/** Alle samenvoegingen, in de volgorde waarin zij zijn besloten. */
export async function listSamenvoegingen(store: Store): Promise<Samenvoeging[]> {
  const regels = await store.listClaims(LOGBOEK);
  return regels.map(({ waarde }) => samenvoegingSchema.parse(JSON.parse(waarde)));
}

/**
 * Legt een samenvoeging vast als de `volgnummer`-de. `false`: iemand anders was eerder met dat nummer. Eén rij voor alle dossiers, zodat
 * elk besluit alle eerdere kent en er nooit een kring ontstaat.
 */
export async function noteSamenvoeging(store: Store, volgnummer: number, besluit: Samenvoeging): Promise<boolean> {
  return claimPlaats(store, LOGBOEK, volgnummer, JSON.stringify(besluit));
}

/** De nummers die in een ander dossier zijn opgegaan. */
export async function listOpgegaan(store: Store): Promise<ReadonlySet<string>> {
  return new Set((await listSamenvoegingen(store)).map(({ van }) => van));
}

/** Het dossier waarin dit nummer volgens deze besluiten verder leeft; het nummer zelf als het niet is samengevoegd. */
export function followSamenvoegingen(besluiten: readonly Samenvoeging[], dossiernummer: string): string {
  const volgende = besluiten.find(({ van }) => van === dossiernummer)?.naar;
  return volgende === undefined ? dossiernummer : followSamenvoegingen(besluiten, volgende);
}

/** Van elk levend dossier de sleutelhashes van de persoon, ook die waaronder een opgegaan dossier bekend was. */
export async function listPersonen(store: Store, besluiten: readonly Samenvoeging[]): Promise<Map<string, string[]>> {
  const personen = new Map<string, string[]>();
  for (const { sleutel, waarde } of await store.listClaims(PERSOON)) {
    const nummer = followSamenvoegingen(besluiten, waarde);
    personen.set(nummer, [...(personen.get(nummer) ?? []), sleutel.slice(PERSOON.length)]);
  }
  return personen;
}

/** Waar dit nummer in is opgegaan, een stap ver. */
export function lookupAlias(store: Store, dossiernummer: string): Promise<string | undefined> {
  return store.lookup(aliasVan(dossiernummer));
}

/** Vanaf nu leidt het nummer naar het andere dossier. */
export async function claimAlias(store: Store, van: string, naar: string): Promise<void> {
  await store.claim(aliasVan(van), naar);
}

/** Het dossiernummer waaronder dit dossier nu leeft: een samengevoegd nummer leidt verder, ook in meer stappen. */
export async function resolveNummer(store: Store, dossiernummer: string): Promise<string> {
  const alias = await lookupAlias(store, dossiernummer);
  return alias === undefined ? dossiernummer : resolveNummer(store, alias);
}

/** Alle dossiers die zelf leven, oplopend: wat in een ander is opgegaan, telt daar mee. */
export async function listLevend(store: Store): Promise<string[]> {
  const opgegaan = await listOpgegaan(store);
  return (await store.listDossiers()).filter((nummer) => !opgegaan.has(nummer));
}

/** De claim die een nummer naar een ander dossier laat leiden. */
export function aliasVan(dossiernummer: string): string {
  return `alias:${dossiernummer}`;
}
