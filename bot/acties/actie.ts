import { type Verb, type VerbData } from '../../cards';
import { type Agendadeur } from '../agenda/deur';
import { type Clock } from '../clock';
import { type Concepten } from '../concepten/concepten';
import { type Herlees } from '../dossiers/herlees';
import { type Inrichter } from '../gesprek/instellen/inrichter';
import { type Inrichting, type Persoon } from '../inrichting';
import { type Log } from '../log';
import { type Kluis } from '../store/kluis';
import { type Store } from '../store/store';
import { type Herkomst, type TurnUit } from '../teams/turn';
import { type Vertaler } from '../vertaler/vertaler';

/** Wat elke behandelaar nodig heeft. */
export interface ActieDelen {
  readonly store: Store;
  readonly inrichting: Inrichting;
  /** Wijzigt de inrichting, voor de beheerder. */
  readonly inrichter: Inrichter;
  readonly clock: Clock;
  readonly log: Log;
  /** Sluit weg wat een mens over een mens typte. */
  readonly kluis: Kluis;
  /** Half ingevulde formulieren. */
  readonly concepten: Concepten;
  /** Maakt een link naar een afspraak. */
  readonly agenda: Pick<Agendadeur, 'link'>;
  /** Leest een onbekend bericht nog eens. */
  readonly herlees: Herlees;
  /** Laat de verzender meteen kijken. */
  readonly wake: () => void;
  /** Vertaalt een vraag die niet werd begrepen; meestal is er geen. */
  readonly vertaler?: Vertaler;
  /** Waarom Regiebot nu niemand kan herkennen, in één zin. `undefined`: dat kan wel. */
  readonly onherkend?: () => string | undefined;
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
