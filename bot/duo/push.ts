import { type DuoKoppen, type DuoMelding, koppenSchema, meldingSchema } from './melding';

/** Onder deze naam staan pushberichten in de opslag en in de gezondheid. */
export const DUO_PUSH = 'duo-push';

const REGELEINDE = 0x0a;

/** Een push zoals hij wordt bewaard: een regel met de kopregels, en daarna de inhoud precies zoals zij kwam. */
export function writePush(koppen: DuoKoppen, inhoud: Uint8Array): Uint8Array {
  return Buffer.concat([Buffer.from(`${JSON.stringify(koppen)}\n`), inhoud]);
}

/** Keert `writePush` om. `undefined`: de bytes zijn geen push. */
export function parsePush(ruw: Uint8Array): { koppen: DuoKoppen; melding: DuoMelding } | undefined {
  const einde = ruw.indexOf(REGELEINDE);
  const koppen = koppenSchema.safeParse(parseJson(ruw.subarray(0, Math.max(0, einde))));
  const melding = parseMelding(ruw.subarray(einde + 1));
  return koppen.success && melding !== undefined ? { koppen: koppen.data, melding } : undefined;
}

/** De melding in de inhoud van een verzoek. `undefined`: geen JSON in UTF-8, of niet volgens de specificatie. */
export function parseMelding(inhoud: Uint8Array): DuoMelding | undefined {
  return meldingSchema.safeParse(parseJson(inhoud)).data;
}

const utf8 = new TextDecoder('utf-8', { fatal: true });

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    return undefined;
  }
}
