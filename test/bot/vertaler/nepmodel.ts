import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Een server die zich gedraagt als OpenAI en onthoudt wat hij te lezen kreeg. */
export interface Nepmodel {
  readonly adres: string;
  readonly gekregen: readonly string[];
  /** Wat hij vanaf nu antwoordt: de tekst van het model, of zelf iets doen. */
  zeg(antwoord: string | ((uit: ServerResponse) => void)): void;
  close(): Promise<void>;
}

export async function startNepmodel(): Promise<Nepmodel> {
  const gekregen: string[] = [];
  let antwoord: string | ((uit: ServerResponse) => void) = '';
  const server = createServer((verzoek, uit) => {
    void readAlles(verzoek).then((tekst) => {
      gekregen.push(tekst);
      if (typeof antwoord === 'function') antwoord(uit);
      else uit.setHeader('content-type', 'application/json').end(asCompletion(antwoord));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    gekregen,
    zeg: (nieuw) => {
      antwoord = nieuw;
    },
    close: () => stop(server),
  };
}

export function asCompletion(content: string): string {
  return JSON.stringify({ choices: [{ index: 0, finish_reason: 'stop', message: { role: 'assistant', content } }] });
}

async function readAlles(verzoek: IncomingMessage): Promise<string> {
  const delen: Buffer[] = [];
  for await (const deel of verzoek) delen.push(deel as Buffer);
  return Buffer.concat(delen).toString('utf8');
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
