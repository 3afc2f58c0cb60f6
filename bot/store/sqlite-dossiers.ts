import { BotError } from '../errors';
import { asBewaard, type GelezenKeten, parseBewaard } from './bewaard';
import { createBotsing } from './botsing';
import { type Database, isBeschadigd } from './driver';
import { extendKeten, type Hoofd, type Schakel, type Slot } from './keten';
import { type Kluis } from './kluis';
import { type Nagerekend } from './nagerekend';
import { claim, lookup } from './sqlite-claims';
import { insertWensen } from './sqlite-uitgaand';
import {
  type BewaardDossier,
  NUMMER_GEWIST,
  type Overname,
  type Overnamestand,
  type Store,
  type Toegevoegd,
  type Toevoeging,
} from './store';

type Attempt = <T>(work: () => T) => Promise<T>;
type Dossiers = Pick<
  Store,
  'loadDossier' | 'appendDossier' | 'listDossiers' | 'listCaseload' | 'takeOver' | 'resealDossier'
>;

/** Dossiers: een hoofd met zijn slot, en per regel haar hash. */
export function createSqliteDossiers(db: Database, kluis: Kluis, attempt: Attempt, nagerekend: Nagerekend): Dossiers {
  return {
    loadDossier: (dossiernummer) => attempt(() => load(db, kluis, nagerekend, dossiernummer)),
    appendDossier: (toevoeging) => attempt(() => db.transact(() => append(db, kluis, toevoeging))),
    listDossiers: () => attempt(() => list(db)),
    listCaseload: (caseload) => attempt(() => listCaseload(db, caseload)),
    takeOver: (overnames) =>
      attempt(() => db.transact(() => overnames.map((overname) => takeOver(db, kluis, overname)))),
    resealDossier: (dossiernummer, versie) =>
      attempt(() => db.transact(() => reseal(db, kluis, dossiernummer, versie))),
  };
}

/** Een hoofd zoals het in de tabel staat. */
export interface HoofdRij {
  dossiernummer: string;
  versie: number;
  caseload: string;
  klantmanager: string | null;
}

interface Rij extends HoofdRij {
  slot: string;
}

/** De kolommen van een hoofd. */
export const HOOFD = 'dossiernummer, versie, caseload, klantmanager';

interface Schakelrij {
  body: string;
  hash: string;
}

/** Zoals het in de tabellen staat. Zonder `rijen` is de plaats waar zij stonden beschadigd. */
interface Ruw {
  readonly rij: Rij;
  readonly rijen: readonly Schakelrij[] | undefined;
}

function readRuw(db: Database, dossiernummer: string): Ruw | undefined {
  const rij = db.get<Rij>(`SELECT ${HOOFD}, slot FROM dossiers WHERE dossiernummer = ?`, dossiernummer);
  return rij === undefined ? undefined : { rij, rijen: readRijen(db, dossiernummer) };
}

/** One damaged page must not look like a store that is gone: this dossier is broken, the others go on. */
function readRijen(db: Database, dossiernummer: string): Schakelrij[] | undefined {
  try {
    return db.all('SELECT body, hash FROM historie WHERE dossiernummer = ? ORDER BY volgnummer', dossiernummer);
  } catch (cause) {
    if (!isBeschadigd(cause)) throw cause;
    return undefined;
  }
}

/** Leest het dossier zonder oordeel; ook voor wie het wil wissen. */
export function readKeten(db: Database, dossiernummer: string): GelezenKeten | undefined {
  const ruw = readRuw(db, dossiernummer);
  return ruw === undefined ? undefined : toKeten(ruw);
}

function toKeten({ rij, rijen }: Ruw): GelezenKeten {
  const slot = parseBewaard(rij.slot) as Slot | undefined;
  return { hoofd: hoofdVan(rij), slot, schakels: rijen?.map(toSchakel) ?? [undefined] };
}

function toSchakel({ body, hash }: Schakelrij): Schakel | undefined {
  const regel = parseBewaard(body) as Schakel['regel'] | undefined;
  return regel === undefined ? undefined : { regel, hash };
}

function load(db: Database, kluis: Kluis, nagerekend: Nagerekend, dossiernummer: string): BewaardDossier | undefined {
  const ruw = readRuw(db, dossiernummer);
  if (ruw !== undefined)
    return nagerekend.read(dossiernummer, JSON.stringify(ruw), () => asBewaard(kluis, toKeten(ruw)));
  nagerekend.forget(dossiernummer);
  return undefined;
}

/** Van rij naar hoofd: geen klantmanager is een sleutel die ontbreekt. */
export function hoofdVan({ dossiernummer, versie, caseload, klantmanager }: HoofdRij): Hoofd {
  return { dossiernummer, versie, caseload, ...(klantmanager === null ? {} : { klantmanager }) };
}

function append(db: Database, kluis: Kluis, toevoeging: Toevoeging): Toegevoegd {
  const { dossiernummer, verwachteVersie, caseload, klantmanager } = toevoeging;
  const hoofd: Hoofd = {
    ...{ dossiernummer, versie: verwachteVersie + 1, caseload },
    ...(klantmanager === undefined ? {} : { klantmanager }),
  };
  const vorig = requireVersie(db, dossiernummer, verwachteVersie);
  const { slot, schakels } = extendKeten(kluis, hoofd, vorig, toevoeging.regels);
  saveHoofd(db, hoofd, slot);
  insertSchakels(db, dossiernummer, vorig?.aantal ?? 0, schakels);
  insertWensen(db, toevoeging.wensen);
  return { versie: hoofd.versie, regels: schakels.map(({ regel }) => regel) };
}

/** Slot van de verwachte versie; `undefined` bij versie 0. Gooit `BOTSING` en, als het slot onleesbaar is, `DOSSIER_KAPOT`. */
function requireVersie(db: Database, dossiernummer: string, verwacht: number): Slot | undefined {
  const rij = db.get<Pick<Rij, 'versie' | 'slot'>>(
    'SELECT versie, slot FROM dossiers WHERE dossiernummer = ?',
    dossiernummer,
  );
  if ((rij?.versie ?? 0) !== verwacht) throw createBotsing('dossier');
  if (rij === undefined) return undefined;
  const slot = parseBewaard(rij.slot) as Slot | undefined;
  if (slot === undefined) throw new BotError('DOSSIER_KAPOT', `Dossier ${dossiernummer} is beschadigd.`);
  return slot;
}

function saveHoofd(
  db: Database,
  { dossiernummer, versie, caseload, klantmanager = null }: WijdHoofd,
  slot: Slot,
): void {
  db.run(
    `INSERT INTO dossiers (${HOOFD}, slot) VALUES (?, ?, ?, ?, ?) ON CONFLICT (dossiernummer) DO UPDATE SET
       versie = excluded.versie, caseload = excluded.caseload, klantmanager = excluded.klantmanager, slot = excluded.slot`,
    ...[dossiernummer, versie, caseload, klantmanager, JSON.stringify(slot)],
  );
}

type WijdHoofd = Omit<Hoofd, 'klantmanager'> & { readonly klantmanager?: string | null };

function insertSchakels(db: Database, dossiernummer: string, begin: number, schakels: readonly Schakel[]): void {
  schakels.forEach(({ regel, hash }, index) => {
    db.run(
      'INSERT INTO historie (dossiernummer, volgnummer, id, body, hash) VALUES (?, ?, ?, ?, ?)',
      ...[dossiernummer, begin + index + 1, regel.id, JSON.stringify(regel), hash],
    );
  });
}

function list(db: Database): string[] {
  return db
    .all<{ dossiernummer: string }>('SELECT dossiernummer FROM dossiers ORDER BY dossiernummer')
    .map((rij) => rij.dossiernummer);
}

function listCaseload(db: Database, caseload: string): Hoofd[] {
  return db
    .all<HoofdRij>(`SELECT ${HOOFD} FROM dossiers WHERE caseload = ? ORDER BY dossiernummer`, caseload)
    .map(hoofdVan);
}

function takeOver(db: Database, kluis: Kluis, overname: Overname): Overnamestand {
  const { dossiernummer, sleutels } = overname;
  if (lookup(db, `nummer:${dossiernummer}`) === NUMMER_GEWIST) return 'gewist';
  if (db.get('SELECT 1 FROM dossiers WHERE dossiernummer = ?', dossiernummer) !== undefined) return 'bestaat';
  if (sleutels.some((sleutel) => (lookup(db, sleutel) ?? dossiernummer) !== dossiernummer)) return 'persoon bezet';
  append(db, kluis, overname);
  for (const sleutel of sleutels) claim(db, sleutel, dossiernummer);
  return 'nieuw';
}

function reseal(db: Database, kluis: Kluis, dossiernummer: string, verwacht: number): void {
  const gelezen = readKeten(db, dossiernummer);
  if (gelezen?.hoofd.versie !== verwacht) throw createBotsing('dossier');
  const hoofd = { ...gelezen.hoofd, versie: verwacht + 1 };
  const regels = gelezen.schakels.flatMap((schakel) => (schakel === undefined ? [] : [schakel.regel]));
  const { slot, schakels } = extendKeten(kluis, hoofd, undefined, regels);
  db.run('DELETE FROM historie WHERE dossiernummer = ?', dossiernummer);
  saveHoofd(db, hoofd, slot);
  insertSchakels(db, dossiernummer, 0, schakels);
}
