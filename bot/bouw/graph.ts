import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { type Identiteit } from '../teams/identiteit';
import { GraphClient } from '../post/graph/client';
import { createCredential } from '../teams/tokens';

/** Microsoft Graph met de aanmelding van de bot zelf: het recht op het postvak (Exchange) en op de groepen (Entra) staat op `BOT_ID`. */
export function createGraphClient(identiteit: Identiteit, url: string): GraphClient {
  return new GraphClient({
    ...{ url, credential: createCredential(identiteit), monotoon: () => performance.now() },
    wait: async (milliseconden) => wait(milliseconden),
  });
}
