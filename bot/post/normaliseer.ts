const ONZICHTBAAR = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
// eslint-disable-next-line no-control-regex -- a form feed and a vertical tab end a line too
const REGELEINDE = /\r\n|[\r\n\u000b\u000c\u0085\u2028\u2029]/g;

/** Meer lege regels achter elkaar dan enige regel over regels vraagt. */
const VEEL_LEEG = /(\n{6})\n{1,1000}/g;

/** Eén lege regel in genormaliseerde tekst; eindigt ook een zin. */
export const LEGE_REGEL = '¶';

/**
 * Brengt tekst terug tot wat een mens leest, regel voor regel: NFKC, kleine letters, accenten en onzichtbare tekens weg, elk
 * streepje `-`, rechte aanhalingstekens, één spatie per stuk wit, regels zonder wit aan de randen.
 */
export function normaliseerRegels(tekst: string): string[] {
  return capAccenten(tekst)
    .normalize('NFKC')
    .replace(ONZICHTBAAR, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[\p{Pd}\u2212]/gu, '-')
    .replace(/[\u2018-\u201b\u2032]/g, "'")
    .replace(/[\u201c-\u201f\u2033]/g, '"')
    .replaceAll(LEGE_REGEL, ' ')
    .replace(REGELEINDE, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(VEEL_LEEG, '$1')
    .trim()
    .split('\n');
}

/** Genormaliseerde regels als één lange regel: een regeleinde wordt een spatie, een lege regel ` ¶ `. */
export function joinRegels(regels: readonly string[]): string {
  return regels
    .join('\n')
    .trim()
    .replace(/\n{2,}/g, ` ${LEGE_REGEL} `)
    .replaceAll('\n', ' ');
}

/** `normaliseerRegels` en `joinRegels` in één keer. */
export function normaliseer(tekst: string): string {
  return joinRegels(normaliseerRegels(tekst));
}

/** Sorting a long run of accents takes quadratic time; 30 is what the Unicode standard calls safe (UAX 15, stream-safe). */
function capAccenten(tekst: string): string {
  // In steps: an unlimited repetition over such a run would exhaust the stack of the regular expression.
  const korter = tekst.replace(/(\p{M}{30})\p{M}{1,1000}/gu, '$1');
  return korter.length === tekst.length ? korter : capAccenten(korter);
}
