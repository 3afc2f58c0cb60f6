import { createHerlees } from '../dossiers/herlees';
import { DUO_PUSH } from '../duo/push';
import { createBoekhouding } from '../jobs/boekhouding';
import { createHerleesAlles } from '../jobs/herlees';
import { type Lus } from '../jobs/lus';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';
import { createVerwerkDelen } from './lezer';

/** Korter dan de minuut waarna de gezondheid een stille lus meldt. */
const PAUZE = 20_000;

/** De lus die de boeken van de post bijhoudt, en die na een andere inrichting leest wat toen onbekend was. */
export function startBoekhouding(kern: Kern & Wekker): Lus {
  const { config, store, clock, log, hartslag, huurder, inrichting, bronnen, wake } = kern;
  const herleesAlles = createHerleesAlles({
    ...{ store, wake, herlees: createHerlees(createVerwerkDelen(kern)), post: inrichting.post },
  });
  const boekhouding = createBoekhouding({
    ...{ store, clock, hartslag, wake, toezicht: inrichting.toezicht },
    bronnen: [...bronnen.map(({ naam }) => naam), ...(config.duo === undefined ? [] : [DUO_PUSH])],
  });
  return startJob({ bron: 'boekhouding', pauze: PAUZE, log, hartslag, huurder }, async () => {
    await herleesAlles();
    await boekhouding();
    hartslag.good('boekhouding');
  });
}
