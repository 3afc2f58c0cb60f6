import { randomUUID } from 'node:crypto';
import { type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';

export interface Verzoek {
  readonly methode: string;
  readonly pad: string;
  readonly koppen: IncomingHttpHeaders;
  readonly ruw: Buffer;
}

export interface Antwoord {
  readonly status: number;
  readonly body?: unknown;
  readonly koppen?: Readonly<Record<string, string>>;
}

export async function readVerzoek(vraag: IncomingMessage): Promise<Verzoek> {
  const delen: Buffer[] = [];
  for await (const deel of vraag) delen.push(deel as Buffer);
  const pad = new URL(vraag.url ?? '/', 'http://x').pathname.replace(/\/+/g, '/').replace(/(.)\/$/, '$1');
  return { methode: vraag.method ?? 'GET', pad, koppen: vraag.headers, ruw: Buffer.concat(delen) };
}

/** Een fout zoals de SDK haar verwacht. */
export function geweigerd(status: number, message: string): Antwoord {
  return { status, body: { code: String(status), message } };
}

export function send(antwoord: ServerResponse, { status, body, koppen = {} }: Antwoord): void {
  antwoord.writeHead(status, {
    ...{ 'content-type': 'application/json', 'x-ms-request-charge': '1', 'x-ms-activity-id': randomUUID() },
    ...koppen,
  });
  antwoord.end(status === 204 || status === 304 || body === undefined ? '' : JSON.stringify(body));
}
