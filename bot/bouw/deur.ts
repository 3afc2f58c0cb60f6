import { createHandleTurn } from '../acties';
import { type Controle, runControle } from '../boekhouding/controle';
import { createHerlees } from '../dossiers/herlees';
import { findPersoon } from '../inrichting';
import { createGraphWebhook, type GraphWebhook } from '../post/graph-webhook';
import { type DraaiendeServer, startServer } from '../server';
import { createAntwoorder } from '../teams/antwoord';
import { createTeamsApp } from '../teams/app';
import { graphGeheim } from './bronnen';
import { type Kern, type Wekker } from './kern';
import { createVerwerkDelen } from './lezer';

/** De webserver van de bot: Teams en wie waakt komen hier binnen. */
export function openDeur(kern: Kern & Wekker): Promise<DraaiendeServer> {
  const { config, inrichting, store, clock, log, hartslag, meter, serviceUrl, wake } = kern;
  const app = createTeamsApp({
    ...{ identiteit: config.identiteit, log, antwoorder: createAntwoorder(store, wake), learn: serviceUrl.learn },
    handle: createHandleTurn({
      ...{ store, inrichting, clock, log, wake },
      herlees: createHerlees(createVerwerkDelen(kern)),
    }),
  });
  const lokaal = config.identiteit === undefined;
  const controle = lokaal ? { controle: () => controleer(kern) } : {};
  const meten = { meter, ...(config.metenToken === undefined ? {} : { metenToken: config.metenToken }) };
  const delen = { app, gezond: () => hartslag.report(store), ...controle, ...meten, ...openGraph(kern), lokaal, log };
  return startServer(delen, config.poort);
}

/** The door for hints about new post is there only where Microsoft was asked to give them. */
function openGraph({ bronnen, kluis, log }: Kern): { readonly graph?: GraphWebhook } {
  const hints = bronnen.flatMap((bron) => bron.hints ?? []);
  if (hints.length === 0) return {};
  const wake = () => {
    for (const hint of hints) hint.wake();
  };
  const forget = () => {
    for (const hint of hints) hint.forget();
  };
  return { graph: createGraphWebhook({ clientState: graphGeheim(kluis), log, wake, forget }) };
}

async function controleer({ store, clock, inrichting, bronnen, config }: Kern): Promise<Controle> {
  const standen = await Promise.all(bronnen.map(({ mailbox }) => mailbox.inspect()));
  const inPostvak = standen.reduce((som, { wachtend }) => som + wachtend, 0);
  const isBekend = (id: string) => config.inrichting === undefined || findPersoon(inrichting, id) !== undefined;
  return runControle({ store, clock, inPostvak, isBekend });
}
