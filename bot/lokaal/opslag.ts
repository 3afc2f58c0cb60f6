import { type Database } from '../store/driver';
import { activiteitSchema, type Activiteit } from './activiteit';

/** Hoe het met de bezorging aan de bot staat; bij berichten van de bot zelf altijd `bezorgd`. */
export type Bezorging = 'onderweg' | 'bezorgd' | 'niet bezorgd';

/** De afzender van berichten van de bot; geen persoon heeft deze id. */
export const BOT = 'bot:';

export interface Bericht {
  /** Milliseconden sinds 1970, zoals in Teams, en daardoor ook de volgorde. Nooit twee keer gebruikt. */
  readonly activityId: string;
  readonly plek: string;
  /** In een kanaal het eerste bericht van de draad, in een chat het beantwoorde bericht. */
  readonly antwoordOp: string | null;
  /** `BOT` of de id van een persoon. */
  readonly afzender: string;
  readonly activiteit: Activiteit;
  readonly op: string;
  readonly gewijzigd: string | null;
  readonly bezorging: Bezorging;
}

export type NieuwBericht = Pick<Bericht, 'plek' | 'antwoordOp' | 'afzender' | 'activiteit' | 'bezorging'>;

/** De bewaarde berichten. Elke schrijfactie staat op schijf voordat zij terugkeert. */
export interface Opslag {
  add(bericht: NieuwBericht): Bericht;
  find(activityId: string): Bericht | undefined;
  /** Vervangt de inhoud; `undefined` als het bericht er niet (meer) is. */
  replace(activityId: string, activiteit: Activiteit): Bericht | undefined;
  setBezorging(activityId: string, bezorging: Bezorging): void;
  /** Waar als er iets te verwijderen was. */
  remove(activityId: string): boolean;
  /** Oudste eerst; met `laatste` alleen de jongste draden (een bericht met zijn antwoorden is één draad). */
  list(plek: string, laatste?: number): Bericht[];
  /** Jongste eerst, als bladzijde. */
  listJongste(plek: string, bladzijde: Bladzijde): Bericht[];
  /** Id van het jongste bericht, voor het teken dat er iets nieuws is. */
  findLaatste(plek: string): string | null;
}

export interface Bladzijde {
  readonly aantal: number;
  /** Alleen de eerste berichten van draden, zonder antwoorden. */
  readonly alleenDraden: boolean;
  /** Alleen wat ouder is dan dit bericht. */
  readonly voor?: string;
}

interface Rij {
  readonly id: number;
  readonly plek: string;
  readonly antwoord_op: number | null;
  readonly afzender: string;
  readonly activiteit: string;
  readonly op: string;
  readonly gewijzigd: string | null;
  readonly bezorging: Bezorging;
}

const TABEL = `
  CREATE TABLE IF NOT EXISTS bericht (
    id INTEGER PRIMARY KEY,
    plek TEXT NOT NULL,
    antwoord_op INTEGER,
    afzender TEXT NOT NULL,
    activiteit TEXT NOT NULL,
    op TEXT NOT NULL,
    gewijzigd TEXT,
    bezorging TEXT NOT NULL
  );
  CREATE INDEX IF NOT EXISTS bericht_plek ON bericht (plek, id);`;

/** Maakt de tabel zo nodig en ruimt op wat bij een harde stop is blijven liggen. */
export function createOpslag(db: Database, now: () => Date): Opslag {
  db.exec(TABEL);
  // A kill between storing and delivering: the bot has not confirmed it, so it must not look as if it had.
  db.run("UPDATE bericht SET bezorging = 'niet bezorgd' WHERE bezorging = 'onderweg'");
  const nextId = createNummering(db, now);

  function find(activityId: string): Bericht | undefined {
    const rij = db.get<Rij>('SELECT * FROM bericht WHERE id = ?', nummerVan(activityId));
    return rij && toBericht(rij);
  }

  return {
    find,
    add(bericht) {
      const nieuw = { ...bericht, activityId: String(nextId()), op: now().toISOString(), gewijzigd: null };
      insert(db, nieuw);
      return nieuw;
    },
    replace(activityId, activiteit) {
      const sql = 'UPDATE bericht SET activiteit = ?, gewijzigd = ? WHERE id = ?';
      db.run(sql, JSON.stringify(activiteit), now().toISOString(), nummerVan(activityId));
      return find(activityId);
    },
    setBezorging(activityId, bezorging) {
      db.run('UPDATE bericht SET bezorging = ? WHERE id = ?', bezorging, nummerVan(activityId));
    },
    remove: (activityId) => db.run('DELETE FROM bericht WHERE id = ?', nummerVan(activityId)) > 0,
    list: (plek, laatste) => listRijen(db, plek, laatste).map(toBericht),
    listJongste: (plek, bladzijde) => listBladzijde(db, plek, bladzijde).map(toBericht),
    findLaatste(plek) {
      const rij = db.get<{ id: number | null }>('SELECT max(id) AS id FROM bericht WHERE plek = ?', plek);
      return rij?.id == null ? null : String(rij.id);
    },
  };
}

function createNummering(db: Database, now: () => Date): () => number {
  let laatste = db.get<{ id: number | null }>('SELECT max(id) AS id FROM bericht')?.id ?? 0;
  return () => (laatste = Math.max(laatste + 1, now().getTime()));
}

/** Een id die geen getal is kan niet bestaan; -1 wijst nooit iets aan. */
function nummerVan(activityId: string): number {
  return /^\d{1,15}$/.test(activityId) ? Number(activityId) : -1;
}

function insert(db: Database, bericht: Bericht): void {
  db.run(
    'INSERT INTO bericht (id, plek, antwoord_op, afzender, activiteit, op, bezorging) VALUES (?, ?, ?, ?, ?, ?, ?)',
    Number(bericht.activityId),
    bericht.plek,
    bericht.antwoordOp === null ? null : Number(bericht.antwoordOp),
    bericht.afzender,
    JSON.stringify(bericht.activiteit),
    bericht.op,
    bericht.bezorging,
  );
}

function listRijen(db: Database, plek: string, laatste?: number): Rij[] {
  if (laatste === undefined) return db.all<Rij>('SELECT * FROM bericht WHERE plek = ? ORDER BY id', plek);
  const sql = `SELECT * FROM bericht WHERE plek = ? AND coalesce(antwoord_op, id) IN
    (SELECT id FROM bericht WHERE plek = ? AND antwoord_op IS NULL ORDER BY id DESC LIMIT ?) ORDER BY id`;
  return db.all<Rij>(sql, plek, plek, laatste);
}

function listBladzijde(db: Database, plek: string, { aantal, alleenDraden, voor }: Bladzijde): Rij[] {
  const grens = voor === undefined ? Number.MAX_SAFE_INTEGER : nummerVan(voor);
  const sql = `SELECT * FROM bericht WHERE plek = ? AND id < ? AND (antwoord_op IS NULL OR ? = 0)
    ORDER BY id DESC LIMIT ?`;
  return db.all<Rij>(sql, plek, grens, alleenDraden ? 1 : 0, aantal);
}

function toBericht(rij: Rij): Bericht {
  return {
    activityId: String(rij.id),
    plek: rij.plek,
    antwoordOp: rij.antwoord_op === null ? null : String(rij.antwoord_op),
    afzender: rij.afzender,
    activiteit: activiteitSchema.parse(JSON.parse(rij.activiteit)),
    op: rij.op,
    gewijzigd: rij.gewijzigd,
    bezorging: rij.bezorging,
  };
}
