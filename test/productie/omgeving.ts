import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClock } from '../../bot/clock';
import { type Lokaal, startLokaal } from '../../bot/lokaal/server';
import { standaardOpzet } from '../../bot/lokaal/plekken';
import { openCosmosStore } from '../../bot/store/cosmos/open';
import { createUitgever, type Uitgever } from '../support/certificaten';
import { type Cosmos, startCosmos } from '../support/cosmos/start';
import { type Dovecot, GEBRUIKER, startDovecot, WACHTWOORD } from '../support/dovecot';
import { createOmgeving, root, startProces, stopProces } from '../support/proces';
import { stilLog, testKluis } from '../support/store';
import { startTokenuitgever, type Tokenuitgever } from '../support/uitgever';
import { type Doorgeefluik, startDoorgeefluik } from './doorgeefluik';
import { type Entra, startEntra } from './entra';
import { type Identiteitsdienst, startIdentiteitsdienst } from './identiteit';
import { startTlsDeur } from './tls-deur';
import { startUitgang, type Uitgang } from './uitgang';

export const BOT_ID = '7d0f2b6a-3c1e-4f7a-9b52-1a6d0c9e4f11';
const REGISTRATIE = '0b6f4d5e-8c1a-4e6b-9f3d-2c7a5e9b1d44';
const LOGIN = 'login.microsoftonline.com';
const DATABASE = 'regiebot';
const DIENSTEN = { connector: 'https://api.botframework.com', uitwisseling: 'api://AzureADTokenExchange' } as const;

/** Een productie op één machine: elke verbinding met aanmelding, elke dienst een eigen proces of poort. */
export interface Productie {
  readonly bot: string;
  readonly lokaal: string;
  readonly data: string;
  readonly post: Dovecot;
  readonly naarBot: Doorgeefluik;
  readonly naarTeams: Doorgeefluik;
  readonly cosmos: Cosmos;
  readonly entra: Entra;
  readonly uitgang: Uitgang;
  close(): Promise<void>;
}

/** Start alles; lukt iets niet, dan gaat weg wat er al was. */
export async function startProductie(): Promise<Productie> {
  const opruimen: (() => unknown)[] = [];
  const close = async () => {
    for (const ruimOp of opruimen.splice(0).reverse()) await ruimOp();
  };
  try {
    return { ...(await start(opruimen)), close };
  } catch (fout) {
    await close();
    throw fout;
  }
}

async function start(opruimen: (() => unknown)[]): Promise<Omit<Productie, 'close'>> {
  const omgeving = await createOmgeving();
  opruimen.push(() => omgeving.remove());
  const uitgever = await startTokenuitgever();
  opruimen.push(() => uitgever.close());
  const identiteit = await startIdentiteitsdienst(BOT_ID);
  opruimen.push(() => identiteit.close());
  const post = await startDovecot();
  opruimen.push(() => post.remove());
  const certificaten = createUitgever();
  opruimen.push(() => certificaten.remove());
  const { entra, uitgang } = await openEntra(opruimen, identiteit, certificaten);
  const adressen = { lokaal: '', cosmos: '' };
  const opslag = await startTlsDeur(certificaten.issue('cosmos', { adres: '127.0.0.1' }), () => adressen.cosmos);
  opruimen.push(() => opslag.close());
  const cosmos = await startCosmos(identiteit.tokenVoor(opslag.url));
  opruimen.push(() => cosmos.stop());
  adressen.cosmos = cosmos.endpoint;
  await maakContainers(cosmos);
  const naarTeams = await startDoorgeefluik(() => adressen.lokaal, checkUitgaand(identiteit, entra));
  opruimen.push(() => naarTeams.close());
  const naarBot = await startDoorgeefluik(() => omgeving.bot, teken(uitgever, naarTeams.url));
  opruimen.push(() => naarBot.close());
  const lokaal = await openLokaal(omgeving.data, naarBot.url);
  opruimen.push(() => lokaal.close());
  adressen.lokaal = lokaal.url;
  const inrichting = writeInrichting(omgeving.data, naarTeams.url, post);
  const tls = { opslag: opslag.url, ca: certificaten.ca };
  const env = createEnv(omgeving.env, { inrichting, ...tls, uitgever, identiteit, uitgang });
  const proces = await startProces('bot', { ...omgeving, env });
  opruimen.push(() => stopProces(proces));
  const diensten = { post, naarBot, naarTeams, cosmos, entra, uitgang };
  return { bot: omgeving.bot, lokaal: lokaal.url, data: omgeving.data, ...diensten };
}

/** The app registration of the team trusts the managed identity of the bot; the SDK finds Entra where it always is, behind a proxy. */
async function openEntra(opruimen: (() => unknown)[], identiteit: Identiteitsdienst, certificaten: Uitgever) {
  const bewijs = identiteit.tokenVoor(DIENSTEN.uitwisseling);
  const entra = await startEntra({ tenant: standaardOpzet.tenantId, registratie: REGISTRATIE, bewijs });
  opruimen.push(() => entra.close());
  const login = await startTlsDeur(certificaten.issue('entra', { dns: LOGIN }), () => entra.url);
  opruimen.push(() => login.close());
  const uitgang = await startUitgang({ [`${LOGIN}:443`]: login.url });
  opruimen.push(() => uitgang.close());
  return { entra, uitgang };
}

/** What infra/cosmos.bicep does: the bot itself may not make containers. */
async function maakContainers({ endpoint, sleutel }: Cosmos): Promise<void> {
  const store = await openCosmosStore(
    { endpoint, database: DATABASE, wie: { sleutel } },
    { tenant: standaardOpzet.tenantId, kluis: testKluis, clock: createClock() },
  );
  await store.close();
}

function openLokaal(data: string, botUrl: string): Promise<Lokaal> {
  return startLokaal({
    ...{ port: 0, dataDir: data, botUrl, root, now: createClock().now, log: stilLog },
    opzet: { ...standaardOpzet, bot: { ...standaardOpzet.bot, id: `28:${BOT_ID}` } },
  });
}

/** Teams signs what it sends, and says where it wants the answer. */
function teken(uitgever: Tokenuitgever, serviceUrl: string): Parameters<typeof startDoorgeefluik>[1] {
  return ({ inhoud }) => {
    const nu = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: 'https://api.botframework.com',
      aud: BOT_ID,
      nbf: nu - 10,
      exp: nu + 600,
      serviceurl: serviceUrl,
    };
    const activiteit = { ...(JSON.parse(inhoud) as object), serviceUrl };
    const koppen = { 'content-type': 'application/json', authorization: `Bearer ${uitgever.token(claims)}` };
    return { koppen, inhoud: JSON.stringify(activiteit) };
  };
}

/** The Connector takes the token of the bot, and a channel is read back only by the app registration. */
function checkUitgaand(identiteit: Identiteitsdienst, entra: Entra): Parameters<typeof startDoorgeefluik>[1] {
  return ({ pad, koppen, inhoud }) => {
    const token = pad.startsWith('/v3/') ? identiteit.tokenVoor(DIENSTEN.connector) : entra.token;
    if (koppen.authorization !== `Bearer ${token}`) return { status: 401 };
    return { koppen: { 'content-type': koppen['content-type'] ?? 'application/json' }, inhoud };
  };
}

function writeInrichting(data: string, teams: string, post: Dovecot): string {
  const { kanalen, personen, team } = standaardOpzet;
  const kanaalVan = (naam: string) => kanalen.find((kanaal) => kanaal.naam === naam)?.id;
  const ca = join(data, 'ca.pem');
  writeFileSync(ca, post.ca);
  const inrichting = {
    ...{ team: team.groepId, serviceUrl: teams, graphUrl: teams, personen },
    caseloads: kanalen.flatMap(({ id, caseload }) => (caseload === undefined ? [] : [{ naam: caseload, kanaal: id }])),
    ...{ triage: kanaalVan('Triage'), beheer: kanaalVan('Beheer') },
    postvakken: [{ soort: 'imap', naam: 'postvak', host: '127.0.0.1', poort: post.poort, gebruiker: GEBRUIKER, ca }],
  };
  const bestand = join(data, 'inrichting.json');
  writeFileSync(bestand, JSON.stringify(inrichting));
  return bestand;
}

interface EnvDelen {
  readonly inrichting: string;
  /** Adres van de opslag, met TLS. */
  readonly opslag: string;
  /** Pad van het certificaat waaronder alle diensten hier hun certificaat hebben. */
  readonly ca: string;
  readonly uitgever: Tokenuitgever;
  readonly identiteit: Identiteitsdienst;
  readonly uitgang: Uitgang;
}

function createEnv(basis: Readonly<Record<string, string>>, delen: EnvDelen): Record<string, string> {
  return {
    ...basis,
    // In productie is de dag de echte dag.
    REGIEBOT_VANDAAG: '',
    ...{ NODE_ENV: 'production', BOT_ID, BOT_TENANT_ID: standaardOpzet.tenantId, BOT_TYPE: 'UserAssignedMsi' },
    ...{ BOT_OPENID: delen.uitgever.openId, REGIEBOT_PROEF: 'ja', ...delen.identiteit.env },
    ...{ AAD_APP_CLIENT_ID: REGISTRATIE, ...delen.uitgang.env },
    ...{ REGIEBOT_SLEUTEL: randomBytes(32).toString('base64'), REGIEBOT_INRICHTING: delen.inrichting },
    ...{ COSMOS_ENDPOINT: delen.opslag, COSMOS_DATABASE: DATABASE, NODE_EXTRA_CA_CERTS: delen.ca },
    REGIEBOT_IMAP_WACHTWOORDEN: JSON.stringify({ postvak: WACHTWOORD }),
  };
}
