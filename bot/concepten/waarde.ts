import { z } from 'zod/v4';
import { addDagen, type Datum } from '../../rules/datum';
import { type Clock } from '../clock';
import { isBotError } from '../errors';
import { datumSchema } from '../invoer';
import { type Kluis } from '../store/kluis';
import { type Claim } from '../store/store';

/** Zoveel dagen na de laatste keer bewaren verdwijnt een concept. */
export const CONCEPT_DAGEN = 14;

const inhoudSchema = z.discriminatedUnion('soort', [
  z.strictObject({
    soort: z.literal('concept'),
    waarden: z.record(z.string(), z.string()),
    stap: z.int().min(0),
    getoetst: z.boolean(),
  }),
  z.strictObject({ soort: z.literal('ingediend'), versie: z.int().min(0), regel: z.string() }),
]);
export type Inhoud = z.infer<typeof inhoudSchema>;

/** De dag staat leesbaar naast de inhoud, zodat opruimen niets hoeft te openen. */
const waardeSchema = z.strictObject({ op: datumSchema, inhoud: z.string() });

/** Wat in een claim stond, en wanneer dat is bewaard. */
export type Gelezen = Inhoud & { readonly bewaardOp: Datum };

/** Opent een claim; `undefined` als zij er niet is, verlopen is, of met een andere sleutel is verzegeld. */
export function readWaarde(kluis: Kluis, clock: Clock, claim: Claim | undefined): Gelezen | undefined {
  if (claim === undefined) return undefined;
  const { op, inhoud } = waardeSchema.parse(JSON.parse(claim.waarde));
  if (isVerlopen(op, clock)) return undefined;
  const open = unseal(kluis, claim.sleutel, inhoud);
  return open === undefined ? undefined : { ...inhoudSchema.parse(JSON.parse(open)), bewaardOp: op };
}

/** With another key the draft is lost, but the form itself must still open. */
function unseal(kluis: Kluis, sleutel: string, inhoud: string): string | undefined {
  try {
    return Buffer.from(kluis.open(sleutel, Buffer.from(inhoud, 'base64'))).toString('utf8');
  } catch (fout) {
    if (isBotError(fout, 'OPSLAG_STUK')) return undefined;
    throw fout;
  }
}

/** Verzegelt de inhoud voor de claim met deze sleutel, met de dag van nu. */
export function writeWaarde(kluis: Kluis, clock: Clock, sleutel: string, inhoud: Inhoud): string {
  const verzegeld = kluis.seal(sleutel, Buffer.from(JSON.stringify(inhoud)));
  return JSON.stringify({ op: clock.vandaag(), inhoud: Buffer.from(verzegeld).toString('base64') });
}

/** Waar als deze claim weg mag. */
export function isClaimVerlopen({ waarde }: Claim, clock: Clock): boolean {
  return isVerlopen(waardeSchema.parse(JSON.parse(waarde)).op, clock);
}

function isVerlopen(op: Datum, clock: Clock): boolean {
  return addDagen(op, CONCEPT_DAGEN) < clock.vandaag();
}
