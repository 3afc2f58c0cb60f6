import { type Clock } from '../clock';
import { kenmerkVanBericht } from '../dossiers/kenmerk';
import { type VerwerkBericht } from '../dossiers/verwerk-bericht';
import { isBotError } from '../errors';
import { type Hartslag } from '../gezond';
import { describeFout, type Log } from '../log';
import { type Mailbox, type MailboxItem, type Postmap, type Stub } from '../post/mailbox';
import { type BerichtStand, type BewaardBericht, type Store } from '../store/store';

export interface IngestDelen {
  readonly bron: string;
  readonly mailbox: Mailbox;
  readonly store: Store;
  readonly verwerk: VerwerkBericht;
  readonly clock: Clock;
  readonly log: Log;
  readonly hartslag: Hartslag;
  /** Laat de verzender meteen kijken. */
  readonly wake: () => void;
}

/**
 * Eén pas over het postvak. Per bericht: eerst ruw bewaren, dan lezen en vastleggen, dan pas uit de inbox halen. De inbox is de
 * wachtrij: wat ergens onderweg misgaat, ligt er de volgende pas nog, en houdt de andere berichten niet op.
 */
export async function ingest(delen: IngestDelen): Promise<void> {
  const { hartslag, bron } = delen;
  try {
    const fouten = [...(await finishOpen(delen)), ...(await takeAll(delen))];
    const vreemd = fouten.filter((fout) => isBotError(fout, 'ONGELDIGE_INVOER')).length;
    if (vreemd === fouten.length) hartslag.good(bron, describeVreemd(vreemd));
    else
      fail(
        delen,
        fouten[0],
        'Een of meer berichten kunnen niet worden verwerkt; ze blijven bewaard en worden opnieuw geprobeerd.',
      );
  } catch (fout) {
    const opslag = 'De opslag neemt geen berichten aan; ze blijven in het postvak.';
    fail(delen, fout, isOpslagFout(fout) ? opslag : 'Het postvak kan niet worden gelezen.');
  }
}

/** Wat geen gewoon bestand is, blijft liggen tot een mens het weghaalt; de rest van het postvak gaat gewoon door. */
function describeVreemd(aantal: number): string | undefined {
  if (aantal === 0) return undefined;
  return `In het postvak ligt iets dat geen gewoon bestand is (${aantal}). Haal het weg uit de map "in".`;
}

/** The health call says it as long as it lasts; the log says it once, however often the pass comes by. */
function fail({ hartslag, bron, log }: IngestDelen, fout: unknown, bevinding: string): void {
  if (hartslag.bad(bron, bevinding)) log.error({ ...describeFout(fout), bron }, 'Postvak niet helemaal verwerkt');
}

/** Stored raw before we were killed, but not placed yet. Their file may be gone; they are ours to finish. */
async function finishOpen(delen: IngestDelen): Promise<unknown[]> {
  const open = await delen.store.listBerichten('ontvangen');
  return collectFailures(open, async (bericht) => {
    await delen.verwerk(bericht.id);
  });
}

async function takeAll(delen: IngestDelen): Promise<unknown[]> {
  return collectFailures(await delen.mailbox.list(), (item) => take(delen, item));
}

/** One bad message must not hold up the rest; a store that does not answer stops the pass. */
async function collectFailures<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<unknown[]> {
  const fouten: unknown[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (fout) {
      if (isOpslagFout(fout)) throw fout;
      fouten.push(fout);
    }
  }
  return fouten;
}

function isOpslagFout(fout: unknown): boolean {
  return isBotError(fout) && fout.code.startsWith('OPSLAG');
}

async function take(delen: IngestDelen, item: MailboxItem): Promise<void> {
  const { bron, clock, store, mailbox } = delen;
  const ruw = await mailbox.fetch(item);
  const id = kenmerkVanBericht(bron, item.plaats, ruw);
  await store.createBericht(
    { id, versie: 1, bron, naam: item.naam, gelezenOp: clock.now().toISOString(), stand: 'ontvangen' },
    ruw,
  );
  const bericht = await delen.verwerk(id);
  delen.wake();
  await mailbox.settle(item, MAPPEN[bericht.stand], stubVan(bericht));
  delen.log.info(
    { bericht: id, stand: bericht.stand, notificatie: bericht.notificatie, dubbel: bericht.dubbelVan !== undefined },
    'Bericht verwerkt',
  );
}

const MAPPEN: Readonly<Record<BerichtStand, Postmap>> = {
  // Never settled in this state; were it to happen, a person should see it.
  ontvangen: 'vraag',
  herkend: 'verwerkt',
  onbekend: 'vraag',
  quarantaine: 'quarantaine',
  automatisch: 'automatisch',
};

function stubVan({ stand, messageId, notificatie, dubbelVan }: BewaardBericht): Stub {
  return {
    uitkomst: dubbelVan === undefined ? stand : `${stand} (dubbel)`,
    ...(messageId === undefined ? {} : { messageId }),
    ...(notificatie === undefined ? {} : { notificatie }),
  };
}
