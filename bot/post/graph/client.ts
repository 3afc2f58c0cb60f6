import { type TokenCredential } from '@azure/identity';
import { GraphFout, isStatus } from './fouten';
import { createLimiet } from './limiet';
import { readWachttijd } from './wachttijd';

const SCOPE = 'https://graph.microsoft.com/.default';
/** Zo veel verzoeken tegelijk staat Exchange toe per app en postvak. */
const TEGELIJK = 4;
const POGINGEN = 5;
/** Milliseconden. Vraagt Graph langer te wachten, dan wacht de volgende pas en niet deze. */
const LANGSTE_WACHT = 30_000;
const TIJDSLIMIET = 120_000;

export interface GraphToegang {
  /** Adres van Graph, zonder versie. */
  readonly url: string;
  readonly credential: TokenCredential;
  /** Milliseconden van een klok die nooit terugloopt. */
  readonly monotoon: () => number;
  readonly wait: (milliseconden: number) => Promise<void>;
}

export interface Verzoek {
  readonly methode?: 'GET' | 'POST' | 'PATCH';
  /** Pad na de versie, of een heel adres dat Graph zelf gaf. */
  readonly pad: string;
  readonly body?: unknown;
  /** Niet herhalen als onduidelijk is of het al is uitgevoerd. */
  readonly eenmalig?: boolean;
}

/** Verzoeken aan Graph: hoogstens vier tegelijk, met vaste berichtnummers, en met geduld als Graph daarom vraagt. */
export class GraphClient {
  private readonly limiet = createLimiet(TEGELIJK);
  private nietVoor = 0;

  constructor(private readonly toegang: GraphToegang) {}

  /** Het antwoord als JSON; `undefined` als er geen is. Gooit `GraphFout`. */
  async json(verzoek: Verzoek): Promise<unknown> {
    return this.send(verzoek, async (antwoord) => {
      const tekst = await antwoord.text();
      return tekst === '' ? undefined : (JSON.parse(tekst) as unknown);
    });
  }

  /** Hoogstens `maximum` bytes van het antwoord; de rest komt niet binnen. Gooit `GraphFout`. */
  async bytes(verzoek: Verzoek, maximum: number): Promise<Uint8Array> {
    return this.send(verzoek, (antwoord) => readBegin(antwoord, maximum));
  }

  private async send<T>(verzoek: Verzoek, read: (antwoord: Response) => Promise<T>): Promise<T> {
    for (let poging = 1; ; poging += 1) {
      await this.pause();
      try {
        return await this.limiet(() => this.attempt(verzoek, read));
      } catch (fout) {
        if (poging === POGINGEN || !isHerhaalbaar(fout, verzoek)) throw fout;
      }
    }
  }

  private async attempt<T>(verzoek: Verzoek, read: (antwoord: Response) => Promise<T>): Promise<T> {
    let antwoord = await this.call(verzoek);
    if (antwoord.status === 401) {
      await antwoord.body?.cancel();
      antwoord = await this.call(verzoek, readClaims(antwoord));
    }
    try {
      if (antwoord.ok) return await read(antwoord);
    } catch (cause) {
      throw new GraphFout(0, 'onderbroken', { cause });
    }
    if ([429, 503, 504].includes(antwoord.status)) this.postpone(antwoord);
    throw new GraphFout(antwoord.status, await readCode(antwoord));
  }

  private async call({ methode = 'GET', pad, body }: Verzoek, claims?: string): Promise<Response> {
    const headers = {
      authorization: `Bearer ${await this.token(claims)}`,
      prefer: 'IdType="ImmutableId"',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    };
    const inhoud = body === undefined ? {} : { body: JSON.stringify(body) };
    const signal = AbortSignal.timeout(TIJDSLIMIET);
    const url = this.toUrl(pad);
    try {
      return await fetch(url, { method: methode, headers, signal, redirect: 'error', ...inhoud });
    } catch (cause) {
      throw new GraphFout(0, 'onbereikbaar', { cause });
    }
  }

  /** With the claims of a refusal the credential fetches a new token instead of giving the one it remembers. */
  private async token(claims?: string): Promise<string> {
    try {
      const token = await this.toegang.credential.getToken(SCOPE, claims === undefined ? {} : { claims });
      if (token !== null) return token.token;
    } catch (cause) {
      throw new GraphFout(401, 'geen token', { cause });
    }
    throw new GraphFout(401, 'geen token');
  }

  /** A token goes to Graph and nowhere else, whatever address an answer names. */
  private toUrl(pad: string): string {
    const basis = `${this.toegang.url.replace(/\/$/, '')}/v1.0/`;
    const url = new URL(pad.replace(/^\//, ''), basis);
    if (url.origin !== new URL(basis).origin) throw new GraphFout(0, 'vreemd adres');
    return url.href;
  }

  /** Everybody waits: the limit is of the mailbox, not of one request. */
  private postpone(antwoord: Response): void {
    const wacht = readWachttijd(antwoord.headers, 1_000);
    this.nietVoor = Math.max(this.nietVoor, this.toegang.monotoon() + wacht);
  }

  private async pause(): Promise<void> {
    const nog = this.nietVoor - this.toegang.monotoon();
    if (nog > LANGSTE_WACHT) throw new GraphFout(429, 'wachten');
    if (nog > 0) await this.toegang.wait(nog);
  }
}

function isHerhaalbaar(fout: unknown, { eenmalig = false }: Verzoek): boolean {
  return isStatus(fout, 429, 503) || (isStatus(fout, 504) && !eenmalig);
}

async function readBegin(antwoord: Response, maximum: number): Promise<Uint8Array> {
  const stukken: Uint8Array[] = [];
  let lengte = 0;
  const stroom: AsyncIterable<Uint8Array> | null = antwoord.body;
  if (stroom === null) return new Uint8Array();
  // Leaving the loop cancels the stream.
  for await (const stuk of stroom) {
    stukken.push(stuk.subarray(0, maximum - lengte));
    lengte += stuk.length;
    if (lengte >= maximum) break;
  }
  return Buffer.concat(stukken);
}

function readClaims(antwoord: Response): string {
  const [, claims = ''] = /claims="([^"]+)"/.exec(antwoord.headers.get('www-authenticate') ?? '') ?? [];
  return Buffer.from(claims, 'base64').toString('utf8');
}

async function readCode(antwoord: Response): Promise<string> {
  try {
    const { error } = (await antwoord.json()) as { error?: { code?: unknown } };
    return typeof error?.code === 'string' ? error.code : '';
  } catch {
    return '';
  }
}
