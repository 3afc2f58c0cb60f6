import { type Bronnen } from '../bronnen';
import { type Datum } from '../datum';
import { type Historie } from '../dossier/historie';
import { type DossierStaat } from '../dossier/staat';
import { type FormulierId } from '../formulier';
import { type TermijnId } from '../termijnen';

export type Momentpartij = 'COA' | 'DUO' | 'gemeente' | 'IND';
export type Momentvorm = 'brief' | 'gesprek' | 'gesprek en brief' | 'brief of mail' | 'brief of gesprek';

/** Waar het dossier naar kijkt: de stand, en de historie voor wat de stand niet bewaart. */
export interface Blik {
  readonly staat: DossierStaat;
  readonly historie: Historie;
}

/**
 * Eén contactmoment van de tijdlijn, en wat het dossier erover kan zeggen. `bewijs` noemt de dag waarop het is gebeurd; ontbreekt
 * die functie, dan legt niemand dit moment vast en kan Regiebot het niet zien.
 */
export interface Momentregel {
  readonly nr: number;
  readonly partij: Momentpartij;
  readonly vorm: Momentvorm;
  readonly wat: string;
  /** Stippellijn op de tijdlijn: het hoeft niet. */
  readonly naarKeuze?: true;
  /** Onwaar als het moment voor deze persoon niet bestaat. */
  readonly geldt?: (blik: Blik) => boolean;
  /** Waar als het moment aan de beurt is; ontbreekt: altijd. */
  readonly begint?: (blik: Blik) => boolean;
  readonly bewijs?: (blik: Blik) => Datum | undefined;
  /** Waar als een later moment al is geweest, zodat dit niet meer komt. */
  readonly voorbij?: (blik: Blik) => boolean;
  /** Meldingen over dezelfde gebeurtenis. Zij bewijzen de brief niet, maar zeggen wel waar te kijken. */
  readonly meldingen?: readonly string[];
  /** Bij meer gesprekken: hoeveel er zijn geweest. */
  readonly stand?: (blik: Blik) => string | undefined;
  readonly formulier?: FormulierId;
  /** Termijnen waarvan de laatste dag ook voor dit moment geldt. */
  readonly termijnen?: readonly TermijnId[];
  readonly bronnen: Bronnen;
}
