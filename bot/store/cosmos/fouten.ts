import { setTimeout as sleep } from 'node:timers/promises';
import { BotError } from '../../errors';

/** Milliseconden tussen de pogingen; de SDK heeft binnen elke poging een 429 zelf al enkele keren herhaald. */
const PAUZES = [200, 800];
/** Antwoorden waarna dezelfde vraag later wel kan lukken. */
const VOORBIJGAAND = new Set([408, 410, 429, 449, 500, 502, 503, 504]);

/** Een poging waarvan niet vaststaat of zij is uitgevoerd, of die zeker niet is uitgevoerd maar straks kan lukken. */
export class Onbeslist extends Error {
  constructor(cause: unknown) {
    super('de opslag gaf geen bruikbaar antwoord', { cause });
    this.name = 'Onbeslist';
  }
}

/** Leest, en probeert het bij een voorbijgaande storing nog twee keer. Gooit `OPSLAG_ONBEREIKBAAR`. */
export async function ask<T>(work: () => Promise<T>): Promise<T> {
  return retry(async () => {
    try {
      return await work();
    } catch (cause) {
      throw isVoorbijgaand(cause) ? new Onbeslist(cause) : cause;
    }
  });
}

/** Doet `work` opnieuw zolang zij `Onbeslist` gooit, hoogstens drie keer. `work` moet herhaalbaar zijn. Gooit `OPSLAG_ONBEREIKBAAR`. */
export async function retry<T>(work: () => Promise<T>): Promise<T> {
  for (let poging = 0; ; poging += 1) {
    try {
      return await work();
    } catch (cause) {
      const pauze = PAUZES[poging];
      if (!(cause instanceof Onbeslist) || pauze === undefined) throw asBotError(cause);
      await sleep(pauze * (0.5 + Math.random()));
    }
  }
}

function asBotError(cause: unknown): BotError {
  if (cause instanceof BotError) return cause;
  return new BotError(
    'OPSLAG_ONBEREIKBAAR',
    'De opslag antwoordt niet. Kijk straks of het is vastgelegd, en probeer het anders opnieuw.',
    { cause },
  );
}

/** A connection that broke has a name instead of a number. */
function isVoorbijgaand(cause: unknown): boolean {
  const { code } = cause as { code?: unknown };
  return typeof code !== 'number' || VOORBIJGAAND.has(code);
}
