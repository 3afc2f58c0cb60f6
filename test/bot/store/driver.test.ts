import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../../bot/store/driver';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const drivers: Database['driver'][] = major > 22 || (major === 22 && minor >= 13) ? ['node:sqlite', 'wasm'] : ['wasm'];

describe.each(drivers)('de opslag op %s', (driver) => {
  let map: string;
  beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'regiebot-'))));
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  const open = () => openDatabase(join(map, 'x.db'), { driver });

  it('bewaart over sluiten en openen heen', async () => {
    const eerste = await open();
    eerste.exec('CREATE TABLE t (k TEXT PRIMARY KEY, v BLOB)');
    expect(eerste.run('INSERT INTO t VALUES (?, ?)', 'a', new Uint8Array([1, 0, 2]))).toBe(1);
    eerste.close();
    const tweede = await open();
    expect(tweede.get<{ v: Uint8Array }>('SELECT v FROM t WHERE k = ?', 'a')?.v).toEqual(new Uint8Array([1, 0, 2]));
    expect(tweede.get('SELECT v FROM t WHERE k = ?', 'b')).toBeUndefined();
    tweede.close();
  });

  it('doet een transactie helemaal of niet', async () => {
    const db = await open();
    db.exec('CREATE TABLE t (k TEXT PRIMARY KEY)');
    const mislukt = () =>
      db.transact(() => {
        db.run('INSERT INTO t VALUES (?)', 'a');
        throw new Error('halverwege');
      });
    expect(mislukt).toThrow('halverwege');
    expect(db.all('SELECT k FROM t')).toEqual([]);
    db.close();
  });

  it('laat het logboek niet groeien, en laat na sluiten alleen het bestand achter', async () => {
    const db = await open();
    db.exec('CREATE TABLE t (k INTEGER PRIMARY KEY, v TEXT)');
    for (let k = 0; k < 800; k += 1) {
      db.run('INSERT INTO t VALUES (?, ?)', k, 'x'.repeat(8_000));
      db.get('SELECT v FROM t WHERE k = ?', k);
    }
    expect(statSync(join(map, 'x.db-wal')).size).toBeLessThan(6_000_000);
    db.close();
    expect(readdirSync(map)).toEqual(['x.db']);
  });

  it('laat geen tweede programma in hetzelfde bestand', async () => {
    const db = await open();
    await expect(open()).rejects.toMatchObject({ code: 'OPSLAG_BEZET' });
    db.close();
    (await open()).close();
  });

  it('weigert een bestand dat geen database is', async () => {
    writeFileSync(join(map, 'x.db'), 'dit is geen database, maar wel lang genoeg om er een te lijken '.repeat(20));
    await expect(open()).rejects.toMatchObject({ code: 'OPSLAG_STUK' });
  });

  it('noemt niet beschadigd wat alleen niet te openen is', async () => {
    mkdirSync(join(map, 'x.db'));
    await expect(open()).rejects.toMatchObject({ code: 'OPSLAG_ONBEREIKBAAR' });
  });
});

const metBeide = drivers.length > 1 ? it : it.skip;

metBeide('wie naar een nieuwere Node gaat, of terug, houdt zijn opslag', async () => {
  const map = mkdtempSync(join(tmpdir(), 'regiebot-'));
  let gezien: unknown[] = [];
  for (const driver of ['wasm', 'node:sqlite', 'wasm'] as const) {
    const db = await openDatabase(join(map, 'x.db'), { driver });
    db.exec('CREATE TABLE IF NOT EXISTS t (van TEXT, v BLOB)');
    db.run('INSERT INTO t VALUES (?, ?)', driver, new Uint8Array([1, 0, 2]));
    gezien = db.all('SELECT van, v FROM t ORDER BY rowid');
    db.close();
  }
  const rij = (van: string) => ({ van, v: new Uint8Array([1, 0, 2]) });
  expect(gezien).toEqual([rij('wasm'), rij('node:sqlite'), rij('wasm')]);
  rmSync(map, { recursive: true, force: true });
});
