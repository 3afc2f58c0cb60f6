import { noteOntvangst } from '../boekhouding/ontvangstboek';
import { type Clock } from '../clock';
import { isDringend } from '../dossiers/dringend';
import { kenmerkVanBericht } from '../dossiers/kenmerk';
import { type VerwerkBericht, type VerwerkDelen } from '../dossiers/verwerk-bericht';
import { isBotError } from '../errors';
import { type Hartslag } from '../gezond';
import { describeFout, type Log } from '../log';
import { type GelezenBericht } from '../post/bericht';
import { type Mailbox, type MailboxItem, type Postmap, type Stub } from '../post/mailbox';
import { type BerichtStand, type BewaardBericht, type Store } from '../store/store';
import { collectFailures, listOpen } from './elk';

export interface IngestDelen {
  readonly bron: string;
  readonly mailbox: Mailbox;
  readonly store: Store;
  readonly verwerk: VerwerkBericht;
  readonly read: VerwerkDelen['read'];
  readonly clock: Clock;
  readonly log: Log;
  readonly hartslag: Hartslag;
  /** Laat de verzender meteen kijken. */
  readonly wake: () => void;
}

/** Zoveel berichten neemt een pas hoogstens; binnen een pas gaat wat dringend is voor, en dan het oudste. */
const PAS = 1_000;
/** Langere teksten worden bij het verwerken nog eens gelezen, zodat een volle pas het geheugen niet vult. */
const KORT = 10_000;

/**
 * Eén pas over het postvak. Eerst wordt alles ruw bewaard; dan volgt per bericht lezen en vastleggen, en dan pas gaat het uit de inbox.
 * Na een lange stilte gaat zo wat een termijn begint voor, en daarbinnen wat het eerst ontvangen is. De inbox is de wachtrij: wat ergens
 * onderweg misgaat, ligt er de volgende pas nog, en houdt de andere berichten niet op.
 */
export async function ingest(delen: IngestDelen): Promise<void> {
  const { hartslag, bron } = delen;
  try {
    const fouten = [...(await finishOpen(delen)), ...(await takeAll(delen))];
    const vreemd = fouten.filter((fout) => isBotError(fout, 'ONGELDIGE_INVOER')).length;
    if (vreemd === fouten.length) hartslag.good(bron, describeVreemd(vreemd) ?? delen.mailbox.bevinding());
    else
      fail(
        delen,
        fouten[0],
        describePostvak(fouten) ??
          'Een of meer berichten kunnen niet worden verwerkt; ze blijven bewaard en worden opnieuw geprobeerd.',
      );
  } catch (fout) {
    const opslag = 'De opslag neemt geen berichten aan; ze blijven in het postvak.';
    fail(
      delen,
      fout,
      isBotError(fout, 'OPSLAG_ONBEREIKBAAR')
        ? opslag
        : (describePostvak([fout]) ?? 'Het postvak kan niet worden gelezen.'),
    );
  }
}

/** Wat het postvak er zelf over zegt: dat is preciezer dan wat wij kunnen zeggen. */
function describePostvak(fouten: readonly unknown[]): string | undefined {
  return fouten.find((fout) => isBotError(fout, 'POSTVAK'))?.message;
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
  return collectFailures(await listOpen(delen.store, delen.bron), async (bericht) => {
    await delen.verwerk(bericht.id);
    delen.wake();
  });
}

async function takeAll(delen: IngestDelen): Promise<unknown[]> {
  const items = (await delen.mailbox.list()).slice(0, PAS);
  const nieuw: Bewaard[] = [];
  const fouten = await collectFailures(items, async (item) => {
    const bewaard = await keep(delen, item);
    if (bewaard.nieuw) nieuw.push(bewaard);
    // Interrupted before it left the inbox. It goes at once, so that the inbox empties also when we are often interrupted.
    else await finish(delen, bewaard);
  });
  nieuw.sort(compareVoorrang);
  return [...fouten, ...(await collectFailures(nieuw, (een) => finish(delen, een)))];
}

/** Een bericht dat ruw bewaard is, met wat nodig is om te kiezen wat voorgaat. */
interface Bewaard {
  readonly item: MailboxItem;
  readonly id: string;
  readonly nieuw: boolean;
  readonly dringend: boolean;
  readonly ontvangen: number;
  readonly gelezen?: GelezenBericht;
}

async function keep({ bron, clock, store, mailbox, read, hartslag }: IngestDelen, item: MailboxItem): Promise<Bewaard> {
  const { kenmerk, ruw } = await mailbox.fetch(item);
  const id = kenmerkVanBericht(bron, kenmerk);
  const nu = clock.now();
  await noteOntvangst(store, id, { bron, op: nu.toISOString() });
  const nieuw = await store.createBericht(
    { id, versie: 1, bron, naam: item.naam, gelezenOp: nu.toISOString(), stand: 'ontvangen' },
    ruw,
  );
  // No progress: a message that can never leave the inbox is fetched again in every pass.
  if (!nieuw) return { item, id, nieuw, dringend: false, ontvangen: 0 };
  hartslag.progress(bron);
  const gelezen = read(ruw, nu, bron);
  const kort = gelezen.eigenTekst.length <= KORT;
  return {
    ...{ item, id, nieuw, dringend: isDringend(gelezen.notificatie), ontvangen: Date.parse(gelezen.ontvangenOp) },
    ...(kort ? { gelezen } : {}),
  };
}

function compareVoorrang(a: Bewaard, b: Bewaard): number {
  return Number(b.dringend) - Number(a.dringend) || a.ontvangen - b.ontvangen;
}

async function finish(delen: IngestDelen, { item, id, gelezen }: Bewaard): Promise<void> {
  const bericht = await delen.verwerk(id, gelezen);
  delen.wake();
  await delen.mailbox.settle(item, MAPPEN[bericht.stand], stubVan(bericht));
  delen.hartslag.progress(delen.bron);
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

function stubVan({ id, stand, messageId, notificatie, dubbelVan }: BewaardBericht): Stub {
  return {
    bericht: id,
    uitkomst: dubbelVan === undefined ? stand : `${stand} (dubbel)`,
    ...(messageId === undefined ? {} : { messageId }),
    ...(notificatie === undefined ? {} : { notificatie }),
  };
}
