import { type Codering } from './codering';
import { type Kop } from './koppen';
import { type Parameter } from './parameters';

/** Eén knoop van de MIME-boom. Een `multipart` en een bijgevoegd bericht zijn ook een deel. */
export interface Deel {
  readonly koppen: readonly Kop[];
  /** Bijvoorbeeld `text/plain`, in kleine letters. */
  readonly type: string;
  readonly parameters: readonly Parameter[];
  readonly codering: Codering;
  /** De bytes tussen de grenzen, nog in hun transportcodering. */
  readonly inhoud: Uint8Array;
  /** Ligt in een bijgevoegd bericht (`message/rfc822`), hoe diep ook. */
  readonly inBericht: boolean;
  /** Ligt in een `multipart/signed` maar is niet het ondertekende deel. */
  readonly naastHandtekening: boolean;
  /** `multipart` zonder grens, waarvan de grens nooit komt of waarvan de sluitregel ontbreekt. */
  readonly geschonden: boolean;
}

/** Alle delen van een bericht, de wortel eerst. */
export interface Boom {
  readonly wortel: Deel;
  readonly delen: readonly Deel[];
  /** Meer delen of kopregels dan een mens ooit stuurt: niet alles is bekeken. */
  readonly teGroot: boolean;
}

/** `message/rfc822` en zijn opvolger `message/global`. */
export function isBerichtType(type: string): boolean {
  return type === 'message/rfc822' || type === 'message/global';
}
