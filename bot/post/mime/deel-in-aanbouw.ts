import { parseCodering } from './codering';
import { isBerichtType, type Deel } from './deel';
import { findKop, type Kop, parseKoppen } from './koppen';
import { findParameter, parseStructuurkop } from './parameters';

/** Een deel waarvan het eind nog niet is gevonden. */
export interface DeelInAanbouw {
  readonly ouder: DeelInAanbouw | undefined;
  readonly inBericht: boolean;
  readonly naastHandtekening: boolean;
  /** Kopregels zolang de lege regel nog niet is geweest. */
  kopregels: string[] | undefined;
  koppen: readonly Kop[];
  type: string;
  begin: number;
  eind: number;
  kinderen: number;
  grens: string | undefined;
  grensGezien: boolean;
  gesloten: boolean;
}

/** Nieuw deel onder `ouder`; de wortel heeft er geen. */
export function createDeel(ouder: DeelInAanbouw | undefined, inBericht: boolean, begin: number): DeelInAanbouw {
  const plaats = ouder?.kinderen ?? 0;
  if (ouder !== undefined) ouder.kinderen += 1;
  return {
    ouder,
    inBericht,
    naastHandtekening: ouder?.naastHandtekening === true || (ouder?.type === 'multipart/signed' && plaats > 0),
    kopregels: [],
    koppen: [],
    type: 'text/plain',
    begin,
    eind: begin,
    kinderen: 0,
    grens: undefined,
    grensGezien: false,
    gesloten: false,
  };
}

/** De lege regel is er (of het deel is afgebroken): leest de koppen en weet vanaf hier wat het deel is. */
export function closeKoppen(deel: DeelInAanbouw, begin: number): void {
  deel.koppen = parseKoppen(deel.kopregels ?? []);
  deel.kopregels = undefined;
  deel.begin = begin;
  const { waarde, parameters } = parseStructuurkop(findKop(deel.koppen, 'content-type') ?? '');
  deel.type = readType(waarde, deel.ouder?.type);
  if (deel.type.startsWith('multipart/')) deel.grens = findParameter(parameters, 'boundary')?.trimEnd();
}

/** A type that is absent or no type at all is plain text (RFC 2045 5.2); in a digest every part is a message. */
function readType(waarde: string, ouder: string | undefined): string {
  if (/^[^/\s]+\/[^/\s]+$/.test(waarde)) return waarde;
  return ouder === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
}

/** Of het volgende dat komt de koppen van een bijgevoegd bericht zijn. */
export function holdsBericht(deel: DeelInAanbouw): boolean {
  const codering = parseCodering(findKop(deel.koppen, 'content-transfer-encoding'));
  return isBerichtType(deel.type) && codering !== 'base64' && codering !== 'quoted-printable';
}

/** Het afgeronde deel. */
export function finishDeel(deel: DeelInAanbouw, ruw: Uint8Array): Deel {
  const { koppen, type, inBericht, naastHandtekening } = deel;
  return {
    koppen,
    type,
    parameters: parseStructuurkop(findKop(koppen, 'content-type') ?? '').parameters,
    codering: parseCodering(findKop(koppen, 'content-transfer-encoding')),
    inhoud: ruw.subarray(deel.begin, Math.max(deel.begin, deel.eind)),
    inBericht,
    naastHandtekening,
    geschonden: type.startsWith('multipart/') && !(deel.grensGezien && deel.gesloten),
  };
}
