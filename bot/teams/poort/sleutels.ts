import { createPublicKey, type KeyObject } from 'node:crypto';
import { z } from 'zod/v4';
import { type Clock } from '../../clock';
import { describeFout, type Log } from '../../log';

/** Hier publiceert Bot Framework zijn sleutels (publieke cloud). */
export const OPENID_STANDAARD = 'https://login.botframework.com/v1/.well-known/openidconfiguration';

const GEDULD_MS = 5_000;
/** Bot Framework vraagt minstens elke dag opnieuw te kijken. */
const OUD_MS = 24 * 3_600_000;
/** Een onbekend kenmerk kan iedereen verzinnen; zo vaak kijken we daarvoor hoogstens. */
const TUSSENPOOS_MS = 5 * 60_000;
const NA_STORING_MS = 15_000;
const MIN_BITS = 2_048;
const KANAAL = 'msteams';

const metadataSchema = z.object({ issuer: z.string().min(1), jwks_uri: z.url() });
const sleutelSchema = z.object({
  kty: z.literal('RSA'),
  kid: z.string().min(1),
  n: z.string(),
  e: z.string(),
  endorsements: z.array(z.string()),
});
const jwksSchema = z.object({ keys: z.array(z.unknown()).max(1_000) });

/** De sleutel waarmee een token getekend moet zijn, en de uitgever die erbij hoort. */
export interface Sleutel {
  readonly uitgever: string;
  readonly sleutel: KeyObject;
}

export interface Sleutelbos {
  /** De sleutel met dit kenmerk (`kid`), als Bot Framework haar voor Teams heeft bevestigd. Gooit nooit. */
  find(kid: string): Promise<Sleutel | undefined>;
}

export interface SleutelbosDelen {
  /** Adres van de OpenID-gegevens. */
  readonly url: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

type Bos = ReadonlyMap<string, Sleutel>;

/**
 * De sleutels van Bot Framework, onthouden. Lukt ophalen niet, dan gelden de vorige. Een vreemde met verzonnen kenmerken laat ons
 * hoogstens eens per vijf minuten kijken, en nooit iets onthouden.
 */
export function createSleutelbos({ url, clock, log }: SleutelbosDelen): Sleutelbos {
  let bos: Bos = new Map();
  let vers = -Infinity;
  let nietVoor = -Infinity;
  let bezig: Promise<void> | undefined;

  async function refresh(): Promise<void> {
    try {
      bos = await fetchBos(url);
      vers = clock.now().getTime();
      nietVoor = vers + TUSSENPOOS_MS;
    } catch (fout) {
      nietVoor = clock.now().getTime() + NA_STORING_MS;
      log.error(describeFout(fout), 'Sleutels van Bot Framework niet opgehaald');
    }
    bezig = undefined;
  }

  return {
    async find(kid) {
      const nu = clock.now().getTime();
      const voldoet = bos.has(kid) && nu - vers < OUD_MS;
      if (!voldoet && nu >= nietVoor) bezig ??= refresh();
      // An old key is still a key; only who has none waits.
      if (!bos.has(kid)) await bezig;
      return bos.get(kid);
    },
  };
}

async function fetchBos(url: string): Promise<Bos> {
  const { issuer: uitgever, jwks_uri: adres } = metadataSchema.parse(await fetchJson(url));
  // Whoever could point elsewhere could bring keys of his own.
  if (new URL(adres).origin !== new URL(url).origin) throw new Error('sleutels op een ander adres');
  const { keys } = jwksSchema.parse(await fetchJson(adres));
  const bos = new Map(keys.flatMap((jwk) => readSleutel(jwk, uitgever)));
  if (bos.size === 0) throw new Error('geen sleutel voor Teams');
  return bos;
}

async function fetchJson(url: string): Promise<unknown> {
  const antwoord = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(GEDULD_MS) });
  if (!antwoord.ok) throw new Error(`antwoord ${antwoord.status}`);
  return antwoord.json();
}

/** Only what this channel was endorsed with; the same list holds keys of other channels. */
function readSleutel(jwk: unknown, uitgever: string): [string, Sleutel][] {
  const gelezen = sleutelSchema.safeParse(jwk);
  if (!gelezen.success || !gelezen.data.endorsements.includes(KANAAL)) return [];
  const { kty, kid, n, e } = gelezen.data;
  const sleutel = importSleutel({ kty, n, e });
  return sleutel === undefined ? [] : [[kid, { uitgever, sleutel }]];
}

/** One key that cannot be read does not take the others along. */
function importSleutel(key: { kty: string; n: string; e: string }): KeyObject | undefined {
  try {
    const sleutel = createPublicKey({ key, format: 'jwk' });
    return (sleutel.asymmetricKeyDetails?.modulusLength ?? 0) < MIN_BITS ? undefined : sleutel;
  } catch {
    return undefined;
  }
}
