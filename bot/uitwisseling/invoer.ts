import { z } from 'zod/v4';
import { type HistorieRegel } from '../../rules/historie';
import { dossierSchema, type InvoerDossier } from '../dossiers/schema';
import { InvoerFout, parseInvoer } from '../invoer';
import { type Kluis } from '../store/kluis';

/** Wat een dossier meeneemt naar een andere opslag met dezelfde sleutel, zodat berichten het daar vinden. */
export interface Verhuizing {
  /** Merk van de sleutel waarmee de hashes zijn gemaakt; met een andere sleutel zijn zij waardeloos. */
  readonly merk: string;
  /** Sleutelhashes van de persoon. */
  readonly personen: readonly string[];
  /** Nummers van dossiers die in dit dossier zijn opgegaan. */
  readonly nummers: readonly string[];
}

/** Een regel van het importbestand, gelezen. */
export interface Importdossier extends InvoerDossier {
  readonly verhuizing?: Verhuizing;
}

const verhuizingSchema = z.strictObject({
  merk: z.string(),
  personen: z.array(z.string().regex(/^[\w-]{43}$/, { error: 'een sleutelhash' })),
  nummers: z.array(z.string()),
});

const losSchema = z.looseObject({ verhuizing: verhuizingSchema.optional() });

/** Leest één regel. Gooit `InvoerFout` met de sleutel en wat daar had moeten staan. */
export function readImportregel(tekst: string): Importdossier {
  const { verhuizing, ...rest } = parseInvoer(losSchema, parseJson(tekst));
  const dossier = parseInvoer(dossierSchema, rest);
  requireEigenKenmerken(dossier.historie);
  return { ...dossier, ...(verhuizing === undefined ? {} : { verhuizing }) };
}

/** Merk van de sleutel: gelijk bij dezelfde sleutel, en er is niets uit terug te rekenen. */
export function merkVanSleutel(kluis: Kluis): string {
  return kluis.hash('merk', 'sleutel').slice(0, 12);
}

function parseJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    throw new InvoerFout('dit is geen geldige JSON.');
  }
}

/** The store gives an entry without an id its place (`#3`); an entry that already has that id would collide with it. */
function requireEigenKenmerken(historie: readonly HistorieRegel[]): void {
  const gezien = new Set<string>();
  for (const [index, { id = `#${index + 1}` }] of historie.entries()) {
    if (gezien.has(id))
      throw new InvoerFout(`'historie regel ${index + 1}, id': verwacht een kenmerk dat nog niet voorkwam.`);
    gezien.add(id);
  }
}
