import { readFileSync } from 'node:fs';
import { type AddressInfo, connect } from 'node:net';
import { createServer } from 'node:tls';
import { type Certificaat } from '../support/certificaten';

export interface TlsDeur {
  readonly url: string;
  close(): void;
}

/** Zet TLS voor een dienst die het zelf niet spreekt: de SDK's van Microsoft sturen een token alleen versleuteld. */
export async function startTlsDeur({ certificaat, sleutel }: Certificaat, doel: () => string): Promise<TlsDeur> {
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
  return { url: `https://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
