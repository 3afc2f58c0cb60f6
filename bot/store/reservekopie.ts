import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { BotError, isBotError } from '../errors';
import { createStuk, type Database, openDatabase } from './driver';
import { type Kluis } from './kluis';
import { createSqliteStore } from './sqlite';
import { lockDatabase } from './sqlite-slot';

/** Wat er in een opslag staat, na een controle van het bestand en van elke keten. */
export interface Inspectie {
  readonly dossiers: number;
  readonly regels: number;
  /** Dossiers waarvan de historie niet klopt. */
  readonly kapot: readonly string[];
}

/** Schrijft een hele kopie van de opslag naar `doel` en controleert haar. Gooit `OPSLAG_BEZET`, `OPSLAG_STUK` en `ONGELDIGE_INVOER`. */
export async function createReservekopie(bestand: string, doel: string, kluis: Kluis): Promise<Inspectie> {
  if (existsSync(doel)) throw new BotError('ONGELDIGE_INVOER', `Het bestand ${doel} bestaat al. Kies een andere naam.`);
  requireBestand(bestand);
  const deel = `${doel}.deel`;
  mkdirSync(dirname(doel), { recursive: true });
  rmSync(deel, { force: true });
  const db = await openDatabase(bestand);
  try {
    db.run('VACUUM INTO ?', deel);
    chmodSync(deel, 0o600);
  } catch (cause) {
    throw createStuk(cause);
  } finally {
    db.close();
  }
  const inspectie = await inspectDatabase(deel, kluis);
  sync(deel);
  renameSync(deel, doel);
  return inspectie;
}

export interface Herstel {
  readonly inspectie: Inspectie;
  /** Waar de opslag staat die is vervangen; ontbreekt als er geen was. */
  readonly vervangen?: string;
}

/**
 * Zet een reservekopie terug. Eerst wordt zij gecontroleerd; klopt er een keten niet, dan alleen met `toch`. De vervangen opslag blijft
 * als `<bestand>.<stempel>` bewaard. Op elk moment onderbroken staat er een hele opslag. Gooit `OPSLAG_BEZET` als de bot draait.
 */
export async function restoreReservekopie(
  kopie: string,
  bestand: string,
  kluis: Kluis,
  { stempel, toch }: { readonly stempel: string; readonly toch: boolean },
): Promise<Herstel> {
  requireBestand(kopie);
  await foldJournal(bestand);
  const release = await lockDatabase(bestand);
  try {
    const nieuw = `${bestand}.nieuw`;
    copyFileSync(kopie, nieuw);
    const inspectie = await inspectDatabase(nieuw, kluis);
    if (!toch) requireHeel(inspectie);
    sync(nieuw);
    const vervangen = keepAside(bestand, `${bestand}.${stempel}`);
    renameSync(nieuw, bestand);
    return { inspectie, ...(vervangen === undefined ? {} : { vervangen }) };
  } finally {
    release();
  }
}

/** Controleert het bestand en elke keten, en brengt het naar de versie van dit programma. */
async function inspectDatabase(bestand: string, kluis: Kluis): Promise<Inspectie> {
  const db = await openDatabase(bestand);
  try {
    requireGezond(db);
    const store = createSqliteStore(db, kluis);
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

function requireGezond(db: Database): void {
  const uitslag = db.get<{ integrity_check: string }>('PRAGMA integrity_check(1)')?.integrity_check;
  if (uitslag !== 'ok') throw createStuk(undefined);
}

function requireHeel({ dossiers, kapot }: Inspectie): void {
  if (kapot.length === 0) return;
  if (kapot.length === dossiers)
    throw new BotError(
      'CONFIGURATIE',
      'Geen enkel dossier klopt met deze sleutel. Gebruik de REGIEBOT_SLEUTEL van toen.',
    );
  throw new BotError(
    'OPSLAG_STUK',
    `In de reservekopie klopt de historie niet van: ${kapot.join(', ')}. Er is niets gewijzigd. Toch terugzetten kan met --toch.`,
  );
}

function requireBestand(bestand: string): void {
  if (!existsSync(bestand)) throw new BotError('ONGELDIGE_INVOER', `Het bestand ${bestand} bestaat niet.`);
}

/** Opening and closing folds the journal of a stopped bot into the file; a damaged file is kept aside as it is. */
async function foldJournal(bestand: string): Promise<void> {
  if (!existsSync(bestand)) return;
  try {
    (await openDatabase(bestand)).close();
  } catch (fout) {
    if (!isBotError(fout, 'OPSLAG_STUK')) throw fout;
  }
}

/** Copied, not moved: a restart halfway must never find an empty place and start a new store there. */
function keepAside(bestand: string, aside: string): string | undefined {
  if (!existsSync(bestand)) return undefined;
  copyFileSync(bestand, aside);
  if (existsSync(`${bestand}-wal`)) {
    copyFileSync(`${bestand}-wal`, `${aside}-wal`);
    // A journal belongs to its own file; beside another one it would be folded into that.
    rmSync(`${bestand}-wal`);
  }
  return aside;
}

function sync(bestand: string): void {
  const handle = openSync(bestand, 'r+');
  fsyncSync(handle);
  closeSync(handle);
}
