import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Controle } from './boekhouding/controle';
import { isGeheim } from './geheim';
import { describeFout, type Log } from './log';
import { type Gezondheid } from './gezond';
import { type Meter } from './meten/meter';
import { type GraphWebhook } from './post/graph-webhook';
import { GateFout, readVerzoek, requireLokaal } from './teams/gate';
import { type TeamsApp } from './teams/app';
import { wrapResponse } from './teams/http';

export interface ServerDelen {
  readonly app: TeamsApp;
  readonly gezond: () => Promise<Gezondheid>;
  /** Controleert de opslag voor `regiebot controle` terwijl de bot haar gebruikt; ontbreekt buiten lokaal gebruik. */
  readonly controle?: () => Promise<Controle>;
  readonly meter: Meter;
  /** Geheim voor `GET /metrics` buiten lokaal gebruik; ontbreekt het, dan bestaat dat adres daar niet. */
  readonly metenToken?: string;
  /** Seinen van Microsoft Graph; ontbreekt als er geen postvak in Graph is. */
  readonly graph?: GraphWebhook;
  readonly lokaal: boolean;
  readonly log: Log;
}

export interface DraaiendeServer {
  readonly url: string;
  close(): Promise<void>;
}

/** De deuren van de bot: Teams (`/api/messages`), wie waakt (`/gezond`, `/metrics`) en seinen over nieuwe post (`/api/graph`). */
export async function startServer(delen: ServerDelen, poort: number): Promise<DraaiendeServer> {
  const server = createServer((verzoek, antwoord) => void serve(delen, verzoek, antwoord));
  const adres = delen.lokaal ? '127.0.0.1' : '0.0.0.0';
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(poort, adres, resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => stop(server) };
}

async function serve(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  antwoord.once('finish', () => {
    if (antwoord.statusCode >= 400) delen.meter.countFout(antwoord.statusCode);
  });
  try {
    const pad = (verzoek.url ?? '').split('?')[0];
    if (pad === '/api/messages') await serveTeams(delen, verzoek, antwoord);
    else if (pad === '/gezond' && verzoek.method === 'GET') await serveGezond(delen, verzoek, antwoord);
    else if (pad === '/controle' && verzoek.method === 'GET' && delen.controle !== undefined)
      await serveControle(delen.controle, verzoek, antwoord);
    else if (pad === '/metrics' && verzoek.method === 'GET') await serveMetrics(delen, verzoek, antwoord);
    else if (pad === '/api/graph' && delen.graph !== undefined) await delen.graph(verzoek, antwoord);
    else answer(antwoord, 404, { fout: 'Dit adres bestaat niet.' });
  } catch (fout) {
    if (fout instanceof GateFout) {
      answer(antwoord, fout.status, undefined);
      return;
    }
    delen.log.error(describeFout(fout), 'Verzoek mislukt');
    // The SDK answers 500 for a bad signature and puts the library's text in it; an empty answer tells a stranger nothing.
    answer(antwoord, 500, undefined);
  }
}

async function serveTeams(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  const body = await readVerzoek(verzoek, delen.lokaal);
  await delen.app.process({ method: 'POST', headers: verzoek.headers, body }, wrapResponse(antwoord));
}

async function serveGezond(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  if (delen.lokaal) requireLokaal(verzoek);
  const gezond = await delen.gezond();
  answer(antwoord, gezond.in_orde ? 200 : 503, gezond);
}

async function serveControle(
  controle: () => Promise<Controle>,
  verzoek: IncomingMessage,
  antwoord: ServerResponse,
): Promise<void> {
  requireLokaal(verzoek);
  answer(antwoord, 200, await controle());
}

async function serveMetrics(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  if (delen.lokaal) requireLokaal(verzoek);
  else requireToken(verzoek, delen.metenToken);
  antwoord.setHeader('content-type', delen.meter.soort);
  antwoord.end(await delen.meter.scrape());
}

function requireToken(verzoek: IncomingMessage, token: string | undefined): void {
  if (token === undefined) throw new GateFout(404);
  if (!isGeheim(verzoek.headers.authorization ?? '', `Bearer ${token}`)) throw new GateFout(401);
}

function answer(antwoord: ServerResponse, status: number, body: unknown): void {
  if (antwoord.headersSent) {
    antwoord.end();
    return;
  }
  antwoord.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  antwoord.end(body === undefined ? '' : JSON.stringify(body));
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
}
