import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type TokenCredential } from '@azure/identity';

type Lid = Readonly<Record<string, unknown>>;
export type Storing =
  | { readonly status: number; readonly code?: string; readonly retryAfter?: string }
  | 'breekt halverwege'
  | 'geen JSON'
  | 'link naar elders';

/** De groepen van Microsoft Graph op loopback: bladzijden, nesting, wat de documentatie als fout noemt, en een lezer die te weinig mag. */
export interface GroepenServer {
  readonly url: string;
  readonly credential: TokenCredential;
  /** Leden per groep; een groep als lid telt met haar eigen leden mee. */
  readonly groepen: Map<string, string[]>;
  /** Hoogstens zoveel leden op een bladzijde, ook als er om meer is gevraagd. */
  bladzijde: number;
  /** De app mag namen lezen. */
  magNamen: boolean;
  readonly verzoeken: string[];
  stoor(storing: Storing, aantal?: number): void;
  trekTokensIn(): void;
  close(): Promise<void>;
}

export async function startGroepenServer(): Promise<GroepenServer> {
  const staat = new Staat();
  const server = createServer((verzoek, antwoord) => {
    staat.serve(verzoek, antwoord);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  staat.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return Object.assign(staat, {
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  });
}

class Staat {
  url = '';
  bladzijde = 999;
  magNamen = true;
  readonly groepen = new Map<string, string[]>();
  readonly verzoeken: string[] = [];
  private readonly storingen: Storing[] = [];
  private geldig = 0;
  private token = 'token-0';

  readonly credential: TokenCredential = {
    getToken: (_scope, opties) => {
      // Like the real one: it gives what it remembers, until a refusal asks for a new one.
      if (opties?.claims !== undefined && opties.claims !== '') this.token = `token-${this.geldig}`;
      return Promise.resolve({ token: this.token, expiresOnTimestamp: 4e12 });
    },
  };

  stoor(storing: Storing, aantal = 1): void {
    for (let keer = 0; keer < aantal; keer += 1) this.storingen.push(storing);
  }

  trekTokensIn(): void {
    this.geldig += 1;
  }

  serve(verzoek: IncomingMessage, antwoord: ServerResponse): void {
    const url = new URL(verzoek.url ?? '', this.url);
    this.verzoeken.push(url.pathname + url.search);
    if (verzoek.headers.authorization !== `Bearer token-${this.geldig}`) {
      const claims = Buffer.from('{"access_token":{}}').toString('base64');
      answer(antwoord, 401, fout('InvalidAuthenticationToken'), { 'www-authenticate': `Bearer claims="${claims}"` });
      return;
    }
    const storing = this.storingen.shift();
    if (typeof storing === 'object') {
      const koppen = storing.retryAfter === undefined ? {} : { 'retry-after': storing.retryAfter };
      answer(antwoord, storing.status, fout(storing.code ?? 'storing'), koppen);
      return;
    }
    this.list(url, antwoord, storing);
  }

  private list(url: URL, antwoord: ServerResponse, storing: Storing | undefined): void {
    const [, groep = ''] = /^\/v1\.0\/groups\/([^/]+)\/transitiveMembers$/.exec(url.pathname) ?? [];
    if (!this.groepen.has(groep)) {
      answer(antwoord, 404, fout('Request_ResourceNotFound'));
      return;
    }
    const leden = this.leden(groep);
    const vanaf = Number(url.searchParams.get('$skiptoken') ?? 0);
    const tot = vanaf + Math.min(Number(url.searchParams.get('$top') ?? 100), this.bladzijde);
    const verder = new URL(storing === 'link naar elders' ? url.href.replace(url.host, '127.0.0.2:9') : url);
    verder.searchParams.set('$skiptoken', String(tot));
    const meer = tot < leden.length || storing === 'link naar elders';
    const body = { value: leden.slice(vanaf, tot), ...(meer ? { '@odata.nextLink': verder.href } : {}) };
    if (storing === 'breekt halverwege') {
      antwoord.writeHead(200, { 'content-length': '9999' });
      antwoord.write('{"value":[');
      antwoord.destroy();
    } else if (storing === 'geen JSON') antwoord.end('<html>');
    else answer(antwoord, 200, body);
  }

  /** Flat, each object once, and the nested groups themselves among them: that is what "transitive" gives. */
  private leden(groep: string): Lid[] {
    const gezien = new Set<string>();
    const walk = (id: string) => {
      for (const lid of this.groepen.get(id) ?? []) {
        if (gezien.has(lid)) continue;
        gezien.add(lid);
        if (this.groepen.has(lid)) walk(lid);
      }
    };
    walk(groep);
    return [...gezien].map((id) => ({
      '@odata.type': this.groepen.has(id) ? '#microsoft.graph.group' : '#microsoft.graph.user',
      id,
      displayName: this.magNamen ? `Naam van ${id}` : null,
    }));
  }
}

function fout(code: string): object {
  return { error: { code, message: code } };
}

function answer(antwoord: ServerResponse, status: number, body: object, koppen: Record<string, string> = {}): void {
  antwoord.writeHead(status, { 'content-type': 'application/json', ...koppen });
  antwoord.end(JSON.stringify(body));
}
