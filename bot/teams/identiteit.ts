import { BotError } from '../errors';

/** Wie de bot is bij Teams; ontbreekt alleen lokaal. */
export interface Identiteit {
  readonly id: string;
  readonly tenant: string;
  readonly soort: 'UserAssignedMsi' | 'SingleTenant';
  readonly wachtwoord?: string;
  /** Waar Bot Framework zijn sleutels publiceert; afwezig: de publieke cloud. */
  readonly openId?: string;
  /** App-registratie met het recht op het team, als dat een andere is dan `id`; afwezig: de bot vraagt met `id`. */
  readonly registratie?: string;
}

type Naam = 'NODE_ENV' | 'BOT_ID' | 'BOT_TENANT_ID' | 'BOT_PASSWORD' | 'BOT_OPENID' | 'AAD_APP_CLIENT_ID';
type Waarden = Readonly<Partial<Record<Naam, string | undefined>>> & {
  readonly BOT_TYPE?: Identiteit['soort'] | undefined;
};

/**
 * Leest uit de omgeving wie de bot is; `undefined` is lokaal gebruik. Een halve aanmelding wordt geweigerd: met een leeg id zet de SDK de
 * aanmelding zonder iets te zeggen uit. Gooit `CONFIGURATIE`.
 */
export function readIdentiteit(waarden: Waarden): Identiteit | undefined {
  const { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_TYPE: soort, BOT_PASSWORD: wachtwoord, BOT_OPENID: openId } = waarden;
  if (id === undefined && tenant === undefined && soort === undefined && waarden.NODE_ENV !== 'production')
    return undefined;
  if (id === undefined || tenant === undefined || soort === undefined) {
    throw new BotError('CONFIGURATIE', 'In productie zijn BOT_ID, BOT_TENANT_ID en BOT_TYPE alle drie nodig.');
  }
  if ((soort === 'SingleTenant') !== (wachtwoord !== undefined)) {
    throw new BotError('CONFIGURATIE', 'BOT_PASSWORD hoort bij BOT_TYPE=SingleTenant, en alleen daarbij.');
  }
  const registratie = readRegistratie(waarden);
  return {
    ...{ id, tenant, soort },
    ...(wachtwoord === undefined ? {} : { wachtwoord }),
    ...(openId === undefined ? {} : { openId }),
    ...(registratie === undefined ? {} : { registratie }),
  };
}

/** A registration with a password speaks for itself; a managed identity has no right on a team, so for that there must be another. */
function readRegistratie({ BOT_ID, BOT_TYPE, AAD_APP_CLIENT_ID }: Waarden): string | undefined {
  if (AAD_APP_CLIENT_ID === undefined) return undefined;
  const zelf = AAD_APP_CLIENT_ID === BOT_ID;
  if (zelf !== (BOT_TYPE === 'SingleTenant'))
    throw new BotError(
      'CONFIGURATIE',
      'AAD_APP_CLIENT_ID is gelijk aan BOT_ID bij BOT_TYPE=SingleTenant, en juist een andere bij UserAssignedMsi.',
    );
  return zelf ? undefined : AAD_APP_CLIENT_ID;
}
