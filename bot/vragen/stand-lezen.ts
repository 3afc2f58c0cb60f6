import { type Datum } from '../../rules/datum';
import { prepareDossier } from '../../rules/metingen/prepare';
import { type Stand } from '../../rules/metingen/stand';
import { isBotError } from '../errors';
import { type Store } from '../store/store';

/** Een dossier zoals het voor de metingen is gelezen. */
export interface GelezenStand {
  readonly versie: number;
  /** Tijdstip van de laatst vastgelegde regel; leeg als geen regel er een heeft. */
  readonly laatst: string;
  /** `undefined`: op de peildatum bestond het dossier nog niet. */
  readonly stand: Stand | undefined;
}

/** Zoveel dossiers achter elkaar: ongeveer tien milliseconden, zodat een klik er niet merkbaar op wacht. */
const PARTIJ = 10;

/** Laat na elke tien dossiers eerst een ander voor. */
export async function breathe(gedaan: number): Promise<void> {
  if (gedaan % PARTIJ === 0) await new Promise((resolve) => setImmediate(resolve));
}

/**
 * Leest een dossier en leidt af wat de metingen willen weten; zie `prepareDossier`. `undefined`: het dossier is er niet (meer).
 * Gooit `OPSLAG_ONBEREIKBAAR`.
 */
export async function readStand(
  store: Store,
  dossiernummer: string,
  peildatum: Datum,
  bekendTot?: string,
): Promise<GelezenStand | 'onleesbaar' | undefined> {
  try {
    const gelezen = await store.loadDossier(dossiernummer);
    if (gelezen === undefined) return undefined;
    if (gelezen.kapot !== undefined) return 'onleesbaar';
    const { dossier, versie } = gelezen;
    const laatst = dossier.historie.reduce((max, { vastgelegd = '' }) => (vastgelegd > max ? vastgelegd : max), '');
    return { versie, laatst, stand: prepareDossier(dossier, peildatum, bekendTot) };
  } catch (fout) {
    if (isBotError(fout, 'OPSLAG_ONBEREIKBAAR')) throw fout;
    return 'onleesbaar';
  }
}
