/** Eén plaats in een patroon: een van deze woorden, of (bij `los`) ook niets. */
interface Plaats {
  readonly keuze: ReadonlySet<string>;
  readonly los: boolean;
}

export type Patroon = readonly Plaats[];

/**
 * Leest een patroon van woorden: `kun|kan je ?even zeggen` is "kun" of "kan", dan "je", dan misschien "even", dan "zeggen".
 * Een patroon heeft ten minste één woord dat er moet staan.
 */
export function parsePatroon(tekst: string): Patroon {
  return tekst
    .trim()
    .split(/\s+/)
    .map((plaats) => ({ los: plaats.startsWith('?'), keuze: new Set(plaats.replace(/^\?/, '').split('|')) }));
}

/** Het grootste aantal woorden vanaf `begin` dat bij het patroon past; 0 als het niet past. */
export function matchPatroon(patroon: Patroon, woordOp: (plaats: number) => string | undefined, begin: number): number {
  return matchVanaf(patroon, 0, woordOp, begin) ?? 0;
}

function matchVanaf(
  patroon: Patroon,
  deel: number,
  woordOp: (plaats: number) => string | undefined,
  plaats: number,
): number | undefined {
  const eis = patroon[deel];
  if (eis === undefined) return 0;
  const woord = woordOp(plaats);
  const rest =
    woord !== undefined && eis.keuze.has(woord) ? matchVanaf(patroon, deel + 1, woordOp, plaats + 1) : undefined;
  if (rest !== undefined) return rest + 1;
  return eis.los ? matchVanaf(patroon, deel + 1, woordOp, plaats) : undefined;
}

/** Elk woord dat in het patroon voorkomt. */
export function listWoorden(patroon: Patroon): readonly string[] {
  return patroon.flatMap(({ keuze }) => [...keuze]);
}

/** De woorden waarmee het patroon kan beginnen. */
export function listEerste(patroon: Patroon): readonly string[] {
  const eerste: string[] = [];
  for (const { keuze, los } of patroon) {
    eerste.push(...keuze);
    if (!los) break;
  }
  return eerste;
}
