import { type ImapFlow, type MailboxObject } from 'imapflow';
import { type BotError } from '../../errors';
import { isAanmeldfout, toPostvakFout } from './fouten';

export interface ImapAdres {
  readonly host: string;
  readonly poort: number;
  readonly gebruiker: string;
  readonly wachtwoord: string;
  /** PEM van de eigen uitgever, als die niet algemeen bekend is. */
  readonly ca?: string;
}

/** Milliseconden: na de eerste mislukking, hoogstens, en na een geweigerde aanmelding. */
const WACHT = { eerst: 1_000, hoogstens: 30_000, aanmelding: 300_000 };
/** Een antwoord groter dan dit hebben wij nooit gevraagd; de server mag ons geheugen niet vullen. */
const MAX_ANTWOORD = 32_000_000;
const INBOX = 'INBOX';

/**
 * Eén verbinding met de mailserver, gemaakt als er werk is. Valt zij weg, dan gooit alles `POSTVAK` tot de wachttijd om is (elke
 * mislukking op rij twee keer zo lang) en volgt een hint om het weer te proberen. In rust luistert zij met IDLE naar nieuwe post.
 */
export class ImapVerbinding {
  private client: ImapFlow | undefined;
  private opening: Promise<ImapFlow> | undefined;
  private fout: BotError | undefined;
  private mislukt = 0;
  private nietVoor = 0;
  private gesloten = false;
  private wekker: NodeJS.Timeout | undefined;
  private onHint: (() => void) | undefined;

  /** `monotoon` geeft milliseconden van een klok die nooit terugloopt. */
  constructor(
    private readonly adres: ImapAdres,
    private readonly monotoon: () => number,
  ) {}

  /** Doet werk met de inbox open; andere taken op deze verbinding wachten zo lang. Elke fout wordt `POSTVAK`. */
  async inInbox<T>(work: (client: ImapFlow, inbox: MailboxObject) => Promise<T>): Promise<T> {
    return this.inMap(INBOX, work);
  }

  /** Hetzelfde voor een andere map; `pad` is het pad op de server. */
  async inMap<T>(pad: string, work: (client: ImapFlow, map: MailboxObject) => Promise<T>): Promise<T> {
    return this.with(async (client) => {
      const slot = await client.getMailboxLock(pad);
      try {
        if (client.mailbox === false) throw new Error('map niet open');
        return await work(client, client.mailbox);
      } finally {
        slot.release();
      }
    });
  }

  /** Doet werk waarvoor geen map open hoeft te zijn. Elke fout wordt `POSTVAK`. */
  async with<T>(work: (client: ImapFlow) => Promise<T>): Promise<T> {
    try {
      const gedaan = await work(await this.open());
      this.mislukt = 0;
      return gedaan;
    } catch (fout) {
      throw toPostvakFout(fout);
    }
  }

  /** Roept `onHint` bij nieuwe post en als het na een storing weer kan. Geeft de functie die ermee stopt. */
  watch(onHint: () => void): () => void {
    this.onHint = onHint;
    return () => {
      this.onHint = undefined;
      clearTimeout(this.wekker);
    };
  }

  /** Meldt zich af en verbindt niet meer. */
  async close(): Promise<void> {
    this.gesloten = true;
    clearTimeout(this.wekker);
    const client = this.client ?? (await this.opening?.catch(() => undefined));
    if (client === undefined) return;
    // A server that does not answer must not hold up the end.
    await Promise.race([client.logout().catch(() => undefined), pause(1_000)]);
    client.close();
  }

  private async open(): Promise<ImapFlow> {
    if (this.client?.usable === true) return this.client;
    if (this.fout !== undefined && this.monotoon() < this.nietVoor) throw this.fout;
    this.opening ??= this.connect().finally(() => (this.opening = undefined));
    return this.opening;
  }

  private async connect(): Promise<ImapFlow> {
    // Loaded only where it is used: local use does not owe its start-up time.
    const { ImapFlow } = await import('imapflow');
    const client = new ImapFlow(optiesVan(this.adres));
    client.on('error', (fout) => this.lose(client, fout));
    client.on('close', () => this.lose(client, undefined));
    client.on('exists', ({ path }) => path === INBOX && this.onHint?.());
    try {
      await client.connect();
    } catch (fout) {
      client.close();
      this.postpone(fout);
      throw fout;
    }
    if (this.gesloten) client.close();
    this.client = client;
    return client;
  }

  private lose(client: ImapFlow, fout: unknown): void {
    if (this.client !== client) return;
    this.client = undefined;
    this.postpone(fout);
  }

  private postpone(fout: unknown): void {
    if (this.gesloten) return;
    const groei = Math.min(WACHT.eerst * 2 ** this.mislukt, WACHT.hoogstens);
    const wacht = isAanmeldfout(fout) ? WACHT.aanmelding : groei;
    this.mislukt += 1;
    this.fout = toPostvakFout(fout);
    this.nietVoor = this.monotoon() + wacht;
    clearTimeout(this.wekker);
    // A moment later than allowed, so that the hint does not come just too early.
    this.wekker = setTimeout(() => this.onHint?.(), wacht + 50);
  }
}

function optiesVan({ host, poort, gebruiker, wachtwoord, ca }: ImapAdres): ConstructorParameters<typeof ImapFlow>[0] {
  return {
    ...{ host, port: poort, secure: true, auth: { user: gebruiker, pass: wachtwoord }, logger: false as const },
    ...{ connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 90_000 },
    ...{ autoIdleDelay: 500, maxIdleTime: 240_000, maxLiteralSize: MAX_ANTWOORD, maxResponseSize: 2 * MAX_ANTWOORD },
    ...(ca === undefined ? {} : { tls: { ca } }),
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
