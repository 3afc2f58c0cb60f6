import { createTeken } from '../acties/geopend';
import { createConcepten } from '../concepten/concepten';
import { merkVanWens } from '../dossiers/kaarten';
import { findBestemming } from '../inrichting';
import { type Lus } from '../jobs/lus';
import { type Sporen } from '../meten/sporen';
import { draadVan } from '../outbox/draad';
import { type TeamsKanaal } from '../outbox/kanaal';
import { createMelder, type MelderDelen } from '../outbox/melder';
import { createTempo } from '../outbox/tempo';
import { createVerhuizing } from '../outbox/verhuizing';
import { createVerzendboek } from '../outbox/verzendboek';
import { createZender } from '../outbox/zender';
import { createConnector } from '../teams/connector';
import { startJob } from './job';
import { type Kern } from './kern';

const TENANT_LOKAAL = 'lokaal';
const PAUZE = 500;

/** De lus die zichtbaar maakt wat in Teams hoort te staan. */
export function startVerzender(kern: Kern): Lus {
  const { inrichting, store, clock, kluis, log, hartslag, huurder } = kern;
  const zender = createZender({
    ...{ store, clock, log, kans: Math.random, merk: merkVanWens },
    tempo: createTempo({ draadVan: (plek) => draadVan(inrichting, plek), boek: createVerzendboek(store) }),
    teken: createTeken({ store, clock, inrichting, log, concepten: createConcepten({ store, kluis, clock }) }),
    kanaal: measureKanaal(createKanaal(kern), kern.sporen),
    verhuizing: createVerhuizing(inrichting),
    melder: createMelder(createMelderDelen(kern)),
  });
  let stopt = false;
  const lus = startJob({ bron: 'verzender', pauze: PAUZE, log, hartslag, huurder }, async (houdt) => {
    await zender.pass(() => !stopt && houdt());
    hartslag.good('verzender');
  });
  // The store writes on this thread: whoever clicked gets an answer before the sender begins.
  const wake = () => void setImmediate(lus.wake);
  const stop = () => {
    // What is on its way is finished; the rest of the round waits in the store for the next start.
    stopt = true;
    return lus.stop();
  };
  return { wake, stop };
}

/** Who is beheerder is asked each time: roles come and go while the bot runs. */
function createMelderDelen({ store, clock, inrichting }: Kern): MelderDelen {
  return {
    ...{ store, clock },
    get beheerders() {
      return inrichting.personen.filter(({ rol }) => rol === 'beheerder').map(({ id }) => id);
    },
  };
}

function createKanaal({ config, inrichting, serviceUrl, tokens }: Kern): TeamsKanaal {
  const { graphUrl, team } = inrichting;
  return createConnector({
    ...{ serviceUrl: serviceUrl.current, graphUrl, team, token: tokens },
    tenant: config.identiteit?.tenant ?? TENANT_LOKAAL,
    botId: `28:${config.identiteit?.id ?? 'regiebot'}`,
    bestemming: (plek) => findBestemming(inrichting, plek),
  });
}

function measureKanaal(kanaal: TeamsKanaal, sporen: Sporen): TeamsKanaal {
  return {
    post: (plek, inhoud) => sporen.span('zending', { soort: 'plaatsen' }, () => kanaal.post(plek, inhoud)),
    update: (waar, inhoud) => sporen.span('zending', { soort: 'bijwerken' }, () => kanaal.update(waar, inhoud)),
    find: (plek, merk) => sporen.span('zending', { soort: 'terugzoeken' }, () => kanaal.find(plek, merk)),
  };
}
