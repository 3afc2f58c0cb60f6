import { listOpenZaken, raiseAlarm, settleAlarm } from '../boekhouding/alarm';
import { type Clock } from '../clock';
import { type Hartslag } from '../gezond';
import { type Store } from '../store/store';

const MINUUT = 60_000;
const PAS = 'pas:';

export interface PaswachtDelen {
  readonly store: Store;
  readonly clock: Clock;
  readonly hartslag: Hartslag;
  /** Zoveel minuten zonder goede pas over een postvak is een alarm. */
  readonly minuten: number;
  /** De postvakken waarvan het uitblijven van een goede pas een alarm is. */
  readonly bronnen: readonly string[];
  readonly wake: () => void;
}

/**
 * Kijkt of de postvakken nog worden gelezen. Elke instantie kijkt naar wat zij zelf leest: alleen zij weet of dat lukt. Een alarm over een
 * postvak dat de gemeente niet meer heeft, eindigt bij de eerste ronde.
 */
export function createPaswacht(delen: PaswachtDelen): () => Promise<void> {
  let opgeruimd = false;
  return async () => {
    if (!opgeruimd) await settleVerdwenen(delen);
    opgeruimd = true;
    await checkPassen(delen);
    delen.wake();
  };
}

async function settleVerdwenen({ store, clock, bronnen }: PaswachtDelen): Promise<void> {
  for (const zaak of await listOpenZaken(store)) {
    if (!zaak.startsWith(PAS) || bronnen.includes(zaak.slice(PAS.length))) continue;
    await settleAlarm(store, zaak, clock.now());
  }
}

async function checkPassen({ store, clock, hartslag, minuten, bronnen }: PaswachtDelen): Promise<void> {
  const nu = clock.now();
  for (const { bron, sinds, goed, elders, bevinding } of hartslag.listPassen()) {
    if (elders === true || !bronnen.includes(bron)) continue;
    const stil = nu.getTime() - sinds.getTime() >= minuten * MINUUT;
    if (stil) await raiseAlarm(store, `${PAS}${bron}`, describeStil(bron, minuten, bevinding), nu);
    // Only a whole pass ends it: one message that got through says nothing about the one that does not.
    else if (goed !== undefined && goed >= sinds) await settleAlarm(store, `${PAS}${bron}`, nu);
  }
}

function describeStil(bron: string, minuten: number, bevinding: string | undefined): string[] {
  const stil = `Het lezen van "${bron}" is al langer dan ${minuten} minuten niet gelukt.`;
  return bevinding === undefined ? [stil] : [stil, bevinding];
}
