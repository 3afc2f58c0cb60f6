import { type BronSoort } from './bron';
import { type Datum } from './datum';
import { type TermijnId } from './termijnen';

/** `nadert`: vijf werkdagen of minder te gaan. */
export type Termijnstand = 'ruim' | 'nadert' | 'vandaag' | 'verlopen';

/** Iets dat iemand moet doen. Wordt berekend, nooit bewaard. */
export interface Taak {
  /** `T-nn` uit de termijnentabel. */
  readonly termijn: TermijnId;
  /** Korte Nederlandse opdracht, bijvoorbeeld `PIP registreren in DUO`. */
  readonly wat: string;
  /** Waarover, als een dossier deze termijn vaker heeft: item in DUO, melding, oproep of boete. Nooit om te tonen. */
  readonly over?: string;
  /** Dag nul: de dag van de gebeurtenis. */
  readonly start: Datum;
  /** De laatste dag, die dag zelf telt mee. */
  readonly totEnMet: Datum;
  /** Laatste werkdag ervoor; alleen waar R11 geldt en de laatste dag geen werkdag is. */
  readonly richtdatum?: Datum;
  readonly stand: Termijnstand;
  /** Formulier waarmee de taak wordt afgerond; ontbreekt als daar geen formulier voor is (persoonsgegevens verwijderen). */
  readonly formulier?: string;
  readonly bronnen: readonly string[];
  /** Recht of afspraak: de soort van de zwaarste bron. */
  readonly soort: BronSoort;
  /** De berekening in woorden. */
  readonly stappen: readonly string[];
  /** Waar als een gegeven of het feestdagenbesluit nog ontbreekt. */
  readonly voorlopig?: boolean;
}
