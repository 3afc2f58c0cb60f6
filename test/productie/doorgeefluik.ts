import { createServer, type IncomingHttpHeaders } from 'node:http';
import { type AddressInfo } from 'node:net';

export interface Doorgegeven {
  readonly pad: string;
  readonly koppen: IncomingHttpHeaders;
  readonly inhoud: string;
}

/** Wat er met een verzoek gebeurt: tegengehouden met een status, of doorgegeven met andere koppen en inhoud. */
export type Behandel = (
  verzoek: Doorgegeven,
) => { readonly status: 401 } | { readonly koppen: Record<string, string>; readonly inhoud: string };

export interface Doorgeefluik {
  readonly url: string;
  /** Hoeveel verzoeken zijn doorgegeven, en hoeveel tegengehouden. */
  readonly geteld: { door: number; tegen: number };
  close(): Promise<void>;
}

/** Staat tussen de bot en de lokale Teams, die zelf geen aanmelding kent: wie zich niet aanmeldt, komt er niet langs. */
export async function startDoorgeefluik(doel: () => string, behandel: Behandel): Promise<Doorgeefluik> {
  const geteld = { door: 0, tegen: 0 };
  const server = createServer((vraag, antwoord) => {
    let inhoud = '';
    vraag.on('data', (deel: Buffer) => (inhoud += deel.toString()));
    vraag.on('end', () => {
      const uit = behandel({ pad: vraag.url ?? '', koppen: vraag.headers, inhoud });
      if ('status' in uit) {
        geteld.tegen += 1;
        antwoord.writeHead(uit.status).end();
        return;
      }
      geteld.door += 1;
      const method = vraag.method ?? 'GET';
      const body = method === 'GET' ? {} : { body: uit.inhoud };
      void fetch(`${doel()}${vraag.url ?? ''}`, { method, headers: uit.koppen, ...body })
        .then(async (gekregen) => {
          const soort = gekregen.headers.get('content-type');
          antwoord.writeHead(gekregen.status, soort === null ? {} : { 'content-type': soort });
          antwoord.end(await gekregen.text());
        })
        .catch(() => antwoord.destroy());
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    geteld,
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}
