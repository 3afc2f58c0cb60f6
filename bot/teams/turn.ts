import { z } from 'zod/v4';

/** Wat een mens in Teams deed, zonder iets van de SDK. `persoon` is het object-id in Entra. */
export type TurnIn =
  | { readonly soort: 'tekst'; readonly van: Herkomst; readonly tekst: string }
  | { readonly soort: 'actie'; readonly van: Herkomst; readonly verb: string; readonly data: unknown }
  | { readonly soort: 'welkom'; readonly van: Herkomst };

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
  | { readonly soort: 'melding'; readonly tekst: string }
  | { readonly soort: 'fout'; readonly tekst: string; readonly status: 400 | 403 | 404 | 409 | 500 }
  | { readonly soort: 'niets' };

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
  entities: z.array(z.looseObject({ type: z.string(), mentioned: z.object({ id: z.string() }).optional() })).optional(),
});

type Activiteit = z.infer<typeof activiteit>;

const klik = z.object({ action: z.object({ verb: z.string().default(''), data: z.unknown() }) });
const ingediend = z.looseObject({ verb: z.string() });

/** Leest een activiteit alsof een vreemde haar stuurde. `undefined`: niets voor ons (typen, reactie, verwijderd). */
export function readTurn(ruw: unknown): TurnIn | undefined {
  const gelezen = activiteit.safeParse(ruw);
  if (!gelezen.success) return undefined;
  const { data: act } = gelezen;
  const van: Herkomst = {
    persoon: act.from.aadObjectId ?? act.from.id,
    plek: act.conversation.conversationType === 'personal' ? 'chat' : 'kanaal',
    gesprek: act.conversation.id,
    activityId: act.type === 'invoke' ? (act.replyToId ?? act.id) : act.id,
  };
  if (act.type === 'invoke') return readKlik(van, act.value);
  if (act.type === 'installationUpdate') return act.action === 'add' ? { soort: 'welkom', van } : undefined;
  if (act.type !== 'message' || !isForUs(act, van)) return undefined;
  return readBerichtje(van, act.text, act.value, act.replyToId);
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
