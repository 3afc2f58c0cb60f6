import { createBewaarronde } from '../bewaren/dagelijks';
import { type Lus } from '../jobs/lus';
import { createSweep } from '../jobs/sweep';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';

/** Kort genoeg om de taak te houden, zodat niet elke instantie om de beurt alles opnieuw laat tekenen. */
const PAUZE = 5_000;

/** De lus die op elke nieuwe dag alle kaarten opnieuw laat tekenen, en wist wat niet langer bewaard mag worden. */
export function startDagwisseling(delen: Kern & Wekker): Lus {
  const { config, store, kluis, clock, log, hartslag, huurder, inrichting, wake } = delen;
  const bewaarronde = createBewaarronde({ store, kluis, clock, ...inrichting.bewaren });
  const sweep = createSweep({ store, clock, wake, caseloads: inrichting.caseloads.map(({ naam }) => naam) });
  return startJob({ bron: 'dagwisseling', pauze: PAUZE, log, hartslag, huurder }, async () => {
    await sweep();
    const { gewist, bevinding } = await bewaarronde();
    if (gewist > 0) log.info({ gewist }, 'Gewist na de bewaartermijn');
    // Locally the date jumps along with REGIEBOT_VANDAAG; there a jump is no fault.
    hartslag.good('dagwisseling', config.identiteit === undefined ? undefined : bevinding);
  });
}
