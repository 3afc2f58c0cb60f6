/** Kiest steeds een van de mogelijkheden; hetzelfde zaad geeft dezelfde keuzes. `undefined` bij een lege lijst. */
export function createDobbelsteen(zaad: number): <T>(keuzes: readonly T[]) => T | undefined {
  // mulberry32: enough spread for choosing faults, and the same on every machine.
  let stand = zaad >>> 0;
  return (keuzes) => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), stand | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return keuzes[Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * keuzes.length)];
  };
}
