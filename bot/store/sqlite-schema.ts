import { type HistorieRegel } from '../../rules/historie';
import { BotError } from '../errors';
import { type Database } from './driver';
import { extendKeten } from './keten';
import { type Kluis } from './kluis';

const BEGIN = `
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

const KETEN = `
ALTER TABLE dossiers ADD COLUMN slot TEXT NOT NULL DEFAULT '';
ALTER TABLE historie ADD COLUMN hash TEXT NOT NULL DEFAULT '';
CREATE INDEX dossiers_caseload ON dossiers (caseload);
CREATE INDEX claims_waarde ON claims (waarde);
CREATE INDEX berichten_dossier ON berichten (json_extract(body, '$.dossiernummer'));
CREATE INDEX berichten_persoon ON berichten (json_extract(body, '$.persoonHash'));
CREATE INDEX berichten_dubbel ON berichten (json_extract(body, '$.dubbelVan'));
`;

const BEURT = 'ALTER TABLE uitgaand ADD COLUMN beurt INTEGER NOT NULL DEFAULT 0';

const VOORRANG = 'ALTER TABLE uitgaand ADD COLUMN voorrang INTEGER NOT NULL DEFAULT 0';

type Stap = (db: Database, kluis: Kluis) => void;

/** Elke stap brengt het bestand een versie verder. Een stap die is uitgebracht, verandert nooit meer; er komt er een bij. */
const STAPPEN: readonly Stap[] = [
  (db) => db.exec(BEGIN),
  (db, kluis) => {
    db.exec(KETEN);
    chainAll(db, kluis);
  },
  (db) => db.exec(BEURT),
  (db) => db.exec(VOORRANG),
];

/** Versie van het bestand die dit programma maakt en begrijpt. */
export const SCHEMA_VERSIE = STAPPEN.length;

/**
 * Brengt het bestand in één transactie naar `SCHEMA_VERSIE`; halverwege is er niets veranderd. Gooit `OPSLAG_NIEUWER` bij een bestand
 * van een nieuwere Regiebot: dat begrijpen wij niet, en raden zou het beschadigen.
 */
export function migrate(db: Database, kluis: Kluis): void {
  const versie = db.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
  if (versie === SCHEMA_VERSIE) return;
  if (versie > SCHEMA_VERSIE) throw newer(versie);
  db.transact(() => {
    for (const stap of STAPPEN.slice(versie)) stap(db, kluis);
    db.exec(`PRAGMA user_version = ${SCHEMA_VERSIE}`);
  });
}

function newer(versie: number): BotError {
  return new BotError(
    'OPSLAG_NIEUWER',
    `De opslag is gemaakt door een nieuwere Regiebot (versie ${versie}, deze kent ${SCHEMA_VERSIE}). Er is niets gewijzigd. Werk Regiebot bij.`,
  );
}

interface Rij {
  dossiernummer: string;
  versie: number;
  caseload: string;
  klantmanager: string | null;
}

/** Histories from before the chain get one as they stand now. */
function chainAll(db: Database, kluis: Kluis): void {
  for (const rij of db.all<Rij>('SELECT dossiernummer, versie, caseload, klantmanager FROM dossiers')) {
    const { klantmanager, ...rest } = rij;
    const regels = db.all<{ volgnummer: number; id: string; body: string }>(
      'SELECT volgnummer, id, body FROM historie WHERE dossiernummer = ? ORDER BY volgnummer',
      rij.dossiernummer,
    );
    const { slot, schakels } = extendKeten(
      kluis,
      { ...rest, ...(klantmanager === null ? {} : { klantmanager }) },
      undefined,
      regels.map(({ id, body }) => ({ ...(JSON.parse(body) as HistorieRegel), id })),
    );
    schakels.forEach(({ regel, hash }, index) => {
      const sql = 'UPDATE historie SET hash = ?, body = ? WHERE dossiernummer = ? AND volgnummer = ?';
      db.run(sql, hash, JSON.stringify(regel), rij.dossiernummer, regels[index]?.volgnummer ?? 0);
    });
    db.run('UPDATE dossiers SET slot = ? WHERE dossiernummer = ?', JSON.stringify(slot), rij.dossiernummer);
  }
}
