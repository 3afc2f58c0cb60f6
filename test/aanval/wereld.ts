import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Bot, startBot } from '../../bot/build';
import { createClock } from '../../bot/clock';
import { readConfig } from '../../bot/config';
import { listVoorbeeldDossiers } from '../../bot/lokaal/voorbeelden/dossiers';
import { addDossier } from '../support/beurt';
import { type Certificaat, createUitgever, type Uitgever } from '../support/certificaten';
import { testInrichting } from '../support/inrichting';
import { startProef } from '../support/lokaal';
import { freePort } from '../support/proces';
import { stilLog } from '../support/store';
import { startTokenuitgever, type Tekening, type Tokenuitgever, UITGEVER } from '../support/uitgever';
import { type Verzoek } from './lijn';
import { startStandaardbot, type Standaardbot } from './standaardbot';

export const ID = '11111111-2222-4333-8444-555555555555';
export const TENANT = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee';
export const DUO = '00000001003214345000';
/** Waarmee de bot verzegelt. */
export const SLEUTEL = Buffer.alloc(32, 7);
export const GEMEENTE = '00000001001299999000';
/** Een dossier van caseload Noord en een van Zuid. */
export const NOORD = '2026-0143';
export const ZUID = '2026-0990';
/** Nog een van Noord: hierin wordt echt iets vastgelegd. */
export const NIEUW = '2026-7003';

type Los = Readonly<Record<string, unknown>>;

/** Wat een aanval aan een goed verzoek verandert. */
export interface Wijziging {
  readonly claims?: Los;
  readonly tekening?: Tekening;
  /** Vervangt sleutels van de activiteit; `undefined` haalt er een weg. */
  readonly activiteit?: Los;
  readonly verzoek?: Partial<Verzoek>;
  readonly koppen?: readonly (readonly [string, string])[];
}

export interface Wereld {
  readonly bot: Bot;
  readonly standaard: Standaardbot;
  readonly uitgever: Tokenuitgever;
  readonly serviceUrl: string;
  readonly duo: {
    readonly poort: number;
    readonly certificaten: Uitgever;
    /** Waarmee DUO zelf komt. */
    readonly certificaat: Certificaat;
  };
  /** Adres van de lokale Teams. */
  readonly lokaal: string;
  /** Een tekst in de eigen chat van Fatima, van Teams en van onze tenant. */
  bericht(wijziging?: Wijziging): Verzoek;
  /** Een klik van iemand op een knop, in zijn eigen chat. */
  klik(wie: string, verb: string, data: unknown, wijziging?: Wijziging): Verzoek;
  close(): Promise<void>;
}

/** De bot zoals hij in productie start, met eigen sleutels en een eigen Teams op loopback, en ernaast een standaardbot. */
export async function startWereld(): Promise<Wereld> {
  const uitgever = await startTokenuitgever();
  process.env.IDENTITY_ENDPOINT = uitgever.identityEndpoint;
  process.env.IDENTITY_HEADER = 'geheim';
  const certificaten = createUitgever();
  const duoPoort = await freePort();
  const data = mkdtempSync(join(tmpdir(), 'regiebot-'));
  const eigen = certificaten.issue('regiebot', { adres: '127.0.0.1' });
  const config = readConfig({
    ...{ NODE_ENV: 'production', PORT: '0', REGIEBOT_DATA: data, REGIEBOT_PROEF: 'ja', REGIEBOT_INRICHTING: 'x.json' },
    ...{ BOT_ID: ID, BOT_TENANT_ID: TENANT, BOT_TYPE: 'UserAssignedMsi', BOT_OPENID: uitgever.openId },
    REGIEBOT_SLEUTEL: SLEUTEL.toString('base64'),
    ...{ REGIEBOT_DUO_POORT: String(duoPoort), REGIEBOT_DUO_OIN: GEMEENTE, REGIEBOT_DUO_AFZENDERS: DUO },
    ...{ REGIEBOT_DUO_CERTIFICAAT: eigen.certificaat, REGIEBOT_DUO_SLEUTEL: eigen.sleutel },
    REGIEBOT_DUO_CA: certificaten.ca,
  });
  const serviceUrl = `${uitgever.url}/emea/`;
  const inrichting = { ...testInrichting, serviceUrl, graphUrl: uitgever.url };
  const bot = await startBot({ config, inrichting, log: stilLog });
  const [voorbeeld] = listVoorbeeldDossiers(createClock().vandaag());
  for (const dossiernummer of [NOORD, NIEUW]) await addDossier(bot.store, { ...voorbeeld!, dossiernummer });
  await addDossier(bot.store, { ...voorbeeld!, dossiernummer: ZUID, caseload: 'Zuid' });
  const standaard = await startStandaardbot(uitgever, { id: ID, tenant: TENANT });
  const duo = { poort: duoPoort, certificaten, certificaat: certificaten.issue('duo', { oin: DUO }) };
  const proef = await startProef();
  return {
    ...{ bot, standaard, uitgever, serviceUrl, duo, lokaal: proef.url },
    ...createVerzoeken(uitgever, serviceUrl),
    async close() {
      await Promise.all([proef.close(), bot.close(), standaard.close()]);
      await uitgever.close();
      certificaten.remove();
      rmSync(data, { recursive: true, force: true, maxRetries: 5 });
      delete process.env.IDENTITY_ENDPOINT;
      delete process.env.IDENTITY_HEADER;
    },
  };
}

/** Verzoeken zoals Teams ze stuurt, getekend door deze uitgever. */
export function createVerzoeken(uitgever: Tokenuitgever, serviceurl: string): Pick<Wereld, 'bericht' | 'klik'> {
  let nummer = 0;
  const basis = (wie: string) => ({
    ...{ channelId: 'msteams', serviceUrl: serviceurl, id: String((nummer += 1)) },
    ...{ from: { id: `29:${wie}`, aadObjectId: wie }, recipient: { id: `28:${ID}` } },
    conversation: { id: `a:${wie}`, conversationType: 'personal', tenantId: TENANT },
    channelData: { tenant: { id: TENANT } },
  });
  const nu = () => Math.floor(Date.now() / 1_000);
  const maak = (goed: Los, { claims, tekening, activiteit, verzoek, koppen = [] }: Wijziging): Verzoek => {
    const inhoud = { iss: UITGEVER, aud: ID, nbf: nu() - 60, exp: nu() + 3_600, serviceurl, ...claims };
    return {
      ...{ methode: 'POST', pad: '/api/messages', inhoud: JSON.stringify({ ...goed, ...activiteit }) },
      koppen: [
        ['Authorization', `Bearer ${uitgever.token(inhoud, tekening)}`],
        ['Content-Type', 'application/json; charset=utf-8'],
        ...koppen,
      ],
      ...verzoek,
    };
  };
  return {
    bericht: (wijziging = {}) => maak({ ...basis('fatima'), type: 'message', text: 'hulp' }, wijziging),
    klik: (wie, verb, data, wijziging = {}) =>
      maak(
        {
          ...{ ...basis(wie), type: 'invoke', name: 'adaptiveCard/action', replyToId: '5' },
          value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' },
        },
        wijziging,
      ),
  };
}

/** Alles wat in de dossiers staat: wat een aanval daar verandert, is te zien. */
export async function readStand({ bot: { store } }: Wereld): Promise<string> {
  const nummers = await store.listDossiers();
  const dossiers = await Promise.all(nummers.map((nummer) => store.loadDossier(nummer)));
  return JSON.stringify(dossiers.map((bewaard) => bewaard?.dossier.historie));
}
