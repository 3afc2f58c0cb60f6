import { createHerlees } from '../dossiers/herlees';
import { DUO_PUSH } from '../duo/push';
import { createBoekhouding } from '../jobs/boekhouding';
import { createHerleesAlles } from '../jobs/herlees';
import { type Lus } from '../jobs/lus';
import { createPaswacht } from '../jobs/paswacht';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';
import { createVerwerkDelen } from './lezer';

/** Korter dan de minuut waarna de gezondheid een stille lus meldt. */
const PAUZE = 20_000;

/**
 * De lus die waakt over de post, en die na een andere inrichting leest wat toen onbekend was. Elke instantie kijkt naar de postvakken die
 * zij leest; één van hen houdt de boeken bij.
 */
export function startBoekhouding(kern: Kern & Wekker): Lus {
  const { config, store, clock, log, hartslag, huurder, inrichting, bronnen, wake } = kern;
  const { post } = inrichting;
  const herleesAlles = createHerleesAlles({ store, wake, post, herlees: createHerlees(createVerwerkDelen(kern)) });
  const boekhouding = createBoekhouding({ store, clock, wake, inrichting });
  const paswacht = createPaswacht({
    ...{ store, clock, hartslag, wake, minuten: inrichting.toezicht.geenPasMinuten },
    bronnen: [...bronnen.map(({ naam }) => naam), ...(config.duo === undefined ? [] : [DUO_PUSH])],
  });
  return startJob({ bron: 'boekhouding', pauze: PAUZE, log, hartslag }, async () => {
    await paswacht();
    await huurder.run('boekhouding', async () => {
      await boekhouding();
      await herleesAlles();
    });
    hartslag.good('boekhouding');
  });
}
