import { describeFout, type Log } from '../../bot/log';
import { type TeamsApp, type TeamsAppDelen } from '../../bot/teams/app';
import { readAntwoord } from '../../bot/teams/http';
import { readTurn, type TurnUit, type Vondst } from '../../bot/teams/turn';

type Los = Readonly<Record<string, unknown>>;
type Route = 'message' | 'install.add' | 'card.action' | 'message.ext.query';

/** Wat wij van de SDK gebruiken. De typen zijn van ons, zodat het project ook zonder het pakket te compileren is. */
interface Sdk {
  readonly App: new (opties: Los) => {
    on(route: Route, behandel: (beurt: { readonly activity: Los }) => Promise<Los | undefined>): unknown;
    process(gebeurtenis: Los): Promise<{ readonly status: number; readonly body?: unknown }>;
  };
}

const PAKKET = '@microsoft/teams.apps' as string;
const KAART = 'application/vnd.microsoft.card.adaptive';
const MELDING = 'application/vnd.microsoft.activity.message';

/** Hetzelfde als `createTeamsApp` in bot/teams/app.ts, met de opvolger: dit ene bestand vervangt `app.ts` en `adapter.ts`. */
export async function createOpvolger(delen: TeamsAppDelen): Promise<TeamsApp> {
  const { App } = (await import(PAKKET)) as Sdk;
  const { identiteit, learn, log } = delen;
  const app = new App({
    ...(identiteit === undefined ? {} : { clientId: identiteit.id, tenantId: identiteit.tenant }),
    ...{ logger: createLogger(log), httpServerAdapter: { registerRoute: () => undefined } },
  });
  app.on('message', ({ activity }) => answerBericht(delen, activity));
  app.on('install.add', ({ activity }) => answerBericht(delen, activity));
  app.on('card.action', async ({ activity }) => bodyOf(await handle(delen, activity)));
  app.on('message.ext.query', async ({ activity }) => ({
    composeExtension: buildZoekantwoord(await handle(delen, activity)),
  }));
  return {
    async process(activiteit) {
      await learn(activiteit).catch((fout: unknown) => {
        log.warn(describeFout(fout), 'Adres van Teams niet bewaard');
      });
      // The gate checked who it is; the SDK only asks where the answer may go.
      const token = { serviceUrl: activiteit.serviceUrl, isExpired: () => false };
      return readAntwoord(await app.process({ body: activiteit, token }));
    },
  };
}

async function answerBericht(delen: TeamsAppDelen, activity: Los): Promise<undefined> {
  const turn = readTurn(activity);
  if (turn !== undefined) await delen.antwoorder.reply(turn.van, await handle(delen, activity));
}

async function handle({ handle, log }: TeamsAppDelen, activity: Los): Promise<TurnUit> {
  const turn = readTurn(activity);
  if (turn === undefined) return createFout(400);
  try {
    return await handle(turn);
  } catch (fout) {
    log.error(describeFout(fout), 'Beurt mislukt');
    return createFout(500);
  }
}

function createFout(status: 400 | 500): TurnUit {
  return { soort: 'fout', status, tekst: 'Er ging iets mis. Er is niets gewijzigd.' };
}

function bodyOf(uit: TurnUit): Los {
  if (uit.soort === 'kaart') return { statusCode: 200, type: KAART, value: uit.kaart };
  if (uit.soort === 'melding') return { statusCode: 200, type: MELDING, value: uit.tekst };
  if (uit.soort !== 'fout') return { statusCode: 200, type: MELDING, value: '' };
  const value = { code: String(uit.status), message: uit.tekst };
  return { statusCode: uit.status === 500 ? 500 : 400, type: 'application/vnd.microsoft.error', value };
}

function buildZoekantwoord(uit: TurnUit): Los {
  if (uit.soort !== 'vondsten') return { type: 'message', text: 'tekst' in uit ? uit.tekst : '' };
  return { type: 'result', attachmentLayout: 'list', attachments: uit.vondsten.map(toBijlage) };
}

function toBijlage({ titel, tekst, kaart }: Vondst): Los {
  const preview = { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: titel, text: tekst } };
  return { contentType: KAART, content: kaart, preview };
}

/** The SDK logs whole activities; of those nothing may reach our log. */
function createLogger(log: Log): Los {
  const stil = () => undefined;
  const logger: Record<string, unknown> = { ...{ debug: stil, info: stil, log: stil, trace: stil, warn: stil } };
  logger.error = () => log.error({}, 'Fout in de SDK van Teams');
  logger.child = () => logger;
  return logger;
}
