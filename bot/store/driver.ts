import { BotError } from '../errors';
import { type Driver, openDriver, type Statement, type Waarde } from './sqlite-drivers';
import { createBezet, lockDatabase } from './sqlite-slot';

/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the caller names the shape of a row; SQL is checked by nobody else */
/** Eén SQLite-bestand, synchroon, elke transactie met fsync. Dezelfde SQL op beide drivers. */
export interface Database {
  readonly driver: Driver['naam'];
  exec(sql: string): void;
  /** Voert uit en geeft het aantal geraakte rijen. */
  run(sql: string, ...waarden: Waarde[]): number;
  get<T>(sql: string, ...waarden: Waarde[]): T | undefined;
  all<T>(sql: string, ...waarden: Waarde[]): T[];
  /** Alles of niets. `work` is synchroon, zodat niets ertussen kan komen. */
  transact<T>(work: () => T): T;
  close(): void;
}

/** Wat een vastgelegde transactie overleeft. `stroomuitval` wacht bij elke transactie op de schijf, `proces` niet. */
export type Duurzaam = 'stroomuitval' | 'proces';

export interface OpenOpties {
  /** Kiest een driver, voor toetsen. */
  readonly driver?: Database['driver'];
  readonly duurzaam?: Duurzaam;
}

// Order matters: the lock mode must be set before the journal mode, or WAL makes a shared-memory file.
function listPragmas(duurzaam: Duurzaam): string[] {
  const synchronous = duurzaam === 'stroomuitval' ? 'FULL' : 'NORMAL';
  return [
    'PRAGMA locking_mode=EXCLUSIVE',
    'PRAGMA journal_mode=WAL',
    `PRAGMA synchronous=${synchronous}`,
    'PRAGMA foreign_keys=ON',
    // What is erased is overwritten; otherwise it would stay readable in the file until the place is used again.
    'PRAGMA secure_delete=ON',
  ];
}

/**
 * Opent (of maakt) het bestand voor dit programma alleen. Een tweede proces dat hetzelfde bestand opent krijgt `OPSLAG_BEZET`; verder als
 * `openBestand`, en `CONFIGURATIE` bij een map die niet te gebruiken is.
 */
export async function openDatabase(file: string, opties: OpenOpties = {}): Promise<Database> {
  const release = await lockDatabase(file);
  try {
    return openBestand(file, opties, release);
  } catch (fout) {
    release();
    throw fout;
  }
}

/**
 * Als `openDatabase`, voor wie het slot al heeft of een bestand waar niemand anders van weet. Een bestand dat geen gezonde database is, is
 * `OPSLAG_STUK`; kan het om een andere reden niet open, dan `OPSLAG_ONBEREIKBAAR`.
 */
export function openBestand(file: string, opties: OpenOpties = {}, release: () => void = () => undefined): Database {
  try {
    const driver = openDriver(file, opties.driver);
    for (const pragma of listPragmas(opties.duurzaam ?? 'stroomuitval')) runOnce(driver, pragma);
    return createDatabase(driver, release);
  } catch (cause) {
    throw isBezet(cause) ? createBezet(cause) : isBeschadigd(cause) ? createStuk(cause) : createDicht(cause);
  }
}

/** A statement that is not finalized keeps the file open after it is closed. */
function runOnce(driver: Driver, sql: string): void {
  const statement = driver.prepare(sql);
  statement.all();
  statement.finalize();
}

/** SQLITE_BUSY at opening: where our own locks do not reach, that of the built-in driver still does. */
function isBezet(cause: unknown): boolean {
  const { errcode } = Object(cause) as { errcode?: unknown };
  return errcode === 5;
}

/** Waar als het bestand zelf beschadigd is, en niet de schijf vol of de opdracht verkeerd. */
export function isBeschadigd(cause: unknown): boolean {
  // By what it says, not by its class: an error of the built-in driver is of Node's own `Error`, which is another one in a sandbox.
  const { errcode, message } = Object(cause) as { errcode?: unknown; message?: unknown };
  // SQLITE_CORRUPT and SQLITE_NOTADB; the wasm driver passes on only SQLite's own text for them.
  return errcode === 11 || errcode === 26 || /malformed|file is not a database/.test(String(message));
}

/** De fout voor een bestand dat geen gezonde database is. */
export function createStuk(cause: unknown): BotError {
  return new BotError(
    'OPSLAG_STUK',
    'De opslag is beschadigd of geen opslag van Regiebot. Zet een reservekopie terug met "regiebot herstel".',
    { cause },
  );
}

/** Nothing is wrong with the file as far as we know: a backup put back over it would be a loss. */
function createDicht(cause: unknown): BotError {
  return new BotError(
    'OPSLAG_ONBEREIKBAAR',
    'De opslag kan niet worden geopend. Kijk of er ruimte is op de schijf en of Regiebot in de gegevensmap (REGIEBOT_DATA) mag lezen en schrijven.',
    { cause },
  );
}

function createDatabase(driver: Driver, release: () => void): Database {
  const cache = new Map<string, Statement>();
  function use<T>(sql: string, work: (statement: Statement) => T): T {
    const statement = cache.get(sql) ?? driver.prepare(sql);
    cache.set(sql, statement);
    try {
      return work(statement);
    } catch (fout) {
      // The wasm driver keeps the error in the statement and throws it again at its next use; so it is not used again.
      cache.delete(sql);
      discard(statement);
      throw fout;
    }
  }
  return {
    driver: driver.naam,
    exec: (sql) => driver.exec(sql),
    run: (sql, ...w) => use(sql, (statement) => statement.run(...w)),
    get: <T>(sql: string, ...w: Waarde[]) => use(sql, (statement) => statement.get(...w)) as T | undefined,
    all: <T>(sql: string, ...w: Waarde[]) => use(sql, (statement) => statement.all(...w)) as T[],
    transact: (work) => transact(driver, work),
    close: () => {
      for (const statement of cache.values()) discard(statement);
      driver.close();
      release();
    },
  };
}

function discard(statement: Statement): void {
  try {
    statement.finalize();
  } catch {
    /* reports the error of its last use, which its user has already had */
  }
}

function transact<T>(driver: Driver, work: () => T): T {
  driver.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    driver.exec('COMMIT');
    return result;
  } catch (fout) {
    // After a full disk SQLite may have rolled back by itself; a second ROLLBACK then fails and must not hide the cause.
    try {
      driver.exec('ROLLBACK');
    } catch {
      /* already rolled back */
    }
    throw fout;
  }
}
