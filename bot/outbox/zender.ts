import { createHash } from 'node:crypto';
import { type Clock } from '../clock';
import { isBotError } from '../errors';
import { describeFout, type Log } from '../log';
import { type Store, type Uitgaand, type UitgaandeInhoud, type Wachtend, type Zending } from '../store/store';
import { type TeamsKanaal, ZendFout } from './kanaal';
import { type Tempo } from './tempo';

/** Hoeveel wensen één ronde per plek hoogstens ophaalt; de rest komt in de volgende ronde. */
const RONDE = 20;
const EERSTE_PAUZE = 500;
const LANGSTE_PAUZE = 600_000;

/** Tekent de kaart zoals zij nu moet zijn. `undefined`: er staat niets en er hoort ook niets te staan. */
export type TekenLevend = (id: string, staatEr: boolean) => Promise<UitgaandeInhoud | undefined>;

export interface ZenderDelen {
  readonly store: Store;
  readonly kanaal: TeamsKanaal;
  readonly teken: TekenLevend;
  readonly merk: (id: string) => string;
  readonly tempo: Tempo;
  readonly clock: Clock;
  readonly log: Log;
  /** 0 tot 1, voor de spreiding van pauzes. */
  readonly kans: () => number;
}

export interface Zender {
  /** Eén ronde: alles wat nu mag, per plek na elkaar. Geeft het aantal geslaagde verzendingen. */
  pass(): Promise<number>;
}

/** Belofte: precies één zichtbare kaart per kenmerk. Niet: precies één verzending. */
export function createZender(delen: ZenderDelen): Zender {
  return { pass: () => pass(delen) };
}

async function pass(delen: ZenderDelen): Promise<number> {
  const wachtend = await delen.store.listTeVersturen(delen.clock.now().toISOString(), RONDE);
  const perPlek = new Map<string, Wachtend[]>();
  for (const item of wachtend) perPlek.set(item.plek, [...(perPlek.get(item.plek) ?? []), item]);
  // All of them, also when one place fails: a round that is still sending must not meet the next one.
  const uitkomsten = await Promise.allSettled([...perPlek.values()].map((items) => sendInOrder(delen, items)));
  const mislukt = uitkomsten.find((uitkomst) => uitkomst.status === 'rejected');
  if (mislukt !== undefined) throw mislukt.reason;
  return uitkomsten.reduce((som, uitkomst) => som + (uitkomst.status === 'fulfilled' ? uitkomst.value : 0), 0);
}

async function sendInOrder(delen: ZenderDelen, items: readonly Wachtend[]): Promise<number> {
  let geslaagd = 0;
  for (const { id, plek } of items) {
    if (delen.tempo.wait(plek, delen.clock.now().getTime()) > 0) break;
    const item = await delen.store.loadUitgaand(id);
    if (item !== undefined && (await sendOne(delen, item))) geslaagd += 1;
  }
  return geslaagd;
}

async function sendOne(delen: ZenderDelen, item: Uitgaand): Promise<boolean> {
  if (isEenmalig(item) && item.bezigSinds !== undefined) return abandon(delen, item);
  try {
    return await sendDrawn(delen, item, item.inhoud ?? (await delen.teken(item.id, staatEr(item))));
  } catch (fout) {
    // A store that does not answer stops the round; anything else is this one card's failure and must not hold up
    // the next. Whether it was placed by then is not known.
    if (isBotError(fout) && fout.code.startsWith('OPSLAG')) throw fout;
    await postpone(
      delen,
      item,
      fout instanceof ZendFout ? fout : new ZendFout('onduidelijk', 0, undefined, { cause: fout }),
    );
    return false;
  }
}

async function sendDrawn(delen: ZenderDelen, item: Uitgaand, inhoud: UitgaandeInhoud | undefined): Promise<boolean> {
  const vingerafdruk =
    inhoud === undefined ? '' : createHash('sha256').update(JSON.stringify(inhoud)).digest('base64url');
  const rust = { getoond: item.gewenst, poging: 0, nietVoor: '', vingerafdruk };
  if (inhoud === undefined || (item.activityId !== undefined && item.vingerafdruk === vingerafdruk)) {
    await delen.store.saveZending(item.id, { ...waarVan(item), ...rust });
    return false;
  }
  const waar = await place(delen, item, inhoud);
  await delen.store.saveZending(item.id, { ...waar, ...rust });
  return true;
}

/** A one-time answer that was under way when we were killed: a personal chat cannot be searched, so it is not sent again. */
async function abandon(delen: ZenderDelen, item: Uitgaand): Promise<boolean> {
  delen.log.warn({ item: item.id }, 'Antwoord misschien niet aangekomen');
  await delen.store.saveZending(item.id, { getoond: item.gewenst, poging: item.poging, nietVoor: '', onzeker: true });
  return false;
}

/** Updates what is there, finds back what may be there, and only then posts. */
async function place(
  delen: ZenderDelen,
  item: Uitgaand,
  inhoud: UitgaandeInhoud,
): Promise<{ gesprek: string; activityId: string }> {
  const bekend = await known(delen, item);
  delen.tempo.note(item.plek, delen.clock.now().getTime());
  if (bekend !== undefined) {
    await delen.kanaal.update(bekend, inhoud);
    return bekend;
  }
  // Committed before the call: after a kill in between, the next round looks before it posts.
  const bezigSinds = delen.clock.now().toISOString();
  await delen.store.saveZending(item.id, {
    getoond: item.getoond,
    poging: item.poging,
    nietVoor: item.nietVoor,
    bezigSinds,
  });
  return delen.kanaal.post(item.plek, inhoud);
}

async function known(delen: ZenderDelen, item: Uitgaand): Promise<{ gesprek: string; activityId: string } | undefined> {
  if (item.activityId !== undefined && item.gesprek !== undefined)
    return { gesprek: item.gesprek, activityId: item.activityId };
  if (item.bezigSinds === undefined || item.inhoud !== undefined) return undefined;
  return delen.kanaal.find(item.plek, delen.merk(item.id));
}

async function postpone(delen: ZenderDelen, item: Uitgaand, fout: ZendFout): Promise<void> {
  const poging = item.poging + 1;
  const { status, uitkomst } = fout;
  const oorzaak = fout.cause === undefined ? {} : describeFout(fout.cause);
  delen.log.warn({ ...oorzaak, item: item.id, status, uitkomst, poging }, 'Verzenden naar Teams niet gelukt');
  // A one-time answer cannot be found back in a personal chat: sending it twice is worse than asking again.
  if (isEenmalig(item) && fout.uitkomst !== 'afgewezen') {
    await delen.store.saveZending(item.id, {
      getoond: item.gewenst,
      poging,
      nietVoor: '',
      onzeker: fout.uitkomst === 'onduidelijk',
    });
    return;
  }
  const pauze = fout.wacht ?? Math.min(LANGSTE_PAUZE, EERSTE_PAUZE * 2 ** poging) * (0.5 + delen.kans() / 2);
  const nietVoor = new Date(delen.clock.now().getTime() + pauze).toISOString();
  await delen.store.saveZending(item.id, {
    ...afterFailure(item, fout, delen),
    getoond: item.getoond,
    poging,
    nietVoor,
  });
}

/** What is still known of the place: nothing once it is gone, the open attempt while the answer is unclear. */
function afterFailure(item: Uitgaand, fout: ZendFout, delen: ZenderDelen): Partial<Zending> {
  if (fout.uitkomst === 'verdwenen') return {};
  if (item.activityId !== undefined) return waarVan(item);
  if (fout.uitkomst === 'onduidelijk') return { bezigSinds: item.bezigSinds ?? delen.clock.now().toISOString() };
  // Refused for certain: only an older unclear attempt still has to be looked for.
  return item.bezigSinds === undefined ? {} : { bezigSinds: item.bezigSinds };
}

/** A message that cannot be found back. What replaces an earlier message is none: doing that twice changes nothing. */
function isEenmalig({ inhoud }: Uitgaand): boolean {
  return inhoud !== undefined && inhoud.vervangt === undefined;
}

/** Visible, or perhaps visible: an attempt is open of which the answer is not known. */
function staatEr(item: Uitgaand): boolean {
  return item.activityId !== undefined || item.bezigSinds !== undefined;
}

function waarVan(item: Uitgaand): Partial<Zending> {
  if (item.activityId === undefined || item.gesprek === undefined) return {};
  return {
    activityId: item.activityId,
    gesprek: item.gesprek,
    ...(item.vingerafdruk === undefined ? {} : { vingerafdruk: item.vingerafdruk }),
  };
}
