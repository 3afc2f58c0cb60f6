import { type Clock } from './clock';
import { type Log } from './log';

const PERIODE_MS = 10 * 60_000;

/** Schrijft op dat er geweigerd is, en waarom. */
export type Weigerboek<Reden extends string> = (reden: Reden) => void;

/**
 * Zegt in het log (`melding`) waarom er geweigerd wordt, zodat een beheerder een verkeerde instelling vindt. Per reden hoogstens één regel
 * in de tien minuten, met hoe vaak sinds de vorige: een vreemde vult het log er niet mee.
 */
export function createWeigerboek<Reden extends string>(
  melding: string,
  log: Pick<Log, 'warn'>,
  { now }: Pick<Clock, 'now'>,
): Weigerboek<Reden> {
  const boek = new Map<Reden, { sinds: number; aantal: number }>();
  return (reden) => {
    const nu = now().getTime();
    const eerder = boek.get(reden);
    const aantal = (eerder?.aantal ?? 0) + 1;
    const isTijd = eerder === undefined || nu - eerder.sinds >= PERIODE_MS;
    boek.set(reden, isTijd ? { sinds: nu, aantal: 0 } : { sinds: eerder.sinds, aantal });
    if (isTijd) log.warn({ reden, aantal }, melding);
  };
}
