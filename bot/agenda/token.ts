import { z } from 'zod/v4';
import { parseDatum } from '../../rules/datum';
import { type Kluis } from '../store/kluis';
import { type Afspraak, parsePlaats } from './afspraak';

/** Zo lang werkt een link, in milliseconden: een kwartier. */
export const GELDIG_MS = 15 * 60_000;

const PLAATS_IN_KLUIS = 'agenda';

const inhoud = z.object({
  dossiernummer: z.string(),
  datum: z.string(),
  tijd: z.string(),
  plaats: z.string(),
  tot: z.number(),
});

/** Een afspraak verzegeld in tekst die in een adres past: niet te lezen en niet te wijzigen, en na een kwartier niets meer waard. */
export function createToken(kluis: Kluis, afspraak: Afspraak, nu: Date): string {
  const tekst = JSON.stringify({ ...afspraak, tot: nu.getTime() + GELDIG_MS });
  return Buffer.from(kluis.seal(PLAATS_IN_KLUIS, Buffer.from(tekst))).toString('base64url');
}

/** De afspraak achter een token. `verlopen` na een kwartier, `undefined` als wij dit token niet hebben gemaakt. */
export function readToken(kluis: Kluis, token: string, nu: Date): Afspraak | 'verlopen' | undefined {
  const geopend = openToken(kluis, token);
  if (geopend === undefined) return undefined;
  if (geopend.tot <= nu.getTime()) return 'verlopen';
  const { dossiernummer, tijd } = geopend;
  const datum = parseDatum(geopend.datum);
  const plaats = parsePlaats(geopend.plaats);
  return datum === undefined || plaats === undefined ? undefined : { dossiernummer, datum, tijd, plaats };
}

function openToken(kluis: Kluis, token: string): z.infer<typeof inhoud> | undefined {
  try {
    const tekst = Buffer.from(kluis.open(PLAATS_IN_KLUIS, Buffer.from(token, 'base64url'))).toString();
    return inhoud.parse(JSON.parse(tekst));
  } catch {
    // Whatever is wrong with it, a stranger hears only that it is not ours.
    return undefined;
  }
}
