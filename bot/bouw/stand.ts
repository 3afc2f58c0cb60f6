import { type Lus, startLus } from '../jobs/lus';
import { describeFout } from '../log';
import { describeStand } from '../meten/stand';
import { type Kern } from './kern';

const PAUZE = 300_000;

/** De lus die elke vijf minuten de stand in het log zet, zodat ook stilte te zien is. */
export function startStand({ meter, log }: Kern): Lus {
  return startLus({
    pass: async () => log.info(describeStand(await meter.read()), 'Stand'),
    pauze: PAUZE,
    onFout: (fout) => log.warn(describeFout(fout), 'Stand niet gelezen'),
  });
}
