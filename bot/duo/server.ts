import { constants, X509Certificate } from 'node:crypto';
import { type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';
import { type AddressInfo } from 'node:net';
import { type SecureContextOptions } from 'node:tls';
import { isDeepStrictEqual } from 'node:util';
import { BotError } from '../errors';
import { serveRequests } from '../loket';
import { readBody } from '../verzoek';
import { readOin } from './certificaat';
import { type DuoInstellingen, readSleutelwerk, type Sleutelwerk } from './instellingen';
import { type OntvangPush, type PushAntwoord, type PushVerzoek } from './ontvang';

/** Versie van de Notificatie API die wij spreken; staat in elk antwoord. */
export const API_VERSIE = '1.8.0';
/** Het pad uit de specificatie, met en zonder het basispad dat DUO afspreekt. */
const PADEN = ['/v1/notificaties', '/notificaties'];
/** Een melding is een paar honderd bytes. */
const GRENS = 16 * 1024;
const WACHT_MS = 10_000;

export interface DuoServer {
  readonly poort: number;
  /** Leest de bestanden opnieuw, zodat een nieuw certificaat of een nieuwe lijst geldt zonder herstart; geeft tot wanneer ons certificaat geldt. */
  renew(): Date;
  close(): Promise<void>;
}

/**
 * De Notificatie API van DUO op een eigen poort, met TLS naar twee kanten. Wie zich niet kan bewijzen komt wel tot een 401, zoals de
 * specificatie wil, maar wordt niet gelezen. `adres`: waarop hij luistert. Gooit `CONFIGURATIE`.
 */
export async function startDuoServer(
  instellingen: DuoInstellingen,
  adres: string,
  ontvang: OntvangPush,
): Promise<DuoServer> {
  let tls = readTls(instellingen);
  const server = createServer({
    ...tls,
    ...{ requestCert: true, rejectUnauthorized: false },
    ...{ handshakeTimeout: WACHT_MS, headersTimeout: WACHT_MS, requestTimeout: WACHT_MS },
    ...{ connectionsCheckingInterval: 1000, keepAliveTimeout: 5000, maxHeaderSize: 8192 },
  });
  const close = serveRequests(server, (verzoek, antwoord) => serve(ontvang, verzoek, antwoord));
  server.on('clientError', (_fout, verbinding) => {
    verbinding.end(`HTTP/1.1 400 Bad Request\r\nAPI-Version: ${API_VERSIE}\r\nConnection: close\r\n\r\n`);
  });
  await listen(server, instellingen.poort, adres);
  return {
    poort: (server.address() as AddressInfo).port,
    renew() {
      const nieuw = readTls(instellingen);
      if (!isDeepStrictEqual(nieuw, tls)) server.setSecureContext((tls = nieuw));
      return new Date(new X509Certificate(tls.cert).validTo);
    },
    close,
  };
}

function readTls(instellingen: DuoInstellingen): Sleutelwerk & SecureContextOptions {
  // A resumed connection would not be checked against the lists again.
  return { ...readSleutelwerk(instellingen), minVersion: 'TLSv1.2', secureOptions: constants.SSL_OP_NO_TICKET };
}

async function serve(ontvang: OntvangPush, verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
  const pad = (verzoek.url ?? '').split('?')[0] ?? '';
  if (!PADEN.includes(pad)) answer(antwoord, { status: 404 });
  else if (verzoek.method !== 'POST') answer(antwoord.setHeader('allow', 'POST'), { status: 405 });
  else answer(antwoord, await ontvang(readPushVerzoek(verzoek)));
}

function readPushVerzoek(verzoek: IncomingMessage): PushVerzoek {
  return {
    oin: readOin(verzoek.socket),
    koppen: verzoek.headers,
    // Who went away while sending gets an answer that nobody reads.
    readInhoud: () => readBody(verzoek, GRENS).catch(() => undefined),
  };
}

/** An answer before the request was read to its end closes the connection: the rest is not ours to take. */
function answer(antwoord: ServerResponse, uit: PushAntwoord | { readonly status: 404 | 405 }): void {
  antwoord.setHeader('API-Version', API_VERSIE);
  antwoord.setHeader('cache-control', 'no-store');
  if (!antwoord.req.complete) antwoord.setHeader('connection', 'close');
  antwoord.statusCode = uit.status;
  if (uit.status !== 503) {
    antwoord.end();
    return;
  }
  antwoord.setHeader('content-type', 'application/json; charset=utf-8');
  antwoord.end(JSON.stringify(uit.inhoud));
}

async function listen(server: Server, poort: number, adres: string): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new BotError('CONFIGURATIE', `Poort ${poort} voor DUO is niet vrij. Kies een andere REGIEBOT_DUO_POORT.`, {
          cause,
        }),
      ),
    );
    server.listen(poort, adres, resolve);
  });
}
