import { z } from 'zod/v4';
import { groottePerTeams, kaartSchema, MAX_BERICHT_BYTES, type Kaart } from './activiteit';

/** Wat er van een aanroep van de bot terugkwam. */
export type Botantwoord =
  | { readonly soort: 'antwoord'; readonly status: number; readonly body: unknown }
  | { readonly soort: 'te laat' }
  | { readonly soort: 'onbereikbaar' };

/** De lijn naar de bot: één adres, één wachttijd. */
export interface BotLijn {
  send(activiteit: object): Promise<Botantwoord>;
  /** Of er iets luistert op het adres van de bot. */
  isBereikbaar(): Promise<boolean>;
  /** Breekt alle lopende aanroepen af. */
  close(): void;
}

/** Wat Teams laat zien na een klik. `status` is die van het antwoord van de bot, of 502/504 als er geen goed antwoord kwam. */
export interface Klikuitkomst {
  readonly status: number;
  readonly kaart?: Kaart;
  readonly melding?: string;
}

/** De zin die de klant van Teams zelf toont als de bot faalt. */
export const IETS_MIS = 'Er ging iets mis. Probeer het opnieuw.';

const PROEFTIJD_MS = 1000;

/** `botUrl` is het adres van de bot; zonder pad gaat het naar `/api/messages`. */
export function createBotLijn(botUrl: string, wachttijdMs: number): BotLijn {
  const adres = new URL(botUrl);
  if (adres.pathname === '/') adres.pathname = '/api/messages';
  const gezond = new URL('/gezond', adres);
  const stop = new AbortController();
  return {
    send: (activiteit) => send(adres, activiteit, AbortSignal.timeout(wachttijdMs), stop.signal),
    async isBereikbaar() {
      try {
        const antwoord = await fetch(gezond, { signal: AbortSignal.timeout(PROEFTIJD_MS) });
        await antwoord.body?.cancel();
        return true;
      } catch {
        return false;
      }
    },
    close: () => stop.abort(),
  };
}

async function send(adres: URL, activiteit: object, teLaat: AbortSignal, stop: AbortSignal): Promise<Botantwoord> {
  try {
    const antwoord = await fetch(adres, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(activiteit),
      signal: AbortSignal.any([teLaat, stop]),
    });
    return { soort: 'antwoord', status: antwoord.status, body: parseJson(await antwoord.text()) };
  } catch {
    return { soort: teLaat.aborted ? 'te laat' : 'onbereikbaar' };
  }
}

function parseJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst) as unknown;
  } catch {
    return undefined;
  }
}

// The three answers to `adaptiveCard/action` that Teams shows something for; any other is a failure to the client.
const uitkomstSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('application/vnd.microsoft.card.adaptive'),
    statusCode: z.number(),
    value: kaartSchema,
  }),
  z.object({
    type: z.literal('application/vnd.microsoft.activity.message'),
    statusCode: z.number(),
    value: z.string(),
  }),
  z.object({
    type: z.literal('application/vnd.microsoft.error'),
    statusCode: z.number(),
    value: z.looseObject({ message: z.string().optional() }),
  }),
]);

/** Vertaalt het antwoord op een invoke naar wat Teams toont. */
export function readUitkomst(antwoord: Botantwoord): Klikuitkomst {
  if (antwoord.soort === 'te laat') return { status: 504, melding: IETS_MIS };
  if (antwoord.soort === 'onbereikbaar') return { status: 502, melding: IETS_MIS };
  const gelezen = uitkomstSchema.safeParse(antwoord.body);
  if (antwoord.status >= 300 || !gelezen.success) return { status: 502, melding: IETS_MIS };
  const { data } = gelezen;
  switch (data.type) {
    case 'application/vnd.microsoft.card.adaptive':
      if (groottePerTeams(data.value) > MAX_BERICHT_BYTES) return { status: 502, melding: IETS_MIS };
      return { status: data.statusCode, kaart: data.value };
    case 'application/vnd.microsoft.activity.message':
      return { status: data.statusCode, melding: data.value };
    case 'application/vnd.microsoft.error':
      return { status: data.statusCode, melding: data.value.message ?? IETS_MIS };
  }
}
