import { existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';

export type Waarde = string | number | Uint8Array | null;

/** Een voorbereide opdracht; na `finalize` niet meer te gebruiken. */
export interface Statement {
  run(...waarden: Waarde[]): number;
  get(...waarden: Waarde[]): unknown;
  all(...waarden: Waarde[]): unknown[];
  finalize(): void;
}

/** Wat beide drivers kunnen, in een vorm. */
export interface Driver {
  readonly naam: 'node:sqlite' | 'wasm';
  exec(sql: string): void;
  prepare(sql: string): Statement;
  close(): void;
}

/** Opent het bestand met de gevraagde driver; zonder keuze met die van Node zelf, als deze Node er een heeft. */
export function openDriver(file: string, naam: Driver['naam'] = preferredDriver()): Driver {
  return naam === 'wasm' ? openWasm(file) : openNative(file);
}

function preferredDriver(): Driver['naam'] {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 13) ? 'node:sqlite' : 'wasm';
}

interface NativeModule {
  DatabaseSync: new (file: string) => {
    exec(sql: string): void;
    prepare(sql: string): {
      run(...w: Waarde[]): { changes: number | bigint };
      get(...w: Waarde[]): unknown;
      all(...w: Waarde[]): unknown[];
    };
    close(): void;
  };
}

function openNative(file: string): Driver {
  const { DatabaseSync } = loadNative();
  const db = new DatabaseSync(file);
  return {
    naam: 'node:sqlite',
    exec: (sql) => db.exec(sql),
    prepare: (sql) => {
      const statement = db.prepare(sql);
      return {
        run: (...w) => Number(statement.run(...w).changes),
        get: (...w) => statement.get(...w),
        all: (...w) => statement.all(...w),
        finalize: () => undefined,
      };
    },
    close: () => db.close(),
  };
}

/**
 * Node 22 says on standard error that its SQLite may still change. That is for us to know: the promises of the store are checked on every
 * version of Node, and whoever starts the bot can do nothing with it.
 */
function loadNative(): NativeModule {
  const { emitWarning } = process; // eslint-disable-line @typescript-eslint/unbound-method -- not called, put back as it was
  process.emitWarning = () => undefined;
  try {
    return createRequire(__filename)('node:sqlite') as NativeModule;
  } finally {
    process.emitWarning = emitWarning;
  }
}

interface WasmModule {
  Database: new (file: string) => {
    exec(sql: string): void;
    prepare(sql: string): {
      run(w: Waarde[]): { changes: number };
      all(w: Waarde[]): unknown[];
      finalize(): void;
    };
    close(): void;
  };
}

function openWasm(file: string): Driver {
  // Left behind by a killed process; safe to remove, because we hold the kernel's lock.
  if (existsSync(`${file}.lock`)) rmSync(`${file}.lock`, { recursive: true, force: true });
  const { Database: WasmDatabase } = createRequire(__filename)('node-sqlite3-wasm') as WasmModule;
  const db = new WasmDatabase(file);
  return {
    naam: 'wasm',
    exec: (sql) => db.exec(sql),
    prepare: (sql) => {
      const statement = db.prepare(sql);
      return {
        run: (...w) => statement.run(w).changes,
        // Not its own `get`: that stops after one row and leaves a read open, so that the journal is never folded back and grows for ever.
        get: (...w) => statement.all(w)[0],
        all: (...w) => statement.all(w),
        finalize: () => statement.finalize(),
      };
    },
    close: () => db.close(),
  };
}
