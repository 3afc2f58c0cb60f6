import { constants, createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';

export const UITGEVER = 'https://api.botframework.com';

/** Waarmee een token wordt getekend. `rol` zegt hoe de sleutel in de lijst van de uitgever staat. */
export type Rol = 'teams' | 'teams-2' | 'webchat' | 'kort' | 'vreemd';

export interface Tekening {
  readonly rol?: Rol;
  /** Vervangt delen van de kop, ook `alg` en `kid`; `undefined` haalt een deel weg. */
  readonly kop?: Readonly<Record<string, unknown>>;
  /** Hoe er echt wordt getekend; standaard RS256. `none` laat de handtekening leeg. */
  readonly wijze?: 'RS256' | 'RS384' | 'PS256' | 'none' | { readonly hmac: string };
  /** Verbouwt de inhoud als tekst, voor het tekenen: voor wat een object niet kan zeggen. */
  readonly tekst?: (json: string) => string;
}

/** Een eigen Bot Framework op loopback: OpenID-gegevens, sleutels, een token voor de bot zelf, en een Teams die alles aanneemt. */
export interface Tokenuitgever {
  readonly url: string;
  readonly openId: string;
  /** Waar de beheerde identiteit van de bot haar token haalt. */
  readonly identityEndpoint: string;
  /** De publieke sleutel van `teams`, zoals een aanvaller haar ook heeft. */
  readonly pem: string;
  /** Hoe vaak de sleutels zijn opgehaald. */
  readonly opgehaald: () => number;
  /** Laat het ophalen mislukken. */
  stuk: boolean;
  token(claims: Readonly<Record<string, unknown>>, tekening?: Tekening): string;
  close(): Promise<void>;
}

const BEVESTIGD: Readonly<Partial<Record<Rol, readonly string[]>>> = {
  ...{ teams: ['msteams', 'webchat'], 'teams-2': ['msteams'], webchat: ['webchat'], kort: ['msteams'] },
};

export async function startTokenuitgever(): Promise<Tokenuitgever> {
  const paren = new Map<Rol, { publicKey: KeyObject; privateKey: KeyObject }>(
    (['teams', 'teams-2', 'webchat', 'kort', 'vreemd'] as const).map((rol) => [
      rol,
      generateKeyPairSync('rsa', { modulusLength: rol === 'kort' ? 1_024 : 2_048 }),
    ]),
  );
  const keys = Object.entries(BEVESTIGD).map(([rol, endorsements]) => ({
    ...paren.get(rol as Rol)!.publicKey.export({ format: 'jwk' }),
    ...{ kid: rol, use: 'sig', endorsements },
  }));
  let opgehaald = 0;
  const server = createServer((vraag, antwoord) => {
    const pad = (vraag.url ?? '').split('?')[0] ?? '';
    if (pad === '/keys') opgehaald += 1;
    antwoord.statusCode = uitgever.stuk ? 503 : 200;
    antwoord.setHeader('content-type', 'application/json');
    antwoord.end(JSON.stringify(inhoudVan(pad)));
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const inhoudVan = (pad: string): unknown => {
    if (pad === '/openid') return { issuer: UITGEVER, jwks_uri: `${url}/keys` };
    if (pad === '/keys') return { keys };
    if (pad === '/msi')
      return { access_token: 'uitgaand', expires_on: '4102444800', resource: '', token_type: 'Bearer' };
    return { id: '1', activityId: '1', members: [], value: [] };
  };
  const uitgever: Tokenuitgever = {
    ...{ url, openId: `${url}/openid`, identityEndpoint: `${url}/msi`, opgehaald: () => opgehaald, stuk: false },
    pem: paren.get('teams')!.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    token: (claims, { rol = 'teams', kop = {}, wijze = 'RS256', tekst = (json: string) => json } = {}) => {
      const inhoud = Buffer.from(tekst(JSON.stringify(claims))).toString('base64url');
      const begin = `${deel({ alg: 'RS256', kid: rol, typ: 'JWT', ...kop })}.${inhoud}`;
      return `${begin}.${teken(begin, wijze, paren.get(rol)!.privateKey)}`;
    },
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
  return uitgever;
}

function deel(waarde: unknown): string {
  return Buffer.from(JSON.stringify(waarde)).toString('base64url');
}

function teken(begin: string, wijze: NonNullable<Tekening['wijze']>, sleutel: KeyObject): string {
  if (wijze === 'none') return '';
  if (typeof wijze === 'object') return createHmac('sha256', wijze.hmac).update(begin).digest('base64url');
  const hash = wijze === 'RS384' ? 'sha384' : 'sha256';
  const padding = wijze === 'PS256' ? constants.RSA_PKCS1_PSS_PADDING : constants.RSA_PKCS1_PADDING;
  return sign(hash, Buffer.from(begin), { key: sleutel, padding }).toString('base64url');
}
