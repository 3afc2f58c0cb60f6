import { z } from 'zod/v4';

const tekst = z.string().nullish();

/** A name that becomes part of an address when we answer: nothing invisible, and nothing that leads up a folder. */
const kenmerk = z
  .string()
  .max(1_000)
  .regex(/^[\x21-\x7e]*$/)
  .refine((naam) => !/^\.+$/.test(naam));

/** Wat de SDK en wij van een activiteit gebruiken; de rest gaat ongezien mee. */
const schema = z.looseObject({
  type: z.string().min(1).max(100),
  channelId: z.literal('msteams'),
  serviceUrl: z.string(),
  id: kenmerk.nullish(),
  name: tekst,
  text: tekst,
  replyToId: kenmerk.nullish(),
  from: z.looseObject({ id: z.string().max(500), aadObjectId: z.string().max(100).nullish(), tenantId: tekst }),
  recipient: z.looseObject({ id: z.string() }).nullish(),
  conversation: z.looseObject({ id: kenmerk.min(1), tenantId: tekst }),
  channelData: z.looseObject({ tenant: z.looseObject({ id: tekst }).nullish() }).nullish(),
  entities: z.array(z.looseObject({ type: z.string() })).nullish(),
});

type Activiteit = z.infer<typeof schema>;

/** Waarom een echt getekend verzoek toch niet voor ons is. */
export type Weigering = 'vorm' | 'adres' | 'tenant' | 'persoon';

export interface ActiviteitDelen {
  readonly tenant: string;
  /** Het adres in het token. */
  readonly serviceUrl: string;
  readonly isVertrouwd: (adres: string) => boolean;
}

/** Legt een activiteit naast het token waarmee zij kwam. Geeft wie het is (object-id; leeg bij een gebeurtenis), of waarom niet. */
export function checkActiviteit(
  ruw: unknown,
  { tenant, serviceUrl, isVertrouwd }: ActiviteitDelen,
): { readonly persoon: string } | Weigering {
  const gelezen = schema.safeParse(ruw);
  if (!gelezen.success) return 'vorm';
  const { data: activiteit } = gelezen;
  if (activiteit.serviceUrl !== serviceUrl || !isVertrouwd(serviceUrl)) return 'adres';
  if (!isVanTenant(activiteit, tenant)) return 'tenant';
  const persoon = activiteit.from.aadObjectId ?? '';
  return persoon === '' && isVanMens(activiteit) ? 'persoon' : { persoon };
}

/**
 * Every place that names a tenant must name ours, and at least one must: Teams does not fill both in every kind of activity. Somebody
 * from elsewhere in a shared channel carries his own tenant.
 */
function isVanTenant({ conversation, channelData, from }: Activiteit, tenant: string): boolean {
  const gesprek = [conversation.tenantId, channelData?.tenant?.id].filter(isGenoemd);
  const alle = [...gesprek, ...[from.tenantId].filter(isGenoemd)];
  return gesprek.length > 0 && alle.every((een) => een.toLowerCase() === tenant.toLowerCase());
}

function isGenoemd(waarde: string | null | undefined): waarde is string {
  return waarde !== undefined && waarde !== null;
}

/** Only these reach a handler; an app that was installed by policy has no person behind it. */
function isVanMens({ type }: Activiteit): boolean {
  return type === 'message' || type === 'invoke';
}
