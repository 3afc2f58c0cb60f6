import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { type Duplex } from 'node:stream';

/** De weg naar buiten voor de SDK van Microsoft. */
export interface Uitgang {
  /** Wat de omgeving van het programma moet zeggen om hierlangs te gaan; deze machine zelf blijft rechtstreeks. */
  readonly env: Readonly<Record<'HTTPS_PROXY' | 'HTTP_PROXY' | 'NO_PROXY', string>>;
  /** Waar het programma heen wilde en niet mocht. */
  readonly geweigerd: readonly string[];
  close(): Promise<void>;
}

/** Een proxy die elke dienst, zoals `login.microsoftonline.com:443`, naar haar evenbeeld op deze machine leidt, en verder niemand doorlaat. */
export async function startUitgang(diensten: Readonly<Record<string, string>>): Promise<Uitgang> {
  const geweigerd: string[] = [];
  const open = new Set<Duplex>();
  const server = createServer((vraag, antwoord) => {
    geweigerd.push(vraag.url ?? '');
    antwoord.writeHead(403).end();
  });
  server.on('connect', ({ url = '' }, binnen) => {
    const doel = diensten[url];
    if (doel === undefined) {
      geweigerd.push(url);
      binnen.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    const buiten = connect(Number(new URL(doel).port), '127.0.0.1', () => {
      binnen.write('HTTP/1.1 200 OK\r\n\r\n');
      binnen.pipe(buiten).pipe(binnen);
    });
    open.add(binnen);
    binnen.on('error', () => buiten.destroy());
    binnen.on('close', () => buiten.destroy());
    buiten.on('error', () => binnen.destroy());
    buiten.on('close', () => binnen.destroy());
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ env: { HTTPS_PROXY: adres, HTTP_PROXY: adres, NO_PROXY: '127.0.0.1' }, geweigerd },
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
        // A tunnel is no longer a connection of the server.
        for (const tunnel of open) tunnel.destroy();
      }),
  };
}
