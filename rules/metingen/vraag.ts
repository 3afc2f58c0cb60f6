import { type Datum } from '../datum';
import { type Doelgroep, type Leerroute, type RegistratieItem } from '../dossier/staat';
import { type Termijnstand } from '../taak';
import { type MetingId } from './catalogus';
import { type FilterId, type Groepering } from './meting';

/** Waarden die mogen, of juist niet. Beide tegelijk mag: dan geldt beide. Een lege keuze is een fout. */
export interface Keuze<T extends string = string> {
  readonly alleen?: readonly T[];
  readonly behalve?: readonly T[];
}

/** Wie de melding stuurde. */
export type MeldingAfzender = 'COA' | 'DUO' | 'EXT';

/** Filters van verschillende soort gelden tegelijk. Namen zoals ze in de gegevens staan (klantmanager met kleine letters). */
export interface Filters {
  readonly klantmanager?: Keuze;
  readonly caseload?: Keuze;
  readonly doelgroep?: Keuze<Doelgroep | 'onbekend'>;
  readonly leerroute?: Keuze<Leerroute | 'geen'>;
  readonly dossier?: Keuze;
  readonly item?: Keuze<RegistratieItem>;
  readonly afzender?: Keuze<MeldingAfzender>;
  /** `COA-nn`, `DUO-SSnnn` of `EXT-nn`. */
  readonly code?: Keuze;
  /** Van een waarschuwing de tekst van F-08; van een gesprek `met reden` of `zonder reden`. */
  readonly reden?: Keuze;
  /** Fase van een waarschuwing: `brede intake`, `LBT` of `PIP`. */
  readonly fase?: Keuze;
  readonly termijnstand?: Keuze<Termijnstand>;
}

/** Beide dagen tellen mee; minstens een van beide is er. Zonder `van` telt bij een uiterste dag ook mee wat al verlopen is. */
export interface Periode {
  readonly van?: Datum;
  readonly tot?: Datum;
}

/** Een tijd terug vanaf de peildatum; een maand volgt R2, een week is zeven dagen. */
export interface Duur {
  readonly aantal: number;
  readonly eenheid: 'dagen' | 'weken' | 'maanden';
}

/** Een statusvraag: één meting × filters × periode × groepering. Gewone JSON, ook als `vorige` heen en terug. */
export interface Vraag {
  readonly meting: MetingId;
  readonly filters: Filters;
  readonly periode?: Periode;
  /** Alleen, en dan verplicht, bij `niet-gesproken`. */
  readonly duur?: Duur;
  readonly groepering?: Groepering;
  /** `dossiers`: tel bij een meting van gebeurtenissen de verschillende dossiers. Ontbreekt: de eigen eenheid van de meting. */
  readonly eenheid?: 'dossiers' | 'gebeurtenissen';
  /** De vraag wil het bedrag weten. Verandert niets aan het tellen. */
  readonly bedrag?: boolean;
}

/** Elke soort filter heeft haar plaats in `Filters`. */
export const FILTER_IDS = [
  'klantmanager',
  'caseload',
  'doelgroep',
  'leerroute',
  'dossier',
  'item',
  'afzender',
  'code',
  'reden',
  'fase',
  'termijnstand',
] as const satisfies readonly (FilterId & keyof Filters)[];
