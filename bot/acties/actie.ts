import { type Verb, type VerbData } from '../../cards';
import { type Clock } from '../clock';
import { type Herlees } from '../dossiers/herlees';
import { type Inrichting, type Persoon } from '../inrichting';
import { type Log } from '../log';
import { type Store } from '../store/store';
import { type Herkomst, type TurnUit } from '../teams/turn';

/** Wat elke behandelaar nodig heeft. */
export interface ActieDelen {
  readonly store: Store;
  readonly inrichting: Inrichting;
  readonly clock: Clock;
  readonly log: Log;
  /** Leest een onbekend bericht nog eens. */
  readonly herlees: Herlees;
  /** Laat de verzender meteen kijken. */
  readonly wake: () => void;
}

/** Eén klik van een bekende medewerker. `ruw` zijn alle geposte gegevens, voor de invoervelden. */
export interface Klik<V extends Verb> {
  readonly persoon: Persoon;
  readonly van: Herkomst;
  readonly data: VerbData<V>;
  readonly ruw: unknown;
}

export type Behandelaar<V extends Verb> = (delen: ActieDelen, klik: Klik<V>) => Promise<TurnUit>;

export function fout(status: 400 | 403 | 404 | 409, tekst: string): TurnUit {
  return { soort: 'fout', status, tekst };
}
