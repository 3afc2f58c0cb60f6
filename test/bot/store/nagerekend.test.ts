import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../bot/store/driver';
import { createSqliteStore } from '../../../bot/store/sqlite';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { testKluis } from '../../support/store';

describe('een dossier dat al is nagerekend', () => {
  let map: string;
  let db: Database;
  let store: Store;
  beforeEach(async () => {
    map = mkdtempSync(join(tmpdir(), 'regiebot-'));
    db = await openDatabase(join(map, 'regiebot.db'));
    store = createSqliteStore(db, testKluis);
    await store.appendDossier({
      ...{ dossiernummer: '2026-0143', verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ op: datum('2026-03-02'), notificatie: 'COA-01', id: 'b1' }],
    });
  });
  afterEach(async () => {
    await store.close();
    rmSync(map, { recursive: true, force: true });
  });

  it('wordt niet nog eens opgebouwd zolang er niets veranderde', async () => {
    expect(await store.loadDossier('2026-0143')).toBe(await store.loadDossier('2026-0143'));
  });

  it('is kapot zodra een regel in het bestand verandert, ook zonder herstart, en heel als zij is teruggezet', async () => {
    const kapot = async () => (await store.loadDossier('2026-0143'))?.kapot;
    expect(await kapot()).toBeUndefined();
    db.run("UPDATE historie SET body = replace(body, '2026-03-02', '2026-03-03')");
    expect(await kapot()).toMatch(/^Regel 1 is niet zoals zij is vastgelegd/);
    db.run("UPDATE historie SET body = replace(body, '2026-03-03', '2026-03-02')");
    expect(await kapot()).toBeUndefined();
  });

  it('is gewist ook uit het geheugen weg', async () => {
    await store.loadDossier('2026-0143');
    await store.eraseDossier('2026-0143', () => []);
    expect(await store.loadDossier('2026-0143')).toBeUndefined();
  });
});
