import { type Clock } from '../clock';
import { listSamenvoegingen, type Samenvoeging } from '../dossiers/alias';
import { kaartVan } from '../dossiers/dossiers';
import { finishSamenvoeging } from '../dossiers/samenvoegen';
import { isBotError } from '../errors';
import { type Hoofd } from '../store/keten';
import { type Store } from '../store/store';
import { createDagelijks } from './dagelijks';

/** Zoveel kaarten tegelijk: een klik hoeft daar niet merkbaar op te wachten. */
const PARTIJ = 100;

export interface SweepDelen {
  readonly store: Store;
  /** Caseloads met een kanaal, gelezen bij gebruik; daarbuiten kan geen kaart staan. */
  readonly caseloads: readonly string[];
  readonly clock: Clock;
  readonly wake: () => void;
}

/**
 * Laat bij de start en op elke nieuwe dag alle dossierkaarten opnieuw tekenen: termijnen schuiven op zonder dat er iets binnenkomt, en
 * wat ooit is gemist, herstelt zich zo. Een kaart die gelijk bleef, wordt niet verstuurd.
 */
export function createSweep(delen: SweepDelen): () => Promise<void> {
  const { store, clock, wake } = delen;
  return createDagelijks(clock, async () => {
    // In the order of the decisions, so that what was interrupted halfway a chain reaches its end.
    for (const besluit of await listSamenvoegingen(store)) await finishUnlessKapot(store, besluit);
    await redrawCaseloads(store, delen.caseloads);
    wake();
  });
}

/** Laat alle kaarten van deze caseloads opnieuw tekenen. */
export async function redrawCaseloads(store: Store, caseloads: readonly string[]): Promise<void> {
  for (const caseload of caseloads) await redraw(store, await store.listCaseload(caseload));
}

async function redraw(store: Store, dossiers: readonly Hoofd[]): Promise<void> {
  for (let vanaf = 0; vanaf < dossiers.length; vanaf += PARTIJ) {
    await store.addWensen(dossiers.slice(vanaf, vanaf + PARTIJ).map(kaartVan));
    // Thousands of cards are one long breath; whoever clicks meanwhile goes first.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** One broken history must not keep all other cards from being drawn; `regiebot controle` names it. */
async function finishUnlessKapot(store: Store, besluit: Samenvoeging): Promise<void> {
  try {
    await finishSamenvoeging(store, besluit);
  } catch (fout) {
    if (!isBotError(fout, 'DOSSIER_KAPOT')) throw fout;
  }
}
