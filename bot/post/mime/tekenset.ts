import { TextDecoder } from 'node:util';

// Node 20 decodes windows-1252 as latin-1: € and curly quotes come out as C1 controls (nodejs/node#56542).
// C1 controls never occur in real text, so mapping them afterwards is harmless on a runtime that does it right.
const CP1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1 = /[\u0080-\u009f]/g;

const utf8Streng = new TextDecoder('utf-8', { fatal: true });
const utf8 = new TextDecoder('utf-8');
const windows1252 = new TextDecoder('windows-1252');

/** Zet U+0080-U+009F om naar de tekens die windows-1252 daar bedoelt. */
export function repairC1(tekst: string): string {
  return tekst.replace(C1, (teken) => CP1252.charAt(teken.charCodeAt(0) - 0x80));
}

/**
 * Tekst van `bytes` in de opgegeven tekenset. Geen tekenset: UTF-8 als dat klopt, anders windows-1252. Onbekende tekenset:
 * windows-1252. Bytes die niet kloppen worden U+FFFD; gooit nooit.
 */
export function decodeTekst(bytes: Uint8Array, tekenset?: string): string {
  if (tekenset === undefined || tekenset.trim() === '') return decodeOnbenoemd(bytes);
  const decoder = findDecoder(tekenset.trim());
  const tekst = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? repairC1(tekst) : tekst;
}

function decodeOnbenoemd(bytes: Uint8Array): string {
  try {
    return utf8Streng.decode(bytes);
  } catch {
    return repairC1(windows1252.decode(bytes));
  }
}

function findDecoder(naam: string): TextDecoder {
  if (/^utf-?8$/i.test(naam)) return utf8;
  try {
    return new TextDecoder(naam);
  } catch {
    return windows1252;
  }
}
