import { createAgendas } from '../herinneringen/agendas';
import { countOppakkenTeLaat } from '../herinneringen/dagstand';
import { createHerinnerronde } from '../herinneringen/ronde';
import { type Lus } from '../jobs/lus';
import { createFindVervanger } from '../rollen/afwezig';
import { createToezicht } from '../toezicht/toezicht';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';

/** Korter dan de minuut waarna de gezondheid een stille lus meldt. */
const PAUZE = 20_000;

/** De lussen die herinneren en escaleren, en die elk uur bewijzen dat het ook is gebeurd. Van alle instanties doet er één ze. */
export function startHerinneringen(kern: Kern & Wekker): Lus[] {
  const { store, clock, inrichting, log, hartslag, huurder, meter, wake } = kern;
  const agendas = createAgendas({ store, inrichting });
  const ronde = createHerinnerronde({
    ...{ store, clock, inrichting, agendas, wake, findVervanger: createFindVervanger(store) },
  });
  const toezicht = createToezicht({ store, clock, inrichting, wake, forget: (nummer) => agendas.forget(nummer) });
  return [
    startJob({ bron: 'herinneringen', pauze: PAUZE, log, hartslag, huurder }, async () => {
      await ronde();
      meter.noteOppakken(countOppakkenTeLaat(agendas.list(), clock.vandaag()));
      hartslag.good('herinneringen');
    }),
    startJob({ bron: 'toezicht', pauze: PAUZE, log, hartslag, huurder }, async () => {
      hartslag.good('toezicht', await toezicht());
    }),
  ];
}
