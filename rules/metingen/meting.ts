import { type Feit } from './feit';
import { type Stand } from './stand';

/** Waar een vraag op kan inperken. `fase` is de fase van een waarschuwing, niet die van het dossier. */
export type FilterId =
  | 'klantmanager'
  | 'caseload'
  | 'doelgroep'
  | 'leerroute'
  | 'dossier'
  | 'item'
  | 'afzender'
  | 'code'
  | 'reden'
  | 'fase'
  | 'termijnstand';

/** Waarover een antwoord te verdelen is. `melding` is de code, `maand` is `jjjj-mm` van de datum. */
export type Groepering =
  'klantmanager' | 'caseload' | 'doelgroep' | 'leerroute' | 'fase' | 'item' | 'melding' | 'reden' | 'taak' | 'maand';

/** Wat de dag van een treffer is. Alleen op een `uiterste dag` werkt het filter termijnstand; `geen` is de stand op de peildatum. */
export type Datumsoort = 'geen' | 'gebeurtenis' | 'uiterste dag' | 'einde';

/** Wat één telling heet, in de zin "3 dossiers". */
export interface Telwoord {
  readonly enkelvoud: string;
  readonly meervoud: string;
}

/** Een eis aan het dossier op de peildatum. `anders` is de reden, als hele zin, waarom een dossier niet meetelt. */
export interface Voorwaarde {
  readonly anders: string;
  readonly geldt: (stand: Stand) => boolean;
}

/** Hoe een meting telt: aan elke voorwaarde is voldaan, en dan telt elk feit. */
export interface Telling {
  readonly voorwaarden: readonly Voorwaarde[];
  readonly feiten: (stand: Stand) => readonly Feit[];
  /** De reden, als hele zin, waarom een dossier zonder feiten niet meetelt. */
  readonly zonderFeit: string;
}

/** Eén meting van de catalogus: wat zij betekent, wat ermee te vragen is en wie dat mag. */
export interface Meting extends Telling {
  /** Gewone taal: wat telt, vanaf welke dag, wat niet. */
  readonly definitie: string;
  /** Wat `aantal` telt als de vraag zelf niets kiest. */
  readonly eenheid: 'dossiers' | 'gebeurtenissen';
  readonly woord: Telwoord;
  readonly datum: Datumsoort;
  readonly periode: 'verplicht' | 'mag' | 'nee';
  /** Waar als de vraag een duur moet noemen ("al twee maanden"). */
  readonly duur: boolean;
  /** Welke september "in september" is: de laatste die is begonnen, of de eerste die nog niet voorbij is. */
  readonly blik: 'terug' | 'vooruit';
  readonly filters: readonly FilterId[];
  readonly groeperingen: readonly Groepering[];
  /** Mag in een kanaal worden gevraagd. */
  readonly kanaal: boolean;
  /** Een klantmanager mag dit alleen over eigen dossiers vragen (P-26). */
  readonly alleenEigen: boolean;
  /** Waar als het antwoord ook een bedrag heeft. */
  readonly bedrag: boolean;
  /** Gaat over precies één dossier, dat de vraag moet noemen; het antwoord staat dan in de groep `fase`. */
  readonly enkelDossier: boolean;
}

/** Wat elke meting zelf zegt; de rest volgt eruit. */
type Opgave = Omit<Telling, 'zonderFeit'> &
  Pick<Meting, 'definitie' | 'eenheid' | 'datum'> & {
    readonly woord?: readonly [enkelvoud: string, meervoud: string];
    readonly filters?: readonly FilterId[];
    readonly groeperingen?: readonly Groepering[];
    readonly periode?: 'verplicht';
    readonly blik?: 'terug';
    readonly kanaal?: false;
  } & Partial<Pick<Meting, 'zonderFeit' | 'duur' | 'alleenEigen' | 'bedrag' | 'enkelDossier'>>;

const VAN_ELK_DOSSIER = ['klantmanager', 'caseload', 'doelgroep', 'leerroute'] as const;

/** Maakt een meting: filters en groepen van elk dossier komen erbij, en wat uit de datumsoort volgt. */
export function defineMeting(opgave: Opgave): Meting {
  const { datum, filters = [], groeperingen = [], woord = DOSSIER } = opgave;
  const vooruit = datum === 'uiterste dag' || datum === 'einde';
  return {
    duur: false,
    alleenEigen: false,
    bedrag: false,
    enkelDossier: false,
    zonderFeit: 'Er is niets wat telt.',
    ...opgave,
    woord: { enkelvoud: woord[0], meervoud: woord[1] },
    periode: opgave.periode ?? (datum === 'geen' ? 'nee' : 'mag'),
    blik: opgave.blik ?? (vooruit ? 'vooruit' : 'terug'),
    filters: [...VAN_ELK_DOSSIER, 'dossier', ...filters, ...(datum === 'uiterste dag' ? TERMIJNSTAND : [])],
    groeperingen: [...VAN_ELK_DOSSIER, ...groeperingen, ...(datum === 'geen' ? [] : MAAND)],
    kanaal: opgave.kanaal ?? true,
  };
}

const DOSSIER = ['dossier', 'dossiers'] as const;
const TERMIJNSTAND = ['termijnstand'] as const;
const MAAND = ['maand'] as const;
