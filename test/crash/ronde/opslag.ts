import { join } from 'node:path';
import { openDatabase } from '../../../bot/store/driver';
import { createKluis } from '../../../bot/store/kluis';
import { readSleutel } from '../../../bot/store/sleutel';
import { createSqliteStore } from '../../../bot/store/sqlite';
import { isNotificatieRegel } from '../../../rules/historie';

/** Per dossier door wie het is opgepakt, een keer per regel in de historie. */
export type Oppakkers = ReadonlyMap<string, readonly string[]>;

/** Leest de opslag van een gestopte bot. */
export async function countOppakken(data: string): Promise<Oppakkers> {
  const database = await openDatabase(join(data, 'regiebot.db'));
  const store = createSqliteStore(database, createKluis(readSleutel(data, undefined)));
  const oppakkers = new Map<string, string[]>();
  for (const dossiernummer of await store.listDossiers()) {
    const historie = (await store.loadDossier(dossiernummer))?.dossier.historie ?? [];
    const stappen = historie.flatMap((regel) =>
      !isNotificatieRegel(regel) && regel.formulier === 'F-20a' && regel.velden.stap === 'oppakken' ? [regel.door] : [],
    );
    oppakkers.set(dossiernummer, stappen);
  }
  await store.close();
  return oppakkers;
}
