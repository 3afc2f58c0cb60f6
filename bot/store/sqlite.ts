import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { BotError } from '../errors';
import { type Database } from './driver';
import { type Kluis } from './kluis';
import { createSqliteBerichten } from './sqlite-berichten';
import { createSqliteUitgaand, insertWensen } from './sqlite-uitgaand';
import { type BewaardDossier, type Store, type Telling, type Toevoeging } from './store';

const SCHEMA = `
CREATE TABLE IF NOT EXISTS dossiers (
  dossiernummer TEXT PRIMARY KEY, versie INTEGER NOT NULL, caseload TEXT NOT NULL, klantmanager TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS historie (
  dossiernummer TEXT NOT NULL REFERENCES dossiers, volgnummer INTEGER NOT NULL, id TEXT NOT NULL, body TEXT NOT NULL,
  PRIMARY KEY (dossiernummer, volgnummer), UNIQUE (dossiernummer, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS claims (sleutel TEXT PRIMARY KEY, waarde TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS berichten (
  id TEXT PRIMARY KEY, versie INTEGER NOT NULL, stand TEXT NOT NULL, dubbel INTEGER NOT NULL, body TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS berichten_stand ON berichten (stand);
CREATE TABLE IF NOT EXISTS ruw (id TEXT PRIMARY KEY REFERENCES berichten, inhoud BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS uitgaand (
  id TEXT PRIMARY KEY, plek TEXT NOT NULL, inhoud TEXT, gewenst INTEGER NOT NULL, getoond INTEGER NOT NULL DEFAULT 0,
  poging INTEGER NOT NULL DEFAULT 0, nietVoor TEXT NOT NULL DEFAULT '', onzeker INTEGER NOT NULL DEFAULT 0, zending TEXT NOT NULL DEFAULT '{}');
CREATE INDEX IF NOT EXISTS uitgaand_open ON uitgaand (nietVoor) WHERE gewenst > getoond;
`;

/** De ingebouwde opslag: één SQLite-bestand, elke toevoeging één transactie met fsync. */
export function createSqliteStore(db: Database, kluis: Kluis): Store {
  guard(() => db.exec(SCHEMA));
  return {
    loadDossier: (dossiernummer) => attempt(() => loadDossier(db, dossiernummer)),
    appendDossier: (toevoeging) => attempt(() => db.transact(() => append(db, toevoeging))),
    listDossiers: () => attempt(() => listDossiers(db)),
    claim: (sleutel, waarde) => attempt(() => claim(db, sleutel, waarde)),
    lookup: (sleutel) => attempt(() => lookup(db, sleutel)),
    ...createSqliteBerichten(db, kluis, attempt),
    ...createSqliteUitgaand(db, attempt),
    count: () => attempt(() => count(db)),
    close: () => attempt(() => db.close()),
  };
}

/** Runs synchronously, answers as the port does; a failing disk becomes one known code. */
function attempt<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(guard(work)));
}

function guard<T>(work: () => T): T {
  try {
    return work();
  } catch (cause) {
    if (cause instanceof BotError) throw cause;
    throw new BotError(
      'OPSLAG_ONBEREIKBAAR',
      'De opslag antwoordt niet. Er is niets gewijzigd; probeer het straks opnieuw.',
      { cause },
    );
  }
}

function loadDossier(db: Database, dossiernummer: string): BewaardDossier | undefined {
  const hoofd = db.get<{ versie: number; caseload: string; klantmanager: string | null }>(
    'SELECT versie, caseload, klantmanager FROM dossiers WHERE dossiernummer = ?',
    dossiernummer,
  );
  if (hoofd === undefined) return undefined;
  const regels = db.all<{ id: string; body: string }>(
    'SELECT id, body FROM historie WHERE dossiernummer = ? ORDER BY volgnummer',
    dossiernummer,
  );
  const historie = regels.map(({ id, body }): HistorieRegel => ({ ...(JSON.parse(body) as HistorieRegel), id }));
  // Late entries may carry an earlier `op`; the sort is stable, so the order of recording decides within a day.
  historie.sort((a, b) => (a.op < b.op ? -1 : a.op > b.op ? 1 : 0));
  const klantmanager = hoofd.klantmanager === null ? {} : { klantmanager: hoofd.klantmanager };
  const dossier: Dossier = { dossiernummer, caseload: hoofd.caseload, ...klantmanager, historie };
  return { dossier, versie: hoofd.versie };
}

function append(db: Database, toevoeging: Toevoeging): number {
  const { dossiernummer, verwachteVersie, caseload, klantmanager = null } = toevoeging;
  const versie = verwachteVersie + 1;
  const geraakt =
    verwachteVersie === 0
      ? db.run(
          'INSERT INTO dossiers VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
          dossiernummer,
          versie,
          caseload,
          klantmanager,
        )
      : db.run(
          'UPDATE dossiers SET versie = ?, caseload = ?, klantmanager = ? WHERE dossiernummer = ? AND versie = ?',
          ...[versie, caseload, klantmanager, dossiernummer, verwachteVersie],
        );
  if (geraakt === 0) throw new BotError('BOTSING', 'Iemand anders was net eerder met dit dossier.');
  insertRegels(db, dossiernummer, toevoeging.regels);
  insertWensen(db, toevoeging.wensen);
  return versie;
}

function insertRegels(db: Database, dossiernummer: string, regels: readonly HistorieRegel[]): void {
  const laatste =
    db.get<{ n: number | null }>('SELECT MAX(volgnummer) AS n FROM historie WHERE dossiernummer = ?', dossiernummer)
      ?.n ?? 0;
  regels.forEach((regel, index) => {
    const volgnummer = laatste + index + 1;
    db.run(
      'INSERT INTO historie VALUES (?, ?, ?, ?)',
      dossiernummer,
      volgnummer,
      regel.id ?? `#${volgnummer}`,
      JSON.stringify(regel),
    );
  });
}

function listDossiers(db: Database): string[] {
  return db
    .all<{ dossiernummer: string }>('SELECT dossiernummer FROM dossiers ORDER BY dossiernummer')
    .map((rij) => rij.dossiernummer);
}

function claim(db: Database, sleutel: string, waarde: string): string {
  db.run('INSERT INTO claims VALUES (?, ?) ON CONFLICT DO NOTHING', sleutel, waarde);
  return lookup(db, sleutel) ?? waarde;
}

function lookup(db: Database, sleutel: string): string | undefined {
  return db.get<{ waarde: string }>('SELECT waarde FROM claims WHERE sleutel = ?', sleutel)?.waarde;
}

function count(db: Database): Telling {
  const berichten = { ontvangen: 0, herkend: 0, onbekend: 0, quarantaine: 0, automatisch: 0 };
  for (const rij of db.all<{ stand: keyof typeof berichten; n: number }>(
    'SELECT stand, COUNT(*) AS n FROM berichten GROUP BY stand',
  )) {
    berichten[rij.stand] = rij.n;
  }
  const tel = (sql: string): number => db.get<{ n: number }>(sql)?.n ?? 0;
  return {
    berichten,
    dubbel: tel('SELECT COUNT(*) AS n FROM berichten WHERE dubbel = 1'),
    dossiers: tel('SELECT COUNT(*) AS n FROM dossiers'),
    uitgaand: tel('SELECT COUNT(*) AS n FROM uitgaand WHERE gewenst > getoond'),
    vast: tel('SELECT COUNT(*) AS n FROM uitgaand WHERE gewenst > getoond AND poging >= 5'),
    onzeker: tel('SELECT COUNT(*) AS n FROM uitgaand WHERE onzeker = 1'),
  };
}
