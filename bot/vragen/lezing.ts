import { type Maatvondst } from './tijd/lees-duur';
import { type Periodevondst } from './tijd/periodevondst';
import { type Groepering } from '../../rules/metingen/meting';
import { type FilterId } from '../../rules/metingen/meting';

/** Namen die in de gegevens voorkomen. */
export interface Namen {
  /** Kenmerk in de gegevens en de naam die mensen typen. */
  readonly klantmanagers: readonly { readonly id: string; readonly naam: string }[];
  readonly caseloads: readonly string[];
}

/** Wat er in de gegevens voorkomt; alleen daarover kan een vraag gaan. */
export interface Gegevensnamen extends Namen {
  readonly dossiers: Pick<ReadonlySet<string>, 'has'>;
}

/** Een waarde waarop de vraag inperkt; `uit`: juist niet. */
export interface Filtervondst {
  readonly filter: FilterId;
  readonly waarde: string;
  readonly uit: boolean;
}

/** Alles wat een lezer in de vraag vond, nog zonder te kiezen wat er wordt gemeten. */
export interface Lezing {
  readonly begrippen: ReadonlySet<string>;
  readonly filters: readonly Filtervondst[];
  readonly periodes: readonly Periodevondst[];
  readonly maten: readonly Maatvondst[];
  readonly groepen: readonly Groepering[];
  /** Wat de vraag wil tellen, als zij dat zegt. */
  readonly eenheid?: 'dossiers' | 'gebeurtenissen';
  /** Woorden zonder plaats, zoals getypt. */
  readonly onbekend: readonly string[];
  /** Waar als er iets staat dat op twee manieren te lezen is: twee keer "niet", of "niet bij Joost". */
  readonly dubbelzinnig: boolean;
  /** Waar als de vraag over toen gaat: "stonden er open". */
  readonly verleden: boolean;
  /** Er wordt een persoon bij naam genoemd. */
  readonly persoon: boolean;
  readonly eigen: boolean;
  readonly vervolg: boolean;
  /** "Welke zijn dat?" */
  readonly lijst: boolean;
  readonly iedereen: boolean;
  readonly alleCaseloads: boolean;
}
