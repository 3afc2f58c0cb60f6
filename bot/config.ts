import { resolve } from 'node:path';
import { z } from 'zod/v4';
import { type Datum, parseDatum } from '../rules/datum';
import { BotError } from './errors';

const leegIsAfwezig = (waarde: unknown) => (waarde === '' ? undefined : waarde);
const POORT = 'moet een getal zijn van 0 tot en met 65535';
const poort = (standaard: number) =>
  z.preprocess(
    leegIsAfwezig,
    z.coerce.number({ error: POORT }).int(POORT).min(0, POORT).max(65_535, POORT).default(standaard),
  );
const tekst = z.preprocess(leegIsAfwezig, z.string().optional());

const dag = z.preprocess(
  leegIsAfwezig,
  z
    .string()
    .transform((waarde, ctx): Datum => {
      const gelezen = parseDatum(waarde);
      if (gelezen !== undefined) return gelezen;
      ctx.addIssue({ code: 'custom', message: 'moet een bestaande dag zijn, zoals 2026-05-08' });
      return z.NEVER;
    })
    .optional(),
);

const omgeving = z.object({
  PORT: poort(3978),
  LOKAAL_PORT: poort(3979),
  REGIEBOT_DATA: z.preprocess(leegIsAfwezig, z.string().default('.data')),
  REGIEBOT_VANDAAG: dag,
  REGIEBOT_SLEUTEL: tekst,
  REGIEBOT_INRICHTING: tekst,
  NODE_ENV: tekst,
  BOT_ID: tekst,
  BOT_TENANT_ID: tekst,
  BOT_TYPE: z.preprocess(leegIsAfwezig, z.enum(['UserAssignedMsi', 'SingleTenant']).optional()),
  BOT_PASSWORD: tekst,
});

/** Wie de bot is bij Teams; ontbreekt alleen lokaal. */
export interface Identiteit {
  readonly id: string;
  readonly tenant: string;
  readonly soort: 'UserAssignedMsi' | 'SingleTenant';
  readonly wachtwoord?: string;
}

export interface Config {
  readonly poort: number;
  readonly lokaalPoort: number;
  /** Absoluut pad van de map waarin alles wordt bewaard. */
  readonly data: string;
  readonly vandaag?: Datum;
  /** Base64 van 32 bytes; lokaal mag hij ontbreken en wordt hij eenmalig gemaakt. */
  readonly sleutel?: string;
  /** Pad van het inrichtingsbestand; ontbreekt lokaal. */
  readonly inrichting?: string;
  /** Afwezig: lokaal gebruik, alleen op 127.0.0.1 en zonder aanmelding. */
  readonly identiteit?: Identiteit;
}

/** Leest de omgeving. Gooit `CONFIGURATIE` met per variabele wat er niet klopt. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const gelezen = omgeving.safeParse(env);
  if (!gelezen.success) throw new BotError('CONFIGURATIE', describe(gelezen.error));
  const { data: waarden } = gelezen;
  const identiteit = readIdentiteit(waarden);
  if (identiteit !== undefined) requireProductie(waarden);
  return {
    poort: waarden.PORT,
    lokaalPoort: waarden.LOKAAL_PORT,
    data: resolve(waarden.REGIEBOT_DATA),
    ...(waarden.REGIEBOT_VANDAAG === undefined ? {} : { vandaag: waarden.REGIEBOT_VANDAAG }),
    ...(waarden.REGIEBOT_SLEUTEL === undefined ? {} : { sleutel: waarden.REGIEBOT_SLEUTEL }),
    ...(waarden.REGIEBOT_INRICHTING === undefined ? {} : { inrichting: resolve(waarden.REGIEBOT_INRICHTING) }),
    ...(identiteit === undefined ? {} : { identiteit }),
  };
}

type Omgeving = z.infer<typeof omgeving>;

/** The SDK switches authentication off without a word when the id is empty; so no half identity passes here. */
function readIdentiteit(waarden: Omgeving): Identiteit | undefined {
  const { BOT_ID: id, BOT_TENANT_ID: tenant, BOT_TYPE: soort, BOT_PASSWORD: wachtwoord } = waarden;
  if (id === undefined && tenant === undefined && soort === undefined && waarden.NODE_ENV !== 'production')
    return undefined;
  if (id === undefined || tenant === undefined || soort === undefined) {
    throw new BotError('CONFIGURATIE', 'In productie zijn BOT_ID, BOT_TENANT_ID en BOT_TYPE alle drie nodig.');
  }
  return { id, tenant, soort, ...(wachtwoord === undefined ? {} : { wachtwoord }) };
}

function requireProductie(waarden: Omgeving): void {
  if (waarden.REGIEBOT_VANDAAG !== undefined) {
    throw new BotError('CONFIGURATIE', 'REGIEBOT_VANDAAG zet de datum vast en mag niet in productie.');
  }
  if (waarden.REGIEBOT_SLEUTEL === undefined || waarden.REGIEBOT_INRICHTING === undefined) {
    throw new BotError('CONFIGURATIE', 'In productie zijn REGIEBOT_SLEUTEL en REGIEBOT_INRICHTING nodig.');
  }
}

function describe(fout: z.ZodError): string {
  const regels = fout.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  return `De instellingen kloppen niet. ${regels.join('; ')}.`;
}
