/** Hoogstens `aantal` verzendingen in elk venster van `milliseconden`. */
export interface Grens {
  readonly aantal: number;
  readonly milliseconden: number;
}

/** Grenzen van Teams per gesprek voor plaatsen en bijwerken samen (Microsoft, "Rate limiting for bots"). */
export const TEAMS_GRENZEN: readonly Grens[] = [
  { aantal: 7, milliseconden: 1_000 },
  { aantal: 8, milliseconden: 2_000 },
  { aantal: 60, milliseconden: 30_000 },
  { aantal: 1_800, milliseconden: 3_600_000 },
];

/** Houdt per gesprek bij wanneer er is verstuurd, zodat Teams nooit hoeft te remmen. */
export interface Tempo {
  /** Milliseconden die deze plek nog moet wachten; 0 betekent nu. */
  wait(plek: string, nu: number): number;
  note(plek: string, nu: number): void;
}

/** `grenzen` mogen alleen strenger dan `TEAMS_GRENZEN`. */
export function createTempo(grenzen: readonly Grens[] = TEAMS_GRENZEN): Tempo {
  const langste = Math.max(...grenzen.map((grens) => grens.milliseconden));
  const verstuurd = new Map<string, number[]>();
  return {
    wait(plek, nu) {
      const tijden = (verstuurd.get(plek) ?? []).filter((tijd) => tijd > nu - langste);
      if (tijden.length === 0) verstuurd.delete(plek);
      else verstuurd.set(plek, tijden);
      return Math.max(0, ...grenzen.map((grens) => waitFor(grens, tijden, nu)));
    },
    note(plek, nu) {
      verstuurd.set(plek, [...(verstuurd.get(plek) ?? []), nu]);
    },
  };
}

function waitFor(grens: Grens, tijden: readonly number[], nu: number): number {
  const tegenhouder = tijden.at(-grens.aantal);
  return tegenhouder === undefined ? 0 : tegenhouder + grens.milliseconden - nu;
}
