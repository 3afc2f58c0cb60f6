import { type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { describeFout, type Log } from '../log';
import { checkDeur } from './deur';
import { Afwijzing, matchRoute, readJson, type Antwoord, type Route } from './http';
import { type LeesBestand } from './statisch';
import { type Storing, type Storingen } from './storing';
import { type Stroom } from './stroom';

export interface AfhandelingDelen {
  readonly stroom: Stroom;
  readonly storingen: Storingen;
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
  const schrijft = request.method !== 'GET';
  const storing = delen.storingen.take(schrijft);
  if (storing?.soort === 'weg') {
    request.socket.destroy();
    return;
  }
  const geweigerd = storing && refuse(storing);
  if (geweigerd !== undefined) {
    write(response, geweigerd);
    return;
  }
  // Taken in before the wait: what has reached the service is done, also when the caller has given up by then.
  const body = schrijft ? await readJsonOfLeeg(request) : undefined;
  if (storing?.soort === 'traag') await wait(storing.seconden * 1000);
  const antwoord = await call(delen.vanBot, request, url, () => Promise.resolve(body));
  write(response, storing?.soort === '500 na aanname' ? NA_AANNAME : antwoord);
}

function readJsonOfLeeg(request: IncomingMessage): Promise<unknown> {
  return request.method === 'DELETE' ? Promise.resolve(undefined) : readJson(request, MAX_BODY);
}

const NA_AANNAME: Antwoord = {
  status: 500,
  body: { error: { code: 'ServiceError', message: 'An unexpected error occurred.' } },
};

/** Het antwoord bij een storing waarbij de aanroep niets doet. */
function refuse(storing: Storing): Antwoord | undefined {
  if (storing.soort === '412') {
    return { status: 412, body: { error: { code: 'PreconditionFailed', message: 'Precondition failed, try again.' } } };
  }
  if (storing.soort !== '429') return undefined;
  const koppen = { 'Retry-After': String(storing.seconden) };
  return { status: 429, koppen, body: { error: { code: 'Throttled', message: 'Too many requests.' } } };
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
