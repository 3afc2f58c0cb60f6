import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

/** Wie er vertrouwd wordt: de gemeente, de app-registratie, en het bewijs van de beheerde identiteit die namens haar mag spreken. */
export interface Vertrouwen {
  readonly tenant: string;
  readonly registratie: string;
  readonly bewijs: string;
}

/** Het adres waar een bewijs wordt ingewisseld, zoals `login.microsoftonline.com`; zonder TLS. */
export interface Entra {
  readonly url: string;
  /** Het token voor Graph dat de app-registratie krijgt, en niemand anders. */
  readonly token: string;
  /** Hoeveel keer het is gegeven, en wat is afgewezen. */
  readonly geteld: { gegeven: number; readonly afgewezen: string[] };
  close(): Promise<void>;
}

/** Geeft een token voor Graph aan wie namens de app-registratie het juiste bewijs laat zien. */
export async function startEntra(vertrouwen: Vertrouwen): Promise<Entra> {
  const token = randomUUID();
  const geteld = { gegeven: 0, afgewezen: [] as string[] };
  const server = createServer((vraag, antwoord) => {
    let inhoud = '';
    vraag.on('data', (deel: Buffer) => (inhoud += deel.toString()));
    vraag.on('end', () => {
      const fouten = listFouten(vertrouwen, vraag.url ?? '', new URLSearchParams(inhoud));
      if (fouten.length === 0) geteld.gegeven += 1;
      else geteld.afgewezen.push(fouten.join(', '));
      antwoord.writeHead(fouten.length === 0 ? 200 : 401, { 'content-type': 'application/json' });
      const goed = { token_type: 'Bearer', expires_in: 3_599, access_token: token };
      antwoord.end(JSON.stringify(fouten.length === 0 ? goed : { error: 'invalid_client' }));
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    ...{ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token, geteld },
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}

/** De namen van wat er niet klopt aan een verzoek om een token. */
function listFouten({ tenant, registratie, bewijs }: Vertrouwen, url: string, velden: URLSearchParams): string[] {
  const verwacht = {
    ...{ grant_type: 'client_credentials', client_id: registratie, client_assertion: bewijs },
    client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
  };
  const anders = Object.entries(verwacht).filter(([naam, waarde]) => velden.get(naam) !== waarde);
  const pad = url.split('?')[0] ?? '';
  const scopes = velden.get('scope')?.split(' ') ?? [];
  return [
    ...(pad === `/${tenant}/oauth2/v2.0/token` ? [] : [pad]),
    ...(scopes.includes('https://graph.microsoft.com/.default') ? [] : ['scope']),
    ...anders.map(([naam]) => naam),
  ];
}
