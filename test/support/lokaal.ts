import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startLokaal, type Lokaal } from '../../bot/lokaal/server';
import { type Weergave } from '../../bot/lokaal/weergave';
import { freePort } from './poort';

export interface Activiteit {
  type: string;
  id: string;
  text?: string;
  serviceUrl: string;
  replyToId?: string;
  from: { id: string; aadObjectId: string; name: string };
  recipient: { id: string };
  conversation: { id: string; conversationType: string; tenantId: string; isGroup: boolean };
  channelData: { tenant: { id: string }; channel?: { id: string }; team?: { id: string } };
  entities: { type: string; text?: string; mentioned?: { id: string } }[];
  value?: { action: { type: string; verb: string; data: Record<string, unknown> }; trigger: string };
  [sleutel: string]: unknown;
}

/** Wat de nagemaakte bot antwoordt; `undefined` betekent dat hij nooit antwoordt. */
export type Botgedrag = (
  activiteit: Activiteit,
) => { status: number; body?: unknown } | undefined | Promise<{ status: number; body?: unknown } | undefined>;

export interface Nepbot {
  readonly url: string;
  /** Alles wat binnenkwam, op volgorde. */
  readonly ontvangen: Activiteit[];
  gedrag: Botgedrag;
  close(): Promise<void>;
}

/** Een bot van vijftien regels: onthoudt wat hij krijgt en antwoordt wat de test wil. */
export async function startNepbot(): Promise<Nepbot> {
  const server = createServer((request, response) => {
    const stukken: Buffer[] = [];
    request.on('data', (stuk: Buffer) => stukken.push(stuk));
    request.on('end', () => {
      if (request.method !== 'POST') return response.end('{}');
      const activiteit = JSON.parse(Buffer.concat(stukken).toString()) as Activiteit;
      bot.ontvangen.push(activiteit);
      void Promise.resolve(bot.gedrag(activiteit)).then((antwoord) => {
        if (antwoord === undefined) return;
        response.writeHead(antwoord.status, { 'Content-Type': 'application/json' });
        response.end(antwoord.body === undefined ? '' : JSON.stringify(antwoord.body));
      });
      return undefined;
    });
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const bot: Nepbot = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    ontvangen: [],
    gedrag: () => ({ status: 200 }),
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
  return bot;
}

export interface Antwoord {
  readonly status: number;
  readonly koppen: Headers;
  readonly body: unknown;
}

export interface Proef {
  readonly bot: Nepbot;
  readonly url: string;
  readonly dataDir: string;
  get(pad: string): Promise<Antwoord>;
  stuur(methode: 'POST' | 'PUT' | 'DELETE', pad: string, body?: unknown): Promise<Antwoord>;
  berichten(plek: string, vraag?: string): Promise<Weergave[]>;
  /** Stopt de lokale Teams, wacht op `tussendoor` (dan op dezelfde poort) en start hem weer op dezelfde map. */
  herstart(tussendoor?: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** Een drukke machine is geen zwijgende bot. */
const WACHTTIJD_MS = 60_000;
/** Voor een toets van een bot die zwijgt: wachten verandert daar niets. */
export const ZWIJGT = { wachttijdMs: 100 };
export const NOORD = '19:noord@thread.tacv2';

/** Een lokale Teams op een vrije poort, met een lege map, een nagemaakte bot en een klok die per blik een seconde loopt. */
export async function startProef(opties: { wachttijdMs?: number; now?: () => Date } = {}): Promise<Proef> {
  const bot = await startNepbot();
  const dataDir = mkdtempSync(join(tmpdir(), 'lokaal-'));
  let tik = Date.UTC(2026, 4, 1, 7, 30);
  const start = (port: number): Promise<Lokaal> =>
    startLokaal({
      port,
      dataDir,
      botUrl: bot.url,
      root: resolve(__dirname, '../..'),
      now: opties.now ?? (() => new Date((tik += 1000))),
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
      wachttijdMs: opties.wachttijdMs ?? WACHTTIJD_MS,
    });
  let lokaal = await start(await freePort());
  const stuur: Proef['stuur'] = (method, pad, body) =>
    lees(lokaal.url + pad, { method, ...(body !== undefined && { body: JSON.stringify(body) }) });
  const get: Proef['get'] = (pad) => lees(lokaal.url + pad);
  return {
    bot,
    dataDir,
    get,
    stuur,
    get url() {
      return lokaal.url;
    },
    berichten: async (plek, vraag = '') =>
      (await get(`/api/plekken/${encodeURIComponent(plek)}/berichten${vraag}`)).body as Weergave[],
    async herstart(tussendoor) {
      await lokaal.close();
      await tussendoor?.();
      lokaal = await start(tussendoor === undefined ? await freePort() : Number(new URL(lokaal.url).port));
    },
    async close() {
      await lokaal.close();
      await bot.close();
      rmSync(dataDir, { recursive: true });
    },
  };
}

async function lees(url: string, opties?: RequestInit): Promise<Antwoord> {
  const antwoord = await fetch(url, opties);
  const tekst = await antwoord.text();
  const isJson = antwoord.headers.get('content-type')?.startsWith('application/json') === true;
  return {
    status: antwoord.status,
    koppen: antwoord.headers,
    body: isJson && tekst !== '' ? (JSON.parse(tekst) as unknown) : tekst,
  };
}

/** Een kaart met één tekst; `meer` voegt eigenschappen toe. */
export function kaart(tekst: string, meer: object = {}): { type: 'AdaptiveCard' } & Record<string, unknown> {
  return { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: tekst, wrap: true }], ...meer };
}

/** Een bericht van de bot met een kaart. */
export function metKaart(inhoud: unknown): object {
  return {
    type: 'message',
    attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: inhoud }],
  };
}

/** Het invoke-antwoord waarmee een bot een kaart teruggeeft. */
export function antwoordKaart(inhoud: unknown): { status: number; body: unknown } {
  return { status: 200, body: { statusCode: 200, type: 'application/vnd.microsoft.card.adaptive', value: inhoud } };
}

/** Plaatst als bot een kaart in een kanaal, als nieuwe draad. */
export async function plaatsKaart(proef: Proef, inhoud: unknown, kanaal = NOORD): Promise<string> {
  const { body } = await proef.stuur('POST', '/v3/conversations', {
    isGroup: true,
    channelData: { channel: { id: kanaal } },
    activity: metKaart(inhoud),
  });
  return (body as { activityId: string }).activityId;
}

/** Wacht tot `klaar` waar is; voor wat na het antwoord gebeurt. Gooit als het een minuut later nog niet zo is. */
export async function wachtTot(klaar: () => boolean | Promise<boolean>): Promise<void> {
  for (let poging = 0; poging < 6_000; poging += 1) {
    if (await klaar()) return;
    await new Promise((verder) => setTimeout(verder, 10));
  }
  throw new Error('Het gebeurde niet binnen een minuut.');
}
