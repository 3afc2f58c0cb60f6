import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** De beheerde identiteit zoals App Service haar aanbiedt: een adres op de eigen machine dat tokens geeft aan wie het geheim kent. */
export interface Identiteitsdienst {
  /** Wat App Service in de omgeving van het programma zet. */
  readonly env: Readonly<Record<'IDENTITY_ENDPOINT' | 'IDENTITY_HEADER', string>>;
  /** Het token voor een dienst, zoals `https://graph.microsoft.com`. Elke dienst heeft een eigen. */
  tokenVoor(dienst: string): string;
  close(): Promise<void>;
}

export async function startIdentiteitsdienst(clientId: string): Promise<Identiteitsdienst> {
  const [geheim, zout] = [randomUUID(), randomUUID()];
  const tokenVoor = (dienst: string) => `${zout}.${Buffer.from(dienst).toString('base64url')}`;
  const server = createServer(({ url = '', headers }, antwoord) => {
    const vraag = new URL(url, 'http://127.0.0.1').searchParams;
    const goed = headers['x-identity-header'] === geheim && vraag.get('client_id') === clientId;
    const resource = vraag.get('resource') ?? '';
    const expires_on = String(Math.floor(Date.now() / 1_000) + 86_400);
    antwoord.writeHead(goed ? 200 : 401, { 'content-type': 'application/json' });
    antwoord.end(
      JSON.stringify(goed ? { access_token: tokenVoor(resource), expires_on, resource, token_type: 'Bearer' } : {}),
    );
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}/msi/token`;
  return {
    env: { IDENTITY_ENDPOINT: adres, IDENTITY_HEADER: geheim },
    tokenVoor,
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}
