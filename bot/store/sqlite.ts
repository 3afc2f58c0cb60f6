import { BotError } from '../errors';
import { createStuk, type Database, isBeschadigd } from './driver';
import { type Kluis } from './kluis';
import { createNagerekend } from './nagerekend';
import { createSqliteBerichten } from './sqlite-berichten';
import { claim, listClaims, lookup, setClaim } from './sqlite-claims';
import { createSqliteDossiers } from './sqlite-dossiers';
import { createSqliteHuur } from './sqlite-huur';
import { migrate } from './sqlite-schema';
import { createSqliteUitgaand } from './sqlite-uitgaand';
import { trackWijzigingen } from './sqlite-wijzigingen';
import { eraseDossier as wisDossier } from './sqlite-wissen';
import { type Claim, type Gewist, type Store, type Telling } from './store';

/** De ingebouwde opslag: één SQLite-bestand, elke toevoeging één transactie met fsync. */
export function createSqliteStore(db: Database, kluis: Kluis): Store {
  guard(() => migrate(db, kluis));
  const nagerekend = createNagerekend();
  const dossiers = createSqliteDossiers(db, kluis, attempt, nagerekend);
  const eraseDossier: Store['eraseDossier'] = (dossiernummer, blijft) =>
    attempt(() => {
      nagerekend.forget(dossiernummer);
      return erase(db, dossiernummer, blijft);
    });
  return {
    ...dossiers,
    ...trackWijzigingen(db, attempt, { ...dossiers, eraseDossier }),
    claim: (sleutel, waarde) => attempt(() => claim(db, sleutel, waarde)),
    lookup: (sleutel) => attempt(() => lookup(db, sleutel)),
    setClaim: (nieuw) => attempt(() => setClaim(db, nieuw)),
    listClaims: (begin) => attempt(() => listClaims(db, begin)),
    dropClaim: (sleutel) => attempt(() => void db.run('DELETE FROM claims WHERE sleutel = ?', sleutel)),
    ...createSqliteBerichten(db, kluis, attempt),
    ...createSqliteUitgaand(db, attempt),
    ...createSqliteHuur(),
    count: () => attempt(() => count(db)),
    close: () => attempt(() => db.close()),
  };
}

/** The journal still holds what was erased; so it is folded into the file and emptied at once. */
function erase(db: Database, dossiernummer: string, blijft: (gewist: Gewist) => readonly Claim[]): Gewist | undefined {
  const gewist = db.transact(() => wisDossier(db, dossiernummer, blijft));
  if (gewist !== undefined) db.all('PRAGMA wal_checkpoint(TRUNCATE)');
  return gewist;
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
    if (isBeschadigd(cause)) throw createStuk(cause);
    throw new BotError(
      'OPSLAG_ONBEREIKBAAR',
      'De opslag antwoordt niet. Er is niets gewijzigd; probeer het straks opnieuw.',
      { cause },
    );
  }
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
