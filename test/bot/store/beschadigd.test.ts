import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Database, openDatabase } from '../../../bot/store/driver';
import { createKluis } from '../../../bot/store/kluis';
import { createSqliteStore } from '../../../bot/store/sqlite';
import { SCHEMA_VERSIE } from '../../../bot/store/sqlite-schema';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { createKans } from '../../support/kans';
import { testKluis } from '../../support/store';

describe('een opslag waar iemand aan heeft gezeten', () => {
  let map: string;
  let bestand: string;
  beforeEach(() => {
    map = mkdtempSync(join(tmpdir(), 'regiebot-'));
    bestand = join(map, 'regiebot.db');
  });
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  const dossiernummers = (aantal: number) => Array.from({ length: aantal }, (_, n) => `2026-${1000 + n}`);
  const melding = (id: string) => ({
    ...{ id, op: datum('2026-05-01'), notificatie: 'COA-01', vastgelegd: '2026-05-01T08:00:00.000Z' },
  });

  async function withStore<T>(work: (store: Store) => Promise<T>, kluis = testKluis): Promise<T> {
    const store = createSqliteStore(await openDatabase(bestand), kluis);
    try {
      return await work(store);
    } finally {
      await store.close();
    }
  }

  async function withDatabase(work: (db: Database) => void): Promise<void> {
    const db = await openDatabase(bestand);
    work(db);
    db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    db.close();
  }

  const fill = (aantal = 2) =>
    withStore((store) =>
      store.takeOver(
        dossiernummers(aantal).map((dossiernummer) => ({
          ...{ dossiernummer, verwachteVersie: 0, caseload: 'Noord', sleutels: [], wensen: [] },
          regels: [melding('a'), melding('b'), melding('c')],
        })),
      ),
    );

  const kapot = (nummer = '2026-1000') => withStore(async (store) => (await store.loadDossier(nummer))?.kapot);

  it.each([
    ['een regel wijzigt', `UPDATE historie SET body = replace(body, 'COA-01', 'COA-07') WHERE volgnummer = 2 AND`],
    ['een regel weghaalt', 'DELETE FROM historie WHERE volgnummer = 2 AND'],
    ['de laatste regel weghaalt', 'DELETE FROM historie WHERE volgnummer = 3 AND'],
    ['een regel vooraan zet', 'UPDATE historie SET volgnummer = 0 WHERE volgnummer = 2 AND'],
    ['een regel onleesbaar maakt', `UPDATE historie SET body = '{"op": ' WHERE volgnummer = 1 AND`],
    ['het hoofd wijzigt', `UPDATE dossiers SET klantmanager = 'iemand' WHERE`],
    ['het slot onleesbaar maakt', `UPDATE dossiers SET slot = 'x' WHERE`],
  ])('wijst het dossier aan als iemand %s, en laat de andere doorgaan', async (_wat, sql) => {
    await fill();
    await withDatabase((db) => db.run(`${sql} dossiernummer = '2026-1000'`));
    expect(await kapot()).toEqual(expect.any(String));
    expect(await kapot('2026-1001')).toBeUndefined();
  });

  it('herkent niets meer met een andere sleutel', async () => {
    await fill();
    const vreemd = createKluis(new Uint8Array(32).fill(8));
    expect(await withStore((store) => store.loadDossier('2026-1000'), vreemd)).toMatchObject({
      kapot: expect.any(String) as string,
    });
  });

  it('weigert een opslag van een nieuwere Regiebot en verandert haar niet', async () => {
    await fill();
    await withDatabase((db) => db.exec(`PRAGMA user_version = ${SCHEMA_VERSIE + 1}`));
    const voor = readFileSync(bestand);
    await expect(withStore((store) => store.count())).rejects.toMatchObject({ code: 'OPSLAG_NIEUWER' });
    expect(readFileSync(bestand).equals(voor)).toBe(true);
  });

  it('geeft een opslag van voor de keten er een, zonder iets te verliezen', async () => {
    await fill();
    await withDatabase((db) => {
      db.exec(`DROP INDEX dossiers_caseload; DROP INDEX claims_waarde; DROP INDEX berichten_dossier; DROP INDEX berichten_persoon;
        DROP INDEX berichten_dubbel; ALTER TABLE dossiers DROP COLUMN slot; ALTER TABLE historie DROP COLUMN hash;
        ALTER TABLE uitgaand DROP COLUMN beurt; ALTER TABLE uitgaand DROP COLUMN voorrang; PRAGMA user_version = 0`);
    });
    const bewaard = await withStore((store) => store.loadDossier('2026-1000'));
    expect(bewaard?.kapot).toBeUndefined();
    expect(bewaard?.dossier.historie.map(({ id }) => id)).toEqual(['a', 'b', 'c']);
  });

  it('weigert een afgebroken bestand', async () => {
    await fill(200);
    await withDatabase(() => undefined);
    const heel = readFileSync(bestand);
    writeFileSync(bestand, heel.subarray(0, heel.length >> 1));
    await expect(withStore((store) => store.count())).rejects.toMatchObject({ code: 'OPSLAG_STUK' });
  });

  it('raadt nergens naar als er willekeurige bytes zijn veranderd', async () => {
    await fill(200);
    await withDatabase(() => undefined);
    const heel = readFileSync(bestand);
    const kans = createKans(20260508);
    for (let ronde = 0; ronde < 20; ronde += 1) {
      const stuk = Buffer.from(heel);
      const begin = Math.floor(kans() * (heel.length - 2_000));
      for (let n = 0; n < 2_000; n += 1) stuk[begin + n] = Math.floor(kans() * 256);
      writeFileSync(bestand, stuk);
      for (const uitkomst of await readAll()) expect(uitkomst).toMatch(/^(heel|kapot|OPSLAG_STUK)$/);
    }
  });

  /** Per dossier: heel en dan ook echt gelijk aan wat is vastgelegd, of de code die zegt waarom niet. */
  async function readAll(): Promise<string[]> {
    const codeVan = (fout: unknown) => (fout as { code?: string }).code ?? String(fout);
    try {
      return await withStore((store) =>
        Promise.all(dossiernummers(200).map((nummer) => readOne(store, nummer).catch(codeVan))),
      );
    } catch (fout) {
      return [codeVan(fout)];
    }
  }

  async function readOne(store: Store, nummer: string): Promise<string> {
    const bewaard = await store.loadDossier(nummer);
    if (bewaard?.kapot !== undefined) return 'kapot';
    return JSON.stringify(bewaard?.dossier.historie) === JSON.stringify([melding('a'), melding('b'), melding('c')])
      ? 'heel'
      : `anders: ${JSON.stringify(bewaard)}`;
  }
});
