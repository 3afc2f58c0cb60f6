import { stripCommentaar } from './commentaar';

const BEKEND = ['7bit', '8bit', 'binary', 'quoted-printable', 'base64'] as const;

/** `onbekend`: een waarde die dit programma niet kan lezen. */
export type Codering = (typeof BEKEND)[number] | 'onbekend';

/** Leest `Content-Transfer-Encoding`; zonder kop geldt 7bit (RFC 2045 6.1). */
export function parseCodering(kop: string | undefined): Codering {
  if (kop === undefined) return '7bit';
  const waarde = stripCommentaar(kop).trim().toLowerCase().replace(/;.*$/s, '').trim();
  return BEKEND.find((bekend) => bekend === waarde) ?? 'onbekend';
}

/** Of elk teken in het base64-alfabet valt; spaties en regeleinden mogen. */
export function isBase64(bytes: Uint8Array): boolean {
  return !/[^A-Za-z0-9+/=\s]/.test(latin1(bytes));
}

/** Haalt de transportcodering weg. Fouten in de codering blijven zo goed mogelijk leesbaar; gooit nooit. */
export function decodeInhoud(bytes: Uint8Array, codering: Codering): Uint8Array {
  if (codering === 'base64') return decodeBase64(bytes);
  if (codering === 'quoted-printable') return decodeQuotedPrintable(bytes);
  return bytes;
}

const ALFABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const WAARDEN = new Int8Array(256).fill(-1);
for (let i = 0; i < ALFABET.length; i += 1) WAARDEN[ALFABET.charCodeAt(i)] = i;
const OPVULLING = 0x3d;

/** By hand, because pieces that were encoded apart and pasted together each carry padding, where Buffer stops. */
function decodeBase64(bytes: Uint8Array): Uint8Array {
  const uit = new Uint8Array(Math.floor((bytes.length * 3) / 4));
  let lengte = 0;
  let bits = 0;
  let aantal = 0;
  for (const byte of bytes) {
    const waarde = WAARDEN[byte] ?? -1;
    if (byte === OPVULLING) aantal = 0;
    if (waarde < 0) continue;
    bits = ((bits << 6) | waarde) & 0xffff;
    aantal += 6;
    if (aantal < 8) continue;
    aantal -= 8;
    uit[lengte] = bits >> aantal;
    lengte += 1;
  }
  return uit.subarray(0, lengte);
}

// The look-behind keeps a long run of blanks from being tried again at each of its positions.
const WIT_VOOR_REGELEINDE = /(?<![ \t])[ \t]+(?=\r?\n|$)/g;

/** Blanks before a line end are added in transport; a sign that is no escape stays as it is. */
function decodeQuotedPrintable(bytes: Uint8Array): Uint8Array {
  const tekst = latin1(bytes).replace(WIT_VOOR_REGELEINDE, '');
  const ontvouwen = tekst.replace(/=(?:\r?\n|$|([0-9a-f]{2}))/gi, (_, hex?: string) =>
    hex === undefined ? '' : String.fromCharCode(parseInt(hex, 16)),
  );
  return Buffer.from(ontvouwen, 'latin1');
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}
