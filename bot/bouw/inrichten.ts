import { type Lus, startLus } from '../jobs/lus';
import { describeFout } from '../log';
import { type Kern } from './kern';

/** Wat een andere instantie wijzigde, geldt hier binnen een halve minuut. */
const PAUZE = 20_000;

/** De lus die wijzigingen aan de inrichting overneemt. Elke instantie leest zelf. */
export function startInrichten({ inrichter, log }: Kern): Lus {
  return startLus({
    pauze: PAUZE,
    pass: () => inrichter.refresh(),
    onFout: (fout) => log.warn(describeFout(fout), 'Wijzigingen aan de inrichting niet gelezen'),
  });
}
