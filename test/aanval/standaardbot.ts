import { CloudAdapter, ConfigurationBotFrameworkAuthentication, type TurnContext } from 'botbuilder';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import { createGunzip } from 'node:zlib';
import { UITGEVER, type Tokenuitgever } from '../support/uitgever';

export interface Standaardbot {
  readonly poort: number;
  /** Beurten die de code van de bot bereikten. */
  readonly beurten: () => number;
  close(): Promise<void>;
}

/**
 * Een bot zoals de handleiding hem zet: CloudAdapter met app-id, wachtwoord en tenant, en JSON al ontleed zonder grens aan de omvang,
 * zoals `restify.plugins.bodyParser()`. De adressen wijzen naar onze uitgever; al het andere is de standaard van de SDK.
 */
export async function startStandaardbot(
  uitgever: Tokenuitgever,
  wie: { readonly id: string; readonly tenant: string },
): Promise<Standaardbot> {
  let beurten = 0;
  const adapter = new CloudAdapter(
    new ConfigurationBotFrameworkAuthentication({
      ...{ MicrosoftAppId: wie.id, MicrosoftAppPassword: 'geheim', MicrosoftAppTenantId: wie.tenant },
      ...{ MicrosoftAppType: 'SingleTenant', ValidateAuthority: true, CallerId: 'urn:botframework:azure' },
      ...{ ToChannelFromBotLoginUrl: `https://login.microsoftonline.com/${wie.tenant}`, OAuthUrl: UITGEVER },
      ...{ ToChannelFromBotOAuthScope: UITGEVER, ToBotFromChannelTokenIssuer: UITGEVER },
      ...{ ToBotFromChannelOpenIdMetadataUrl: uitgever.openId, ToBotFromEmulatorOpenIdMetadataUrl: uitgever.openId },
    }),
  );
  const logic = async (context: TurnContext) => {
    beurten += 1;
    if (context.activity.type === 'invoke')
      await context.sendActivity({ type: 'invokeResponse', value: { status: 200, body: {} } });
  };
  const server = createServer((verzoek, antwoord) => void serve(adapter, logic, verzoek, antwoord));
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  return {
    poort: (server.address() as AddressInfo).port,
    beurten: () => beurten,
    close: () =>
      new Promise((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      }),
  };
}

async function serve(
  adapter: CloudAdapter,
  logic: (context: TurnContext) => Promise<void>,
  verzoek: IncomingMessage,
  antwoord: ServerResponse,
): Promise<void> {
  if ((verzoek.url ?? '').split('?')[0] !== '/api/messages') return void antwoord.writeHead(404).end();
  try {
    const body = await readJson(verzoek);
    const { method = '', headers } = verzoek;
    await adapter.process({ method, headers, body }, wrap(antwoord), logic);
  } catch (fout) {
    // What the framework does with an error of a handler: 500 with its text.
    if (!antwoord.headersSent) antwoord.writeHead(fout instanceof SyntaxError ? 400 : 500);
    antwoord.end(fout instanceof Error ? fout.message : 'fout');
  }
}

async function readJson(verzoek: IncomingMessage): Promise<Record<string, unknown>> {
  const delen: Buffer[] = [];
  const stroom = verzoek.headers['content-encoding'] === 'gzip' ? verzoek.pipe(createGunzip()) : verzoek;
  for await (const deel of stroom as AsyncIterable<Buffer>) delen.push(deel);
  if (!/^application\/json(;|$)/.test(verzoek.headers['content-type'] ?? '')) return {};
  return JSON.parse(Buffer.concat(delen).toString('utf8')) as Record<string, unknown>;
}

function wrap(antwoord: ServerResponse) {
  const res = {
    socket: antwoord.socket,
    status: (code: number) => ((antwoord.statusCode = code), res),
    header: (naam: string, waarde: unknown) => (antwoord.setHeader(naam, String(waarde)), res),
    send: (inhoud: unknown) => (antwoord.write(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud)), res),
    end: () => (antwoord.end(), res),
  };
  return res;
}
