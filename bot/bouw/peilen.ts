import { type Lus, startLus } from '../jobs/lus';
import { describeFout } from '../log';
import { peilingenVan } from '../vragen/peilingen';
import { type Kern } from './kern';

const PAUZE = 5_000;

/** De lus die bij de start en na middernacht alvast leest wat een vraag over aantallen nodig heeft. */
export function startPeilen({ store, clock, log }: Kern): Lus {
  let gaDoor = true;
  const lus = startLus({
    pass: () => peilingenVan(store).warm(clock.vandaag(), () => gaDoor),
    pauze: PAUZE,
    // Whoever asks reads it all the same, and then hears what is wrong.
    onFout: (fout) => log.warn(describeFout(fout), 'Vooruit lezen mislukt'),
  });
  return {
    wake: lus.wake,
    stop: () => {
      gaDoor = false;
      return lus.stop();
    },
  };
}
