import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Agendadeur } from './agenda/deur';
import { type Controle } from './boekhouding/controle';
import { isGeheim } from './geheim';
import { serveRequests } from './loket';
import { describeFout, type Log } from './log';
import { type Gezondheid } from './gezond';
import { type Meter } from './meten/meter';
import { type GraphWebhook } from './post/graph-webhook';
import { GateFout, type Poort, requireLokaal } from './teams/gate';
import { type TeamsApp } from './teams/app';

const WACHT_MS = 15_000;

export interface ServerDelen {
  readonly app: TeamsApp;
  /** Wat van Teams komt en wat niet. */
  readonly poort: Poort;
  readonly gezond: () => Promise<Gezondheid>;
  /** Controleert de opslag voor `regiebot controle` terwijl de bot haar gebruikt; ontbreekt buiten lokaal gebruik. */
  readonly controle?: () => Promise<Controle>;
  readonly meter: Pick<Meter, 'countFout' | 'scrape' | 'soort'>;
  /** Geheim voor `GET /metrics` buiten lokaal gebruik; ontbreekt het, dan bestaat dat adres daar niet. */
  readonly metenToken?: string;
  /** Seinen van Microsoft Graph; ontbreekt als er geen postvak in Graph is. */
  readonly graph?: GraphWebhook;
  /** Afspraken voor in een agenda (`/agenda/<token>.ics`). */
  readonly agenda?: Agendadeur;
  readonly lokaal: boolean;
  readonly log: Log;
  /** Milliseconden die een afzender krijgt om een verzoek helemaal te sturen; standaard vijftien seconden. */
  readonly wachtMs?: number;
  /** Milliseconden die een verzoek krijgt om af te komen als de server stopt; standaard tien seconden. */
  readonly afmaakMs?: number;
}

export interface DraaiendeServer {
  readonly url: string;
  /** Neemt niets nieuws aan en maakt af wat binnen was. */
  close(): Promise<void>;
}

/**
 * De deuren van de bot: Teams (`/api/messages`), wie waakt (`/gezond`, `/metrics`) en seinen over nieuwe post (`/api/graph`). Zonder
 * `adres` alleen voor deze machine.
 */
export async function startServer(delen: ServerDelen, poort: number, adres = '127.0.0.1'): Promise<DraaiendeServer> {
  const { wachtMs = WACHT_MS } = delen;
  const geduld = { headersTimeout: wachtMs, requestTimeout: wachtMs, connectionsCheckingInterval: wachtMs / 10 };
  const server = createServer(geduld);
  const close = serveRequests(server, (verzoek, antwoord) => serve(delen, verzoek, antwoord), delen.afmaakMs);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(poort, adres, resolve);
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

async function serve(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  antwoord.once('finish', () => {
    if (antwoord.statusCode >= 400) delen.meter.countFout(antwoord.statusCode);
  });
  try {
    await route(delen, verzoek, antwoord);
  } catch (fout) {
    if (fout instanceof GateFout) {
      refuse(antwoord, fout);
      return;
    }
    delen.log.error(describeFout(fout), 'Verzoek mislukt');
    answer(antwoord, 500, undefined);
  }
}

async function route(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  const pad = (verzoek.url ?? '').split('?')[0];
  const leest = verzoek.method === 'GET';
  if (pad === '/api/messages') await serveTeams(delen, verzoek, antwoord);
  else if (pad === '/gezond' && leest) await serveGezond(delen, verzoek, antwoord);
  else if (pad === '/controle' && leest && delen.controle !== undefined)
    await serveControle(delen.controle, verzoek, antwoord);
  else if (pad === '/metrics' && leest) await serveMetrics(delen, verzoek, antwoord);
  else if (pad === '/api/graph' && delen.graph !== undefined) await delen.graph(verzoek, antwoord);
  else if (!delen.agenda?.serve(verzoek, antwoord)) answer(antwoord, 404, { fout: 'Dit adres bestaat niet.' });
}

async function serveTeams(delen: ServerDelen, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  const { status, body } = await delen.app.process(await delen.poort(verzoek));
  answer(antwoord, status, body);
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
  if (token === undefined) throw new GateFout(404, 'geheim');
  if (!isGeheim(verzoek.headers.authorization ?? '', `Bearer ${token}`)) throw new GateFout(401, 'geheim');
}

/** Without a word of explanation. What was not sent yet is not ours to take. */
function refuse(antwoord: ServerResponse, { status }: GateFout): void {
  if (!antwoord.req.complete) antwoord.setHeader('connection', 'close');
  answer(antwoord, status, undefined);
}

function answer(antwoord: ServerResponse, status: number, body: unknown): void {
  if (antwoord.headersSent) {
    antwoord.end();
    return;
  }
  antwoord.setHeader('cache-control', 'no-store');
  if (body !== undefined) antwoord.setHeader('content-type', 'application/json; charset=utf-8');
  antwoord.statusCode = status;
  antwoord.end(body === undefined ? '' : JSON.stringify(body));
}
