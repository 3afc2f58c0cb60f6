import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Stappen van één verzending waarop de afzender kan wegvallen. */
export type Stap =
  /** Teams heeft het nog niet. */
  | 'niet aangenomen'
  /** Teams heeft het, de afzender weet dat niet. */
  | 'aangenomen'
  /** Het antwoord is net onderweg: weet de afzender het, en heeft hij het al vastgelegd? */
  | 'beantwoord';

/** Staat tussen een afzender en Teams en geeft alles door; weet daardoor precies wanneer iets wordt verstuurd. */
export interface Tussenpost {
  readonly url: string;
  readonly poort: number;
  /** Roept `kill` bij deze stap van de zoveelste verzending vanaf nu. Geeft wat het letten stopt. */
  arm(stap: Stap, keer: number, kill: () => void): () => void;
  close(): Promise<void>;
}

interface Wapen {
  readonly stap: Stap;
  nog: number;
  readonly kill: () => void;
}

/** Start een tussenpost op een vrije poort. */
export async function startTussenpost(teams: string): Promise<Tussenpost> {
  let wapen: Wapen | undefined;
  const server = createServer((vraag, antwoord) => {
    const schrijft = vraag.method !== 'GET' && (vraag.url ?? '').startsWith('/v3/');
    if (schrijft && wapen !== undefined) wapen.nog -= 1;
    pass(teams, vraag, antwoord, schrijft && wapen?.nog === 0 ? wapen : undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    poort: port,
    arm(stap, keer, kill) {
      wapen = { stap, nog: keer, kill };
      return () => (wapen = undefined);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function pass(teams: string, vraag: IncomingMessage, antwoord: ServerResponse, wapen: Wapen | undefined): void {
  const delen: Buffer[] = [];
  vraag.on('error', () => undefined);
  vraag.on('data', (deel: Buffer) => delen.push(deel));
  vraag.on('end', () => {
    if (wapen?.stap === 'niet aangenomen') wapen.kill();
    else forward(teams, vraag, Buffer.concat(delen), antwoord, wapen);
  });
}

function forward(
  teams: string,
  { url = '/', method, headers }: IncomingMessage,
  inhoud: Buffer,
  antwoord: ServerResponse,
  wapen: Wapen | undefined,
): void {
  const door = request(new URL(url, teams), { method, headers }, (van) => {
    const delen: Buffer[] = [];
    van.on('data', (deel: Buffer) => delen.push(deel));
    van.on('error', () => antwoord.destroy());
    van.on('end', () => {
      if (wapen?.stap === 'aangenomen') {
        wapen.kill();
        return;
      }
      antwoord.on('error', () => undefined);
      antwoord.writeHead(van.statusCode ?? 502, van.headers);
      antwoord.end(Buffer.concat(delen), () => wapen?.kill());
    });
  });
  // What Teams breaks off, the sender sees as broken off.
  door.on('error', () => antwoord.destroy());
  door.end(inhoud);
}
