import { type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type Server as TlsServer } from 'node:https';
import { within } from './geduld';

/** Milliseconden die een verzoek dat al binnen was krijgt om af te komen als de bot stopt. */
const AFMAAK_MS = 10_000;

/**
 * Laat `serve` elk verzoek behandelen. Geeft hoe de server weer dichtgaat: hij neemt niets nieuws aan, en wat binnen was krijgt
 * `afmaakMs` milliseconden om zijn antwoord te geven.
 */
export function serveRequests(
  server: Server | TlsServer,
  serve: (verzoek: IncomingMessage, antwoord: ServerResponse) => Promise<void>,
  afmaakMs = AFMAAK_MS,
): () => Promise<void> {
  const bezig = new Map<ServerResponse, Promise<unknown>>();
  let open = true;
  server.on('request', (verzoek, antwoord) => {
    // A connection that was there already may still bring one; it is the last.
    if (!open) antwoord.shouldKeepAlive = false;
    const weg = new Promise<void>((resolve) => antwoord.once('close', resolve));
    // Both: a caller who hung up does not stop the work, and work that is done may still be on its way out.
    const beurt = Promise.all([serve(verzoek, antwoord), weg]);
    bezig.set(antwoord, beurt);
    void beurt.finally(() => bezig.delete(antwoord));
  });
  return async () => {
    open = false;
    const dicht = new Promise<void>((resolve) => server.close(() => resolve()));
    // Over this connection no next request may come.
    for (const antwoord of bezig.keys()) antwoord.shouldKeepAlive = false;
    await within(afmaakMs, Promise.allSettled(bezig.values()));
    server.closeAllConnections();
    await dicht;
  };
}
