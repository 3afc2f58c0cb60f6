import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type TokenCredential } from '@azure/identity';

/** Microsoft Graph op loopback, voor één postvak: gedraagt zich zoals de documentatie zegt, met de fouten die daarbij horen. */
export interface GraphServer {
  readonly url: string;
  readonly credential: TokenCredential;
  /** Elk verzoek als `METHODE pad`, zonder gegevens erachter. */
  readonly verzoeken: string[];
  readonly abonnementen: Map<string, Abonnement>;
  readonly piek: () => number;
  bezorg(ruw: string, ontvangen: string): string;
  /** Wat in een map ligt; zonder naam de inbox. */
  inhoud(map?: string): string[];
  /** Een mens haalt dit bericht weg. */
  verwijder(id: string): void;
  verwijderMap(naam: string): void;
  /** Een mens verplaatst dit bericht naar deze map, en maakt haar zo nodig. */
  verhuis(id: string, naam: string): void;
  /** De volgende `aantal` verzoeken (waarvan `METHODE pad` past) krijgen deze storing. */
  stoor(storing: Storing, aantal: number, pad?: RegExp): void;
  /** Postvakken naast het eigen die de app ook mag lezen: een te ruime toestemming. */
  readonly ookLeesbaar: Set<string>;
  /** Alle uitgegeven tokens vervallen. */
  trekTokensIn(): void;
  /** Ophalen geeft elke keer andere bytes, zoals bij Exchange kan. */
  herbouw: boolean;
  close(): Promise<void>;
}

export type Storing =
  | { readonly status: number; readonly retryAfter?: string; readonly code?: string }
  | 'weg na uitvoeren'
  | 'breekt halverwege';

interface Abonnement {
  readonly resource: string;
  readonly notificationUrl: string;
  readonly clientState: string;
  expirationDateTime: string;
}

interface Bericht {
  readonly ruw: string;
  readonly ontvangen: string;
  map: string;
  readonly eigenschappen: readonly { readonly id: string; readonly value: string }[];
}

interface Antwoord {
  readonly status: number;
  readonly json?: unknown;
  readonly bytes?: string;
  readonly koppen?: Readonly<Record<string, string>>;
}

interface Verzoek {
  readonly url: URL;
  readonly body: unknown;
}

/** Methode, pad binnen het postvak, en het antwoord met wat er op de wisselende plaatsen in het pad stond. */
type Route = readonly ['GET' | 'POST', RegExp, (verzoek: Verzoek, een: string, twee: string) => Antwoord];

export const ADRES = 'meldingen@waterrijk.example';
export const ANDER = 'burgemeester@waterrijk.example';
const TEGELIJK = 4;

export async function startGraphServer(): Promise<GraphServer> {
  const staat = new Staat();
  const server = createServer((verzoek, antwoord) => void staat.serve(verzoek, antwoord));
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
  readonly verzoeken: string[] = [];
  readonly abonnementen = new Map<string, Abonnement>();
  readonly ookLeesbaar = new Set<string>();
  herbouw = false;
  private readonly berichten = new Map<string, Bericht>();
  private readonly mappen = new Map([['inbox', { naam: 'Postvak IN', boven: '' }]]);
  private readonly storingen: { readonly storing: Storing; readonly pad: RegExp }[] = [];
  private geldig = 0;
  private nummer = 0;
  private bezig = 0;
  private hoogst = 0;

  readonly credential: TokenCredential = {
    getToken: (_scope, opties) => {
      // Like the real one: it gives what it remembers, until a refusal asks for a new one.
      if (opties?.claims !== undefined && opties.claims !== '') this.token = `token-${this.geldig}`;
      return Promise.resolve({ token: this.token, expiresOnTimestamp: 4e12 });
    },
  };
  private token = 'token-0';

  piek = () => this.hoogst;

  trekTokensIn(): void {
    this.geldig += 1;
  }

  stoor(storing: Storing, aantal: number, pad = /./): void {
    for (let keer = 0; keer < aantal; keer += 1) this.storingen.push({ storing, pad });
  }

  bezorg(ruw: string, ontvangen: string): string {
    return this.add({ ruw, ontvangen, map: 'inbox', eigenschappen: [] });
  }

  inhoud(naam?: string): string[] {
    const id = naam === undefined ? 'inbox' : this.findMap(naam);
    return [...this.berichten.values()].filter(({ map }) => map === id).map(({ ruw }) => ruw);
  }

  verwijder(id: string): void {
    this.berichten.delete(id);
  }

  verwijderMap(naam: string): void {
    this.mappen.delete(this.findMap(naam) ?? '');
  }

  verhuis(id: string, naam: string): void {
    if (this.findMap(naam) === undefined) this.createMap('', naam);
    this.berichten.get(id)!.map = this.findMap(naam) ?? '';
  }

  async serve(verzoek: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    const url = new URL(verzoek.url ?? '', this.url);
    const body = await readBody(verzoek);
    this.bezig += 1;
    this.hoogst = Math.max(this.hoogst, this.bezig);
    await new Promise((resolve) => setTimeout(resolve, 2));
    const pad = decodeURIComponent(url.pathname.replace('/v1.0/', ''));
    this.verzoeken.push(`${verzoek.method} ${pad}`);
    const storing = this.takeStoring(`${verzoek.method} ${pad}`);
    const uitkomst = this.refuse(verzoek, pad, storing) ?? (await this.handle(`${verzoek.method} ${pad}`, url, body));
    this.bezig -= 1;
    if (storing === 'weg na uitvoeren') antwoord.destroy();
    else write(antwoord, uitkomst, storing === 'breekt halverwege');
  }

  private takeStoring(opdracht: string): Storing | undefined {
    const plaats = this.storingen.findIndex((een) => een.pad.test(opdracht));
    return plaats < 0 ? undefined : this.storingen.splice(plaats, 1)[0]?.storing;
  }

  private refuse({ headers }: IncomingMessage, pad: string, storing: Storing | undefined): Antwoord | undefined {
    if (headers.authorization !== `Bearer token-${this.geldig}`) {
      const claims = Buffer.from('{"access_token":{"nbf":{"essential":true}}}').toString('base64');
      return {
        ...fout(401, 'InvalidAuthenticationToken'),
        koppen: { 'www-authenticate': `Bearer claims="${claims}"` },
      };
    }
    if (this.bezig > TEGELIJK) return fout(429, 'ApplicationThrottled', { 'retry-after': '1' });
    if (typeof storing === 'object') {
      return fout(
        storing.status,
        storing.code ?? 'storing',
        storing.retryAfter === undefined ? {} : { 'retry-after': storing.retryAfter },
      );
    }
    const [, gebruiker] = /^users\/([^/]+)/.exec(pad) ?? [];
    if (gebruiker === undefined || gebruiker === ADRES || this.ookLeesbaar.has(gebruiker)) return undefined;
    return gebruiker === ANDER ? fout(403, 'ErrorAccessDenied') : fout(404, 'ErrorInvalidUser');
  }

  private readonly routes: readonly Route[] = [
    ['GET', /^mailFolders\/([^/]+)\/messages$/, ({ url }, map) => this.listBerichten(map, url)],
    ['POST', /^mailFolders\/([^/]+)\/messages$/, ({ body }, map) => this.createBericht(map, body)],
    ['GET', /^mailFolders\/([^/]+)\/messages\/([^/]+)\/\$value$/, (_, map, id) => this.readValue(map, id)],
    ['GET', /^mailFolders\/([^/]+)\/messages\/([^/]+)$/, (_, map, id) => this.take(map, id, () => undefined, 200)],
    [
      'POST',
      /^mailFolders\/([^/]+)\/messages\/([^/]+)\/permanentDelete$/,
      (_, map, id) => this.take(map, id, () => this.berichten.delete(id), 204),
    ],
    ['POST', /^mailFolders\/([^/]+)\/messages\/([^/]+)\/move$/, ({ body }, map, id) => this.move(map, id, body)],
    [
      'GET',
      /^mailFolders(?:\/([^/]+)\/childFolders)?$/,
      ({ url }, map) => this.listMappen(map, url.searchParams.get('$filter') ?? ''),
    ],
    [
      'POST',
      /^mailFolders(?:\/([^/]+)\/childFolders)?$/,
      ({ body }, map) => this.createMap(map, (body as { displayName: string }).displayName),
    ],
    ['GET', /^mailFolders\/inbox$/, () => ok({ id: 'inbox', totalItemCount: this.inhoud().length })],
  ];

  private async handle(opdracht: string, url: URL, body: unknown): Promise<Antwoord> {
    const [, methode, pad = ''] = /^(GET|POST) users\/[^/]+\/(.*)$/.exec(opdracht) ?? [];
    for (const [soort, vorm, answer] of this.routes) {
      const gevonden = soort === methode ? vorm.exec(pad) : null;
      if (gevonden !== null) return answer({ url, body }, gevonden[1] ?? '', gevonden[2] ?? '');
    }
    return this.handleAbonnement(opdracht, body);
  }

  private move(map: string, id: string, body: unknown): Antwoord {
    const naar = (body as { destinationId: string }).destinationId;
    if (!this.mappen.has(naar)) return fout(404, 'ErrorItemNotFound');
    return this.take(map, id, () => (this.berichten.get(id)!.map = naar), 201);
  }

  private listBerichten(map: string, url: URL): Antwoord {
    if (!this.mappen.has(map)) return fout(404, 'ErrorItemNotFound');
    const [, kenmerk, waarde] =
      /ep\/id eq '([^']+)' and ep\/value eq '([^']+)'/.exec(url.searchParams.get('$filter') ?? '') ?? [];
    const alles = [...this.berichten]
      .filter(([, bericht]) => bericht.map === map)
      .filter(
        ([, { eigenschappen }]) =>
          kenmerk === undefined || eigenschappen.some(({ id, value }) => id === kenmerk && value === waarde),
      )
      .sort(([, een], [, twee]) => een.ontvangen.localeCompare(twee.ontvangen));
    const vanaf = Number(url.searchParams.get('$skiptoken') ?? 0);
    const tot = vanaf + Math.min(Number(url.searchParams.get('$top') ?? 10), 100);
    const verder = new URL(url);
    verder.searchParams.set('$skiptoken', String(tot));
    return ok({
      value: alles.slice(vanaf, tot).map(([id, bericht]) => ({ id, ...expand(bericht, url) })),
      ...(tot < alles.length ? { '@odata.nextLink': verder.href } : {}),
    });
  }

  private createBericht(map: string, body: unknown): Antwoord {
    if (!this.mappen.has(map)) return fout(404, 'ErrorItemNotFound');
    const {
      subject,
      body: tekst,
      singleValueExtendedProperties: eigenschappen = [],
    } = body as {
      subject: string;
      body: { content: string };
      singleValueExtendedProperties?: Bericht['eigenschappen'];
    };
    const id = this.add({ ruw: `Subject: ${subject}\r\n\r\n${tekst.content}`, ontvangen: '', map, eigenschappen });
    return { status: 201, json: { id } };
  }

  private readValue(map: string, id: string): Antwoord {
    const bericht = this.berichten.get(id);
    if (bericht?.map !== map) return fout(404, 'ErrorItemNotFound');
    return { status: 200, bytes: this.herbouw ? `X-Opgehaald: ${(this.nummer += 1)}\r\n${bericht.ruw}` : bericht.ruw };
  }

  private take(map: string, id: string, work: () => unknown, status: number): Antwoord {
    if (this.berichten.get(id)?.map !== map) return fout(404, 'ErrorItemNotFound');
    work();
    return { status, json: status === 204 ? undefined : { id } };
  }

  private listMappen(boven: string, filter: string): Antwoord {
    const [, naam] = /^displayName eq '(.*)'$/.exec(filter) ?? [];
    const gevonden = [...this.mappen].filter(
      ([, map]) => map.boven === boven && map.naam === naam?.replaceAll("''", "'"),
    );
    return ok({ value: gevonden.map(([id]) => ({ id })) });
  }

  private createMap(boven: string, naam: string): Antwoord {
    if ([...this.mappen.values()].some((map) => map.boven === boven && map.naam === naam))
      return fout(409, 'ErrorFolderExists');
    const id = `map-${(this.nummer += 1)}`;
    this.mappen.set(id, { naam, boven });
    return { status: 201, json: { id } };
  }

  /** A subscription exists only after the address has answered with the token that Graph sent it. */
  private async handleAbonnement(opdracht: string, body: unknown): Promise<Antwoord> {
    if (opdracht === 'GET subscriptions')
      return ok({ value: [...this.abonnementen].map(([id, een]) => ({ id, ...een })) });
    const [, id] = /^PATCH subscriptions\/(.+)$/.exec(opdracht) ?? [];
    if (id !== undefined) {
      const bestaand = this.abonnementen.get(id);
      if (bestaand === undefined) return fout(404, 'ResourceNotFound');
      bestaand.expirationDateTime = (body as Abonnement).expirationDateTime;
      return ok({ id, ...bestaand });
    }
    if (opdracht !== 'POST subscriptions') return fout(400, 'BadRequest');
    const gevraagd = body as Abonnement;
    const echo = await fetch(`${gevraagd.notificationUrl}?validationToken=proef%20token`, { method: 'POST' });
    if (!echo.ok || (await echo.text()) !== 'proef token') return fout(400, 'ValidationError');
    const nieuw = `abonnement-${(this.nummer += 1)}`;
    this.abonnementen.set(nieuw, gevraagd);
    return { status: 201, json: { id: nieuw, ...gevraagd } };
  }

  private add(bericht: Bericht): string {
    // The immutable id of the documentation: the same in every folder, with a character that is escaped in an address.
    const id = `AAkALg_${(this.nummer += 1)}==`;
    this.berichten.set(id, bericht);
    return id;
  }

  private findMap(naam: string): string | undefined {
    return [...this.mappen].find(([, map]) => map.naam === naam)?.[0];
  }
}

/** Only what was asked for, and an empty list is left out; the number in a name comes back in the capitals the service likes. */
function expand({ ontvangen, eigenschappen }: Bericht, url: URL): object {
  const gevraagd = [...(url.searchParams.get('$expand') ?? '').matchAll(/id eq '([^']+)'/g)].map(([, id]) => id);
  const gevonden = eigenschappen
    .filter(({ id }) => gevraagd.includes(id))
    .map(({ id, value }) => ({ id: id.replace(/\{.*\}/, (nummer) => nummer.toUpperCase()), value }));
  return {
    ...(url.searchParams.get('$select')?.includes('receivedDateTime') === true ? { receivedDateTime: ontvangen } : {}),
    ...(gevonden.length === 0 ? {} : { singleValueExtendedProperties: gevonden }),
  };
}

function ok(json: unknown): Antwoord {
  return { status: 200, json };
}

function fout(status: number, code: string, koppen: Readonly<Record<string, string>> = {}): Antwoord {
  return { status, json: { error: { code, message: 'proef' } }, koppen };
}

async function readBody(verzoek: IncomingMessage): Promise<unknown> {
  const stukken: Buffer[] = [];
  for await (const stuk of verzoek) stukken.push(stuk as Buffer);
  return stukken.length === 0 ? undefined : JSON.parse(Buffer.concat(stukken).toString('utf8'));
}

function write(antwoord: ServerResponse, { status, json, bytes, koppen = {} }: Antwoord, breekt: boolean): void {
  const inhoud = Buffer.from(bytes ?? (json === undefined ? '' : JSON.stringify(json)), 'latin1');
  antwoord.writeHead(status, { 'content-length': inhoud.length, ...koppen });
  if (!breekt) return void antwoord.end(inhoud);
  antwoord.write(inhoud.subarray(0, inhoud.length / 2), () => antwoord.destroy());
}
