import { type Database } from './driver';
import { restVan } from './gewist';
import { setClaim } from './sqlite-claims';
import { readKeten } from './sqlite-dossiers';
import { type BewaardBericht, type Claim, type Gewist, NUMMER_GEWIST } from './store';

/** Wist een dossier; zie `Store.eraseDossier`. Hoort in één transactie. */
export function eraseDossier(
  db: Database,
  dossiernummer: string,
  blijft: (gewist: Gewist) => readonly Claim[],
): Gewist | undefined {
  const keten = readKeten(db, dossiernummer);
  if (keten === undefined) return undefined;
  const berichten = listBerichten(db, dossiernummer);
  for (const bericht of berichten) eraseBericht(db, bericht);
  const gewist = {
    regels: db.run('DELETE FROM historie WHERE dossiernummer = ?', dossiernummer),
    berichten: berichten.length,
    sleutels: eraseSleutels(db, dossiernummer, berichten),
    hash: keten.slot?.hash ?? '',
  };
  db.run('DELETE FROM dossiers WHERE dossiernummer = ?', dossiernummer);
  eraseUitgaand(db, dossiernummer);
  const nummer = { sleutel: `nummer:${dossiernummer}`, waarde: NUMMER_GEWIST };
  for (const blijvend of [nummer, ...blijft(gewist)]) setClaim(db, blijvend);
  return gewist;
}

/** The messages on the dossier, those that name the same person and found no dossier, and the duplicates of both. */
function listBerichten(db: Database, dossiernummer: string): BewaardBericht[] {
  const rijen = db.all<{ body: string }>(
    `WITH persoon AS (SELECT substr(sleutel, 9) AS hash FROM claims WHERE waarde = ?1 AND sleutel LIKE 'persoon:%'),
     eigen AS (
       SELECT id FROM berichten WHERE json_extract(body, '$.dossiernummer') = ?1
       UNION SELECT id FROM berichten WHERE json_extract(body, '$.persoonHash') IN (SELECT hash FROM persoon)
       UNION SELECT id FROM berichten WHERE json_extract(body, '$.dossiernummer') IS NULL
         AND EXISTS (SELECT 1 FROM json_each(body, '$.andereHashes') WHERE value IN (SELECT hash FROM persoon)))
     SELECT body FROM berichten WHERE id IN (
       SELECT id FROM eigen UNION SELECT id FROM berichten WHERE json_extract(body, '$.dubbelVan') IN (SELECT id FROM eigen))
     ORDER BY rowid`,
    dossiernummer,
  );
  return rijen.map(({ body }) => JSON.parse(body) as BewaardBericht);
}

function eraseBericht(db: Database, bericht: BewaardBericht): void {
  const rest = restVan(bericht);
  db.run('UPDATE berichten SET versie = ?, body = ? WHERE id = ?', rest.versie, JSON.stringify(rest), bericht.id);
  db.run('DELETE FROM ruw WHERE id = ?', bericht.id);
}

function eraseSleutels(db: Database, dossiernummer: string, berichten: readonly BewaardBericht[]): number {
  let aantal = db.run('DELETE FROM claims WHERE waarde = ?', dossiernummer);
  for (const { id } of berichten) {
    aantal += db.run('DELETE FROM claims WHERE waarde = ? OR sleutel = ?', id, `keuze:${id}`);
    db.run('UPDATE uitgaand SET gewenst = gewenst + 1 WHERE id = ?', `bericht:${id}`);
  }
  return aantal;
}

/** Cards that stand are drawn again, without the dossier; answers about it that were not sent yet are not sent any more. */
function eraseUitgaand(db: Database, dossiernummer: string): void {
  db.run('DELETE FROM uitgaand WHERE inhoud IS NOT NULL AND instr(inhoud, ?) > 0', dossiernummer);
  db.run('UPDATE uitgaand SET gewenst = gewenst + 1 WHERE id = ?', `dossier:${dossiernummer}`);
}
