import { type TokenCredential } from '@azure/identity';
import { type Identiteit } from '../config';
import { type Inrichting } from '../inrichting';
import { isConnector } from './adressen';

const SCOPES = {
  connector: 'https://api.botframework.com/.default',
  graph: 'https://graph.microsoft.com/.default',
} as const;

type TokenVoor = keyof typeof SCOPES;

/** Het token voor een aanroep van `adres`; lokaal is er geen. Gooit als het adres geen token van ons mag krijgen. */
export type GeefToken = (voor: TokenVoor, adres: string) => Promise<string | undefined>;

/** Tokens voor wat de bot zelf verstuurt, en alleen naar de Bot Connector en Graph. Zonder identiteit (lokaal) is er geen token. */
export function createTokens(
  identiteit: Identiteit | undefined,
  { serviceUrl, graphUrl }: Pick<Inrichting, 'serviceUrl' | 'graphUrl'>,
): GeefToken {
  if (identiteit === undefined) return () => Promise.resolve(undefined);
  const credential = createCredential(identiteit);
  const mag = {
    connector: (adres: string) => isConnector(adres, serviceUrl),
    graph: (adres: string) => new URL(adres).origin === new URL(graphUrl).origin,
  };
  return async (voor, adres) => {
    if (!mag[voor](adres)) throw new Error('dit adres krijgt geen token');
    return (await credential.getToken(SCOPES[voor]))?.token;
  };
}

/** Waarmee de bot zich bij Microsoft aanmeldt; de bibliotheek wordt pas bij het eerste token geladen. */
export function createCredential(identiteit: Identiteit): TokenCredential {
  let credential: Promise<TokenCredential> | undefined;
  return {
    async getToken(scopes, opties) {
      credential ??= loadCredential(identiteit);
      return (await credential).getToken(scopes, opties);
    },
  };
}

/** Loaded only where it is used: the library costs start-up time that local use does not owe. */
async function loadCredential(identiteit: Identiteit): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (identiteit.soort === 'UserAssignedMsi') return new ManagedIdentityCredential({ clientId: identiteit.id });
  return new ClientSecretCredential(identiteit.tenant, identiteit.id, identiteit.wachtwoord ?? '');
}
