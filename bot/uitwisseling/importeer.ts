import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { type Clock } from '../clock';
import { aliasVan } from '../dossiers/alias';
import { kaartVan } from '../dossiers/dossiers';
import { InvoerFout } from '../invoer';
import { canonicalJson } from '../store/keten';
import { type Kluis } from '../store/kluis';
import { type Overname, type Overnamestand, type Store } from '../store/store';
import { type Importdossier, merkVanSleutel, readImportregel } from './invoer';

/** Zoveel dossiers gaan in één keer de opslag in: minder wachten op de schijf, en na een onderbreking weinig over te doen. */
const PARTIJ = 200;

/** `gelezen` is de som van de andere drie. */
export interface Importtelling {
  readonly gelezen: number;
  readonly nieuw: number;
  readonly overgeslagen: number;
  readonly fouten: number;
}

export interface ImportDelen {
  readonly store: Store;
  readonly kluis: Kluis;
  readonly clock: Clock;
  /** Caseloads met een kanaal; een dossier daarbuiten krijgt geen kaart. */
  readonly caseloads: readonly string[];
  /** Een zin voor wie de opdracht gaf; zonder persoonsgegevens. */
  readonly note: (zin: string) => void;
  /** Er is weer een regel gelezen. */
  readonly step: () => void;
}

interface Genummerd {
  readonly nummer: number;
  readonly dossier: Importdossier;
}

/**
 * Neemt dossiers over, één per regel. Een dossier dat er al is, blijft zoals het is en telt als overgeslagen, ook als het bestand
 * iets anders zegt: dan volgt een zin. Een regel die niet te lezen is, telt als fout en houdt de andere niet op.
 */
export async function importDossiers(regels: AsyncIterable<string>, delen: ImportDelen): Promise<Importtelling> {
  const telling = { gelezen: 0, nieuw: 0, overgeslagen: 0, fouten: 0 };
  let partij: Genummerd[] = [];
  const store = async () => {
    for (const soort of await takeOver(partij, delen)) telling[soort] += 1;
    partij = [];
  };
  let nummer = 0;
  for await (const regel of regels) {
    nummer += 1;
    if (regel.trim() === '') continue;
    telling.gelezen += 1;
    delen.step();
    const dossier = read(nummer, regel, delen);
    if (dossier === undefined) telling.fouten += 1;
    else partij.push({ nummer, dossier });
    if (partij.length === PARTIJ) await store();
  }
  await store();
  return telling;
}

function read(nummer: number, regel: string, { kluis, note }: ImportDelen): Importdossier | undefined {
  try {
    const dossier = readImportregel(nummer === 1 ? regel.replace(/^\uFEFF/, '') : regel);
    requireMerk(dossier, kluis);
    return dossier;
  } catch (fout) {
    if (!(fout instanceof InvoerFout)) throw fout;
    note(`Regel ${nummer}: ${fout.message}`);
    return undefined;
  }
}

function requireMerk({ verhuizing }: Importdossier, kluis: Kluis): void {
  if (verhuizing === undefined || verhuizing.merk === merkVanSleutel(kluis)) return;
  throw new InvoerFout("'verhuizing': verwacht hashes die met dezelfde REGIEBOT_SLEUTEL zijn gemaakt.");
}

type Uitkomst = 'nieuw' | 'overgeslagen' | 'fouten';

async function takeOver(partij: readonly Genummerd[], delen: ImportDelen): Promise<Uitkomst[]> {
  const standen = await delen.store.takeOver(partij.map(({ dossier }) => asOvername(dossier, delen)));
  const uitkomsten: Uitkomst[] = [];
  for (const [index, genummerd] of partij.entries()) {
    uitkomsten.push(await judge(genummerd, standen[index] ?? 'bestaat', delen));
  }
  return uitkomsten;
}

async function judge({ nummer, dossier }: Genummerd, stand: Overnamestand, delen: ImportDelen): Promise<Uitkomst> {
  if (stand === 'nieuw') return 'nieuw';
  const wat = `Regel ${nummer}: dossier ${dossier.dossiernummer}`;
  if (stand === 'persoon bezet') {
    delen.note(`${wat}: de persoon onder 'persoon' hoort al bij een ander dossier. Er is niets gewijzigd.`);
    return 'fouten';
  }
  if (stand === 'gewist') delen.note(`${wat} is na de bewaartermijn gewist en wordt niet opnieuw ingelezen.`);
  else if (!(await isBekend(dossier, delen.store)))
    delen.note(`${wat} bestaat al met een andere historie. Er is niets gewijzigd.`);
  return 'overgeslagen';
}

/** Everything in the file stands in the store already; what people added since is no difference. */
async function isBekend(dossier: Dossier, store: Store): Promise<boolean> {
  const bewaard = await store.loadDossier(dossier.dossiernummer);
  const bekend = new Set(bewaard?.dossier.historie.map(inhoudVan));
  return dossier.historie.every((regel) => bekend.has(inhoudVan(regel)));
}

function inhoudVan(regel: HistorieRegel): string {
  return canonicalJson({ ...regel, id: undefined, vastgelegd: undefined });
}

function asOvername(dossier: Importdossier, { kluis, clock, caseloads }: ImportDelen): Overname {
  const { dossiernummer, caseload, klantmanager, historie, persoon = {}, verhuizing } = dossier;
  const nu = clock.now().toISOString();
  const hashes = Object.entries(persoon).map(([soort, waarde]) => kluis.hash(soort, waarde));
  return {
    ...{ dossiernummer, caseload, verwachteVersie: 0 },
    ...(klantmanager === undefined ? {} : { klantmanager }),
    regels: inVolgorde(historie.map((regel) => ({ vastgelegd: nu, ...regel }))),
    // One living card; the sender draws none for a dossier on which nothing is open, and keeps to the pace of Teams.
    wensen: caseloads.includes(caseload) ? [kaartVan(dossier)] : [],
    sleutels: [
      ...[...hashes, ...(verhuizing?.personen ?? [])].map((hash) => `persoon:${hash}`),
      ...(verhuizing?.nummers ?? []).map(aliasVan),
    ],
  };
}

/** The chain follows the order of recording, which an export does not keep: that is sorted by `op` first. */
function inVolgorde(regels: readonly (HistorieRegel & { readonly vastgelegd: string })[]): HistorieRegel[] {
  return [...regels].sort((a, b) => Date.parse(a.vastgelegd) - Date.parse(b.vastgelegd));
}
