/** Langer dan een uur wacht geen kaart; ruim genomen. */
const TE_LANG = 2 * 3_600_000;

/** Een pauze tot na dit moment (ISO, UTC) komt van een klok die voorliep, en geldt niet. */
export function langstePauze(nu: string): string {
  return new Date(Date.parse(nu) + TE_LANG).toISOString();
}
