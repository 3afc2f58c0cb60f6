import { type Container, type ContainerRequest, type CosmosClient, type Database } from '@azure/cosmos';
import { type TokenCredential } from '@azure/identity';
import { BotError, isBotError } from '../../errors';
import { type Store } from '../store';
import definitie from './containers.json';
import { ask } from './fouten';
import { type Containers } from './plaatsen';
import { type CosmosDelen, createCosmosStore } from './store';

/** Waar de opslag staat en wie wij daar zijn. */
export interface CosmosToegang {
  readonly endpoint: string;
  readonly database: string;
  /** `sleutel` is er alleen voor een emulator of een toetsaccount; in productie is toegang met een sleutel uit. */
  readonly wie: { readonly sleutel: string } | { readonly beheerdeIdentiteit: string | undefined };
}

/** Kort genoeg om binnen een klik in Teams te antwoorden, ook als een poging mislukt. */
const GEDULD = 5_000;

/**
 * Opent de opslag. Met een sleutel worden ontbrekende containers gemaakt; een beheerde identiteit mag dat niet en vindt ze zoals
 * `infra/cosmos.bicep` ze maakte. Gooit `CONFIGURATIE` als een container ontbreekt of anders is verdeeld, en `OPSLAG_ONBEREIKBAAR`.
 */
export async function openCosmosStore(
  toegang: CosmosToegang,
  delen: Pick<CosmosDelen, 'tenant' | 'kluis' | 'clock'>,
): Promise<Store> {
  const client = await createClient(toegang);
  try {
    const database = await openDatabase(client, toegang);
    const open = (naam: keyof Containers) => openContainer(database, naam, 'sleutel' in toegang.wie);
    const containers = {
      dossiers: await open('dossiers'),
      berichten: await open('berichten'),
      werk: await open('werk'),
    };
    return createCosmosStore({ ...delen, containers, close: () => client.dispose() });
  } catch (cause) {
    client.dispose();
    throw cause;
  }
}

/** Loaded only where it is used: local use does not owe the libraries' start-up time. */
async function createClient({ endpoint, wie }: CosmosToegang): Promise<CosmosClient> {
  const { CosmosClient } = await import('@azure/cosmos');
  return new CosmosClient({
    endpoint,
    ...('sleutel' in wie ? { key: wie.sleutel } : { aadCredentials: await createCredential(wie.beheerdeIdentiteit) }),
    connectionPolicy: {
      requestTimeout: GEDULD,
      retryOptions: { maxRetryAttemptCount: 5, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 3 },
      // One write region, so there is nothing to discover; and with it the SDK repeats a broken request for two minutes.
      enableEndpointDiscovery: false,
    },
  });
}

async function createCredential(clientId: string | undefined): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import('@azure/identity');
  return clientId === undefined ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId });
}

async function openDatabase(client: CosmosClient, { database, wie }: CosmosToegang): Promise<Database> {
  if ('sleutel' in wie) await ask(() => client.databases.createIfNotExists({ id: database }));
  return client.database(database);
}

async function openContainer(database: Database, naam: keyof Containers, magMaken: boolean): Promise<Container> {
  const gewenst = definitie.containers.find(({ id }) => id === naam);
  if (gewenst === undefined) throw new RangeError(`containers.json kent ${naam} niet`);
  // JSON knows no enums; the words in it are those of the SDK's type.
  if (magMaken) await ask(() => database.containers.createIfNotExists(gewenst as unknown as ContainerRequest));
  const container = database.container(naam);
  const { resource } = await ask(() => container.read()).catch((fout: unknown) => {
    throw isMissing(fout) ? createKapot(`Container ${naam} bestaat niet.`) : fout;
  });
  if (resource?.partitionKey?.paths.join() === gewenst.partitionKey.paths.join()) return container;
  throw createKapot(`Container ${naam} is anders verdeeld dan Regiebot hem kent.`);
}

function isMissing(fout: unknown): boolean {
  return isBotError(fout) && (fout.cause as { code?: unknown }).code === 404;
}

function createKapot(wat: string): BotError {
  return new BotError('CONFIGURATIE', `${wat} Richt de opslag in met infra/cosmos.bicep.`);
}
