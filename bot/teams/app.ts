import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { describeFout, type Log } from '../log';
import { PoortAdapter } from './adapter';
import { type Identiteit } from './identiteit';
import { type Antwoorder } from './antwoord';
import { type HandleTurn, readTurn, type TurnIn, type TurnUit, type Vondst, ZOEKEN } from './turn';
import { type Toegelaten } from './gate';
import { type BotAntwoord, readAntwoord } from './http';

/** Zo heet een klik op een kaart bij Teams. */
const KLIK = 'adaptiveCard/action';

export interface TeamsApp {
  /** Verwerkt één activiteit die door de poort kwam. */
  process(activiteit: Toegelaten): Promise<BotAntwoord>;
}

export interface TeamsAppDelen {
  readonly identiteit: Identiteit | undefined;
  readonly handle: HandleTurn;
  readonly antwoorder: Antwoorder;
  /** Ziet elke activiteit die door de aanmelding kwam. */
  readonly learn: (activiteit: unknown) => Promise<void>;
  readonly log: Log;
}

/**
 * De toepassing van teams-ai met drie ingangen: een klik, een zoekvraag en een tekst. Elke klik loopt door één route die zelf antwoordt:
 * de SDK onthoudt anders per verb hoe de vorige kaart moest worden getoond, en kan zelf geen fout antwoorden.
 */
export function createTeamsApp(delen: TeamsAppDelen): TeamsApp {
  const adapter = new PoortAdapter(delen.identiteit);
  const app = new Application({ adapter, botAppId: delen.identiteit?.id ?? '', startTypingTimer: false });
  // The SDK starts it whatever the option says, and then sends past our own tempo and tokens.
  app.startTypingTimer = () => undefined;
  app.adaptiveCards.actionExecute(
    ({ activity }) => Promise.resolve(activity.name === KLIK),
    async (context) => {
      await answerKlik(delen, context);
      return '';
    },
  );
  app.addRoute(
    ({ activity }) => Promise.resolve(activity.name === ZOEKEN),
    (context) => answerZoeken(delen, context),
    true,
  );
  app.activity([ActivityTypes.Message, ActivityTypes.InstallationUpdate], (context) => answerBericht(delen, context));
  adapter.onTurnError = async (context, fout) => {
    delen.log.error(describeFout(fout), 'Beurt mislukt');
    if (context.activity.name === KLIK) await respond(context, foutVan());
  };
  return {
    process: async (activiteit) =>
      readAntwoord(
        await adapter.deliver(activiteit, async (context) => {
          await delen.learn(context.activity).catch((fout: unknown) => {
            // What we learn here serves later messages; this one is answered all the same.
            delen.log.warn(describeFout(fout), 'Adres van Teams niet bewaard');
          });
          await app.run(context);
        }),
      ),
  };
}

async function answerKlik(delen: TeamsAppDelen, context: TurnContext): Promise<void> {
  const turn = readTurn(context.activity);
  await respond(context, turn === undefined ? foutVan(400) : await handleSafely(delen, turn));
}

async function answerZoeken(delen: TeamsAppDelen, context: TurnContext): Promise<void> {
  const turn = readTurn(context.activity);
  const uit = turn === undefined ? foutVan(400) : await handleSafely(delen, turn);
  await sendInvoke(context, { composeExtension: buildZoekantwoord(uit) });
}

async function answerBericht(delen: TeamsAppDelen, context: TurnContext): Promise<void> {
  const turn = readTurn(context.activity);
  if (turn === undefined) return;
  await delen.antwoorder.reply(turn.van, await handleSafely(delen, turn));
}

async function handleSafely(delen: TeamsAppDelen, turn: TurnIn): Promise<TurnUit> {
  try {
    return await delen.handle(turn);
  } catch (fout) {
    delen.log.error({ ...describeFout(fout), soort: turn.soort }, 'Beurt mislukt');
    return foutVan();
  }
}

function foutVan(status: 400 | 500 = 500): TurnUit {
  const tekst = 'Er ging iets mis. Er is niets gewijzigd. Probeer het opnieuw; lukt het niet, vraag dan uw beheerder.';
  return { soort: 'fout', tekst, status };
}

async function respond(context: TurnContext, uit: TurnUit): Promise<void> {
  await sendInvoke(context, bodyOf(uit));
}

async function sendInvoke(context: TurnContext, body: Record<string, unknown>): Promise<void> {
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body } });
}

function bodyOf(uit: TurnUit): Record<string, unknown> {
  switch (uit.soort) {
    case 'kaart':
      return { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: uit.kaart };
    case 'melding':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: uit.tekst };
    case 'fout':
      return {
        // Teams documents 400 and 500 for a click; the finer code travels inside.
        statusCode: uit.status === 500 ? 500 : 400,
        type: 'application/vnd.microsoft.error',
        value: { code: String(uit.status), message: uit.tekst },
      };
    case 'vondsten':
    case 'niets':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };
    default:
      return uit satisfies never;
  }
}

/** Zonder vondsten staat er één zin in de lijst, ook als er iets misging. */
function buildZoekantwoord(uit: TurnUit): Record<string, unknown> {
  if (uit.soort === 'vondsten')
    return { type: 'result', attachmentLayout: 'list', attachments: uit.vondsten.map(toBijlage) };
  return { type: 'message', text: 'tekst' in uit ? uit.tekst : '' };
}

function toBijlage({ titel, tekst, kaart }: Vondst): Record<string, unknown> {
  return {
    contentType: 'application/vnd.microsoft.card.adaptive',
    content: kaart,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: { title: titel, text: tekst } },
  };
}
