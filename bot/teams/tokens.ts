import { type TokenCredential } from '@azure/identity';
import { type Identiteit } from '../config';

const SCOPES = {
  connector: 'https://api.botframework.com/.default',
  graph: 'https://graph.microsoft.com/.default',
} as const;

export type TokenVoor = keyof typeof SCOPES;

/** Tokens voor wat de bot zelf verstuurt. Zonder identiteit (lokaal) is er geen token. */
export function createTokens(identiteit: Identiteit | undefined): (voor: TokenVoor) => Promise<string | undefined> {
  if (identiteit === undefined) return () => Promise.resolve(undefined);
  const credential = createCredential(identiteit);
  return async (voor) => (await credential.getToken(SCOPES[voor]))?.token;
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
