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
export function decideHuur(huidig: Huur | undefined, vraag: Huurvraag): Huur {
  if (huidig !== undefined && huidig.houder !== vraag.houder && isBezet(huidig, vraag)) return huidig;
  const { taak, houder, nu, duur } = vraag;
  return { taak, houder, tot: new Date(Date.parse(nu) + duur).toISOString() };
}

function isBezet({ tot }: Huur, { nu, duur }: Huurvraag): boolean {
  const nog = Date.parse(tot) - Date.parse(nu);
  // Longer than anybody asks for: rented by a clock that was ahead, which must not keep the task from others for so long.
  return nog > -KLOKVERSCHIL && nog <= duur + KLOKVERSCHIL;
}
