import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { BotError, isBotError } from '../errors';
import { createStuk, type Database, isBeschadigd, openBestand, openDatabase } from './driver';
import { type Kluis } from './kluis';
import { createSqliteStore } from './sqlite';
import { lockDatabase } from './sqlite-slot';
import { requireSleutel } from './vingerafdruk';

/** Alleen voor de eigenaar: in een opslag staan de dossiers leesbaar. */
const EIGENAAR = 0o600;

/** Wat er in een opslag staat, na een controle van het bestand en van elke keten. */
export interface Inspectie {
  readonly dossiers: number;
  readonly regels: number;
  /** Dossiers waarvan de historie niet klopt. */
  readonly kapot: readonly string[];
}

/**
 * Schrijft een hele kopie van de opslag naar `doel` en controleert haar; mislukt dat, dan blijft er niets achter. Gooit `OPSLAG_BEZET`,
 * `OPSLAG_STUK`, `ONGELDIGE_INVOER`, en `CONFIGURATIE` bij een andere sleutel.
 */
export async function createReservekopie(bestand: string, doel: string, kluis: Kluis): Promise<Inspectie> {
  if (existsSync(doel)) throw new BotError('ONGELDIGE_INVOER', `Het bestand ${doel} bestaat al. Kies een andere naam.`);
  requireBestand(bestand);
  const deel = `${doel}.deel`;
  const db = await openDatabase(bestand);
  try {
    copyInto(db, deel);
  } finally {
    db.close();
  }
  try {
    const inspectie = await inspectDatabase(deel, kluis);
    sync(deel);
    renameSync(deel, doel);
    return inspectie;
  } finally {
    removeDatabase(deel);
  }
}

function copyInto(db: Database, deel: string): void {
  try {
    mkdirSync(dirname(deel), { recursive: true });
    removeDatabase(deel);
    // Made before SQLite does, so that nobody else can read it at any moment.
    closeSync(openSync(deel, 'wx', EIGENAAR));
    db.run('VACUUM INTO ?', deel);
  } catch (cause) {
    removeDatabase(deel);
    if (isBeschadigd(cause)) throw createStuk(cause);
    throw new BotError('ONGELDIGE_INVOER', `De kopie kan niet worden geschreven naar ${deel}.`, { cause });
  }
}

export interface Herstel {
  readonly inspectie: Inspectie;
  /** Waar de opslag staat die is vervangen; ontbreekt als er geen was. */
  readonly vervangen?: string;
}

/**
 * Zet een reservekopie terug. Eerst wordt zij gecontroleerd; klopt er een keten niet, dan alleen met `toch`. De vervangen opslag blijft
 * als `<bestand>.<stempel>` bewaard. Op elk moment onderbroken staat er een hele opslag. Gooit `OPSLAG_BEZET` als de bot draait, en
 * `CONFIGURATIE` als de kopie met een andere sleutel is gemaakt.
 */
export async function restoreReservekopie(
  kopie: string,
  bestand: string,
  kluis: Kluis,
  { stempel, toch }: { readonly stempel: string; readonly toch: boolean },
): Promise<Herstel> {
  requireBestand(kopie);
  const release = await lockDatabase(bestand);
  const nieuw = `${bestand}.nieuw`;
  try {
    foldJournal(bestand);
    await copyPrivate(kopie, nieuw);
    const inspectie = await inspectKopie(nieuw, kluis);
    if (!toch) requireHeel(inspectie);
    sync(nieuw);
    const vervangen = await keepAside(bestand, `${bestand}.${stempel}`);
    renameSync(nieuw, bestand);
    return { inspectie, ...(vervangen === undefined ? {} : { vervangen }) };
  } finally {
    removeDatabase(nieuw);
    release();
  }
}

/** "Put a backup back" is no help to somebody who is doing just that. */
async function inspectKopie(nieuw: string, kluis: Kluis): Promise<Inspectie> {
  try {
    return await inspectDatabase(nieuw, kluis);
  } catch (cause) {
    if (!isBotError(cause, 'OPSLAG_STUK')) throw cause;
    throw new BotError(
      'OPSLAG_STUK',
      'Deze reservekopie is beschadigd of geen opslag van Regiebot. Er is niets gewijzigd. Neem een andere kopie.',
      { cause },
    );
  }
}

/** Controleert het bestand, de sleutel en elke keten, en brengt het naar de versie van dit programma. */
async function inspectDatabase(bestand: string, kluis: Kluis): Promise<Inspectie> {
  const db = openBestand(bestand);
  try {
    requireGezond(db);
    const store = createSqliteStore(db, kluis);
    await requireSleutel(store, kluis);
    const kapot: string[] = [];
    let regels = 0;
    const nummers = await store.listDossiers();
    for (const nummer of nummers) {
      const bewaard = await store.loadDossier(nummer);
      regels += bewaard?.dossier.historie.length ?? 0;
      if (bewaard?.kapot !== undefined) kapot.push(nummer);
    }
    return { dossiers: nummers.length, regels, kapot };
  } finally {
    db.close();
  }
}

/** An empty file is a healthy database too, but nobody's store. */
function requireGezond(db: Database): void {
  if (db.get("SELECT 1 FROM sqlite_master WHERE name = 'dossiers'") === undefined) throw createStuk(undefined);
  const uitslag = db.get<{ integrity_check: string }>('PRAGMA integrity_check(1)')?.integrity_check;
  if (uitslag !== 'ok') throw createStuk(undefined);
}

function requireHeel({ kapot }: Inspectie): void {
  if (kapot.length === 0) return;
  throw new BotError(
    'OPSLAG_STUK',
    `In de reservekopie klopt de historie niet van: ${kapot.join(', ')}. Er is niets gewijzigd. Toch terugzetten kan met --toch.`,
  );
}

function requireBestand(bestand: string): void {
  if (statSync(bestand, { throwIfNoEntry: false })?.isFile() !== true)
    throw new BotError('ONGELDIGE_INVOER', `Het bestand ${bestand} bestaat niet.`);
}

/** Opening and closing folds the journal of a stopped bot into the file; a damaged file is kept aside as it is. */
function foldJournal(bestand: string): void {
  if (!existsSync(bestand)) return;
  try {
    openBestand(bestand).close();
  } catch (fout) {
    if (!isBotError(fout, 'OPSLAG_STUK')) throw fout;
  }
}

/** Copied, not moved: a restart halfway must never find an empty place and start a new store there. */
async function keepAside(bestand: string, aside: string): Promise<string | undefined> {
  if (!existsSync(bestand)) return undefined;
  await copyPrivate(bestand, aside);
  if (existsSync(`${bestand}-wal`)) {
    await copyPrivate(`${bestand}-wal`, `${aside}-wal`);
    // A journal belongs to its own file; beside another one it would be folded into that.
    rmSync(`${bestand}-wal`);
  }
  return aside;
}

/** `copyFile` would give the copy the rights of the file it came from. */
async function copyPrivate(van: string, naar: string): Promise<void> {
  removeDatabase(naar);
  try {
    await pipeline(createReadStream(van), createWriteStream(naar, { flags: 'wx', mode: EIGENAAR, flush: true }));
  } catch (cause) {
    throw new BotError('OPSLAG_ONBEREIKBAAR', `Het bestand ${van} kan niet worden gekopieerd naar ${naar}.`, { cause });
  }
}

/** With what SQLite keeps beside it: what an earlier attempt left would be folded into the next file of this name. */
function removeDatabase(bestand: string): void {
  for (const naast of ['', '-wal', '-shm', '-journal', '.lock']) {
    // Looked at first: below something that is no folder there is nothing, and removing nothing there is an error.
    if (existsSync(`${bestand}${naast}`)) rmSync(`${bestand}${naast}`, { recursive: true });
  }
}

function sync(bestand: string): void {
  const handle = openSync(bestand, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
