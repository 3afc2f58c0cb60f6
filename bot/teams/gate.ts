import { type IncomingMessage } from 'node:http';
import { readBody } from '../verzoek';
import { type Weigering } from './poort/activiteit';
import { parseInhoud } from './poort/inhoud';

/** Meer dan Teams ooit stuurt; alles daarboven is niet van Teams. */
export const GRENS = 256 * 1024;

/** Waarom er geweigerd is: voor het log, nooit voor de afzender. */
export type Reden = Weigering | 'methode' | 'soort inhoud' | 'token' | 'inhoud' | 'tempo' | 'herkomst' | 'geheim';

/** Een verzoek dat niet door de deur komt. De afzender krijgt alleen de status. */
export class GateFout extends Error {
  constructor(
    readonly status: 400 | 401 | 403 | 404 | 405 | 413 | 415 | 429,
    readonly reden: Reden,
  ) {
    super(`geweigerd met ${status}`);
    this.name = 'GateFout';
  }
}

declare const toegelaten: unique symbol;

/** Een activiteit die door een poort kwam; alleen zo komt zij bij de SDK, want die controleert niets meer. */
export type Toegelaten = Readonly<Record<string, unknown>> & { readonly [toegelaten]: true };

/** Laat een verzoek binnen of gooit `GateFout`. */
export type Poort = (verzoek: IncomingMessage) => Promise<Toegelaten>;

/** Alleen voor een poort, na haar laatste controle. */
export function admit(activiteit: Record<string, unknown>): Toegelaten {
  return activiteit as unknown as Toegelaten;
}

/**
 * De poort van lokaal gebruik: er is geen aanmelding, dus komt alleen binnen wat van deze machine zelf komt. Een webpagina van elders kan
 * via de browser wel naar 127.0.0.1 sturen, maar verraadt zich met Host, Origin of een ander soort inhoud.
 */
export const lokalePoort: Poort = async (verzoek) => {
  if (verzoek.method !== 'POST') throw new GateFout(405, 'methode');
  requireLokaal(verzoek);
  if (!isJson(verzoek)) throw new GateFout(415, 'soort inhoud');
  const bytes = await readBody(verzoek, GRENS);
  if (bytes === undefined) throw new GateFout(413, 'inhoud');
  const activiteit = parseInhoud(bytes);
  if (activiteit === undefined) throw new GateFout(400, 'inhoud');
  return admit(activiteit);
};

/** Alleen loopback als Host, en geen Origin van een andere site. */
export function requireLokaal(verzoek: IncomingMessage): void {
  const host = (verzoek.headers.host ?? '').replace(/:\d+$/, '');
  if (!['127.0.0.1', 'localhost', '[::1]'].includes(host)) throw new GateFout(403, 'herkomst');
  if (verzoek.headers.origin !== undefined) throw new GateFout(403, 'herkomst');
}

/** Precies één keer gezegd dat het JSON is, in UTF-8 als het dat zegt. */
export function isJson({ headersDistinct }: IncomingMessage): boolean {
  const soorten = headersDistinct['content-type'] ?? [];
  return soorten.length === 1 && /^application\/json(?:; *charset="?utf-8"?)?$/i.test(soorten[0] ?? '');
}
