import { type Clock } from '../../clock';
import { type Log } from '../../log';
import { type Reden } from '../gate';

const PERIODE_MS = 10 * 60_000;

/** Zegt in het log waarom er geweigerd wordt, zodat een beheerder een verkeerde instelling vindt; een vreemde vult het log er niet mee. */
export function createWeigerboek(log: Log, { now }: Pick<Clock, 'now'>): (reden: Reden) => void {
  const boek = new Map<Reden, { sinds: number; aantal: number }>();
  return (reden) => {
    const nu = now().getTime();
    const eerder = boek.get(reden);
    const aantal = (eerder?.aantal ?? 0) + 1;
    const isTijd = eerder === undefined || nu - eerder.sinds >= PERIODE_MS;
    boek.set(reden, isTijd ? { sinds: nu, aantal: 0 } : { sinds: eerder.sinds, aantal });
    if (isTijd) log.warn({ reden, aantal }, 'Verzoek aan de deur van Teams geweigerd');
  };
}
