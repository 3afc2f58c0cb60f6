import { createBotsing } from './botsing';
import { type Database } from './driver';
import { type Kluis } from './kluis';
import { insertWensen } from './sqlite-uitgaand';
import { type BerichtStand, type BewaardBericht, type Store, type Wens } from './store';

type Attempt = <T>(work: () => T) => Promise<T>;
type Berichten = Pick<Store, 'createBericht' | 'loadBericht' | 'readRuw' | 'saveBericht' | 'listBerichten'>;

/** Berichten: de beschrijving als document, de ruwe inhoud versleuteld ernaast. */
export function createSqliteBerichten(db: Database, kluis: Kluis, attempt: Attempt): Berichten {
  return {
    createBericht: (bericht, ruw) => attempt(() => db.transact(() => create(db, kluis, bericht, ruw))),
    loadBericht: (id) => attempt(() => load(db, id)),
    readRuw: (id) => attempt(() => readRuw(db, kluis, id)),
    saveBericht: (bericht, wensen) => attempt(() => db.transact(() => save(db, bericht, wensen))),
    listBerichten: (stand) => attempt(() => list(db, stand)),
  };
}

function create(db: Database, kluis: Kluis, bericht: BewaardBericht, ruw: Uint8Array): boolean {
  const nieuw = db.run(
    'INSERT INTO berichten VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ...[bericht.id, bericht.versie, bericht.stand, 0, JSON.stringify(bericht)],
  );
  if (nieuw === 0) return false;
  db.run('INSERT INTO ruw VALUES (?, ?)', bericht.id, kluis.seal(`ruw|${bericht.id}`, ruw));
  return true;
}

function load(db: Database, id: string): BewaardBericht | undefined {
  const rij = db.get<{ body: string }>('SELECT body FROM berichten WHERE id = ?', id);
  return rij === undefined ? undefined : (JSON.parse(rij.body) as BewaardBericht);
}

function readRuw(db: Database, kluis: Kluis, id: string): Uint8Array | undefined {
  const rij = db.get<{ inhoud: Uint8Array }>('SELECT inhoud FROM ruw WHERE id = ?', id);
  return rij === undefined ? undefined : kluis.open(`ruw|${id}`, rij.inhoud);
}

function save(db: Database, bericht: BewaardBericht, wensen: readonly Wens[]): void {
  const volgend = { ...bericht, versie: bericht.versie + 1 };
  const geraakt = db.run(
    'UPDATE berichten SET versie = ?, stand = ?, dubbel = ?, body = ? WHERE id = ? AND versie = ?',
    ...[
      volgend.versie,
      bericht.stand,
      bericht.dubbelVan === undefined ? 0 : 1,
      JSON.stringify(volgend),
      bericht.id,
      bericht.versie,
    ],
  );
  if (geraakt === 0) throw createBotsing('bericht');
  insertWensen(db, wensen);
}

function list(db: Database, stand: BerichtStand): BewaardBericht[] {
  const rijen = db.all<{ body: string }>('SELECT body FROM berichten WHERE stand = ? ORDER BY rowid', stand);
  return rijen.map((rij) => JSON.parse(rij.body) as BewaardBericht);
}
