import { z } from 'zod/v4';
import { type GraphClient } from './client';
import { isStatus } from './fouten';

/** Milliseconden. Korter dan het maximum voor berichten, zodat een strengere grens van Graph ons niet raakt. */
const DUUR = 48 * 3_600_000;

export interface AbonnementDelen {
  readonly client: GraphClient;
  /** `users/<adres>` */
  readonly postvak: string;
  /** Openbaar https-adres waarop de bot hints van Graph ontvangt. */
  readonly webhook: string;
  /** Geheim dat Graph bij elke hint terugstuurt. */
  readonly clientState: string;
  readonly now: () => Date;
}

const abonnement = z.object({
  id: z.string().min(1),
  resource: z.string(),
  notificationUrl: z.string().nullish(),
  expirationDateTime: z.string(),
});
const lijst = z.object({ value: z.array(abonnement) });

/** Het verzoek aan Graph om te wekken bij nieuwe post. Alleen een hint: zonder abonnement leest de bot op vaste tijden. */
export interface Abonnement {
  /** Zorgt dat er precies één abonnement is dat nog lang genoeg loopt. Gooit `GraphFout`. */
  ensure(): Promise<void>;
  /** Graph meldde iets over het abonnement (verlopen, weg, opnieuw aanmelden): kijk bij de volgende `ensure` opnieuw. */
  forget(): void;
}

export function createAbonnement(delen: AbonnementDelen): Abonnement {
  const { client, now } = delen;
  const resource = `${delen.postvak}/mailFolders('inbox')/messages`;
  const verlooptOp = () => new Date(now().getTime() + DUUR).toISOString();
  let bekend: { readonly id: string; readonly tot: number } | undefined;

  function remember(antwoord: unknown): void {
    const { id, expirationDateTime } = abonnement.parse(antwoord);
    bekend = { id, tot: Date.parse(expirationDateTime) };
  }

  /** After a restart the old one still runs; a second one would wake us twice and count against the limit. */
  async function find(): Promise<string | undefined> {
    const { value } = lijst.parse(await client.json({ pad: 'subscriptions' }));
    return value.find((een) => een.resource === resource && een.notificationUrl === delen.webhook)?.id;
  }

  async function renew(id: string): Promise<void> {
    const pad = `subscriptions/${encodeURIComponent(id)}`;
    try {
      remember(await client.json({ methode: 'PATCH', pad, body: { expirationDateTime: verlooptOp() } }));
    } catch (fout) {
      if (!isStatus(fout, 404)) throw fout;
      await create();
    }
  }

  async function create(): Promise<void> {
    const body = {
      ...{ changeType: 'created', resource, clientState: delen.clientState, expirationDateTime: verlooptOp() },
      ...{ notificationUrl: delen.webhook, lifecycleNotificationUrl: delen.webhook },
    };
    remember(await client.json({ methode: 'POST', pad: 'subscriptions', body, eenmalig: true }));
  }

  return {
    async ensure() {
      if (bekend !== undefined && bekend.tot - now().getTime() > DUUR / 2) return;
      const id = bekend?.id ?? (await find());
      await (id === undefined ? create() : renew(id));
    },
    forget() {
      bekend = undefined;
    },
  };
}
