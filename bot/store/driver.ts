import { BotError } from '../errors';
import { type Driver, openDriver, type Statement, type Waarde } from './sqlite-drivers';
import { lockDatabase } from './sqlite-slot';

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
 * Opent (of maakt) het bestand. Een tweede proces dat hetzelfde bestand opent krijgt `OPSLAG_BEZET`; een bestand dat geen
 * gezonde database is `OPSLAG_STUK`; kan het om een andere reden niet open, dan `OPSLAG_ONBEREIKBAAR`.
 */
export async function openDatabase(file: string, opties: OpenOpties = {}): Promise<Database> {
  const release = await lockDatabase(file);
  try {
    const driver = openDriver(file, opties.driver);
    for (const pragma of listPragmas(opties.duurzaam ?? 'stroomuitval')) runOnce(driver, pragma);
    return createDatabase(driver, release);
  } catch (cause) {
    release();
    throw isBeschadigd(cause) ? createStuk(cause) : createDicht(cause);
  }
}

/** A statement that is not finalized keeps the file open after it is closed. */
function runOnce(driver: Driver, sql: string): void {
  const statement = driver.prepare(sql);
  statement.all();
  statement.finalize();
}

/** Waar als het bestand zelf beschadigd is, en niet de schijf vol of de opdracht verkeerd. */
export function isBeschadigd(cause: unknown): boolean {
  if (!(cause instanceof Error)) return false;
  const { errcode } = cause as { errcode?: number };
  // SQLITE_CORRUPT and SQLITE_NOTADB; the wasm driver passes on only SQLite's own text for them.
  return errcode === 11 || errcode === 26 || /malformed|file is not a database/.test(cause.message);
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
    'De opslag kan niet worden geopend. Kijk of er ruimte is op de schijf en of Regiebot in de gegevensmap mag lezen en schrijven.',
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
