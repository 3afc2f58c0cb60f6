/** Overal hetzelfde zaad, zodat een bouwstraat nooit zomaar faalt; de nachtronde kiest een vrij zaad en meer rondes. */
const ZAAD = Number(process.env.REGIEBOT_EIGENSCHAP_ZAAD ?? 20260501);
const KEER = Number(process.env.REGIEBOT_EIGENSCHAP_KEER ?? 1);

/** Instelling van een eigenschap: zoveel gevallen, in de nacht een veelvoud. fast-check noemt het zaad als er een faalt. */
export function rondes(aantal: number): { readonly seed: number; readonly numRuns: number } {
  return { seed: ZAAD, numRuns: aantal * KEER };
}
