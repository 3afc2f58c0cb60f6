import { type Bronnen } from '../bronnen';
import { type Geldigheid } from '../geldigheid';
import { type Rekenwijze } from '../termijn';

/** Wat elke termijn in de tabel heeft (T-nn van de domeinlijst, deel b.2). */
interface Gedeeld extends Geldigheid {
  /** Wat er af moet zijn, bijvoorbeeld `PIP registreren in DUO`. */
  readonly naam: string;
  /** De gebeurtenis die dag nul is. */
  readonly begint: string;
  /** Wat er gebeurt als de termijn voorbij is. */
  readonly gevolg: string;
  /** A asielstatushouder, G gezins- en overige migrant, AG beide. */
  readonly doelgroep: 'A' | 'G' | 'AG';
  /** Leerroutes waarvoor de termijn geldt; ontbreekt bij alle. */
  readonly leerroutes?: readonly ('B' | 'O' | 'Z')[];
  readonly bronnen: Bronnen;
  /** De dag die telt voor het plan; alleen bij T-05, waar dit per versie verschilt. */
  readonly dagNul?: 'kennisgeving' | 'inschrijving';
  /** Eerdere versies, met wat toen anders was. De dag van de gebeurtenis kiest de versie. */
  readonly eerder?: readonly (Geldigheid & Partial<Pick<Gedeeld, 'begint' | 'gevolg' | 'bronnen' | 'dagNul'>>)[];
}

/** Een termijn met een begin en een lengte. `woord` staat op kaarten voor de datum; zonder is het `uiterlijk`. */
export interface BerekendeRegel extends Gedeeld {
  readonly rekenwijze: Rekenwijze;
  readonly woord?: 'tot en met' | 'vanaf' | 'later dan' | 'ongeveer' | 'op';
  /** Extra zin bij de berekening, bijvoorbeeld dat de datum een schatting is. */
  readonly opmerking?: string;
}

/** Een termijn die niet uit een begindatum volgt. `waarom` is de zin die de gebruiker krijgt. */
export interface NietBerekendeRegel extends Gedeeld {
  readonly waarom: string;
}

export type Termijnregel = BerekendeRegel | NietBerekendeRegel;
