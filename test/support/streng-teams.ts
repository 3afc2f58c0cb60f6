import { type Geplaatst, type TeamsKanaal, ZendFout } from '../../bot/outbox/kanaal';
import { type TestKlok } from './klok';

/** Microsoft, "Rate limiting for bots": per gesprek, en over alle gesprekken van de tenant. */
const PER_GESPREK = [
  { aantal: 7, milliseconden: 1_000 },
  { aantal: 8, milliseconden: 2_000 },
  { aantal: 60, milliseconden: 30_000 },
  { aantal: 1_800, milliseconden: 3_600_000 },
];
const TENANT = [{ aantal: 50, milliseconden: 1_000 }];

/** Een Teams dat zijn grenzen bewaakt en onthoudt welke kaart waar het eerst verscheen, in volgorde. */
export interface StrengTeams extends TeamsKanaal {
  /** Teksten van de kaarten per plek, in de volgorde waarin zij verschenen. */
  readonly verschenen: ReadonlyMap<string, readonly string[]>;
  geweigerd(): number;
  /** Hoe vaak er per plek is geplaatst of bijgewerkt. */
  aanroepen(): ReadonlyMap<string, number>;
}

export function createStrengTeams(klok: TestKlok): StrengTeams {
  const aanroepen: { readonly plek: string; readonly tijd: number }[] = [];
  const verschenen = new Map<string, string[]>();
  let geweigerd = 0;

  function accept(plek: string): void {
    const tijd = klok.now().getTime();
    const telt = (grens: number, waar?: string) =>
      aanroepen.filter((een) => een.tijd > tijd - grens && (waar === undefined || een.plek === waar)).length;
    const vol =
      PER_GESPREK.some(({ aantal, milliseconden }) => telt(milliseconden, plek) >= aantal) ||
      TENANT.some(({ aantal, milliseconden }) => telt(milliseconden) >= aantal);
    if (vol) {
      geweigerd += 1;
      throw new ZendFout('afgewezen', 429, 1_000);
    }
    aanroepen.push({ plek, tijd });
  }
  const countPlek = (gezocht: string) => aanroepen.filter(({ plek }) => plek === gezocht).length;
  return {
    verschenen,
    geweigerd: () => geweigerd,
    aanroepen: () => new Map([...verschenen.keys()].map((plek) => [plek, countPlek(plek)])),
    async post(plek, { kaart }): Promise<Geplaatst> {
      await Promise.resolve();
      accept(plek);
      const kaarten = verschenen.get(plek) ?? [];
      verschenen.set(plek, [...kaarten, JSON.stringify(kaart)]);
      return { gesprek: plek, activityId: `${plek}/${kaarten.length}` };
    },
    async update({ gesprek }) {
      await Promise.resolve();
      accept(gesprek);
    },
    find: () => Promise.resolve(undefined),
  };
}
