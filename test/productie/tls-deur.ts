import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { createServer } from 'node:tls';
import { createUitgever } from '../support/certificaten';

export interface TlsDeur {
  readonly url: string;
  /** Pad van het certificaat van de uitgever. */
  readonly ca: string;
  close(): void;
}

/** Zet TLS voor een dienst die het zelf niet spreekt: de SDK van Cosmos stuurt een token alleen versleuteld. */
export async function startTlsDeur(doel: () => string): Promise<TlsDeur> {
  const uitgever = createUitgever();
  const { certificaat, sleutel } = uitgever.issue('cosmos', { adres: '127.0.0.1' });
  const server = createServer({ cert: readFileSync(certificaat), key: readFileSync(sleutel) }, (binnen) => {
    const buiten = connect(Number(new URL(doel()).port), '127.0.0.1');
    for (const [een, ander] of [
      [binnen, buiten],
      [buiten, binnen],
    ] as const) {
      een.on('error', () => ander.destroy());
      een.pipe(ander);
    }
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ca: uitgever.ca,
    close: () => {
      server.close();
      uitgever.remove();
    },
  };
}
