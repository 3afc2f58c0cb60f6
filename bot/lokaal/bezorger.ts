import { type Log } from '../log';
import { type BotLijn } from './bot-lijn';
import { buildBericht, type Omgeving } from './naar-bot';
import { type Bericht, type Opslag } from './opslag';
import { type Persoon, type Plek } from './plekken';
import { type Stroom } from './stroom';

/** Brengt berichten van personen naar de bot, zonder dat de schrijver daarop wacht. */
export interface Bezorger {
  send(plek: Plek, persoon: Persoon, bericht: Bericht): void;
  /** Wacht tot elke lopende bezorging is genoteerd. */
  settle(): Promise<void>;
}

export interface BezorgerDelen {
  readonly omgeving: Omgeving;
  readonly bot: BotLijn;
  readonly opslag: Opslag;
  readonly stroom: Stroom;
  readonly log: Log;
}

export function createBezorger({ omgeving, bot, opslag, stroom, log }: BezorgerDelen): Bezorger {
  const lopend = new Set<Promise<void>>();

  async function deliver(plek: Plek, persoon: Persoon, bericht: Bericht): Promise<void> {
    const { activityId } = bericht;
    const antwoord = await bot.send(buildBericht(omgeving, plek, persoon, bericht));
    const gelukt = antwoord.soort === 'antwoord' && antwoord.status < 300;
    if (!gelukt) log.warn({ activityId, uitkomst: antwoord.soort }, 'Bericht niet bij de bot bezorgd');
    opslag.setBezorging(activityId, gelukt ? 'bezorgd' : 'niet bezorgd');
    stroom.emit({ plek: bericht.plek, soort: 'bezorging', activityId });
  }

  return {
    send(plek, persoon, bericht) {
      const bezorging = deliver(plek, persoon, bericht).finally(() => lopend.delete(bezorging));
      lopend.add(bezorging);
    },
    async settle() {
      await Promise.allSettled(lopend);
    },
  };
}
