import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { describeFout, type Log } from './log';
import { type Gezondheid } from './gezond';
import { GateFout, readVerzoek, requireLokaal } from './teams/gate';
import { type TeamsApp } from './teams/app';
import { wrapResponse } from './teams/http';

export interface ServerDelen {
  readonly app: TeamsApp;
  readonly gezond: () => Promise<Gezondheid>;
  readonly lokaal: boolean;
  readonly log: Log;
}

export interface DraaiendeServer {
  readonly url: string;
  close(): Promise<void>;
}

/** De twee deuren van de bot: `POST /api/messages` voor Teams en `GET /gezond` voor wie waakt. */
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
  try {
    const pad = (verzoek.url ?? '').split('?')[0];
    if (pad === '/api/messages') await serveTeams(delen, verzoek, antwoord);
    else if (pad === '/gezond' && verzoek.method === 'GET') await serveGezond(delen, verzoek, antwoord);
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
