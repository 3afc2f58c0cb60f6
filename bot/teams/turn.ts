import { z } from 'zod/v4';

/** Zo heet een zoekvraag vanuit het schrijfvak bij Teams. */
export const ZOEKEN = 'composeExtension/query';

/** Wat een mens in Teams deed, zonder iets van de SDK. `persoon` is het object-id in Entra. */
export type TurnIn =
  | { readonly soort: 'tekst'; readonly van: Herkomst; readonly tekst: string }
  | { readonly soort: 'actie'; readonly van: Herkomst; readonly verb: string; readonly data: unknown }
  | { readonly soort: 'welkom'; readonly van: Herkomst }
  /** Zoeken naar een dossier om te delen, vanuit het schrijfvak van een willekeurig gesprek; leeg: nog niets getypt. */
  | {
      readonly soort: 'zoeken';
      readonly van: Herkomst;
      readonly zoek: string;
      /** Zoveel vondsten overslaan, en hoogstens zoveel geven. */
      readonly vanaf: number;
      readonly hoogstens: number;
    };

export interface Herkomst {
  readonly persoon: string;
  readonly plek: 'chat' | 'kanaal';
  /** Gesprek waarin het gebeurde, om te antwoorden of de kaart te vervangen. */
  readonly gesprek: string;
  /** De vraag, of de kaart waarop is geklikt. */
  readonly activityId: string;
}

type Kaart = Readonly<Record<string, unknown>>;

/** Antwoord aan wie klikte of vroeg. `kaart` vervangt de kaart alleen voor de klikker, `fout` staat rood onder de kaart. */
export type TurnUit =
  | { readonly soort: 'kaart'; readonly kaart: Kaart }
  | { readonly soort: 'vondsten'; readonly vondsten: readonly Vondst[] }
  | { readonly soort: 'melding'; readonly tekst: string }
  | { readonly soort: 'fout'; readonly tekst: string; readonly status: 400 | 403 | 404 | 409 | 500 }
  | { readonly soort: 'niets' };

/** Eén regel in de lijst van het zoeken; wie haar kiest, zet de kaart in zijn bericht. */
export interface Vondst {
  readonly titel: string;
  readonly tekst: string;
  readonly kaart: Kaart;
}

export type HandleTurn = (turn: TurnIn) => Promise<TurnUit>;

const activiteit = z.object({
  type: z.string(),
  name: z.string().optional(),
  /** Alleen bij `installationUpdate`. */
  action: z.string().optional(),
  id: z.string().default(''),
  replyToId: z.string().optional(),
  /** Wat langer is, is geen vraag; het begin is genoeg om dat te zeggen. */
  text: z
    .string()
    .transform((tekst) => tekst.slice(0, 4_000))
    .optional(),
  from: z.object({ id: z.string().default(''), aadObjectId: z.string().optional() }),
  conversation: z.object({ id: z.string(), conversationType: z.string().optional() }),
  value: z.unknown(),
  recipient: z.object({ id: z.string() }).optional(),
  attachments: z.array(z.looseObject({ contentType: z.string().optional() })).optional(),
  entities: z.array(z.looseObject({ type: z.string(), mentioned: z.object({ id: z.string() }).optional() })).optional(),
});

type Activiteit = z.infer<typeof activiteit>;

/** Teams vraagt er 25 per keer. */
const MEESTE_VONDSTEN = 25;

const klik = z.object({ action: z.object({ verb: z.string().default(''), data: z.unknown() }) });
const ingediend = z.looseObject({ verb: z.string() });

const zoekvraag = z.object({
  parameters: z.array(z.object({ name: z.string(), value: z.unknown() })).default([]),
  queryOptions: z
    .object({ skip: z.int().min(0).default(0), count: z.int().min(1).default(MEESTE_VONDSTEN) })
    .default({ skip: 0, count: MEESTE_VONDSTEN }),
});

/** Leest een activiteit alsof een vreemde haar stuurde. `undefined`: niets voor ons (typen, reactie, verwijderd). */
export function readTurn(ruw: unknown): TurnIn | undefined {
  const gelezen = activiteit.safeParse(ruw);
  if (!gelezen.success) return undefined;
  const { data: act } = gelezen;
  const van: Herkomst = {
    persoon: act.from.aadObjectId ?? act.from.id,
    plek: isEigenChat(act) ? 'chat' : 'kanaal',
    gesprek: act.conversation.id,
    activityId: act.type === 'invoke' ? (act.replyToId ?? act.id) : act.id,
  };
  if (act.type === 'invoke' && act.name === ZOEKEN) return readZoeken(van, act.value);
  if (act.type === 'invoke') return readKlik(van, act.value);
  if (act.type === 'installationUpdate') return act.action === 'add' ? { soort: 'welkom', van } : undefined;
  if (act.type !== 'message' || !isForUs(act, van) || isGedeeldeKaart(act)) return undefined;
  return readBerichtje(van, act.text, act.value, act.replyToId);
}

/** A shared card can stand in the chat of two people: "personal" to Teams too, but `19:…` and not the chat with us. */
function isEigenChat({ conversation }: Activiteit): boolean {
  return conversation.conversationType === 'personal' && !conversation.id.startsWith('19:');
}

/** A card somebody shared in the chat with us, without a word: nothing is asked. */
function isGedeeldeKaart({ text, value, attachments = [] }: Activiteit): boolean {
  if (text?.trim() || value !== undefined) return false;
  return attachments.some(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive');
}

/** Teams sends `initialRun` as the parameter when somebody only opened the search. */
function readZoeken(van: Herkomst, value: unknown): TurnIn | undefined {
  const gelezen = zoekvraag.safeParse(value);
  if (!gelezen.success) return undefined;
  const { parameters, queryOptions } = gelezen.data;
  const getypt = parameters.find(({ name }) => name === 'dossiernummer')?.value;
  const zoek = typeof getypt === 'string' ? getypt.slice(0, 100) : '';
  return {
    soort: 'zoeken',
    van,
    zoek,
    vanaf: queryOptions.skip,
    hoogstens: Math.min(queryOptions.count, MEESTE_VONDSTEN),
  };
}

/** With the right to read a channel back, Teams delivers every message in it; only those that mention us are for us. */
function isForUs(act: Activiteit, van: Herkomst): boolean {
  if (van.plek === 'chat' || !act.text) return true;
  return (
    act.entities?.some(({ type, mentioned }) => type === 'mention' && mentioned?.id === act.recipient?.id) ?? false
  );
}

function readKlik(van: Herkomst, value: unknown): TurnIn | undefined {
  const gelezen = klik.safeParse(value);
  return gelezen.success
    ? { soort: 'actie', van, verb: gelezen.data.action.verb, data: gelezen.data.action.data ?? {} }
    : undefined;
}

/** Older clients answer Action.Execute with its Action.Submit fallback: a message with a value and no text. */
function readBerichtje(
  van: Herkomst,
  tekst: string | undefined,
  value: unknown,
  replyToId: string | undefined,
): TurnIn {
  const knop = ingediend.safeParse(value);
  if (!tekst && knop.success) {
    return {
      soort: 'actie',
      van: { ...van, activityId: replyToId ?? van.activityId },
      verb: knop.data.verb,
      data: knop.data,
    };
  }
  return { soort: 'tekst', van, tekst: tekst ?? '' };
}
