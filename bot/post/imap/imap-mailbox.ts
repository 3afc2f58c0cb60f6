import { performance } from 'node:perf_hooks';
import { type ImapFlow } from 'imapflow';
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
import { listBehandeld } from './behandeld';
import { type Bezorgingen } from './bezorgingen';
import { isWeigering } from './fouten';
import { deleteBericht, isAanwezig, listInbox, moveBericht, readBytes, requireSchrijfbaar, requireUid } from './inbox';
import { ensureMappen } from './mappen';
import { Stublegger } from './stublegger';
import { type ImapAdres, ImapVerbinding } from './verbinding';

export interface ImapDelen extends ImapAdres {
  readonly mappen: Mapnamen;
  readonly nalaten: Nalaten;
  readonly bezorgingen: Bezorgingen;
}

/**
 * Postvak op een mailserver, over IMAP met TLS. Alles in INBOX is de wachtrij, nooit alleen "nieuw sinds". `monotoon` geeft
 * milliseconden van een klok die nooit terugloopt.
 */
export function createImapMailbox(delen: ImapDelen, monotoon: () => number = () => performance.now()): Mailbox {
  return new ImapMailbox(delen, new ImapVerbinding(delen, monotoon));
}

/** Wat bij één verbinding hoort; een nieuwe kijkt opnieuw. */
interface Sessie {
  readonly client: ImapFlow;
  readonly paden: Mapnamen;
  readonly stubs: Stublegger;
}

class ImapMailbox implements Mailbox {
  private sessie: Sessie | undefined;
  /** Kenmerk per plaats, van ophalen tot afhandelen. */
  private readonly opgehaald = new Map<string, string>();
  /** Plaatsen waarvan de server de inhoud weigerde. */
  private readonly geweigerd = new Set<string>();

  constructor(
    private readonly delen: ImapDelen,
    private readonly verbinding: ImapVerbinding,
  ) {}

  async list(): Promise<readonly MailboxItem[]> {
    await this.open();
    const items = await this.verbinding.inInbox(async (client, inbox) => {
      await client.noop();
      return inbox.exists === 0 ? [] : listInbox(client, inbox);
    });
    this.forgetAllBut(new Set(items.map(({ plaats }) => plaats)));
    return items;
  }

  async fetch(item: MailboxItem): Promise<Bezorging> {
    const { ruw, nummering, uid } = await this.verbinding.inInbox(async (client, inbox) => {
      const nummer = requireUid(item, inbox);
      return { ruw: await this.read(client, item, nummer), nummering: inbox.uidValidity, uid: nummer };
    });
    const kenmerk = await this.delen.bezorgingen.identify(ruw, nummering, uid);
    this.opgehaald.set(item.plaats, kenmerk);
    return { kenmerk, ruw };
  }

  async settle(item: MailboxItem, map: Postmap, stub: Stub): Promise<void> {
    if (this.delen.nalaten === 'stub') await this.replace(item, map, stub);
    else await this.move(item, map);
    const kenmerk = this.opgehaald.get(item.plaats);
    if (kenmerk !== undefined) await this.delen.bezorgingen.finish(kenmerk);
    this.opgehaald.delete(item.plaats);
  }

  async inspect(): Promise<Postvakstand> {
    const aantal = await this.verbinding.with(async (client) => {
      const stand = await client.status('INBOX', { messages: true });
      return (stand === false ? undefined : stand.messages) ?? 0;
    });
    const onleesbaar = Math.min(this.geweigerd.size, aantal);
    return { wachtend: aantal - onleesbaar, onleesbaar };
  }

  async listBehandeld(): Promise<readonly Behandeld[]> {
    return listBehandeld(this.verbinding, this.delen.mappen, this.delen.bezorgingen);
  }

  bevinding(): undefined {
    return undefined;
  }

  watch(onHint: () => void): () => void {
    return this.verbinding.watch(onHint);
  }

  close(): Promise<void> {
    return this.verbinding.close();
  }

  /** Opens a session: the folders are there before the first message needs them. */
  private async open(): Promise<Sessie> {
    return this.verbinding.with(async (client) => {
      if (this.sessie?.client === client) return this.sessie;
      const paden = await ensureMappen(client, this.delen.mappen);
      this.sessie = { client, paden, stubs: new Stublegger(this.verbinding) };
      return this.sessie;
    });
  }

  private forgetAllBut(plaatsen: ReadonlySet<string>): void {
    for (const onthouden of [this.opgehaald, this.geweigerd]) {
      for (const plaats of onthouden.keys()) if (!plaatsen.has(plaats)) onthouden.delete(plaats);
    }
  }

  private async read(client: ImapFlow, { plaats }: MailboxItem, uid: number): Promise<Uint8Array> {
    try {
      const ruw = await readBytes(client, uid);
      this.geweigerd.delete(plaats);
      return ruw;
    } catch (fout) {
      if (isWeigering(fout)) this.geweigerd.add(plaats);
      throw fout;
    }
  }

  /** First the stub, then the original away: who falls in between finds both, and does the second step. */
  private async replace(item: MailboxItem, map: Postmap, stub: Stub): Promise<void> {
    const { paden, stubs } = await this.open();
    await stubs.prepare(paden[map]);
    await this.whilePresent(item, async (client, uid) => {
      await stubs.place(client, paden[map], stub);
      await deleteBericht(client, uid);
      stubs.forget(paden[map], stub);
    });
  }

  private async move(item: MailboxItem, map: Postmap): Promise<void> {
    const { paden } = await this.open();
    await this.whilePresent(item, (client, uid) => moveBericht(client, uid, paden[map]));
  }

  /** Does it only while the message still lies there, and only where it can be done whole. */
  private async whilePresent(item: MailboxItem, work: (client: ImapFlow, uid: number) => Promise<void>): Promise<void> {
    await this.verbinding.inInbox(async (client, inbox) => {
      const uid = requireUid(item, inbox);
      requireSchrijfbaar(client, inbox, this.delen.nalaten);
      if (await isAanwezig(client, uid)) await work(client, uid);
    });
  }
}
