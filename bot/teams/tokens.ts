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
  return async (voor) => (await (await credential).getToken(SCOPES[voor]))?.token;
}

/** Loaded only where it is used: the library costs start-up time that local use does not owe. */
async function createCredential(identiteit: Identiteit): Promise<TokenCredential> {
  const { ClientSecretCredential, ManagedIdentityCredential } = await import('@azure/identity');
  if (identiteit.soort === 'UserAssignedMsi') return new ManagedIdentityCredential({ clientId: identiteit.id });
  return new ClientSecretCredential(identiteit.tenant, identiteit.id, identiteit.wachtwoord ?? '');
}
