import { z } from 'zod/v4';
import { createDobbelsteen } from './dobbelsteen';

/** Wat er met één aanroep van de bot of één klik gebeurt. */
export interface Storing {
  readonly soort: Storingsoort;
  readonly seconden: number;
}

interface Naspel {
  /** Op welke weg het gebeurt: een aanroep van de bot, alleen een die iets stuurt, of een klik naar de bot. */
  readonly weg: 'aanroep' | 'sturen' | 'klik';
  /** Standaard aantal seconden, waar de storing een duur heeft. */
  readonly seconden?: number;
  /** Het gedrag van Teams dat dit naspeelt, en waar dat vandaan komt. */
  readonly bron: string;
}

const TEMPO = 'Microsoft, "Optimize your bot with rate limiting in Teams"';

/** Elke storing speelt iets na dat is beschreven of gemeten; niets hier is bedacht om te slagen of te zakken. */
export const STORINGEN = {
  '429': { weg: 'aanroep', seconden: 1, bron: `${TEMPO}: te veel op een gesprek, met Retry-After` },
  '429 zonder wachttijd': {
    ...{ weg: 'aanroep', bron: `${TEMPO}: 429 zonder Retry-After; gemeten: de SDK herhaalt dan niet` },
  },
  '429 tenant': { weg: 'aanroep', seconden: 1, bron: `${TEMPO}: de grens per app per tenant, 50 per seconde` },
  '412': { weg: 'aanroep', bron: `${TEMPO}: ook 412 moet worden herhaald; gemeten: de SDK doet het niet` },
  '502': { weg: 'aanroep', bron: `${TEMPO}: ook 502 moet worden herhaald` },
  '504': { weg: 'aanroep', bron: `${TEMPO}: ook 504 moet worden herhaald` },
  '500 na aanname': { weg: 'sturen', bron: 'Gemeten: het bericht staat er, de aanroeper hoort een fout' },
  '502 na aanname': { weg: 'sturen', bron: 'Gemeten: een POST die na 502 wordt herhaald, staat er twee keer' },
  '504 na aanname': { weg: 'sturen', bron: 'Gemeten: een POST die na 504 wordt herhaald, staat er twee keer' },
  traag: { weg: 'aanroep', seconden: 5, bron: 'Een gateway onder druk: aangenomen, maar het antwoord komt laat' },
  weg: { weg: 'aanroep', bron: 'De verbinding breekt voordat de dienst iets heeft aangenomen' },
  andersom: { weg: 'sturen', seconden: 2, bron: 'Twee aanroepen achter elkaar komen in omgekeerde volgorde aan' },
  '403': { weg: 'aanroep', bron: 'Bot Connector: BotNotInConversationRoster, de bot is uit het team gehaald' },
  '404': { weg: 'aanroep', bron: 'Bot Connector: ConversationNotFound, het kanaal is verwijderd' },
  herbezorging: {
    ...{
      weg: 'klik',
      seconden: 15,
      bron: 'Beschreven: zonder antwoord binnen 10 tot 15 seconden stuurt Teams nog eens',
    },
  },
  'herbezorging met ander id': {
    ...{ weg: 'klik', seconden: 15, bron: 'Als herbezorging; het id van de activiteit is soms nieuw' },
  },
} as const satisfies Readonly<Record<string, Naspel>>;

export type Storingsoort = keyof typeof STORINGEN;

const SOORTEN = Object.keys(STORINGEN) as readonly Storingsoort[];
/** Wat een mengsel speelt: alles waarna de bot zonder mens verder kan, en dat geen minuut duurt. */
const MENGSEL = SOORTEN.filter((soort) => !['403', '404', 'traag'].includes(soort) && STORINGEN[soort].weg !== 'klik');

export const storingSchema = z.object({
  soort: z.enum([...SOORTEN, 'mengsel']),
  /** De volgende `aantal` aanroepen van de bot, of klikken; 0 heft alle geplande storingen op. */
  aantal: z.int().min(0).max(1000),
  seconden: z.number().min(0).max(120).optional(),
  /** Voor een mengsel: hetzelfde zaad geeft dezelfde storingen. */
  zaad: z.int().min(0).default(0),
});

export type StoringOpdracht = z.input<typeof storingSchema>;

/** Geplande storingen, in volgorde van aanmelden. Staan alleen in het geheugen: een herstart begint gezond. */
export interface Storingen {
  plan(opdracht: StoringOpdracht): void;
  /** De storing voor deze aanroep van de bot. `stuurt`: alleen wie iets stuurt kan "na aanname" een fout krijgen. */
  take(stuurt: boolean): Storing | undefined;
  /** De storing voor deze klik. */
  takeKlik(): Storing | undefined;
  /** Hoeveel er nog gepland is. */
  count(): number;
}

export function createStoringen(): Storingen {
  const wachtrij: Storing[] = [];
  const klikken: Storing[] = [];
  return {
    plan(opdracht) {
      if (opdracht.aantal === 0) wachtrij.length = klikken.length = 0;
      const gooi = createDobbelsteen(opdracht.zaad ?? 0);
      for (let n = 0; n < opdracht.aantal; n += 1) {
        const soort = opdracht.soort === 'mengsel' ? (gooi(MENGSEL) ?? '412') : opdracht.soort;
        const naspel: Naspel = STORINGEN[soort];
        const storing = { soort, seconden: opdracht.seconden ?? naspel.seconden ?? 0 };
        (naspel.weg === 'klik' ? klikken : wachtrij).push(storing);
      }
    },
    take(stuurt) {
      const eerste = wachtrij[0];
      if (eerste !== undefined && STORINGEN[eerste.soort].weg === 'sturen' && !stuurt) return undefined;
      return wachtrij.shift();
    },
    takeKlik: () => klikken.shift(),
    count: () => wachtrij.length + klikken.length,
  };
}
