import { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describeFout, type Log } from '../log';
import { checkDeur } from './deur';
import { draadVanAanroep, type Grenzen } from './grenzen';
import { Afwijzing, matchRoute, readJson, type Antwoord, type Route } from './http';
import { type LeesBestand } from './statisch';
import { type Storing, type Storingen } from './storing';
import { type Stroom } from './stroom';
import { type Volgorde } from './volgorde';

export interface AfhandelingDelen {
  readonly stroom: Stroom;
  readonly storingen: Storingen;
  readonly volgorde: Volgorde;
  readonly grenzen: Grenzen;
  /** De aanroepen van de bot: connector, ledenlijst, terugzoeken. Alleen deze kunnen een storing krijgen. */
  readonly vanBot: readonly Route[];
  readonly vanPagina: readonly Route[];
  readonly bestanden: LeesBestand;
  readonly log: Log;
}

const MAX_BODY = 1024 * 1024;

/** Brengt elke aanvraag naar zijn route en elk antwoord (of elke fout) terug. */
export function createAfhandeling(delen: AfhandelingDelen): RequestListener {
  return (request, response) => void handle(delen, request, response);
}

async function handle(delen: AfhandelingDelen, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let vanBot = false;
  try {
    checkDeur(request);
    const url = readUrl(request);
    vanBot = /^\/v(3|1\.0)\//.test(url.pathname);
    if (url.pathname === '/api/stroom') delen.stroom.connect(response);
    else if (vanBot) await handleVanBot(delen, request, response, url);
    else write(response, await handleVanPagina(delen, request, url));
  } catch (fout) {
    write(response, toFoutantwoord(delen.log, fout, vanBot));
  }
}

function readUrl(request: IncomingMessage): URL {
  const adres = `http://lokaal${request.url ?? '/'}`;
  if (URL.canParse(adres)) return new URL(adres);
  throw new Afwijzing(400, 'Het adres is niet goed geschreven.');
}

function handleVanPagina(delen: AfhandelingDelen, request: IncomingMessage, url: URL): Antwoord | Promise<Antwoord> {
  const isAanroep = url.pathname === '/gezond' || url.pathname.startsWith('/api/');
  if (isAanroep) return call(delen.vanPagina, request, url, () => readJson(request, MAX_BODY));
  if (request.method !== 'GET') throw new Afwijzing(405, 'Deze aanroep kan hier niet.');
  return delen.bestanden(url.pathname);
}

async function handleVanBot(
  delen: AfhandelingDelen,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const stuurt = request.method !== 'GET';
  // Taken in before anything else: what has reached the service is done, also when the caller has given up by then.
  const body = stuurt ? await readJsonOfLeeg(request) : undefined;
  const storing = delen.storingen.take(stuurt);
  if (storing?.soort === 'weg') {
    request.socket.destroy();
    return;
  }
  const geweigerd = throttle(delen.grenzen, url, body) ?? (storing && refuse(storing));
  if (geweigerd !== undefined) {
    write(response, geweigerd);
    return;
  }
  if (storing?.soort === 'traag') await wait(storing.seconden * 1000);
  if (storing?.soort === 'andersom') await delen.volgorde.letPass(storing.seconden * 1000);
  const antwoord = await call(delen.vanBot, request, url, () => Promise.resolve(body));
  delen.volgorde.passed();
  write(response, (storing && naAanname(storing)) ?? antwoord);
}

/** Only the Bot Connector counts; reading back is Microsoft Graph. */
function throttle(grenzen: Grenzen, url: URL, body: unknown): Antwoord | undefined {
  if (!url.pathname.startsWith('/v3/')) return undefined;
  const seconden = grenzen.check(draadVanAanroep(url.pathname, body));
  return seconden === undefined ? undefined : refuse({ soort: '429', seconden });
}

function readJsonOfLeeg(request: IncomingMessage): Promise<unknown> {
  return request.method === 'DELETE' ? Promise.resolve(undefined) : readJson(request, MAX_BODY);
}

/** De fout die de aanroeper hoort terwijl zijn bericht er staat. */
function naAanname({ soort }: Storing): Antwoord | undefined {
  const status = /^(50\d) na aanname$/.exec(soort)?.[1];
  return status === undefined ? undefined : failure(Number(status), 'ServiceError', 'An unexpected error occurred.');
}

/** Het antwoord bij een storing waarbij de aanroep niets doet. */
function refuse({ soort, seconden }: Storing): Antwoord | undefined {
  const koppen = { 'Retry-After': String(seconden) };
  switch (soort) {
    case '429':
      return { ...failure(429, 'Throttled', 'Too many requests.'), koppen };
    case '429 tenant':
      return { ...failure(429, 'Throttled', 'Too many requests for this app in this tenant.'), koppen };
    case '429 zonder wachttijd':
      return failure(429, 'Throttled', 'Too many requests.');
    case '412':
      return failure(412, 'PreconditionFailed', 'Precondition failed, try again.');
    case '502':
    case '504':
      return failure(Number(soort), 'ServiceError', 'The gateway got no answer.');
    case '403':
      return failure(403, 'BotNotInConversationRoster', 'The bot is not part of the conversation roster.');
    case '404':
      return failure(404, 'ConversationNotFound', 'Conversation not found.');
    default:
      return undefined;
  }
}

function failure(status: number, code: string, message: string): Antwoord {
  return { status, body: { error: { code, message } } };
}

async function call(
  routes: readonly Route[],
  request: IncomingMessage,
  url: URL,
  body: () => Promise<unknown>,
): Promise<Antwoord> {
  const [route, params] = matchRoute(routes, request.method ?? 'GET', url.pathname);
  return route.handle({ params, query: url.searchParams, body });
}

/** De bot krijgt de foutvorm van de Bot Connector, de pagina één Nederlandse zin. */
function toFoutantwoord(log: Log, fout: unknown, vanBot: boolean): Antwoord {
  if (!(fout instanceof Afwijzing)) {
    log.error(describeFout(fout), 'Aanroep mislukt');
    return toFoutantwoord(log, new Afwijzing(500, 'Er ging iets mis in de lokale Teams.', 'ServiceError'), vanBot);
  }
  const { status, code, message } = fout;
  return { status, body: vanBot ? { error: { code, message } } : { fout: message } };
}

function write(response: ServerResponse, { status, body, koppen }: Antwoord): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    ...koppen,
  });
  response.end(Buffer.isBuffer(body) || body === undefined ? body : JSON.stringify(body));
}
