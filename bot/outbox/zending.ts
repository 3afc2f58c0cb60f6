import { createHash } from 'node:crypto';
import { type Clock } from '../clock';
import { isBotError, isOpslagFout } from '../errors';
import { describeFout, type Log } from '../log';
import { type Store, type Uitgaand, type UitgaandeInhoud, type Wens, type Zending } from '../store/store';
import { type Geplaatst, type TeamsKanaal, ZendFout } from './kanaal';
import { type Melder } from './melder';
import { closed, decideMislukt, type Fase, waarVan } from './mislukt';
import { type Tempo } from './tempo';
import { type Verhuizing } from './verhuizing';

/** Zo lang na het begin van een plaatsing bewijst "staat er niet" nog niets: Teams kan nog bezig zijn. */
const BEDENKTIJD = 5_000;

/** Tekent wat er nu moet staan. `undefined`: er staat niets en er hoort ook niets te staan. */
export type Teken = (item: Omit<Wens, 'voorrang'>, staatEr: boolean) => Promise<UitgaandeInhoud | undefined>;

export interface ZenderDelen {
  readonly store: Store;
  readonly kanaal: TeamsKanaal;
  readonly teken: Teken;
  readonly merk: (id: string) => string;
  readonly tempo: Tempo;
  /** Ontbreekt waar geen kaart van plaats verandert. */
  readonly verhuizing?: Verhuizing;
  /** Brengt wat niet vanzelf goed komt bij een mens. */
  readonly melder: Melder;
  readonly clock: Clock;
  readonly log: Log;
  /** 0 tot 1, voor de spreiding van pauzes. */
  readonly kans: () => number;
}

/** `vol`: het tempo laat nu niets meer toe. `ingehaald`: een andere verzender heeft deze kaart. */
export type Uitkomst = 'verstuurd' | 'ongewijzigd' | 'vol' | 'ingehaald' | 'opgegeven' | ZendFout;

/** Verstuurt één wens en legt vast wat ervan kwam. Gooit alleen als de opslag niet antwoordt. */
export async function sendItem(delen: ZenderDelen, item: Uitgaand): Promise<Uitkomst> {
  const poging: Poging = { ...delen, item, save: createSave(delen.store, item) };
  try {
    if (isEenmalig(item) && item.bezigSinds !== undefined) return await abandon(poging);
    return await send(poging).catch((fout: unknown) => recover(poging, fout));
  } catch (fout) {
    // Another sender has this card now; what it wrote is newer than what we know.
    if (isBotError(fout, 'BOTSING')) return 'ingehaald';
    throw fout;
  }
}

interface Poging extends ZenderDelen {
  readonly item: Uitgaand;
  readonly save: (zending: Zending) => Promise<void>;
}

/** Looking back in the channel went wrong; nothing was sent. */
class KijkFout extends Error {
  constructor(readonly fout: ZendFout) {
    super('terugzoeken mislukt', { cause: fout });
  }
}

/** Each save names the turn the previous one gave, so that two senders cannot both write down that they are about to post. */
function createSave(store: Store, { id, beurt }: Uitgaand): Poging['save'] {
  let huidig = beurt;
  return async (zending) => {
    huidig = await store.saveZending(id, zending, huidig);
  };
}

/** A one-time answer that was under way when we were killed: a personal chat cannot be searched, so it is not sent again. */
async function abandon({ log, item, save }: Poging): Promise<Uitkomst> {
  log.warn({ item: item.id }, 'Antwoord misschien niet aangekomen');
  await save({ ...closed(item), onzeker: true });
  return 'opgegeven';
}

async function send(poging: Poging): Promise<Uitkomst> {
  const { verhuizing } = poging;
  const oud = verhuizing?.findOudePlaats(poging.item);
  if (verhuizing === undefined || oud === undefined) return sendHier(poging);
  if (!(await leave(poging, oud, verhuizing.teken(poging.item)))) return 'vol';
  // From here on the old place is forgotten, also by what is written down when it goes wrong.
  const nieuw = { ...poging, item: withoutPlaats(poging.item) };
  return sendHier(nieuw).catch((fout: unknown) => recover(nieuw, fout));
}

function withoutPlaats({ id, plek, gewenst, getoond, beurt, voorrang = false }: Uitgaand): Uitgaand {
  return { id, plek, gewenst, getoond, beurt, voorrang, poging: 0, nietVoor: '' };
}

/**
 * What stays behind comes first, then the old place is forgotten, then the card is posted as one that stood nowhere: interrupted in
 * between, the next round does the rest. `false`: the pace allows nothing now.
 */
async function leave(
  { item, kanaal, tempo, clock, save }: Poging,
  oud: Geplaatst,
  blijft: UitgaandeInhoud,
): Promise<boolean> {
  const done = await tempo.take(`gesprek:${oud.gesprek}`, clock.now().getTime(), isDringend(item));
  if (done === undefined) return false;
  try {
    await kanaal.update(oud, blijft);
  } catch (fout) {
    // The old channel may be gone, or closed to us: no reason to keep the card from its new one.
    if (!['verdwenen', 'geen plek', 'ongeldig'].includes(asZendFout(fout).uitkomst)) throw fout;
  } finally {
    done(clock.now().getTime());
  }
  await save({ getoond: item.getoond, poging: 0, nietVoor: '' });
  return true;
}

async function sendHier(poging: Poging): Promise<Uitkomst> {
  const { item, save } = poging;
  const inhoud = findVast(item) ?? (await draw(poging));
  const vingerafdruk =
    inhoud === undefined ? '' : createHash('sha256').update(JSON.stringify(inhoud)).digest('base64url');
  const rust = { getoond: item.gewenst, poging: 0, nietVoor: '', vingerafdruk };
  if (inhoud === undefined || (item.activityId !== undefined && item.vingerafdruk === vingerafdruk)) {
    await save({ ...waarVan(item), ...rust });
    await tellHersteld(poging);
    return 'ongewijzigd';
  }
  const waar = await place(poging, inhoud);
  if (waar === undefined) return 'vol';
  await save({ ...waar, ...rust });
  await tellHersteld(poging);
  return 'verstuurd';
}

/** What cannot be drawn was certainly not sent, and will not go better before something changes. */
async function draw({ teken, item }: Poging): Promise<UitgaandeInhoud | undefined> {
  try {
    return await teken(item, staatEr(item));
  } catch (fout) {
    if (isOpslagFout(fout)) throw fout;
    throw new ZendFout('ongeldig', 0, undefined, { cause: fout });
  }
}

/** Updates what is there, finds back what may be there, and only then posts. `undefined`: the pace allows nothing now. */
async function place(poging: Poging, inhoud: UitgaandeInhoud): Promise<Geplaatst | undefined> {
  const { item, tempo, clock, kanaal, save } = poging;
  const bekend = await findBekend(poging);
  const done = await tempo.take(item.plek, clock.now().getTime(), isDringend(item));
  if (done === undefined) return undefined;
  try {
    if (bekend !== undefined) {
      await kanaal.update(bekend, inhoud);
      return bekend;
    }
    // Committed before the call: after a kill in between, the next round looks before it posts.
    await save({ ...openStand(item), bezigSinds: clock.now().toISOString() });
    return await kanaal.post(item.plek, inhoud);
  } finally {
    done(clock.now().getTime());
  }
}

async function findBekend(poging: Poging): Promise<Geplaatst | undefined> {
  const { item, kanaal, merk, clock } = poging;
  if (item.activityId !== undefined && item.gesprek !== undefined)
    return { gesprek: item.gesprek, activityId: item.activityId };
  if (item.bezigSinds === undefined || item.inhoud !== undefined) return undefined;
  const gevonden = await kanaal.find(item.plek, merk(item.id)).catch((fout: unknown) => {
    throw new KijkFout(asZendFout(fout));
  });
  const nog = BEDENKTIJD - (clock.now().getTime() - Date.parse(item.bezigSinds));
  if (gevonden === undefined && nog > 0) throw new KijkFout(new ZendFout('afgewezen', 200, nog));
  return gevonden;
}

function openStand({ getoond, poging, nietVoor, misSinds }: Uitgaand): Zending {
  return { getoond, poging, nietVoor, ...(misSinds === undefined ? {} : { misSinds }) };
}

async function recover(poging: Poging, oorzaak: unknown): Promise<Uitkomst> {
  // A store that does not answer stops the round, and a lost turn this card; anything else is this one card's failure.
  if (isOpslagFout(oorzaak) || isBotError(oorzaak, 'BOTSING')) throw oorzaak;
  const fase: Fase = oorzaak instanceof KijkFout ? 'kijken' : 'versturen';
  const fout = oorzaak instanceof KijkFout ? oorzaak.fout : asZendFout(oorzaak);
  const { item, log, clock, kans, save, melder } = poging;
  const eenmalig = isEenmalig(item);
  const zending = decideMislukt({ item, fout, fase, eenmalig, nu: clock.now(), kans: kans() });
  const { status, uitkomst } = fout;
  const waardoor = fout.cause === undefined ? {} : describeFout(fout.cause);
  log.warn({ ...waardoor, item: item.id, fase, status, uitkomst, poging: zending.poging }, 'Niet verstuurd naar Teams');
  await save(zending);
  if (!eenmalig && (zending.onzeker === true || zending.dood !== undefined)) await melder.meldKaart(item);
  return fase === 'kijken' ? 'opgegeven' : fout;
}

/** Not known to be ours: whether it was placed by then is not known either. */
function asZendFout(fout: unknown): ZendFout {
  return fout instanceof ZendFout ? fout : new ZendFout('onduidelijk', 0, undefined, { cause: fout });
}

/** The card for the beheerder about this one says by itself that it is over. */
async function tellHersteld({ item, melder }: Poging): Promise<void> {
  if (!isEenmalig(item) && (item.onzeker === true || item.dood !== undefined)) await melder.meldHersteld(item);
}

/** Somebody is waiting for it, or a short term depends on it. */
function isDringend({ inhoud, voorrang }: Uitgaand): boolean {
  return inhoud !== undefined || voorrang === true;
}

/** A message that cannot be found back. What replaces an earlier message is none: doing that twice changes nothing. */
function isEenmalig({ inhoud }: Uitgaand): boolean {
  return inhoud !== undefined && !('vervangt' in inhoud);
}

/** What was put into words when it was asked for; anything else is drawn now. */
function findVast({ inhoud }: Uitgaand): UitgaandeInhoud | undefined {
  return inhoud === undefined || 'opent' in inhoud ? undefined : inhoud;
}

/** Visible, or perhaps visible: an attempt is open of which the answer is not known. */
function staatEr(item: Uitgaand): boolean {
  return item.activityId !== undefined || item.bezigSinds !== undefined;
}
