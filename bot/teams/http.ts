import { type ServerResponse } from 'node:http';

/** Het verzoek zoals de SDK het leest: de inhoud al ontleed. */
export interface BotVerzoek {
  readonly method: string;
  readonly headers: Record<string, string | string[] | undefined>;
  readonly body: Record<string, unknown>;
}

/** Het antwoord zoals de SDK het schrijft. Een kale ServerResponse laat haar zwijgend hangen: die heeft geen `header`. */
export interface BotAntwoord {
  readonly socket: unknown;
  status(code: number): BotAntwoord;
  header(naam: string, waarde: unknown): BotAntwoord;
  send(inhoud?: unknown): BotAntwoord;
  end(...rest: unknown[]): BotAntwoord;
}

/** Vertaalt tussen de SDK en node:http. */
export function wrapResponse(response: ServerResponse): BotAntwoord {
  const antwoord: BotAntwoord = {
    socket: response.socket,
    status(code) {
      response.statusCode = code;
      return antwoord;
    },
    header(naam, waarde) {
      response.setHeader(naam, String(waarde));
      return antwoord;
    },
    send(inhoud) {
      if (inhoud === undefined) return antwoord;
      const tekst = typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud);
      if (!response.hasHeader('content-type')) response.setHeader('content-type', 'application/json; charset=utf-8');
      response.write(tekst);
      return antwoord;
    },
    end() {
      response.end();
      return antwoord;
    },
  };
  return antwoord;
}
