import { createTekenLevend, merkVanWens } from '../dossiers/kaarten';
import { findBestemming } from '../inrichting';
import { type Lus } from '../jobs/lus';
import { draadVan } from '../outbox/draad';
import { type TeamsKanaal } from '../outbox/kanaal';
import { createMelder } from '../outbox/melder';
import { createTempo } from '../outbox/tempo';
import { createVerzendboek } from '../outbox/verzendboek';
import { createZender } from '../outbox/zender';
import { createConnector } from '../teams/connector';
import { createTokens } from '../teams/tokens';
import { startJob } from './job';
import { type Kern } from './kern';

const TENANT_LOKAAL = 'lokaal';
const PAUZE = 500;

/** De lus die zichtbaar maakt wat in Teams hoort te staan. */
export function startVerzender(kern: Kern): Lus {
  const { inrichting, store, clock, log, hartslag, huurder } = kern;
  const beheerders = inrichting.personen.filter(({ rol }) => rol === 'beheerder').map(({ id }) => id);
  const zender = createZender({
    ...{ store, clock, log, kans: Math.random, merk: merkVanWens },
    tempo: createTempo({ draadVan: (plek) => draadVan(inrichting, plek), boek: createVerzendboek(store) }),
    teken: createTekenLevend({ store, clock, inrichting }),
    kanaal: createKanaal(kern),
    melder: createMelder({ store, clock, beheerders }),
  });
  return startJob({ bron: 'verzender', pauze: PAUZE, log, hartslag, huurder }, async (houdt) => {
    await zender.pass(houdt);
    hartslag.good('verzender');
  });
}

function createKanaal({ config, inrichting, serviceUrl }: Kern): TeamsKanaal {
  const { graphUrl, team } = inrichting;
  return createConnector({
    ...{ serviceUrl: serviceUrl.current, graphUrl, team, token: createTokens(config.identiteit) },
    tenant: config.identiteit?.tenant ?? TENANT_LOKAAL,
    botId: `28:${config.identiteit?.id ?? 'regiebot'}`,
    bestemming: (plek) => findBestemming(inrichting, plek),
  });
}
