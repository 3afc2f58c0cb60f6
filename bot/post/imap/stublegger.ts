import { type ImapFlow, type MailboxObject } from 'imapflow';
import { type Stub } from '../mailbox';
import { formatStub, STUBKOP } from '../stub';
import { type ImapVerbinding } from './verbinding';

/** Zoveel stubs van voor een onderbreking kunnen er hoogstens nog naast hun bericht liggen; één zou genoeg zijn. */
const TERUGKIJKEN = 10;

/**
 * Legt per bericht precies één stub. Een stub komt voor het weghalen van het bericht; wie daartussen valt, doet het daarna nog eens. De
 * lezer behandelt één bericht tegelijk, dus een stub zonder afgehandeld bericht is altijd een van de laatste in zijn map: daar kijkt een
 * nieuwe verbinding eerst. De hele map doorzoeken bij elk bericht zou steeds langer duren.
 */
export class Stublegger {
  private readonly gelegd = new Map<string, Set<string>>();

  constructor(private readonly verbinding: ImapVerbinding) {}

  /** Leest bij het eerste gebruik van een map welke stubs er het laatst bij kwamen. */
  async prepare(pad: string): Promise<void> {
    if (!this.gelegd.has(pad)) this.gelegd.set(pad, await this.verbinding.inMap(pad, readLaatste));
  }

  /** Legt de stub, tenzij hij er al ligt. Eerst `prepare`. */
  async place(client: ImapFlow, pad: string, stub: Stub): Promise<void> {
    if (this.gelegd.get(pad)?.has(stub.bericht) === true) return;
    await client.append(pad, formatStub(stub), ['\\Seen']);
    this.gelegd.get(pad)?.add(stub.bericht);
  }

  /** Het bericht is weg: deze stub hoeft niemand meer te onthouden. */
  forget(pad: string, stub: Stub): void {
    this.gelegd.get(pad)?.delete(stub.bericht);
  }
}

async function readLaatste(client: ImapFlow, map: MailboxObject): Promise<Set<string>> {
  const kenmerken = new Set<string>();
  if (map.exists === 0) return kenmerken;
  for await (const { headers } of client.fetch(`${Math.max(1, map.exists - TERUGKIJKEN + 1)}:*`, {
    headers: [STUBKOP],
  })) {
    const [, kenmerk] = /:\s*(\S+)/.exec(headers?.toString('latin1') ?? '') ?? [];
    if (kenmerk !== undefined) kenmerken.add(kenmerk);
  }
  return kenmerken;
}
