import { type TokenCredential } from '@azure/identity';
import { type Inrichting } from '../inrichting';
import { isConnector } from './adressen';
import { type Identiteit } from './identiteit';

const SCOPES = {
  connector: 'https://api.botframework.com/.default',
  graph: 'https://graph.microsoft.com/.default',
} as const;

/** Voor Entra zelf: het bewijs waarmee een beheerde identiteit namens een app-registratie een token vraagt. */
const BEWIJS = 'api://AzureADTokenExchange/.default';

type TokenVoor = keyof typeof SCOPES;

/** Het token voor een aanroep van `adres`; lokaal is er geen. Gooit als het adres geen token van ons mag krijgen. */
export type GeefToken = (voor: TokenVoor, adres: string) => Promise<string | undefined>;

/**
 * Tokens voor wat de bot zelf verstuurt, en alleen naar de Bot Connector en Graph (een kanaal teruglezen, als de app-registratie van het
 * team). Zonder identiteit (lokaal) is er geen token.
 */
export function createTokens(
  identiteit: Identiteit | undefined,
  { serviceUrl, graphUrl }: Pick<Inrichting, 'serviceUrl' | 'graphUrl'>,
): GeefToken {
  if (identiteit === undefined) return () => Promise.resolve(undefined);
  const eigen = createCredential(identiteit);
  const credentials = { connector: eigen, graph: createTeamCredential(identiteit, eigen) };
  const mag = {
    connector: (adres: string) => isConnector(adres, serviceUrl),
    graph: (adres: string) => new URL(adres).origin === new URL(graphUrl).origin,
  };
  return async (voor, adres) => {
    if (!mag[voor](adres)) throw new Error('dit adres krijgt geen token');
    return (await credentials[voor].getToken(SCOPES[voor]))?.token;
  };
}

/** Waarmee de bot zich bij Microsoft aanmeldt; de bibliotheek wordt pas bij het eerste token geladen. */
export function createCredential(identiteit: Identiteit): TokenCredential {
  return createLater(() => loadCredential(identiteit));
}

/** Teams gives the right on a team to an app registration, never to a managed identity; so that identity speaks for the registration. */
function createTeamCredential({ tenant, registratie }: Identiteit, eigen: TokenCredential): TokenCredential {
  if (registratie === undefined) return eigen;
  return createLater(async () => {
    const { ClientAssertionCredential } = await import('@azure/identity');
    return new ClientAssertionCredential(tenant, registratie, () => readBewijs(eigen));
  });
}

async function readBewijs(eigen: TokenCredential): Promise<string> {
  const bewijs = await eigen.getToken(BEWIJS);
  if (bewijs === null) throw new Error('de beheerde identiteit geeft geen bewijs');
  return bewijs.token;
}

/** Loaded only where it is used: the library costs start-up time that local use does not owe. */
function createLater(load: () => Promise<TokenCredential>): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes, opties) {
      credential ??= load();
      return (await credential).getToken(scopes, opties);
    },
  };
}

async function loadCredential(identiteit: Identiteit): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (identiteit.soort === 'UserAssignedMsi') return new ManagedIdentityCredential({ clientId: identiteit.id });
  return new ClientSecretCredential(identiteit.tenant, identiteit.id, identiteit.wachtwoord ?? '');
}
