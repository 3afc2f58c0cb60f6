/** Wie een taak vraagt of verlengt. */
export interface Huurvraag {
  readonly taak: string;
  /** Kenmerk van deze instantie. */
  readonly houder: string;
  /** Het moment van vragen (ISO, UTC). */
  readonly nu: string;
  /** Milliseconden. */
  readonly duur: number;
}

/** Een taak die hoogstens één instantie tegelijk doet. */
export interface Huur {
  readonly taak: string;
  readonly houder: string;
  /** Tot dit moment (ISO, UTC) mag niemand anders haar doen. */
  readonly tot: string;
}

/** Zoveel mogen klokken van instanties verschillen: pas daarna neemt een ander over. */
export const KLOKVERSCHIL = 5_000;

/** De huur die na deze vraag geldt. Wie haar heeft, verlengt; een ander krijgt haar pas als zij ruim voorbij is. */
export function decideHuur(huidig: Huur | undefined, { taak, houder, nu, duur }: Huurvraag): Huur {
  const moment = Date.parse(nu);
  const bezet = huidig !== undefined && huidig.houder !== houder && Date.parse(huidig.tot) + KLOKVERSCHIL > moment;
  return bezet ? huidig : { taak, houder, tot: new Date(moment + duur).toISOString() };
}
