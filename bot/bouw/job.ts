import { type Hartslag } from '../gezond';
import { type Huurder } from '../jobs/huur';
import { type Lus, startLus } from '../jobs/lus';
import { describeFout, type Log } from '../log';

export interface Job {
  readonly bron: string;
  /** Milliseconden tussen twee rondes als niemand wekt. */
  readonly pauze: number;
  readonly log: Log;
  readonly hartslag: Hartslag;
  /** Verdeelt de taak over de instanties; ontbreekt waar elke instantie haar zelf moet doen. */
  readonly huurder?: Huurder;
}

/**
 * Een lus die zich aanmeldt bij de gezondheid, zodat ook opvalt wat nooit slaagt. Met een `huurder` doet van alle instanties er één
 * tegelijk de rondes; `pass` kan vragen of dat nog deze is.
 */
export function startJob(job: Job, pass: (houdt: () => boolean) => Promise<void>): Lus {
  const { bron, pauze, log, hartslag, huurder } = job;
  hartslag.announce(bron);
  const round = async () => {
    if (huurder === undefined) await pass(() => true);
    // What another instance does is in order here too.
    else if (!(await huurder.run(bron, pass))) hartslag.elsewhere(bron);
  };
  return startLus({ pass: round, pauze, onFout: report(log, hartslag, bron) });
}

function report(log: Log, hartslag: Hartslag, bron: string): (fout: unknown) => void {
  return (fout) => {
    const nieuw = hartslag.bad(bron, `De ${bron} heeft een probleem; Regiebot probeert het opnieuw.`);
    if (nieuw) log.error({ ...describeFout(fout), bron }, 'Ronde mislukt');
  };
}
