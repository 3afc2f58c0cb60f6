import { z } from 'zod/v4';
import { bevatBsn } from '../../rules/vrije-tekst';
import { type Kluis } from '../store/kluis';
import { type Store } from '../store/store';

/** Waarom iemand ondanks waarschuwingen vastlegde. */
export interface Bevestiging {
  /** Kenmerk van de regel in de historie. */
  readonly regel: string;
  /** De regels waarvan de waarschuwing is bevestigd, zoals `V-PIP-12`. */
  readonly waarschuwingen: readonly string[];
  readonly reden: string;
  readonly door: string;
  /** Tijdstip (UTC, ISO 8601). */
  readonly op: string;
}

const schema: z.ZodType<Bevestiging> = z.strictObject({
  ...{ regel: z.string(), waarschuwingen: z.array(z.string()), reden: z.string(), door: z.string(), op: z.string() },
});

/** Waaronder de redenen staan; het dossiernummer volgt. */
export const BEVESTIGD = 'bevestigd:';
/** Langer is geen reden meer maar een verslag; dat hoort in het dossier van de gemeente. */
export const REDEN_LENGTE = 300;

/** Wat er niet klopt aan een opgegeven reden, in één zin; `undefined`: zij is goed. */
export function checkReden(reden: string): string | undefined {
  if (reden === '') return 'Zeg in een zin waarom.';
  if (reden.length > REDEN_LENGTE) return `Gebruik hoogstens ${REDEN_LENGTE} tekens.`;
  if (bevatBsn(reden)) return 'Zet geen burgerservicenummer in de reden.';
  return undefined;
}

/**
 * Bewaart de reden bij de regel die ermee is vastgelegd. De eerste blijft: dezelfde klik nog eens verandert niets. De historie
 * zelf heeft er geen sleutel voor (het formaat ligt vast), daarom staat zij er verzegeld naast.
 */
export async function saveBevestiging(
  { store, kluis }: { readonly store: Store; readonly kluis: Kluis },
  dossiernummer: string,
  bevestiging: Bevestiging,
): Promise<void> {
  const sleutel = `${BEVESTIGD}${dossiernummer}:${bevestiging.regel}`;
  const verzegeld = kluis.seal(sleutel, Buffer.from(JSON.stringify(bevestiging)));
  await store.claim(sleutel, Buffer.from(verzegeld).toString('base64'));
}

/** Alle redenen bij een dossier, op kenmerk van de regel. Gooit `OPSLAG_STUK` als de sleutel van de opslag een andere is. */
export async function listBevestigingen(store: Store, kluis: Kluis, dossiernummer: string): Promise<Bevestiging[]> {
  const claims = await store.listClaims(`${BEVESTIGD}${dossiernummer}:`);
  return claims.map(({ sleutel, waarde }) => {
    const open = kluis.open(sleutel, Buffer.from(waarde, 'base64'));
    return schema.parse(JSON.parse(Buffer.from(open).toString('utf8')));
  });
}
