import { type Database } from './driver';
import { type Claim } from './store';

export function lookup(db: Database, sleutel: string): string | undefined {
  return db.get<{ waarde: string }>('SELECT waarde FROM claims WHERE sleutel = ?', sleutel)?.waarde;
}

export function claim(db: Database, sleutel: string, waarde: string): string {
  db.run('INSERT INTO claims VALUES (?, ?) ON CONFLICT DO NOTHING', sleutel, waarde);
  return lookup(db, sleutel) ?? waarde;
}

export function setClaim(db: Database, { sleutel, waarde }: Claim): void {
  // What stays as it is costs no write, and so no wait for the disk.
  const sql =
    'INSERT INTO claims VALUES (?, ?) ON CONFLICT DO UPDATE SET waarde = excluded.waarde WHERE waarde != excluded.waarde';
  db.run(sql, sleutel, waarde);
}

export function listClaims(db: Database, begin: string): Claim[] {
  // The upper bound keeps it to one stretch of the index; without it every key after this one is read too.
  const sql = `SELECT sleutel, waarde FROM claims
    WHERE sleutel >= ?1 AND sleutel < ?1 || char(0x10ffff) AND substr(sleutel, 1, length(?1)) = ?1 ORDER BY sleutel`;
  return db.all<Claim>(sql, begin).map(({ sleutel, waarde }) => ({ sleutel, waarde }));
}
