import {
  type Memory,
  type Message,
  OpenAIModel,
  type PromptFunctions,
  type PromptTemplate,
  type RenderedPromptSection,
  type Tokenizer,
} from '@microsoft/teams-ai';
import { TurnContext } from 'botbuilder';
import { z } from 'zod/v4';
import { type VertalerInstellingen } from '../config';
import { parseJson } from '../invoer';
import { type Log } from '../log';
import { type Taalmodel } from '../vertaler/vertaler';

/** In milliseconden; iets korter dan wie vraagt wacht, zodat de verbinding niet blijft hangen. */
const GEDULD = 4_400;
const bericht = z.object({ message: z.object({ content: z.string() }) });
const antwoordSchema = z.object({ choices: z.tuple([bericht], z.unknown()) });
/** Meer tekst heeft een vertaalde vraag niet nodig. */
const MAX_BYTES = 64 * 1024;

/** Het taalmodel van teams-ai. Eén poging, zonder herhalen; het log noemt alleen de soort van een storing. */
export function openTaalmodel({ adres, model, sleutel, azure }: VertalerInstellingen, log: Log): Taalmodel {
  const gedeeld = {
    maxRetries: 0,
    useSystemMessages: true,
    responseFormat: { type: 'json_object' },
    clientOptions: { maxRetries: 0, timeout: GEDULD, fetch: createFetch(log) },
  } as const;
  const client =
    azure === undefined
      ? new OpenAIModel({ ...gedeeld, apiKey: sleutel, defaultModel: model, endpoint: adres })
      : new OpenAIModel({
          ...{ ...gedeeld, azureApiKey: sleutel, azureDefaultDeployment: model },
          ...{ azureEndpoint: adres, azureApiVersion: azure },
        });
  return async (opdracht, tekst) => {
    const { message } = await client.completePrompt(
      GEEN_BEURT,
      GEEN_GEHEUGEN,
      GEEN_FUNCTIES,
      GEEN_TELLER,
      maakPrompt(opdracht, tekst),
    );
    return message?.content === '' ? undefined : message?.content;
  };
}

/** The model only hands the turn to listeners, and there are none. */
const GEEN_BEURT = Object.create(TurnContext.prototype) as TurnContext;
const GEEN_FUNCTIES = {} as PromptFunctions;
const GEEN_TELLER: Tokenizer = { encode: () => [], decode: () => '' };
const GEEN_GEHEUGEN: Memory = {
  ...{ hasValue: () => false, setValue: () => undefined, deleteValue: () => undefined },
  getValue: () => undefined as never,
};

/** The SDK would read templates in the text of a question, so it gets the messages as they are. */
function maakPrompt(opdracht: string, tekst: string): PromptTemplate {
  const berichten: Message[] = [
    { role: 'system', content: opdracht },
    { role: 'user', content: tekst },
  ];
  const geef = <T>(output: T): Promise<RenderedPromptSection<T>> =>
    Promise.resolve({ output, length: 0, tooLong: false });
  return {
    name: 'vertaal',
    prompt: {
      ...{ required: true, tokens: -1 },
      renderAsText: () => geef(tekst),
      renderAsMessages: () => geef(berichten),
    },
    config: { schema: 1.1, type: 'completion', completion: VORM },
  };
}

const VORM: PromptTemplate['config']['completion'] = {
  ...{ completion_type: 'chat', include_history: false, include_input: false, include_images: false },
  ...{ max_input_tokens: 16_000, max_tokens: 400, temperature: 0, top_p: 1, presence_penalty: 0, frequency_penalty: 0 },
};

/**
 * Of a failure the SDK writes everything it knows to the console, so nothing fails here: whatever goes wrong becomes an answer without
 * text.
 */
function createFetch(log: Log): (adres: string | URL | Request, init?: RequestInit) => Promise<Response> {
  return async (adres, init) => {
    try {
      const antwoord = await fetch(adres, { ...init, signal: AbortSignal.timeout(GEDULD), redirect: 'error' });
      const tekst = await readTekst(antwoord);
      if (antwoord.ok && tekst !== undefined) return asAntwoord(tekst);
      log.warn({ code: 'VERTALER', status: antwoord.status }, 'Het taalmodel gaf geen bruikbaar antwoord');
    } catch (fout) {
      log.warn(
        { code: 'VERTALER', fout: fout instanceof Error ? fout.name : typeof fout },
        'Het taalmodel was niet te bereiken',
      );
    }
    return asAntwoord('');
  };
}

/** The text of the first choice; `undefined` if the answer has another shape or is too long. */
async function readTekst({ body }: Response): Promise<string | undefined> {
  if (body === null) return undefined;
  const delen: Uint8Array[] = [];
  let bytes = 0;
  for await (const deel of body as AsyncIterable<Uint8Array>) {
    bytes += deel.length;
    if (bytes > MAX_BYTES) return undefined;
    delen.push(deel);
  }
  const gelezen = antwoordSchema.safeParse(parseJson(Buffer.concat(delen).toString('utf8')));
  return gelezen.success ? gelezen.data.choices[0].message.content : undefined;
}

function asAntwoord(content: string): Response {
  return Response.json({ choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }] });
}
