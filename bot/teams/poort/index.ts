import { type IncomingMessage } from 'node:http';
import { type Clock } from '../../clock';
import { type Identiteit } from '../identiteit';
import { type Log } from '../../log';
import { readBody } from '../../verzoek';
import { createWeigerboek } from '../../weigerboek';
import { admit, GateFout, GRENS, isJson, type Poort, type Reden } from '../gate';
import { checkActiviteit } from './activiteit';
import { parseInhoud } from './inhoud';
import { createRem } from './rem';
import { createSleutelbos, OPENID_STANDAARD } from './sleutels';
import { readToken } from './token';

export interface PoortDelen {
  readonly identiteit: Identiteit;
  /** Adressen van de Bot Connector waarmee deze gemeente werkt. */
  readonly isVertrouwd: (adres: string) => boolean;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Log;
}

/**
 * De poort in productie: wie niet bewijst dat hij Teams van onze tenant is, krijgt 401 (wie ben je) of 403 (dit mag niet) zonder een
 * woord uitleg; wie te snel gaat 429. Eerst het token en dan pas de inhoud: van een vreemde wordt niets gelezen en niets onthouden.
 */
export function createPoort({ identiteit, isVertrouwd, clock, log }: PoortDelen): Poort {
  const { id, tenant, openId: url = OPENID_STANDAARD } = identiteit;
  const sleutels = createSleutelbos({ url, clock, log });
  const rem = createRem(clock);
  const weiger = createWeigerboek<Reden>('Verzoek aan de deur van Teams geweigerd', log, clock);

  async function check(verzoek: IncomingMessage) {
    requireVorm(verzoek);
    const nu = Math.floor(clock.now().getTime() / 1_000);
    const serviceUrl = await readToken(readBearer(verzoek), { id, sleutels, nu });
    if (serviceUrl === undefined) throw new GateFout(401, 'token');
    const activiteit = await readActiviteit(verzoek);
    const oordeel = checkActiviteit(activiteit, { tenant, serviceUrl, isVertrouwd });
    if (typeof oordeel === 'string') throw new GateFout(403, oordeel);
    if (!rem.take(oordeel.persoon)) throw new GateFout(429, 'tempo');
    return admit(activiteit);
  }

  return async (verzoek) => {
    try {
      return await check(verzoek);
    } catch (fout) {
      if (fout instanceof GateFout) weiger(fout.reden);
      throw fout;
    }
  };
}

function requireVorm(verzoek: IncomingMessage): void {
  if (verzoek.method !== 'POST') throw new GateFout(403, 'methode');
  if (!isJson(verzoek)) throw new GateFout(403, 'soort inhoud');
  if (verzoek.headers['content-encoding'] !== undefined) throw new GateFout(403, 'soort inhoud');
}

/** Two of them is one too many: which one counts would depend on who reads. */
function readBearer({ headersDistinct: { authorization = [] } }: IncomingMessage): string {
  const token =
    authorization.length === 1 ? /^Bearer ([\w-]+(?:\.[\w-]+){2})$/.exec(authorization[0] ?? '')?.[1] : undefined;
  if (token === undefined) throw new GateFout(401, 'token');
  return token;
}

async function readActiviteit(verzoek: IncomingMessage): Promise<Record<string, unknown>> {
  // Who goes away while sending gets an answer that nobody reads.
  const bytes = await readBody(verzoek, GRENS).catch(() => undefined);
  const activiteit = bytes === undefined ? undefined : parseInhoud(bytes);
  if (activiteit === undefined) throw new GateFout(403, 'inhoud');
  return activiteit;
}
