import { type IncomingMessage } from 'node:http';

/**
 * De hele inhoud van een verzoek; `undefined` als zij groter is dan `grens` bytes: dan is er nog wel te antwoorden. Gooit als de afzender
 * midden in het sturen wegvalt.
 */
export async function readBody(verzoek: IncomingMessage, grens: number): Promise<Buffer | undefined> {
  if (Number(verzoek.headers['content-length'] ?? 0) > grens) return undefined;
  const delen: Buffer[] = [];
  let lengte = 0;
  for await (const deel of verzoek.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    lengte += deel.length;
    if (lengte > grens) return undefined;
    delen.push(deel);
  }
  return Buffer.concat(delen);
}
