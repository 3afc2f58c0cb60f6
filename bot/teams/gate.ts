import { type IncomingMessage } from 'node:http';
import { readBody } from '../verzoek';

/** Meer dan Teams ooit stuurt; alles daarboven is niet van Teams. */
const GRENS = 256 * 1024;

export class GateFout extends Error {
  constructor(readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415) {
    super(`geweigerd met ${status}`);
    this.name = 'GateFout';
  }
}

/**
 * De deur voor de SDK. Lokaal staat haar aanmelding uit; dan komt alleen binnen wat van deze machine zelf komt: een webpagina van
 * elders kan via de browser wel naar 127.0.0.1 sturen, maar verraadt zich met Host, Origin of een ander soort inhoud.
 * In productie moet er een Bearer-token zijn; de SDK controleert het.
 */
export async function readVerzoek(verzoek: IncomingMessage, lokaal: boolean): Promise<Record<string, unknown>> {
  if (verzoek.method !== 'POST') throw new GateFout(405);
  if (lokaal) requireLokaal(verzoek);
  else if (!/^Bearer \S+$/.test(verzoek.headers.authorization ?? '')) throw new GateFout(401);
  if (!(verzoek.headers['content-type'] ?? '').toLowerCase().startsWith('application/json')) throw new GateFout(415);
  const inhoud = await readBody(verzoek, GRENS);
  if (inhoud === undefined) throw new GateFout(413);
  return parse(inhoud.toString('utf8'));
}

/** Alleen loopback als Host, en geen Origin van een andere site. */
export function requireLokaal(verzoek: IncomingMessage): void {
  const host = (verzoek.headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host)) throw new GateFout(403);
  if (verzoek.headers.origin !== undefined) throw new GateFout(403);
}

function parse(tekst: string): Record<string, unknown> {
  let waarde: unknown;
  try {
    waarde = JSON.parse(tekst);
  } catch {
    throw new GateFout(400);
  }
  if (typeof waarde !== 'object' || waarde === null || Array.isArray(waarde)) throw new GateFout(400);
  return waarde as Record<string, unknown>;
}
