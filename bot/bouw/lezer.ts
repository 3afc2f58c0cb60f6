import { createVerwerkBericht, type VerwerkBericht, type VerwerkDelen } from '../dossiers/verwerk-bericht';
import { DUO_PUSH } from '../duo/push';
import { readPush } from '../duo/read-push';
import { caseloadVoor } from '../inrichting';
import { ingest } from '../jobs/ingest';
import { type Lus } from '../jobs/lus';
import { readBericht } from '../post/read-bericht';
import { type Bron } from './bronnen';
import { startJob } from './job';
import { type Kern, type Wekker } from './kern';

/** Wat nodig is om een bericht te verwerken met de instellingen van deze gemeente. */
export function createVerwerkDelen({ store, kluis, clock, inrichting, meter }: Kern): VerwerkDelen {
  return {
    ...{ store, kluis, clock, caseloadVoor: (notificatie) => caseloadVoor(inrichting, notificatie) },
    onVerwerkt: (bericht) => meter.countBericht(bericht),
    read: (ruw, gelezenOp, bron) =>
      bron === DUO_PUSH
        ? readPush(ruw, gelezenOp)
        : readBericht(ruw, { instellingen: inrichting.post, now: () => gelezenOp }),
  };
}

/** Verwerkt een bewaard bericht met de instellingen van deze gemeente. */
export function createVerwerk(kern: Kern): VerwerkBericht {
  const verwerk = createVerwerkBericht(createVerwerkDelen(kern));
  return (id) =>
    kern.sporen.span(
      'bericht',
      {},
      () => verwerk(id),
      ({ stand }) => ({ uitkomst: stand }),
    );
}

/** De lus die één bron leest; `stop` laat ook de wachter van het postvak los. */
export function startLezer(kern: Kern & Wekker, bron: Bron): Lus {
  const { store, clock, log, hartslag, huurder, wake } = kern;
  const delen = {
    ...{ bron: bron.naam, mailbox: bron.mailbox, store, clock, log, hartslag, wake },
    ...{ verwerk: createVerwerk(kern), read: createVerwerkDelen(kern).read },
  };
  const lus = startJob({ bron: bron.naam, pauze: bron.pauze, log, hartslag, huurder }, () => ingest(delen));
  const stopWatch = bron.mailbox.watch(lus.wake);
  return {
    wake: lus.wake,
    async stop() {
      stopWatch();
      await lus.stop();
      await bron.mailbox.close();
    },
  };
}
