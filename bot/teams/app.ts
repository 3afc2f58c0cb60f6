import { Application } from '@microsoft/teams-ai';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { describeFout, type Log } from '../log';
import { createAdapter } from './adapter';
import { type Identiteit } from '../config';
import { type Antwoorder } from './antwoord';
import { type HandleTurn, readTurn, type TurnIn, type TurnUit } from './turn';
import { type BotVerzoek, type BotAntwoord } from './http';

export interface TeamsApp {
  /** Verwerkt één POST van de Bot Connector en schrijft het HTTP-antwoord. */
  process(verzoek: BotVerzoek, antwoord: BotAntwoord): Promise<void>;
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
 * De toepassing van teams-ai met twee ingangen: een klik en een tekst. Elke klik loopt door één route die zelf antwoordt:
 * de SDK onthoudt anders per verb hoe de vorige kaart moest worden getoond, en kan zelf geen fout antwoorden.
 */
export function createTeamsApp(delen: TeamsAppDelen): TeamsApp {
  const adapter = createAdapter(delen.identiteit);
  const app = new Application({ adapter, botAppId: delen.identiteit?.id ?? '', startTypingTimer: false });
  app.adaptiveCards.actionExecute(
    () => Promise.resolve(true),
    async (context) => {
      await answerKlik(delen, context);
      return '';
    },
  );
  app.activity([ActivityTypes.Message, ActivityTypes.InstallationUpdate], (context) => answerBericht(delen, context));
  adapter.onTurnError = async (context, fout) => {
    delen.log.error(describeFout(fout), 'Beurt mislukt');
    if (context.activity.name === 'adaptiveCard/action') await respond(context, foutVan());
  };
  return {
    process: (verzoek, antwoord) =>
      adapter.process(verzoek, antwoord, async (context) => {
        await delen.learn(context.activity).catch((fout: unknown) => {
          // What we learn here serves later messages; this one is answered all the same.
          delen.log.warn(describeFout(fout), 'Adres van Teams niet bewaard');
        });
        await app.run(context);
      }),
  };
}

async function answerKlik(delen: TeamsAppDelen, context: TurnContext): Promise<void> {
  const turn = readTurn(context.activity);
  await respond(context, turn === undefined ? foutVan(400) : await handleSafely(delen, turn));
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
  await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: bodyOf(uit) } });
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
    case 'niets':
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: '' };
    default:
      return uit satisfies never;
  }
}
