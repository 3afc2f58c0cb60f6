import { resolve } from 'node:path';
import { z } from 'zod/v4';
import { type Datum, parseDatum } from '../rules/datum';
import { type DuoInstellingen, duoInstellingenSchema } from './duo/instellingen';
import { BotError } from './errors';
import { parseJson } from './invoer';
import { type CosmosToegang } from './store/cosmos/open';
import { type Identiteit, readIdentiteit } from './teams/identiteit';
import { isVersleuteld } from './versleuteld';

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

/** The text itself never appears in a message: it holds the secrets. */
const wachtwoorden = z.preprocess(
  leegIsAfwezig,
  z
    .string()
    .transform((waarde, ctx): Readonly<Record<string, string>> => {
      const gelezen = z.record(z.string(), z.string().min(1)).safeParse(parseJson(waarde));
      if (gelezen.success) return gelezen.data;
      ctx.addIssue({ code: 'custom', message: 'moet JSON zijn, zoals {"postvak":"…"}' });
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
  BOT_TYPE: z.preprocess(
    leegIsAfwezig,
    z.enum(['UserAssignedMsi', 'SingleTenant'], 'moet UserAssignedMsi of SingleTenant zijn').optional(),
  ),
  BOT_PASSWORD: tekst,
  BOT_OPENID: z.preprocess(leegIsAfwezig, z.url('moet een adres zijn').optional()),
  AAD_APP_CLIENT_ID: tekst,
  REGIEBOT_PROEF: z.preprocess(leegIsAfwezig, z.literal('ja', 'is leeg of ja').optional()),
  REGIEBOT_DUO_POORT: tekst,
  REGIEBOT_DUO_CERTIFICAAT: tekst,
  REGIEBOT_DUO_SLEUTEL: tekst,
  REGIEBOT_DUO_CA: tekst,
  REGIEBOT_DUO_CRL: tekst,
  REGIEBOT_DUO_OIN: tekst,
  REGIEBOT_DUO_AFZENDERS: tekst,
  REGIEBOT_METEN_TOKEN: tekst,
  REGIEBOT_OTLP: z.preprocess(leegIsAfwezig, z.url('moet een adres zijn, zoals http://127.0.0.1:4318').optional()),
  REGIEBOT_IMAP_WACHTWOORDEN: wachtwoorden,
  REGIEBOT_VERTALER_ADRES: z.preprocess(
    leegIsAfwezig,
    z.url('moet een adres zijn, zoals https://naam.openai.azure.com').optional(),
  ),
  REGIEBOT_VERTALER_MODEL: tekst,
  REGIEBOT_VERTALER_SLEUTEL: tekst,
  REGIEBOT_VERTALER_AZURE: tekst,
  COSMOS_ENDPOINT: z.preprocess(
    leegIsAfwezig,
    z.url('moet een adres zijn, zoals https://naam.documents.azure.com').optional(),
  ),
  COSMOS_DATABASE: z.preprocess(leegIsAfwezig, z.string().default('regiebot')),
  COSMOS_KEY: tekst,
});

/** Waar het taalmodel is dat een vraag mag vertalen. */
export interface VertalerInstellingen {
  readonly adres: string;
  /** Naam van het model; bij Azure die van de deployment. */
  readonly model: string;
  /** Geheim. */
  readonly sleutel: string;
  /** Versie van de API van Azure OpenAI; afwezig: een adres dat met OpenAI overeenkomt. */
  readonly azure?: string;
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
  /** Proef van de productie op één machine: luistert alleen op 127.0.0.1, en adressen daar mogen zonder https. */
  readonly proef?: true;
  /** Afwezig: geen meldingen van DUO buiten de mail om. */
  readonly duo?: DuoInstellingen;
  /** Geheim waarmee `GET /metrics` in productie te lezen is; afwezig: dan bestaat dat adres daar niet. */
  readonly metenToken?: string;
  /** Adres van een verzamelaar van OpenTelemetry; afwezig: er wordt niets opgestuurd. */
  readonly otlp?: string;
  /** Geheim per IMAP-postvak, onder de naam van het postvak. */
  readonly imapWachtwoorden?: Readonly<Record<string, string>>;
  /** Het taalmodel dat een vraag mag vertalen; afwezig: er is er geen. */
  readonly vertaler?: VertalerInstellingen;
  /** Afwezig: de opslag is een bestand in `data`. */
  readonly cosmos?: CosmosToegang;
}

/** Leest de omgeving. Gooit `CONFIGURATIE` met per variabele wat er niet klopt. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config {
  const gelezen = omgeving.safeParse(env);
  if (!gelezen.success) throw new BotError('CONFIGURATIE', describe(gelezen.error));
  const { data: waarden } = gelezen;
  const identiteit = readIdentiteit(waarden);
  if (identiteit !== undefined) requireProductie(waarden);
  const duo = readDuo(waarden);
  const cosmos = readCosmos(waarden, identiteit);
  return {
    poort: waarden.PORT,
    lokaalPoort: waarden.LOKAAL_PORT,
    data: resolve(waarden.REGIEBOT_DATA),
    ...(waarden.REGIEBOT_VANDAAG === undefined ? {} : { vandaag: waarden.REGIEBOT_VANDAAG }),
    ...(waarden.REGIEBOT_SLEUTEL === undefined ? {} : { sleutel: waarden.REGIEBOT_SLEUTEL }),
    ...(waarden.REGIEBOT_INRICHTING === undefined ? {} : { inrichting: resolve(waarden.REGIEBOT_INRICHTING) }),
    ...(identiteit === undefined ? {} : { identiteit }),
    ...(waarden.REGIEBOT_PROEF === undefined ? {} : { proef: true }),
    ...(duo === undefined ? {} : { duo }),
    ...(waarden.REGIEBOT_METEN_TOKEN === undefined ? {} : { metenToken: waarden.REGIEBOT_METEN_TOKEN }),
    ...(waarden.REGIEBOT_OTLP === undefined ? {} : { otlp: waarden.REGIEBOT_OTLP.replace(/\/+$/, '') }),
    ...(waarden.REGIEBOT_IMAP_WACHTWOORDEN === undefined
      ? {}
      : { imapWachtwoorden: waarden.REGIEBOT_IMAP_WACHTWOORDEN }),
    ...readVertaler(waarden),
    ...(cosmos === undefined ? {} : { cosmos }),
  };
}

/** Waarop de bot luistert: alleen met een aanmelding, en niet in een proef, voor anderen dan deze machine. */
export function luisterAdres({ identiteit, proef }: Config): '127.0.0.1' | '0.0.0.0' {
  return identiteit === undefined || proef === true ? '127.0.0.1' : '0.0.0.0';
}

type Omgeving = z.infer<typeof omgeving>;

/** Half a coupling would look like one that works; so all or nothing. */
function readDuo(waarden: Omgeving): DuoInstellingen | undefined {
  const namen = ['POORT', 'CERTIFICAAT', 'SLEUTEL', 'CA', 'CRL', 'OIN', 'AFZENDERS'] as const;
  const ingevuld = namen.flatMap((naam) => {
    const waarde = waarden[`REGIEBOT_DUO_${naam}`];
    return waarde === undefined ? [] : [[naam.toLowerCase(), waarde] as const];
  });
  if (ingevuld.length === 0) return undefined;
  const gelezen = duoInstellingenSchema.safeParse(Object.fromEntries(ingevuld));
  if (gelezen.success) return gelezen.data;
  const fout = gelezen.error.issues.map(({ path, message }) => `${nameDuo(path[0])}: ${message}`);
  throw new BotError('CONFIGURATIE', `De koppeling met DUO is niet volledig of klopt niet. ${fout.join('; ')}.`);
}

function nameDuo(sleutel: PropertyKey | undefined): string {
  return `REGIEBOT_DUO_${String(sleutel).toUpperCase()}`;
}

/** A question leaves the building, so never over a line that others can read; a model on this machine needs none. */
function readVertaler(waarden: Omgeving): Pick<Config, 'vertaler'> {
  const {
    REGIEBOT_VERTALER_ADRES: adres,
    REGIEBOT_VERTALER_MODEL: model,
    REGIEBOT_VERTALER_SLEUTEL: sleutel,
  } = waarden;
  const azure = waarden.REGIEBOT_VERTALER_AZURE;
  if ([adres, model, sleutel, azure].every((waarde) => waarde === undefined)) return {};
  if (adres === undefined || model === undefined || sleutel === undefined)
    throw new BotError(
      'CONFIGURATIE',
      'Voor de vertaler zijn REGIEBOT_VERTALER_ADRES, _MODEL en _SLEUTEL alle drie nodig.',
    );
  if (!isVersleuteld(adres, azure === undefined))
    throw new BotError(
      'CONFIGURATIE',
      'REGIEBOT_VERTALER_ADRES moet met https:// beginnen, zonder naam of wachtwoord erin.',
    );
  return { vertaler: { adres, model, sleutel, ...(azure === undefined ? {} : { azure }) } };
}

/** A key opens everything for whoever has it, so in production there is none; and instances that seal with different keys lose messages. */
function readCosmos(waarden: Omgeving, identiteit: Identiteit | undefined): CosmosToegang | undefined {
  const { COSMOS_ENDPOINT: endpoint, COSMOS_DATABASE: database, COSMOS_KEY: sleutel } = waarden;
  if (endpoint === undefined) return undefined;
  if (waarden.REGIEBOT_SLEUTEL === undefined)
    throw new BotError('CONFIGURATIE', 'Bij COSMOS_ENDPOINT is REGIEBOT_SLEUTEL nodig: dezelfde voor elke instantie.');
  if (identiteit !== undefined && sleutel !== undefined)
    throw new BotError(
      'CONFIGURATIE',
      'COSMOS_KEY mag niet in productie: de bot meldt zich met zijn beheerde identiteit.',
    );
  if (sleutel !== undefined) return { endpoint, database, wie: { sleutel } };
  if (identiteit === undefined)
    throw new BotError('CONFIGURATIE', 'Bij COSMOS_ENDPOINT is buiten productie COSMOS_KEY nodig.');
  const beheerdeIdentiteit = identiteit.soort === 'UserAssignedMsi' ? identiteit.id : undefined;
  return { endpoint, database, wie: { beheerdeIdentiteit } };
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
