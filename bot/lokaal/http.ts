import { type IncomingMessage } from 'node:http';
import { type z } from 'zod/v4';

/** Een aanvraag die niet door de deur komt. `code` is voor de connector, `message` is de zin voor een mens. */
export class Afwijzing extends Error {
  constructor(
    readonly status: number,
    message: string,
    readonly code = 'BadArgument',
  ) {
    super(message);
  }
}

/** Een gelezen aanvraag. Waarden uit het pad staan in `params`, al ontdaan van %-tekens. */
export interface Verzoek {
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  /** De JSON van de aanvraag. Gooit `Afwijzing` bij te grote of kapotte JSON. */
  body(): Promise<unknown>;
}

export interface Antwoord {
  readonly status: number;
  readonly body?: unknown;
  readonly koppen?: Readonly<Record<string, string>>;
}

export interface Route {
  readonly methode: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Pad met `:naam` voor een wisselend deel. */
  readonly pad: string;
  handle(verzoek: Verzoek): Antwoord | Promise<Antwoord>;
}

/** Vindt de route bij een aanvraag. Gooit 404 bij een onbekend pad en 405 bij een bekend pad met een andere methode. */
export function matchRoute(routes: readonly Route[], methode: string, pad: string): [Route, Record<string, string>] {
  const opPad = routes.flatMap((route): [Route, Record<string, string>][] => {
    const params = matchPad(route.pad, pad);
    return params === undefined ? [] : [[route, params]];
  });
  const gevonden = opPad.find(([route]) => route.methode === methode);
  if (gevonden !== undefined) return gevonden;
  if (opPad.length > 0) throw new Afwijzing(405, 'Deze aanroep kan hier niet.', 'MethodNotAllowed');
  throw new Afwijzing(404, 'Dit adres bestaat niet.', 'NotFound');
}

function matchPad(patroon: string, pad: string): Record<string, string> | undefined {
  const verwacht = patroon.split('/');
  const delen = pad.split('/');
  if (verwacht.length !== delen.length) return undefined;
  const params: Record<string, string> = {};
  for (const [plaats, deel] of delen.entries()) {
    const naam = verwacht[plaats] ?? '';
    if (naam.startsWith(':')) params[naam.slice(1)] = decode(deel);
    else if (naam !== deel) return undefined;
  }
  return params;
}

function decode(deel: string): string {
  try {
    return decodeURIComponent(deel);
  } catch {
    throw new Afwijzing(400, 'Het adres is niet goed geschreven.');
  }
}

/** Het deel van het pad met deze naam. De route heeft het, anders was hij niet gekozen. */
export function param(verzoek: Verzoek, naam: string): string {
  return verzoek.params[naam] ?? '';
}

/** Leest de JSON van een aanvraag. Gooit `Afwijzing` boven `maximum` bytes en bij kapotte JSON. */
export async function readJson(request: IncomingMessage, maximum: number): Promise<unknown> {
  const tekst = await readTekst(request, maximum);
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    throw new Afwijzing(400, 'De aanvraag is geen geldige JSON.', 'BadSyntax');
  }
}

function readTekst(request: IncomingMessage, maximum: number): Promise<string> {
  return new Promise((resolve, reject) => {
    const stukken: Buffer[] = [];
    let grootte = 0;
    // Whatever is too much still flows by unread: a sender that is busy sending does not read the refusal.
    request.on('data', (stuk: Buffer) => {
      grootte += stuk.length;
      if (grootte <= maximum) stukken.push(stuk);
      else reject(new Afwijzing(413, 'De aanvraag is te groot.', 'MessageSizeTooBig'));
    });
    request.on('end', () => resolve(Buffer.concat(stukken).toString('utf8')));
    request.on('error', reject);
  });
}

/** Controleert wat er binnenkomt. Gooit een `Afwijzing` die de sleutel noemt, nooit de waarde. */
export function parseInvoer<T>(schema: z.ZodType<T>, invoer: unknown): T {
  const gelezen = schema.safeParse(invoer);
  if (gelezen.success) return gelezen.data;
  const sleutel = gelezen.error.issues[0]?.path.join('.') ?? '';
  const wat = sleutel === '' ? 'De aanvraag heeft niet de goede vorm.' : `"${sleutel}" ontbreekt of klopt niet.`;
  throw new Afwijzing(400, wat, 'BadSyntax');
}
