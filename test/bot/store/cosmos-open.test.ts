import { type Container, CosmosClient, PartitionKeyKind } from '@azure/cosmos';
import { readConfig } from '../../../bot/config';
import { createKluis } from '../../../bot/store/kluis';
import { openStore } from '../../../bot/store/open';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { type Cosmos, startCosmos } from '../../support/cosmos/start';
import { createTestKlok } from '../../support/klok';
import { testKluis } from '../../support/store';

const SLEUTEL = Buffer.alloc(32, 7).toString('base64');
const PRODUCTIE = {
  ...{ NODE_ENV: 'production', BOT_ID: 'bot', BOT_TENANT_ID: 'waterrijk', BOT_TYPE: 'UserAssignedMsi' },
  ...{ REGIEBOT_SLEUTEL: SLEUTEL, REGIEBOT_INRICHTING: 'x.json' },
  COSMOS_ENDPOINT: 'https://waterrijk.documents.azure.com',
};

describe('de instellingen van Cosmos', () => {
  it('zijn er niet zonder adres: dan is de opslag een bestand', () => {
    expect(readConfig({}).cosmos).toBeUndefined();
  });

  it('gebruiken in productie de beheerde identiteit van de bot', () => {
    expect(readConfig(PRODUCTIE).cosmos).toEqual({
      ...{ endpoint: PRODUCTIE.COSMOS_ENDPOINT, database: 'regiebot' },
      wie: { beheerdeIdentiteit: 'bot' },
    });
    expect(readConfig({ ...PRODUCTIE, BOT_TYPE: 'SingleTenant', BOT_PASSWORD: 'x' }).cosmos?.wie).toEqual({});
  });

  it.each([
    ['een sleutel in productie', { ...PRODUCTIE, COSMOS_KEY: 'x' }],
    ['geen sleutel buiten productie', { COSMOS_ENDPOINT: 'http://127.0.0.1:1', REGIEBOT_SLEUTEL: SLEUTEL }],
    ['geen gedeelde sleutel om mee te verzegelen', { COSMOS_ENDPOINT: 'http://127.0.0.1:1', COSMOS_KEY: 'x' }],
    ['een adres dat er geen is', { COSMOS_ENDPOINT: 'waterrijk', COSMOS_KEY: 'x', REGIEBOT_SLEUTEL: SLEUTEL }],
  ])('weigeren %s', (_wat, env) => {
    expect(() => readConfig(env)).toThrow(expect.objectContaining({ code: 'CONFIGURATIE' }) as Error);
  });
});

describe('een opslag in Cosmos openen', () => {
  let cosmos: Cosmos;
  let client: CosmosClient;
  let stores: Store[] = [];
  const klok = createTestKlok();

  beforeAll(async () => {
    cosmos = await startCosmos();
    const connectionPolicy = { enableEndpointDiscovery: false };
    client = new CosmosClient({ endpoint: cosmos.endpoint, key: cosmos.sleutel, connectionPolicy });
  }, 180_000);
  afterEach(async () => {
    for (const store of stores) await store.close();
    stores = [];
  });
  afterAll(async () => {
    client.dispose();
    await cosmos.stop();
  });

  const open = async (database: string, sleutel = cosmos.sleutel, kluis = testKluis) => {
    const env = { COSMOS_ENDPOINT: cosmos.endpoint, COSMOS_KEY: sleutel, COSMOS_DATABASE: database };
    const config = readConfig({ ...env, REGIEBOT_SLEUTEL: SLEUTEL });
    const store = await openStore(config, { kluis, clock: klok });
    stores.push(store);
    return store;
  };
  const dossiers = (database: string): Container => client.database(database).container('dossiers');
  const addDossier = (store: Store) =>
    store.appendDossier({
      ...{ dossiernummer: '2026-0143', verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'a', op: datum('2026-05-01'), notificatie: 'COA-01' }],
    });
  /** Verandert een document buiten de bot om. */
  const tamper = async (database: string, id: string, verander: (tekst: string) => string) => {
    const item = dossiers(database).item(id, ['lokaal', '2026-0143']);
    const { resource } = await item.read<object>();
    await item.replace(JSON.parse(verander(JSON.stringify(resource))) as object);
  };

  it('maakt wat er niet is, en vindt de tweede keer alles terug', async () => {
    await addDossier(await open('eerste'));
    expect(await (await open('eerste')).listDossiers()).toEqual(['2026-0143']);
  });

  it('weigert containers die anders zijn verdeeld', async () => {
    const { database } = await client.databases.createIfNotExists({ id: 'anders' });
    const partitionKey = { paths: ['/tenant', '/nummer'], kind: PartitionKeyKind.MultiHash };
    await database.containers.createIfNotExists({ id: 'dossiers', partitionKey });
    await expect(open('anders')).rejects.toMatchObject({ code: 'CONFIGURATIE' });
  });

  it('zegt dat de opslag niet antwoordt als wij er niet in mogen', async () => {
    const ander = Buffer.from('een andere sleutel').toString('base64');
    await expect(open('dicht', ander)).rejects.toMatchObject({ code: 'OPSLAG_ONBEREIKBAAR' });
  });

  it('weigert een opslag die met een andere sleutel is gemaakt', async () => {
    await open('vreemd');
    const ander = createKluis(new Uint8Array(32).fill(9));
    await expect(open('vreemd', cosmos.sleutel, ander)).rejects.toMatchObject({ code: 'CONFIGURATIE' });
  });

  it('raakt niets aan van een nieuwere Regiebot', async () => {
    const store = await open('nieuwer');
    await addDossier(store);
    await tamper('nieuwer', 'hoofd', (tekst) => tekst.replace('"v":1', '"v":2'));
    await expect(store.loadDossier('2026-0143')).rejects.toMatchObject({ code: 'OPSLAG_NIEUWER' });
  });

  it('zegt welke historie niet meer is zoals zij is vastgelegd', async () => {
    const store = await open('geknoeid');
    await addDossier(store);
    await tamper('geknoeid', 'toevoeging:1:1', (tekst) => tekst.replace('COA-01', 'COA-09'));
    expect((await store.loadDossier('2026-0143'))?.kapot).toMatch(/Regel 1 is niet zoals zij is vastgelegd/);
  });

  it('zegt het als een toevoeging ontbreekt', async () => {
    const store = await open('gat');
    await addDossier(store);
    await dossiers('gat').item('toevoeging:1:1', ['lokaal', '2026-0143']).delete();
    expect((await store.loadDossier('2026-0143'))?.kapot).toMatch(/1 regels/);
  });
});
