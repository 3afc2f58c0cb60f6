import fc from 'fast-check';
import { rondes } from '../support/eigenschap';
import { createKans } from '../support/kans';
import { openTestStore, type TestStore } from '../support/store';
import { openBeurten } from './beurten';
import { type Doel } from './doel';
import { LEZERS } from './lezers';
import { kies, vermink } from './vermink';

/** Seconden rekentijd, ruim boven wat het langste antwoord kost; wie hier boven komt, hangt. Wie wacht en niets doet, loopt tegen jest aan. */
const GEDULD = 5;
const AANTAL: Readonly<Record<string, number>> = { beurten: 60, vragen: 150 };

/** Een verminkt zaad, of zomaar bytes, tekst of JSON. */
function invoerVoor({ zaden, woorden }: Doel): fc.Arbitrary<Buffer> {
  const verminkt = fc.nat().map((zaad) => {
    const kans = createKans(zaad);
    return vermink(kans, kies(kans, zaden), woorden);
  });
  const zomaar = fc.oneof(
    fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
    fc.string({ unit: 'binary', maxLength: 200 }).map((tekst) => Buffer.from(tekst)),
    fc.json().map((tekst) => Buffer.from(tekst)),
  );
  return fc.oneof({ weight: 4, arbitrary: verminkt }, { weight: 1, arbitrary: zomaar });
}

// A busy machine is slow, not stuck.
jest.setTimeout(180_000);

describe('wat een vreemde stuurt', () => {
  let opslag: TestStore;
  let doelen: readonly Doel[];
  beforeAll(async () => {
    opslag = await openTestStore();
    doelen = [...LEZERS, ...(await openBeurten(opslag.store))];
  });
  afterAll(() => opslag.remove());

  // Mail has a fuzz of its own, in test/bot/post; by night it runs here too.
  it.each(['push van DUO', 'formulieren', 'vragen', 'paden en links', 'activiteiten', 'tokens', 'beurten'])(
    'laat niets omvallen en niets hangen: %s',
    async (naam) => {
      const doel = doelen.find((een) => een.naam === naam)!;
      for (const zaad of doel.zaden) await doel.voer(zaad);
      await fc.assert(
        fc.asyncProperty(invoerVoor(doel), async (invoer) => {
          const begin = process.cpuUsage();
          await doel.voer(invoer);
          const { user, system } = process.cpuUsage(begin);
          expect((user + system) / 1e6).toBeLessThan(GEDULD);
        }),
        rondes(AANTAL[naam] ?? 500),
      );
    },
  );
});
