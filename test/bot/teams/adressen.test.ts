import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { luisterAdres, readConfig } from '../../../bot/config';
import { BotError } from '../../../bot/errors';
import { isConnector, requireVersleuteld } from '../../../bot/teams/adressen';
import { findInKanaal } from '../../../bot/teams/graph';
import { request } from '../../../bot/teams/request';
import { testInrichting } from '../../support/inrichting';

const INGERICHT = 'https://smba.trafficmanager.net/emea/';
const PRODUCTIE = {
  ...{ NODE_ENV: 'production', BOT_ID: 'bot', BOT_TENANT_ID: 'waterrijk', BOT_TYPE: 'UserAssignedMsi' },
  ...{ REGIEBOT_SLEUTEL: 'x', REGIEBOT_INRICHTING: 'x.json' },
};

function code(doe: () => unknown): string {
  try {
    doe();
    return 'mag';
  } catch (fout) {
    return fout instanceof BotError ? fout.code : String(fout);
  }
}

describe('een adres van de Bot Connector', () => {
  it.each([
    'https://smba.trafficmanager.net/teams/',
    'https://smba.trafficmanager.net/emea/t-1/',
    'https://SMBA.trafficmanager.net/',
  ])('is %s', (adres) => expect(isConnector(adres, INGERICHT)).toBe(true));

  it('is wat de gemeente zelf inrichtte, precies zo', () => {
    expect(isConnector('http://127.0.0.1:3979/', 'http://127.0.0.1:3979')).toBe(true);
    expect(isConnector('http://127.0.0.1:3980/', 'http://127.0.0.1:3979')).toBe(false);
  });
});

describe('de instellingen falen dicht', () => {
  it('zonder aanmelding luistert de bot alleen op deze machine; met aanmelding voor iedereen, behalve in een proef', () => {
    expect(luisterAdres(readConfig({}))).toBe('127.0.0.1');
    expect(luisterAdres(readConfig(PRODUCTIE))).toBe('0.0.0.0');
    expect(luisterAdres(readConfig({ ...PRODUCTIE, REGIEBOT_PROEF: 'ja' }))).toBe('127.0.0.1');
  });

  it.each(['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE', 'REGIEBOT_SLEUTEL', 'REGIEBOT_INRICHTING'])(
    'weigert productie zonder %s',
    (naam) => {
      expect(code(() => readConfig(PRODUCTIE))).toBe('mag');
      expect(code(() => readConfig({ ...PRODUCTIE, [naam]: '' }))).toBe('CONFIGURATIE');
    },
  );

  it.each(['BOT_ID', 'BOT_TENANT_ID', 'BOT_TYPE'] as const)(
    'weigert ook buiten productie een halve aanmelding: alleen %s',
    (naam) => {
      expect(code(() => readConfig({ [naam]: PRODUCTIE[naam] }))).toBe('CONFIGURATIE');
    },
  );

  it.each([
    ['een wachtwoord bij een beheerde identiteit', { BOT_PASSWORD: 'x' }],
    ['een app-registratie zonder wachtwoord', { BOT_TYPE: 'SingleTenant' }],
    ['een app-registratie voor het team die de beheerde identiteit zelf is', { AAD_APP_CLIENT_ID: 'bot' }],
    [
      'een andere app-registratie voor het team dan die met het wachtwoord',
      { BOT_TYPE: 'SingleTenant', BOT_PASSWORD: 'x', AAD_APP_CLIENT_ID: 'ander' },
    ],
    ['een adres van sleutels dat geen adres is', { BOT_OPENID: 'login' }],
    ['een proef die anders heet', { REGIEBOT_PROEF: 'misschien' }],
  ])('weigert %s', (_wat, anders) => {
    expect(code(() => readConfig({ ...PRODUCTIE, ...anders }))).toBe('CONFIGURATIE');
  });

  it('kent een app-registratie voor het team alleen als het een andere is dan de bot', () => {
    const registratie = (env: object) => readConfig({ ...PRODUCTIE, ...env }).identiteit?.registratie;
    expect(registratie({ AAD_APP_CLIENT_ID: 'team' })).toBe('team');
    expect(registratie({ BOT_TYPE: 'SingleTenant', BOT_PASSWORD: 'x', AAD_APP_CLIENT_ID: 'bot' })).toBeUndefined();
    expect(registratie({})).toBeUndefined();
  });

  it('eist versleuteling van elk adres, behalve in een proef op deze machine', () => {
    const veilig = { ...testInrichting, serviceUrl: INGERICHT, graphUrl: 'https://graph.microsoft.com' };
    const met = (env: object, anders: object = {}) =>
      code(() => requireVersleuteld(readConfig({ ...PRODUCTIE, ...env }), { ...veilig, ...anders }));
    expect(met({})).toBe('mag');
    expect(met({}, { serviceUrl: 'http://smba.trafficmanager.net/' })).toBe('CONFIGURATIE');
    expect(met({}, { graphUrl: 'http://127.0.0.1:9' })).toBe('CONFIGURATIE');
    expect(met({}, { serviceUrl: 'https://a:b@smba.trafficmanager.net/' })).toBe('CONFIGURATIE');
    expect(met({ BOT_OPENID: 'http://127.0.0.1:9/openid' })).toBe('CONFIGURATIE');
    expect(met({ BOT_OPENID: 'http://127.0.0.1:9/openid', REGIEBOT_PROEF: 'ja' })).toBe('mag');
    expect(met({ REGIEBOT_PROEF: 'ja' }, { graphUrl: 'http://127.0.0.2:9' })).toBe('CONFIGURATIE');
  });
});

describe('wat de bot verstuurt, gaat nergens anders heen', () => {
  let servers: Server[];
  let elders: string[];
  beforeEach(() => {
    servers = [];
    elders = [];
  });
  afterEach(() => Promise.all(servers.map((server) => new Promise((klaar) => server.close(klaar)))));

  async function start(antwoord: (url: string) => [status: number, koppen: Record<string, string>, inhoud: unknown]) {
    const server = createServer((vraag, uit) => {
      const [status, koppen, inhoud] = antwoord(vraag.url ?? '');
      uit.writeHead(status, { connection: 'close', ...koppen }).end(JSON.stringify(inhoud));
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
    servers.push(server);
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  }
  const vanger = () => start((url) => (elders.push(url), [200, {}, { id: '1' }]));

  it.each([301, 302, 307, 308])('volgt een antwoord %d dat ergens anders heen wijst niet', async (status) => {
    const doel = await vanger();
    const hier = await start(() => [status, { location: doel }, {}]);
    await expect(request({ method: 'POST', url: hier, body: { kaart: 1 }, token: 't' })).rejects.toMatchObject({
      status,
    });
    expect(elders).toEqual([]);
  });

  it('bladert in Graph niet door naar een ander adres, want dat krijgt geen token', async () => {
    const doel = await vanger();
    const hier = await start(() => [200, {}, { value: [], '@odata.nextLink': `${doel}/v1.0/meer` }]);
    const token = (_voor: string, adres: string) =>
      adres.startsWith(hier) ? Promise.resolve('t') : Promise.reject(new Error('dit adres krijgt geen token'));
    await expect(findInKanaal({ graphUrl: hier, team: 't', token }, 'k', 'm')).rejects.toThrow();
    expect(elders).toEqual([]);
  });
});

describe('het adres van de vertaler', () => {
  const lees = (adres: string) =>
    readConfig({ REGIEBOT_VERTALER_ADRES: adres, REGIEBOT_VERTALER_MODEL: 'm', REGIEBOT_VERTALER_SLEUTEL: 's' })
      .vertaler;

  it.each(['http://model.example', 'https://naam@model.example', 'https://:geheim@model.example'])(
    'mag niet %s zijn',
    (adres) => {
      expect(() => lees(adres)).toThrow(/moet met https:\/\/ beginnen, zonder naam of wachtwoord erin/);
    },
  );

  it.each(['https://model.example/v1', 'http://127.0.0.1:8080/v1'])('mag wel %s zijn', (adres) => {
    expect(lees(adres)).toMatchObject({ adres });
  });
});
