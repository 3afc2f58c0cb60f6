import { createBotsing } from './botsing';
import { type Database } from './driver';
import { langstePauze } from './pauze';
import { type Store, type Uitgaand, type Wachtend, type Wens, type Zending } from './store';

type Attempt = <T>(work: () => T) => Promise<T>;
type UitgaandDeel = Pick<Store, 'addWensen' | 'loadUitgaand' | 'listTeVersturen' | 'saveZending'>;

interface Rij {
  id: string;
  plek: string;
  inhoud: string | null;
  gewenst: number;
  getoond: number;
  poging: number;
  nietVoor: string;
  onzeker: number;
  zending: string;
  beurt: number;
  voorrang: number;
}

const KOLOMMEN = 'id, plek, inhoud, gewenst, getoond, poging, nietVoor, onzeker, zending, beurt, voorrang';

/** De uitgaande kant: wensen schrijft wie een feit vastlegt, zendingen schrijft alleen de verzender. */
export function createSqliteUitgaand(db: Database, attempt: Attempt): UitgaandDeel {
  return {
    addWensen: (wensen) => attempt(() => db.transact(() => insertWensen(db, wensen))),
    loadUitgaand: (id) => attempt(() => load(db, id)),
    listTeVersturen: (nu, hoogstens) => attempt(() => list(db, nu, hoogstens)),
    saveZending: (id, zending, beurt) => attempt(() => save(db, id, zending, beurt)),
  };
}

/** Telt `gewenst` op; meerdere wensen voor één kaart worden zo vanzelf één verzending. Een pauze die Teams vroeg, blijft gelden. */
export function insertWensen(db: Database, wensen: readonly Wens[]): void {
  for (const wens of wensen) {
    db.run(
      `INSERT INTO uitgaand (id, plek, inhoud, gewenst, voorrang) VALUES (?, ?, ?, 1, ?)
       ON CONFLICT (id) DO UPDATE SET gewenst = gewenst + 1, plek = excluded.plek, inhoud = excluded.inhoud,
         voorrang = MAX(excluded.voorrang, CASE WHEN gewenst > getoond THEN voorrang ELSE 0 END)`,
      ...[wens.id, wens.plek, wens.inhoud === undefined ? null : JSON.stringify(wens.inhoud)],
      wens.voorrang === true ? 1 : 0,
    );
  }
}

function load(db: Database, id: string): Uitgaand | undefined {
  const rij = db.get<Rij>(`SELECT ${KOLOMMEN} FROM uitgaand WHERE id = ?`, id);
  return rij === undefined ? undefined : fromRij(rij);
}

function list(db: Database, nu: string, hoogstens: number): Wachtend[] {
  const sql = `SELECT id, plek FROM (
      SELECT id, plek, voorrang, rowid AS volgnummer,
        ROW_NUMBER() OVER (PARTITION BY plek ORDER BY voorrang DESC, rowid) AS plaats
      FROM uitgaand WHERE gewenst > getoond AND (nietVoor <= ? OR nietVoor > ?))
    WHERE plaats <= ? ORDER BY voorrang DESC, volgnummer`;
  return db.all<Wachtend>(sql, nu, langstePauze(nu), hoogstens).map(({ id, plek }) => ({ id, plek }));
}

function save(db: Database, id: string, zending: Zending, beurt: number): number {
  const { getoond, poging, nietVoor, onzeker = false, ...rest } = zending;
  const geraakt = db.run(
    // The content of a one-time answer may hold a dossier; once sent, only its id stays, to recognise a repeat.
    `UPDATE uitgaand SET getoond = ?, poging = ?, nietVoor = ?, onzeker = ?, zending = ?, beurt = beurt + 1,
       inhoud = CASE WHEN gewenst <= ? THEN NULL ELSE inhoud END WHERE id = ? AND beurt = ?`,
    ...[getoond, poging, nietVoor, onzeker ? 1 : 0, JSON.stringify(rest), getoond, id, beurt],
  );
  if (geraakt === 0) throw createBotsing('zending');
  return beurt + 1;
}

function fromRij(rij: Rij): Uitgaand {
  const zending = JSON.parse(rij.zending) as Partial<Zending>;
  const inhoud = rij.inhoud === null ? {} : { inhoud: JSON.parse(rij.inhoud) as NonNullable<Wens['inhoud']> };
  const vlaggen = {
    ...(rij.voorrang === 1 ? { voorrang: true } : {}),
    ...(rij.onzeker === 1 ? { onzeker: true } : {}),
  };
  const { id, plek, gewenst, getoond, poging, nietVoor, beurt } = rij;
  return { ...zending, ...inhoud, ...vlaggen, id, plek, gewenst, getoond, poging, nietVoor, beurt };
}
