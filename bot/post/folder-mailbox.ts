import { mkdirSync, watch } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { BotError } from '../errors';
import {
  inspectBestand,
  isBericht,
  isFout,
  isLeesbaar,
  moveNieuw,
  readBegin,
  type Vingerafdruk,
  writeNieuw,
} from './bestanden';
import { kenmerkVanBestand, listBehandeld } from './folder-behandeld';
import {
  type Behandeld,
  type Bezorging,
  type Mailbox,
  type MailboxItem,
  POSTMAPPEN,
  type Postmap,
  type Postvakstand,
  type Stub,
} from './mailbox';
import { MAX_BYTES } from './onveilig';
import { formatStub } from './stub';

/** Zo lang moet een bestand stil liggen voordat het volledig is. */
export const RUST_MS = 1000;

interface Gezien {
  readonly kenmerk: string;
  readonly sinds: number;
}

/**
 * Postvak in een map: `in` met de berichten, en ernaast een map per bestemming. Een `.eml` telt als het een seconde niet is
 * veranderd; dat geldt ook voor wat door hernoemen aankwam. `monotoon` geeft milliseconden van een klok die nooit terugloopt.
 */
export function createFolderMailbox(postvak: string, monotoon: () => number = () => performance.now()): Mailbox {
  return new FolderMailbox(postvak, monotoon);
}

class FolderMailbox implements Mailbox {
  private readonly inbox: string;
  /** Here a message lies between inbox and destination; whatever lies here at the start was interrupted. */
  private readonly tussen: string;
  private gezien = new Map<string, Gezien>();
  private readonly bezig = new Set<string>();

  constructor(
    private readonly postvak: string,
    private readonly monotoon: () => number,
  ) {
    this.inbox = join(postvak, 'in');
    this.tussen = join(postvak, '.tussen');
  }

  async list(): Promise<readonly MailboxItem[]> {
    await this.prepare();
    const nu = this.monotoon();
    const gezien = new Map<string, Gezien>();
    const rijp: { item: MailboxItem; gewijzigd: bigint }[] = [];
    for (const [naam, afdruk] of await this.readInbox()) {
      const eerder = this.gezien.get(naam);
      const sinds = eerder?.kenmerk === afdruk.kenmerk ? eerder.sinds : nu;
      gezien.set(naam, { kenmerk: afdruk.kenmerk, sinds });
      if (nu - sinds >= RUST_MS) rijp.push({ item: toItem(naam, afdruk), gewijzigd: afdruk.gewijzigd });
    }
    this.gezien = gezien;
    return rijp.sort((a, b) => Number(a.gewijzigd - b.gewijzigd)).map(({ item }) => item);
  }

  async fetch(item: MailboxItem): Promise<Bezorging> {
    const pad = join(this.inbox, item.naam);
    await this.requireZelfde(item, pad);
    const ruw = await readBegin(pad, MAX_BYTES);
    // Written to while we read: half a message must not pass for a whole one.
    await this.requireZelfde(item, pad);
    return { kenmerk: kenmerkVanBestand({ kenmerk: encodePlaats(item.plaats) }, ruw), ruw };
  }

  async settle(item: MailboxItem, map: Postmap, stub: Stub): Promise<void> {
    await this.prepare();
    const hok = join(this.tussen, encodePlaats(item.plaats));
    this.bezig.add(hok);
    try {
      if (!(await this.claim(item, hok))) return;
      await writeNieuw(join(hok, '.stub'), join(this.postvak, map), item.naam, formatStub(stub));
      await rm(hok, { recursive: true, force: true });
    } finally {
      this.bezig.delete(hok);
    }
  }

  async inspect(): Promise<Postvakstand> {
    await this.prepare();
    const afdrukken = [...(await this.readInbox())];
    const leesbaar = await Promise.all(
      afdrukken.map(async ([naam, { isBestand }]) => isBestand && (await isLeesbaar(join(this.inbox, naam)))),
    );
    const wachtend = leesbaar.filter(Boolean).length;
    return { wachtend, onleesbaar: afdrukken.length - wachtend };
  }

  async listBehandeld(): Promise<readonly Behandeld[]> {
    return listBehandeld(this.postvak);
  }

  bevinding(): undefined {
    return undefined;
  }

  /** Ook elke seconde: niet elk systeem kan een map bewaken. */
  watch(onHint: () => void): () => void {
    const polsslag = setInterval(onHint, RUST_MS);
    const wachter = watchMap(this.inbox, onHint);
    return () => {
      clearInterval(polsslag);
      wachter?.close();
    };
  }

  async close(): Promise<void> {
    // A folder has nothing to let go of.
  }

  private async prepare(): Promise<void> {
    const mappen = [this.inbox, this.tussen, ...POSTMAPPEN.map((map) => join(this.postvak, map))];
    await Promise.all(mappen.map((map) => mkdir(map, { recursive: true, mode: 0o700 })));
    await this.recover();
  }

  /** Puts back what was interrupted; reading it again is harmless, losing it is not. */
  private async recover(): Promise<void> {
    for (const hok of await listMappen(this.tussen)) {
      if (this.bezig.has(hok)) continue;
      const berichten = (await readdir(hok)).filter(isBericht);
      for (const naam of berichten) await moveNieuw(join(hok, naam), this.inbox, naam);
      await rm(hok, { recursive: true, force: true });
    }
  }

  private async readInbox(): Promise<Map<string, Vingerafdruk>> {
    const namen = (await readdir(this.inbox)).filter(isBericht).sort();
    const afdrukken = await Promise.all(
      namen.map(
        async (naam) => [naam, (await inspectBestand(join(this.inbox, naam))) ?? findOnvindbaar(naam)] as const,
      ),
    );
    return new Map(afdrukken.flatMap(([naam, afdruk]) => (afdruk === undefined ? [] : [[naam, afdruk] as const])));
  }

  private async requireZelfde(item: MailboxItem, pad: string): Promise<void> {
    const afdruk = await inspectBestand(pad);
    if (afdruk === undefined) throw new BotError('ONBEKEND_BERICHT', 'Dit bericht ligt niet meer in het postvak.');
    if (!afdruk.isBestand)
      throw new BotError('ONGELDIGE_INVOER', 'In het postvak ligt iets dat geen gewoon bestand is.');
    if (toItem(item.naam, afdruk).plaats !== item.plaats) {
      throw new BotError('ONBEKEND_BERICHT', 'Dit bericht is veranderd terwijl het werd gelezen.');
    }
  }

  /** Takes the file out of the inbox first and looks then: a new file of the same name may just have arrived. */
  private async claim(item: MailboxItem, hok: string): Promise<boolean> {
    const pad = join(hok, item.naam);
    await mkdir(hok, { recursive: true, mode: 0o700 });
    try {
      await rename(join(this.inbox, item.naam), pad);
    } catch (fout) {
      if (!isFout(fout, 'ENOENT')) throw fout;
      await rm(hok, { recursive: true, force: true });
      return false;
    }
    const afdruk = await inspectBestand(pad);
    if (afdruk !== undefined && toItem(item.naam, afdruk).plaats === item.plaats) return true;
    await moveNieuw(pad, this.inbox, item.naam);
    await rm(hok, { recursive: true, force: true });
    return false;
  }
}

function toItem(naam: string, { kenmerk }: Vingerafdruk): MailboxItem {
  return { plaats: `${kenmerk}/${naam}`, naam };
}

/** A name that is no UTF-8 cannot be opened under the name we get; it must be reported, not passed over. */
function findOnvindbaar(naam: string): Vingerafdruk | undefined {
  return naam.includes('\ufffd') ? { kenmerk: 'onvindbaar', isBestand: false, gewijzigd: 0n } : undefined;
}

async function listMappen(map: string): Promise<string[]> {
  const inhoud = await readdir(map, { withFileTypes: true });
  return inhoud.filter((ingang) => ingang.isDirectory()).map((ingang) => join(map, ingang.name));
}

/** The first part of a place is unique for the file and is a legal name; the file keeps its own name inside. */
function encodePlaats(plaats: string): string {
  return plaats.split('/')[0] ?? '';
}

/** Only a hint: where the system cannot watch a folder, the pulse finds the message a second later. */
function watchMap(map: string, onHint: () => void): ReturnType<typeof watch> | undefined {
  try {
    mkdirSync(map, { recursive: true, mode: 0o700 });
    const wachter = watch(map, () => onHint());
    wachter.on('error', () => wachter.close());
    return wachter;
  } catch {
    return undefined;
  }
}
