import { createVenster, type Grens, type Venster } from './venster';
import { type Verzendboek } from './verzendboek';

/** Grenzen van Teams per gesprek voor plaatsen en bijwerken samen (Microsoft, "Rate limiting for bots"). */
export const TEAMS_GRENZEN: readonly Grens[] = [
  { aantal: 7, milliseconden: 1_000 },
  { aantal: 8, milliseconden: 2_000 },
  { aantal: 60, milliseconden: 30_000 },
  // A long backlog must not keep somebody who clicks waiting until the hour is over.
  { aantal: 1_800, milliseconden: 3_600_000, vrij: 60 },
];

/** Grens van Teams voor alles wat deze app in een tenant verstuurt. */
export const TENANT_GRENZEN: readonly Grens[] = [{ aantal: 50, milliseconden: 1_000 }];

/** Langer dan dit geen ronde: dan kan een andere instantie intussen hebben verstuurd. */
const ONZEKER_NA = 10_000;
/** Langer vraagt Teams nooit te wachten (zie `retryAfter` in bot/teams/request.ts). */
const LANGSTE_RUST = 3_600_000;
const TENANT = 'tenant';

/** Houdt bij wanneer er is verstuurd, zodat Teams nooit hoeft te remmen. Tijden zijn milliseconden sinds 1970. */
export interface Tempo {
  /** Hoort aan het begin van elke ronde: leest het verzendboek bij de start en na een ronde van een ander. */
  refresh(nu: number): Promise<void>;
  /** Milliseconden die deze plek nog moet wachten, ook met voorrang; 0 betekent nu. */
  wait(plek: string, nu: number): number;
  /** Neemt nu een plaats in. `undefined`: het mag nog niet. Anders een functie die zegt dat Teams heeft geantwoord. */
  take(plek: string, nu: number, voorrang: boolean): Promise<((nu: number) => void) | undefined>;
  /** Verstuurt hier (of met `alles`: nergens) niets voor `tot`. `gevraagd`: Teams zei het zelf, dus ook na een herstart. */
  rest(plek: string, tot: number, waarom: { readonly alles: boolean; readonly gevraagd: boolean }): Promise<void>;
}

export interface TempoDelen {
  readonly grenzen?: readonly Grens[];
  /** Het gesprek waarvoor Teams telt: een kanaal is er een, met al zijn draden. */
  readonly draadVan?: (plek: string) => string;
  readonly boek?: Verzendboek;
}

export function createTempo({ grenzen = TEAMS_GRENZEN, draadVan = (plek) => plek, boek }: TempoDelen = {}): Tempo {
  const vensters = new Map<string, Venster>();
  const tenant = createVenster(TENANT_GRENZEN);
  let rust = new Map<string, number>();
  let ververst = -Infinity;

  function vensterVan(draad: string): Venster {
    const bekend = vensters.get(draad) ?? createVenster(grenzen);
    vensters.set(draad, bekend);
    return bekend;
  }
  function wait(draad: string, nu: number, voorrang: boolean): number {
    const rusten = [rust.get(draad) ?? 0, rust.get(TENANT) ?? 0].map((tot) => tot - nu);
    // Longer than anybody asks for: the clock was set back.
    const nog = rusten.filter((duur) => duur <= LANGSTE_RUST);
    return Math.max(0, ...nog, vensterVan(draad).wait(nu, voorrang), tenant.wait(nu, voorrang));
  }
  return {
    async refresh(nu) {
      const gemist = nu - ververst > ONZEKER_NA;
      const gelezen = gemist ? await boek?.read(nu) : undefined;
      // Only now: a book that could not be read is read again in the next round.
      ververst = nu;
      if (gelezen === undefined) return;
      for (const [draad, tijden] of gelezen.verzonden) vensterVan(draad).load(tijden);
      tenant.load([...gelezen.verzonden.values()].flat().sort((a, b) => a - b));
      rust = new Map([...rust, ...gelezen.rust]);
    },
    wait: (plek, nu) => wait(draadVan(plek), nu, true),
    async take(plek, nu, voorrang) {
      const draad = draadVan(plek);
      if (wait(draad, nu, voorrang) > 0) return undefined;
      // Taken before anything is awaited: two places that share a limit cannot both get the last one.
      const delen = [vensterVan(draad), tenant];
      for (const deel of delen) deel.begin();
      const done = (klaar: number) => {
        for (const deel of delen) deel.end(klaar);
      };
      await boek?.noteVerzonden(draad, nu).catch((fout: unknown) => {
        done(nu);
        throw fout;
      });
      return done;
    },
    async rest(plek, tot, { alles, gevraagd }) {
      const draad = alles ? TENANT : draadVan(plek);
      if (tot <= (rust.get(draad) ?? 0)) return;
      rust.set(draad, tot);
      if (gevraagd) await boek?.noteRust(draad, tot);
    },
  };
}
