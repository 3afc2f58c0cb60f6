/** Eén meting naast die van een ander pakket. */
export interface Meting {
  readonly wat: string;
  readonly ons: string;
  readonly hun: string;
  readonly factor: string;
}

/** Drukt metingen als tabel af: wat, ons, hun, factor. */
export function printTabel(metingen: readonly Meting[]): void {
  const rijen = [
    ['wat', 'ons', 'hun', 'factor'],
    ...metingen.map(({ wat, ons, hun, factor }) => [wat, ons, hun, factor]),
  ];
  const breedtes = [0, 1, 2, 3].map((kolom) => Math.max(...rijen.map((rij) => rij[kolom]?.length ?? 0)));
  for (const rij of rijen)
    process.stdout.write(
      `${rij
        .map((cel, kolom) => cel.padEnd(breedtes[kolom] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    );
}

const RONDES = 20;

/**
 * Rekentijd per aanroep in microseconden: de snelste van enkele rondes, na een om warm te lopen. `ronde` doet `aantal` aanroepen.
 * Rekentijd van alle draden samen, dus als op één kern; wachten omdat de machine iets anders doet, telt niet mee.
 */
export async function meet(aantal: number, ronde: () => unknown): Promise<number> {
  await ronde();
  const tijden: number[] = [];
  for (let n = 0; n < RONDES; n += 1) {
    const begin = process.cpuUsage();
    await ronde();
    const { user, system } = process.cpuUsage(begin);
    tijden.push((user + system) / aantal);
  }
  return Math.min(...tijden);
}

/** `1,25 µs`. */
export function noemMicro(micro: number): string {
  return `${micro.toFixed(micro < 10 ? 2 : 1).replace('.', ',')} µs`;
}

/** `12 keer zo snel`. */
export function noemFactor(hun: number, ons: number): string {
  const keer = hun / ons;
  return keer >= 1 ? `${keer.toFixed(0)} keer zo snel` : `${(1 / keer).toFixed(1).replace('.', ',')} keer zo traag`;
}
