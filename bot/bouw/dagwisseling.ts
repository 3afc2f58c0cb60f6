import { createBewaarronde } from '../bewaren/dagelijks';
import { createConceptronde } from '../concepten/concepten';
import { type Lus } from '../jobs/lus';
import { createSweep } from '../jobs/sweep';
import { listCaseloadnamen } from '../inrichting';
import { createLogboekronde } from '../logboek/ronde';
import { createDagelijks } from '../jobs/dagelijks';
import { finishOverplaatsingen } from '../dossiers/overplaatsen';
import { forgetWeigeringen } from '../rollen/weigeringen';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';

/** Kort genoeg om de taak te houden, zodat niet elke instantie om de beurt alles opnieuw laat tekenen. */
const PAUZE = 5_000;

/** De lus die op elke nieuwe dag alle kaarten opnieuw laat tekenen, en wist wat niet langer bewaard mag worden. */
export function startDagwisseling(delen: Kern & Wekker): Lus {
  const { config, store, kluis, clock, log, hartslag, huurder, inrichting, wake } = delen;
  const bewaarronde = createBewaarronde({ store, kluis, clock, ...inrichting.bewaren });
  const sweep = createSweep({
    ...{ store, clock, wake },
    get caseloads() {
      return listCaseloadnamen(inrichting);
    },
  });
  const samenwerken = createDagelijks(clock, async (vandaag) => {
    await forgetWeigeringen(store, vandaag);
    await finishOverplaatsingen({ store, clock, inrichting });
  });
  const vergeetLogboek = createLogboekronde({ store, clock }, inrichting.logboek.maanden);
  const dropConcepten = createConceptronde({ store, clock });
  return startJob({ bron: 'dagwisseling', pauze: PAUZE, log, hartslag, huurder }, async () => {
    await sweep();
    await samenwerken();
    await vergeetLogboek();
    await dropConcepten();
    const { gewist, bevinding } = await bewaarronde();
    if (gewist > 0) log.info({ gewist }, 'Gewist na de bewaartermijn');
    // Locally the date jumps along with REGIEBOT_VANDAAG; there a jump is no fault.
    hartslag.good('dagwisseling', config.identiteit === undefined ? undefined : bevinding);
  });
}
