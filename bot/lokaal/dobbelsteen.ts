/** Een reeks die willekeurig lijkt en met hetzelfde zaad op elke machine gelijk is (mulberry32). Geeft getallen van 0 tot 1. */
export function createKans(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Kiest steeds een van de mogelijkheden; hetzelfde zaad geeft dezelfde keuzes. `undefined` bij een lege lijst. */
export function createDobbelsteen(zaad: number): <T>(keuzes: readonly T[]) => T | undefined {
  const kans = createKans(zaad);
  return (keuzes) => keuzes[Math.floor(kans() * keuzes.length)];
}
