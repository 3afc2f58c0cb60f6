import { decodeWords } from 'postal-mime';
import { stripCommentaar } from './commentaar';
import { decodeTekst, repairC1 } from './tekenset';

/** Eén kopregel, ontvouwen en in volgorde van het bericht; `naam` in kleine letters, `waarde` nog met gecodeerde woorden. */
export interface Kop {
  readonly naam: string;
  readonly waarde: string;
}

const NAAM = /^([\x21-\x39\x3b-\x7e]{1,1000})[ \t]*:/;

/**
 * Maakt koppen van de regels voor de eerste lege regel (latin-1, zonder regeleinde). Ontvouwen haalt alleen het regeleinde
 * weg. Een regel die geen kop en geen vervolg is, telt niet mee en neemt zijn vervolgregels mee.
 */
export function parseKoppen(regels: readonly string[]): Kop[] {
  const koppen: { naam: string; delen: string[] }[] = [];
  let laatste: { naam: string; delen: string[] } | undefined;
  for (const regel of regels) {
    if (/^[ \t]/.test(regel)) {
      laatste?.delen.push(regel);
      continue;
    }
    const naam = NAAM.exec(regel);
    laatste = naam === null ? undefined : { naam: (naam[1] ?? '').toLowerCase(), delen: [regel.slice(naam[0].length)] };
    if (laatste !== undefined) koppen.push(laatste);
  }
  return koppen.map(({ naam, delen }) => ({ naam, waarde: decodeRuw(delen.join('')) }));
}

/** Raw 8-bit text in a header is against the rules but common; read it like a text without a charset. */
function decodeRuw(latin1: string): string {
  return /[\x80-\xff]/.test(latin1) ? decodeTekst(Buffer.from(latin1, 'latin1')) : latin1;
}

/** Alle waarden van een kop, van boven naar beneden. `naam` in kleine letters. */
export function listKoppen(koppen: readonly Kop[], naam: string): string[] {
  return koppen.filter((kop) => kop.naam === naam).map((kop) => kop.waarde);
}

/** De bovenste waarde van een kop. */
export function findKop(koppen: readonly Kop[], naam: string): string | undefined {
  return koppen.find((kop) => kop.naam === naam)?.waarde;
}

/**
 * De hosts in een `Received: from VAN by DOOR`, in kleine letters. Wat achter `from` staat kiest de afzender, dus een `by` op die plaats
 * telt niet.
 */
export function readHosts(received: string): { readonly van: string | undefined; readonly door: string | undefined } {
  const woorden = (stripCommentaar(received).split(';')[0] ?? '').trim().toLowerCase().split(/\s+/);
  const isVan = woorden[0] === 'from';
  const by = woorden.indexOf('by', isVan ? 2 : 0);
  return { van: isVan ? woorden[1] : undefined, door: by < 0 ? undefined : woorden[by + 1] };
}

/** Leesbare waarde: gecodeerde woorden (RFC 2047) uitgeschreven. */
export function decodeKop(waarde: string): string {
  return waarde.includes('=?') ? repairC1(decodeWords(waarde)) : waarde;
}
