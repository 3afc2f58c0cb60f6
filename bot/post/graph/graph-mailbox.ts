import { BotError } from '../../errors';
import { describeFout, type Log } from '../../log';
import {
  type Behandeld,
  type Bezorging,
  type Mailbox,
  type MailboxItem,
  type Nalaten,
  type Postmap,
  type Postvakstand,
  type Stub,
} from '../mailbox';
import { type Mapnamen } from '../mapnamen';
import { MAX_BYTES } from '../onveilig';
import { type Abonnement } from './abonnement';
import { listBehandeld } from './behandeld';
import { type GraphClient } from './client';
import { isStatus, toPostvakFout } from './fouten';
import { countInbox, listInbox, placeStub, removeBericht } from './inbox';
import { ensureMap } from './mappen';
import { checkToegang } from './toegang';

/** Milliseconden tussen twee controles of de bot niet meer mag dan nodig is. */
const CONTROLE = 3_600_000;

export interface GraphDelen {
  readonly client: GraphClient;
  /** E-mailadres van het gedeelde postvak. */
  readonly adres: string;
  /** E-mailadres van een postvak dat de bot niet mag lezen. */
  readonly controleadres: string;
  readonly mappen: Mapnamen;
  readonly nalaten: Nalaten;
  readonly abonnement?: Abonnement;
  readonly log: Log;
  /** Milliseconden van een klok die nooit terugloopt. */
  readonly monotoon: () => number;
}

export interface WekbaarPostvak extends Mailbox {
  /** Er kwam een hint binnen: wekt wie met `watch` luistert. */
  wake(): void;
}

/**
 * Gedeeld postvak in Microsoft 365. De wachtrij is de inbox zoals zij nu is: er is geen leesteken (delta) dat kwijt kan raken. Het vaste
 * nummer van een bericht is ook na verplaatsen hetzelfde en is het kenmerk van de bezorging; de bytes zijn dat niet, want Graph bouwt
 * het bericht bij elk ophalen opnieuw op.
 */
export function createGraphMailbox(delen: GraphDelen): WekbaarPostvak {
  return new GraphMailbox(delen);
}

class GraphMailbox implements WekbaarPostvak {
  private readonly postvak: string;
  private readonly mapIds = new Map<Postmap, string>();
  private controleVanaf = -Infinity;
  private toegang: string | undefined;
  private gemeld = false;
  private onHint: (() => void) | undefined;

  constructor(private readonly delen: GraphDelen) {
    this.postvak = `users/${encodeURIComponent(delen.adres)}`;
  }

  async list(): Promise<readonly MailboxItem[]> {
    const items = await this.attempt(() => listInbox(this.delen.client, this.postvak));
    await this.keepWatch();
    return items;
  }

  async fetch({ plaats }: MailboxItem): Promise<Bezorging> {
    const pad = `${this.postvak}/mailFolders/inbox/messages/${encodeURIComponent(plaats)}/$value`;
    return this.attempt(async () => {
      try {
        return { kenmerk: plaats, ruw: await this.delen.client.bytes({ pad }, MAX_BYTES) };
      } catch (fout) {
        if (!isStatus(fout, 404)) throw fout;
        throw new BotError('ONBEKEND_BERICHT', 'Dit bericht ligt niet meer in het postvak.', { cause: fout });
      }
    });
  }

  async settle({ plaats }: MailboxItem, map: Postmap, stub: Stub): Promise<void> {
    const { client, nalaten } = this.delen;
    await this.attempt(async () => {
      const id = await this.mapId(map);
      if (nalaten === 'bericht') return removeBericht(client, this.postvak, plaats, id);
      // First the stub, then the original away: who falls in between finds both, and does the second step.
      await placeStub(client, this.postvak, id, stub);
      await removeBericht(client, this.postvak, plaats);
    });
  }

  async inspect(): Promise<Postvakstand> {
    const wachtend = await this.attempt(() => countInbox(this.delen.client, this.postvak));
    return { wachtend, onleesbaar: 0 };
  }

  async listBehandeld(): Promise<readonly Behandeld[]> {
    const { client, mappen } = this.delen;
    return this.attempt(() => listBehandeld(client, this.postvak, mappen));
  }

  bevinding(): string | undefined {
    return this.toegang;
  }

  watch(onHint: () => void): () => void {
    this.onHint = onHint;
    return () => (this.onHint = undefined);
  }

  wake(): void {
    this.onHint?.();
  }

  async close(): Promise<void> {
    // Requests end by themselves; the subscription goes on, so that a restart does not miss a hint.
  }

  /** A folder that somebody removed is made again in the next round. */
  private async attempt<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (fout) {
      if (isStatus(fout, 404)) this.mapIds.clear();
      throw toPostvakFout(fout);
    }
  }

  private async mapId(map: Postmap): Promise<string> {
    const id = this.mapIds.get(map) ?? (await ensureMap(this.delen.client, this.postvak, this.delen.mappen[map]));
    this.mapIds.set(map, id);
    return id;
  }

  /** What is not the post itself must not hold up the post. */
  private async keepWatch(): Promise<void> {
    const fouten: unknown[] = [];
    for (const taak of [() => this.checkToegang(), () => this.delen.abonnement?.ensure()]) {
      try {
        await taak();
      } catch (fout) {
        fouten.push(fout);
      }
    }
    if (fouten.length > 0 && !this.gemeld) {
      this.delen.log.warn(describeFout(fouten[0]), 'Controle of abonnement bij Microsoft 365 niet gelukt');
    }
    this.gemeld = fouten.length > 0;
  }

  private async checkToegang(): Promise<void> {
    const nu = this.delen.monotoon();
    if (nu < this.controleVanaf) return;
    const eerder = this.toegang;
    this.toegang = await checkToegang(this.delen.client, this.delen.controleadres);
    this.controleVanaf = nu + CONTROLE;
    if (this.toegang !== undefined && this.toegang !== eerder) this.delen.log.error({}, this.toegang);
  }
}
