import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const MAP = join(__dirname, '..', '..', '..', 'shared', 'data');

/** Waar een bestand naast het project staat, als het er is. */
export function padVanGeval(bestand: string): string {
  return join(MAP, bestand);
}

/** Alle gevallen van een bestand met JSON Lines naast het project; `undefined` als dat er niet is. */
export function readGevallen(bestand: string): readonly unknown[] | undefined {
  const pad = padVanGeval(bestand);
  if (!existsSync(pad)) return undefined;
  const regels = readFileSync(pad, 'utf8').split(/\r?\n/);
  return regels.filter((regel) => regel !== '').map((regel) => JSON.parse(regel) as unknown);
}

/** Draait `check` over elk geval van het bestand, of slaat zichtbaar over met de reden als het bestand er niet is. */
export function describeGevallen<T>(
  bestand: string,
  naamVan: (geval: T, index: number) => string,
  check: (geval: T) => void | Promise<void>,
): void {
  // De checkers naast het project gaan over de vorm van een geval; hier is zij die van de test.
  const gevallen = readGevallen(bestand) as readonly T[] | undefined;
  if (gevallen === undefined) {
    describe.skip(`${bestand}: overgeslagen, het bestand staat niet naast het project`, () => {
      test('is er niet', () => undefined);
    });
    return;
  }
  describe(bestand, () => {
    test('heeft gevallen', () => expect(gevallen.length).toBeGreaterThan(0));
    test.each(gevallen.map((geval, index) => [naamVan(geval, index), geval] as const))('%s', (_naam, geval) =>
      check(geval),
    );
  });
}
