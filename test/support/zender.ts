import { createMelder } from '../../bot/outbox/melder';
import { createTempo } from '../../bot/outbox/tempo';
import { createVerhuizing } from '../../bot/outbox/verhuizing';
import { createVerzendboek } from '../../bot/outbox/verzendboek';
import { createZender, type Zender, type ZenderDelen } from '../../bot/outbox/zender';
import { drawZending } from '../../bot/outbox/zendingkaart';
import { testInrichting } from './inrichting';
import { type TestKlok } from './klok';
import { type NepTeams } from './nep-teams';
import { stilLog, type TestStore } from './store';

/** Een hele verzender op een echte opslag; kaarten zijn klein, behalve die voor de beheerder. */
export function createTestZender(
  { store }: TestStore,
  teams: NepTeams,
  klok: TestKlok,
  anders: Partial<ZenderDelen> = {},
): Zender {
  return createZender({
    ...{ store, kanaal: teams, clock: klok, log: stilLog, kans: () => 1 },
    tempo: createTempo({ boek: createVerzendboek(store) }),
    verhuizing: createVerhuizing(testInrichting),
    melder: createMelder({ store, clock: klok, beheerders: ['ruben'] }),
    merk: (id) => `merk-${id}`,
    teken: async ({ id }) => {
      const kaart = id.startsWith('zending:')
        ? await drawZending({ store, inrichting: testInrichting }, id.slice('zending:'.length))
        : { merk: `merk-${id}` };
      return kaart === undefined ? undefined : { kaart };
    },
    ...anders,
  });
}
