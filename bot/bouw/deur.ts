import { createAgendadeur } from '../agenda/deur';
import { type Controle, runControle } from '../boekhouding/controle';
import { luisterAdres } from '../config';
import { remember } from '../geheugen';
import { type Gezondheid } from '../gezond';
import { findPersoon } from '../inrichting';
import { createGraphWebhook, type GraphWebhook } from '../post/graph-webhook';
import { type DraaiendeServer, startServer } from '../server';
import { ledenVan } from '../gesprek/ledenboek';
import { createAntwoorder } from '../teams/antwoord';
import { isConnector } from '../teams/adressen';
import { createTeamsApp } from '../teams/app';
import { lokalePoort, type Poort } from '../teams/gate';
import { readAfzender } from '../teams/leden';
import { createPoort } from '../teams/poort';
import { createBeurt } from './beurt';
import { graphGeheim } from './bronnen';
import { type Kern, type Wekker } from './kern';

/** Zo lang geldt een antwoord op `GET /gezond`. */
const GEZOND_MS = 1_000;

/** De webserver van de bot: Teams en wie waakt komen hier binnen. */
export async function openDeur(kern: Kern & Wekker): Promise<DraaiendeServer> {
  const { config, inrichting, store, kluis, clock, log, meter, wake } = kern;
  // Only on this machine is the address of the server itself one that a colleague can open.
  const eigen: { url?: string } = {};
  const agenda = createAgendadeur({ kluis, clock, adres: () => inrichting.adres ?? eigen.url });
  const app = createTeamsApp({
    ...{
      identiteit: config.identiteit,
      log,
      antwoorder: createAntwoorder({ store, wake, log }),
      learn: learnFrom(kern),
    },
    handle: createBeurt({ ...kern, agenda }),
  });
  const lokaal = config.identiteit === undefined;
  const controle = lokaal ? { controle: () => controleer(kern) } : {};
  const meten = { meter, ...(config.metenToken === undefined ? {} : { metenToken: config.metenToken }) };
  const deuren = { app, agenda, poort: openPoort(kern), ...controle, ...meten, ...openGraph(kern) };
  const delen = { ...deuren, gezond: createGezond(kern), lokaal, log };
  const server = await startServer(delen, config.poort, luisterAdres(config));
  if (lokaal) eigen.url = server.url;
  return server;
}

/** Anybody may ask, and a cloud store charges for every count. Only this machine asks a local bot, and wants the truth of now. */
function createGezond({ config: { identiteit }, hartslag, store, clock }: Kern): () => Promise<Gezondheid> {
  const read = () => hartslag.report(store);
  return identiteit === undefined ? read : remember(read, GEZOND_MS, () => clock.now().getTime());
}

/** Without an identity there is no sign-in: then only this machine may come in. */
function openPoort({ config: { identiteit }, inrichting: { serviceUrl }, clock, log }: Kern): Poort {
  if (identiteit === undefined) return lokalePoort;
  return createPoort({ identiteit, clock, log, isVertrouwd: (adres) => isConnector(adres, serviceUrl) });
}

/** What every activity tells in passing: where Teams is reachable, and how it calls whoever sent this. */
function learnFrom({ serviceUrl, store, inrichting }: Kern): (activiteit: unknown) => Promise<void> {
  return async (activiteit) => {
    await serviceUrl.learn(activiteit);
    const bekend = readAfzender(activiteit).filter(({ persoon }) => findPersoon(inrichting, persoon) !== undefined);
    await ledenVan(store).learn(bekend);
  };
}

/** The door for hints about new post is there only where Microsoft was asked to give them. */
function openGraph({ bronnen, kluis, clock, log }: Kern): { readonly graph?: GraphWebhook } {
  const hints = bronnen.flatMap((bron) => bron.hints ?? []);
  if (hints.length === 0) return {};
  const wake = () => {
    for (const hint of hints) hint.wake();
  };
  const forget = () => {
    for (const hint of hints) hint.forget();
  };
  return { graph: createGraphWebhook({ clientState: graphGeheim(kluis), log, clock, wake, forget }) };
}

async function controleer({ store, clock, inrichting, bronnen, config, rollen }: Kern): Promise<Controle> {
  const standen = await Promise.all(bronnen.map(({ mailbox }) => mailbox.inspect()));
  const inPostvak = standen.reduce((som, { wachtend }) => som + wachtend, 0);
  // Who cannot be known now, is not blamed.
  const weetNiet = config.inrichting === undefined || rollen?.onherkend() !== undefined;
  const isBekend = (id: string) => weetNiet || findPersoon(inrichting, id) !== undefined;
  return runControle({ store, clock, inPostvak, isBekend, postvakken: bronnen });
}
