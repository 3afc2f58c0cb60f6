/** Eén woord van de vraag. `ruw` zoals getypt, `tekst` in kleine letters zonder accenten, apostrof en meervouds-s erachter. */
export interface Woord {
  readonly ruw: string;
  readonly tekst: string;
  /** Waar bij een hoofdletter die er niet staat omdat de zin er begint. */
  readonly naamachtig: boolean;
}

/** Langer is geen vraag; de rest wordt niet gelezen. */
export const MAX_TEKENS = 500;

const DELEN = /\d{4}-\d{4,6}(?!\d)|\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}|[\p{L}\p{N}]+(?:'\p{L}+)*|[?!.:;]/gu;
const ZINSEINDE = /^[?!.:;]$/;

/** Knipt een vraag in woorden. Een datum en een dossiernummer blijven heel; een koppelteken knipt. Leestekens vallen weg. */
export function splitWoorden(vraag: string): readonly Woord[] {
  const woorden: Woord[] = [];
  let begin = true;
  for (const [ruw] of vraag
    .normalize('NFC')
    .replace(/[’‘`´]/g, "'")
    .matchAll(DELEN)) {
    if (!ZINSEINDE.test(ruw))
      woorden.push({ ruw, tekst: normalizeWoord(ruw), naamachtig: !begin && /^\p{Lu}/u.test(ruw) });
    begin = ZINSEINDE.test(ruw);
  }
  return woorden;
}

/** `PIP's` wordt `pip`, `vóór` wordt `voor`. */
export function normalizeWoord(ruw: string): string {
  return ruw
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[\p{L}\p{N}])'s$/u, '');
}
