import { ledenVan, type Lid, listCaseloadsVan } from '../gesprek/ledenboek';
import { findPersoon } from '../inrichting';
import { type Lus, startLus } from '../jobs/lus';
import { redrawCaseloads } from '../jobs/sweep';
import { describeFout } from '../log';
import { listLeden } from '../teams/leden';
import { type Kern, type Wekker } from './kern';

const PAUZE = 30_000;
/** Nieuwe collega's verschijnen binnen een uur. */
const GELDIG = 3_600_000;

/**
 * De lus die leert hoe Teams onze mensen noemt. Lukt dat niet, dan werkt alles behalve de eigen versies van kaarten; daarom is het
 * geen storing van de bot. Wie zelf iets zegt of klikt, wordt zo ook bekend.
 */
export function startLeden(delen: Kern & Wekker): Lus {
  const { inrichting, store, clock, log, wake } = delen;
  const boek = ledenVan(store);
  let gelezen = 0;
  let getekend = boek.nieuw().length;
  let gemeld = false;
  return startLus({
    pauze: PAUZE,
    async pass() {
      if (clock.now().getTime() - gelezen >= GELDIG) {
        await boek.load();
        const leden = await readLeden(delen);
        await boek.learn(leden.filter(({ persoon }) => findPersoon(inrichting, persoon) !== undefined));
        gelezen = clock.now().getTime();
        gemeld = false;
      }
      const nieuw = boek.nieuw().slice(getekend);
      if (nieuw.length === 0) return;
      await redrawCaseloads(store, listCaseloadsVan(inrichting, nieuw));
      getekend += nieuw.length;
      wake();
    },
    onFout(fout) {
      if (!gemeld) log.warn(describeFout(fout), 'Ledenlijst van Teams niet gelezen');
      gemeld = true;
    },
  });
}

/** A channel that is gone must not hide the members of the others. */
async function readLeden({ inrichting, serviceUrl, tokens }: Kern): Promise<readonly Lid[]> {
  const delen = { serviceUrl: serviceUrl.current, token: tokens };
  const kanalen = [...new Set(inrichting.caseloads.map(({ kanaal }) => kanaal))];
  const lijsten = await Promise.allSettled(kanalen.map((kanaal) => listLeden(delen, kanaal)));
  const gelukt = lijsten.flatMap((lijst) => (lijst.status === 'fulfilled' ? [lijst.value] : []));
  const [eerste] = lijsten;
  if (gelukt.length === 0 && eerste?.status === 'rejected') throw eerste.reason;
  return gelukt.flat();
}
