import { type IncomingMessage, type ServerResponse } from 'node:http';
import { z } from 'zod/v4';
import { isGeheim } from '../geheim';
import { parseJson } from '../invoer';
import { type Log } from '../log';
import { readBody } from '../verzoek';
import { createWeigerboek, type Weigerboek } from '../weigerboek';
import { type Clock } from '../clock';

/** Ruim boven wat Graph stuurt; alles daarboven is niet van Graph. */
const GRENS = 256 * 1024;
const MAX_TOKEN = 2048;
/** Na `missed` is kijken genoeg; na deze twee moet ook het abonnement worden nagekeken. */
const VERNIEUW = ['reauthorizationRequired', 'subscriptionRemoved'];

const seinenSchema = z.object({
  value: z.array(z.object({ clientState: z.string().nullish(), lifecycleEvent: z.string().nullish() })),
});

export interface GraphWebhookDelen {
  /** Geheim dat wij bij het abonnement opgaven; alleen wie het terugstuurt, kan wekken. */
  readonly clientState: string;
  readonly log: Log;
  readonly clock: Pick<Clock, 'now'>;
  /** Laat de lezer meteen kijken. */
  readonly wake: () => void;
  /** Het abonnement is weg of moet worden bevestigd: kijk opnieuw of het er is. */
  readonly forget: () => void;
}

export type GraphWebhook = (verzoek: IncomingMessage, antwoord: ServerResponse) => Promise<void>;

/**
 * De deur voor seinen van Microsoft Graph (`POST /api/graph`). Een sein is alleen een hint om te gaan kijken: uit de inhoud wordt niets
 * gebruikt, en zonder seinen leest de bot op vaste tijden. Wie het geheim niet kent krijgt hetzelfde antwoord, zonder gevolg: een ander
 * antwoord zou Graph laten herhalen en een vreemde iets leren.
 */
export function createGraphWebhook(delen: GraphWebhookDelen): GraphWebhook {
  const weiger: Weigerboek<'geheim'> = createWeigerboek(
    'Sein van Graph zonder het juiste geheim',
    delen.log,
    delen.clock,
  );
  return async (verzoek, antwoord) => {
    const token = readToken(verzoek.url ?? '');
    if (verzoek.method !== 'POST') end(antwoord, 405);
    else if (token === undefined) await receive({ ...delen, weiger }, verzoek, antwoord);
    else if (token.length > MAX_TOKEN) end(antwoord, 400);
    else echo(antwoord, token);
  };
}

interface Delen extends GraphWebhookDelen {
  readonly weiger: Weigerboek<'geheim'>;
}

async function receive(delen: Delen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  // Who goes away while sending gets an answer that nobody reads; anybody can do that, so it is no failure of ours.
  const inhoud = await readBody(verzoek, GRENS).catch(() => undefined);
  end(antwoord, inhoud === undefined ? 413 : 202);
  if (inhoud !== undefined) act(delen, inhoud);
}

/** Graph decodes nothing itself: the token must come back as it was before it was put in the address. */
function readToken(url: string): string | undefined {
  return new URL(url, 'http://hier').searchParams.get('validationToken') ?? undefined;
}

function echo(antwoord: ServerResponse, token: string): void {
  antwoord.writeHead(200, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' });
  antwoord.end(token);
}

function end(antwoord: ServerResponse, status: number): void {
  antwoord.writeHead(status, { 'cache-control': 'no-store' }).end();
}

function act({ clientState, weiger, wake, forget }: Delen, inhoud: Buffer): void {
  const seinen = seinenSchema.safeParse(parseJson(inhoud.toString('utf8'))).data?.value ?? [];
  const echt = seinen.filter((sein) => isGeheim(sein.clientState ?? '', clientState));
  if (echt.length < seinen.length || seinen.length === 0) weiger('geheim');
  if (echt.some(({ lifecycleEvent }) => VERNIEUW.includes(lifecycleEvent ?? ''))) forget();
  if (echt.length > 0) wake();
}
