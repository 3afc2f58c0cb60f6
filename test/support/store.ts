import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Log } from '../../bot/log';
import { type OpenOpties, openDatabase } from '../../bot/store/driver';
import { createKluis, type Kluis } from '../../bot/store/kluis';
import { createSqliteStore } from '../../bot/store/sqlite';
import { type Store } from '../../bot/store/store';

export const stilLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

export const testKluis: Kluis = createKluis(new Uint8Array(32).fill(7));

export interface TestStore {
  readonly store: Store;
  readonly map: string;
  /** Sluit en opent opnieuw, zoals na een herstart. */
  reopen(): Promise<Store>;
  remove(): Promise<void>;
}

/** Een echte opslag in een eigen map; `opties` kiest een driver. */
export async function openTestStore(opties: OpenOpties = {}): Promise<TestStore> {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-'));
  const open = async () => createSqliteStore(await openDatabase(join(map, 'regiebot.db'), opties), testKluis);
  let store = await open();
  return {
    get store() {
      return store;
    },
    map,
    async reopen() {
      await store.close();
      store = await open();
      return store;
    },
    async remove() {
      await store.close();
      rmSync(map, { recursive: true, force: true });
    },
  };
}
