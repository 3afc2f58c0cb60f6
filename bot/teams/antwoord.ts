import { setTimeout as sleep } from 'node:timers/promises';
import { isBotError } from '../errors';
import { describeFout, type Log } from '../log';
import { type Store, type UitgaandeInhoud, type Wens } from '../store/store';
import { type Herkomst, type TurnUit } from './turn';

/** Antwoorden op een tekst gaan via de uitgaande rij: een trage Teams houdt de beurt niet op en een 429 wordt herhaald. */
export interface Antwoorder {
  reply(van: Herkomst, uit: TurnUit): Promise<void>;
}

/** Milliseconden tussen de pogingen als de opslag niet antwoordt; samen ruim vijf minuten. */
const PAUZES = [2_000, 10_000, 30_000, 60_000, 120_000, 120_000];

type Opslag = Pick<Store, 'loadUitgaand' | 'addWensen'>;

export interface AntwoorderDelen {
  readonly store: Opslag;
  readonly wake: () => void;
  readonly log: Log;
  /** Wacht zoveel milliseconden. */
  readonly pauze?: (milliseconden: number) => Promise<unknown>;
}

/**
 * Dezelfde vraag die Teams nog eens bezorgt, heeft hetzelfde kenmerk en krijgt dus geen tweede antwoord. Antwoordt de opslag niet, dan
 * blijft het antwoord in het geheugen en volgen er nog pogingen: wie iets vroeg, hoort dan later iets in plaats van niets.
 */
export function createAntwoorder(delen: AntwoorderDelen): Antwoorder {
  return {
    async reply(van, uit) {
      const inhoud = inhoudVan(van, uit);
      if (inhoud === undefined) return;
      const wens = { id: `antwoord:${van.gesprek}:${van.activityId}`, plek: `gesprek:${van.gesprek}`, inhoud };
      if (!(await place(delen, wens))) void keepTrying(delen, wens);
    },
  };
}

/** `false`: de opslag antwoordt niet. */
async function place({ store, wake }: AntwoorderDelen, wens: Wens): Promise<boolean> {
  try {
    if ((await store.loadUitgaand(wens.id)) === undefined) await store.addWensen([wens]);
    wake();
    return true;
  } catch (fout) {
    if (isBotError(fout, 'OPSLAG_ONBEREIKBAAR')) return false;
    throw fout;
  }
}

async function keepTrying(delen: AntwoorderDelen, wens: Wens): Promise<void> {
  const { log, pauze = (duur: number) => sleep(duur, undefined, { ref: false }) } = delen;
  try {
    log.warn({ item: wens.id }, 'Antwoord wacht op de opslag');
    for (const duur of PAUZES) {
      await pauze(duur);
      if (await place(delen, wens)) return;
    }
    log.error({ item: wens.id }, 'Antwoord niet verstuurd: de opslag antwoordt niet');
  } catch (fout) {
    log.error({ ...describeFout(fout), item: wens.id }, 'Antwoord niet verstuurd');
  }
}

function inhoudVan(van: Herkomst, uit: TurnUit): UitgaandeInhoud | undefined {
  if (uit.soort === 'niets' || uit.soort === 'vondsten') return undefined;
  if (uit.soort === 'kaart') return { kaart: uit.kaart, antwoordOp: van.activityId };
  return { tekst: uit.tekst, antwoordOp: van.activityId };
}
