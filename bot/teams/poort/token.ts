import { decode, verify } from 'jsonwebtoken';
import { z } from 'zod/v4';
import { type Sleutelbos } from './sleutels';

/** Zoveel seconden mogen de klok van Bot Framework en de onze verschillen, zoals het zelf voorschrijft. */
const SPELING_S = 300;

const kopSchema = z.object({
  alg: z.literal('RS256'),
  kid: z.string().min(1).max(200),
  /** Wat hierin staat zou begrepen moeten worden; wij begrijpen niets ervan. */
  crit: z.undefined().optional(),
});

export interface TokenDelen {
  /** Client-id van de bot: voor wie het token moet zijn. */
  readonly id: string;
  readonly sleutels: Sleutelbos;
  /** Seconden sinds 1970. */
  readonly nu: number;
}

/**
 * Leest een token van Bot Framework en geeft het adres (`serviceurl`) waarvoor het is getekend. `undefined`: niet echt, niet van nu of
 * niet voor ons. Een token zonder einde of begin is dat ook. Gooit nooit.
 */
export async function readToken(token: string, { id, sleutels, nu }: TokenDelen): Promise<string | undefined> {
  const kop = kopSchema.safeParse(readKop(token));
  if (!kop.success) return undefined;
  const gevonden = await sleutels.find(kop.data.kid);
  if (gevonden === undefined) return undefined;
  const { uitgever, sleutel } = gevonden;
  const inhoud = check(() =>
    verify(token, sleutel, {
      ...{ algorithms: ['RS256'], issuer: uitgever, audience: id },
      ...{ clockTimestamp: nu, clockTolerance: SPELING_S },
    }),
  );
  return z
    .object({ aud: z.literal(id), exp: z.number(), nbf: z.number(), serviceurl: z.string().min(1) })
    .safeParse(inhoud).data?.serviceurl;
}

function readKop(token: string): unknown {
  return check(() => decode(token, { complete: true }))?.header;
}

/** The library throws for what a stranger can send; to us that is only "no". */
function check<T>(lees: () => T): T | undefined {
  try {
    return lees();
  } catch {
    return undefined;
  }
}
