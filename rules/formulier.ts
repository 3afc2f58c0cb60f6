import { type DossierStaat } from './dossier/staat';
import { type Velden } from './historie';

/** `F-00` … `F-20e`. */
export type FormulierId =
  | 'F-00'
  | 'F-01'
  | 'F-02'
  | 'F-03'
  | 'F-04'
  | 'F-05'
  | 'F-06'
  | 'F-07'
  | 'F-08'
  | 'F-09'
  | 'F-10'
  | 'F-11'
  | 'F-12'
  | 'F-13'
  | 'F-14'
  | 'F-15'
  | 'F-16'
  | 'F-17'
  | 'F-18'
  | 'F-19'
  | 'F-20a'
  | 'F-20b'
  | 'F-20c'
  | 'F-20d'
  | 'F-20e';

/**
 * Soort van een veld.
 * `uren` en `aantal` zijn hele getallen, `bedrag` is in euro's met hoogstens twee decimalen,
 * `periode` is `{van, tot}` (beide dagen tellen mee), `akkoord` is `{door, op}`.
 * `tekst` is vrije tekst (V-ALG-04 en V-ALG-05 kijken erin), `code` is een kenmerk van buiten.
 */
export type VeldSoort =
  | 'datum'
  | 'tekst'
  | 'code'
  | 'ja/nee'
  | 'uren'
  | 'aantal'
  | 'bedrag'
  | 'keuze'
  | 'meerkeuze'
  | 'periode'
  | 'akkoord'
  | 'gebruiker';

/**
 * Wat een datum is.
 * `gebeurtenis`: iets wat al gebeurd moet zijn (V-ALG-06, V-ALG-07). `feit`: idem, maar mag van vóór 2022 zijn.
 * `vooruit`: ligt uit zichzelf vooruit. `eigen`: een regel van het formulier zelf gaat over deze datum.
 */
export type Dag = 'gebeurtenis' | 'feit' | 'vooruit' | 'eigen';

/** Verplicht: altijd, of afhankelijk van wat is ingevuld en wat het dossier weet. */
export type Verplicht = true | ((velden: Velden, staat: DossierStaat) => boolean);

/** Welke codes er bestaan, met een voorbeeld ervan en hoe zij samen heten: `een bestaande melding als COA-01`. */
export interface Bestaand {
  readonly verwacht: string;
  readonly voorbeeld: string;
  readonly bestaat: (code: string) => boolean;
}

/** Beschrijving van één veld, zonder zijn sleutel. Kaart, schema en opdrachtregel volgen allemaal hieruit. */
export interface VeldBron {
  readonly label: string;
  readonly soort: VeldSoort;
  /** Alleen bij `keuze` en `meerkeuze`. */
  readonly opties?: readonly string[];
  /** Welke opties in een vorm passen; een vorm die hier niet staat, heeft ze alle. `toets` neemt elke optie aan. */
  readonly optiesPerVorm?: Readonly<Record<string, readonly string[]>>;
  /** Alleen bij getallen; in de eenheid van de soort. */
  readonly min?: number;
  readonly max?: number;
  /** Alleen bij tekst; standaard 500 tekens. */
  readonly maxLengte?: number;
  /** Alleen bij `code`; ontbreekt: elke tekst mag. */
  readonly bestaand?: Bestaand;
  /** Alleen bij datums en perioden; standaard `gebeurtenis`. */
  readonly dag?: Dag;
  /** Ontbreekt: niet verplicht. */
  readonly verplicht?: Verplicht;
  /** Een regel oordeelt over opties, bereik of patroon; de deur laat dan elke waarde van de soort door. */
  readonly eigenRegel?: boolean;
  /** Wordt vooraf ingevuld of berekend; de mens kijkt alleen na. */
  readonly automatisch?: boolean;
  /** Gaat naar DUO. `op verzoek`: alleen als DUO erom vraagt. */
  readonly duo?: true | 'op verzoek';
  /** Hoort bij de levering aan het CBS (SWI). */
  readonly cbs?: true;
  /** In welke vormen van het formulier het veld te zien is; ontbreekt: in elke vorm. */
  readonly vormen?: readonly string[];
  /** Korte uitleg bij het veld, B1. */
  readonly hulp?: string;
}

/** Eén veld van een formulier. */
export interface Veld extends VeldBron {
  readonly sleutel: string;
}

/** De keuzes van een veld; leeg bij een veld waar niets te kiezen is. */
export function optiesVan({ opties = [] }: VeldBron): readonly string[] {
  return opties;
}

/** Het meeste dat DUO in een getal aanneemt; ook de grens waar een veld er zelf geen noemt. */
const GETAL_MAX = 9999;

/** Wat in een getalveld mag staan, in de eenheid van de soort; beide grenzen tellen mee. */
export function bereikVan({ min = 0, max = GETAL_MAX }: VeldBron): { readonly min: number; readonly max: number } {
  return { min, max };
}

/** Een gedaante van een formulier, bijvoorbeeld de oproep of de uitkomst van F-03. */
export interface Vorm {
  readonly id: string;
  readonly label: string;
}

/** Een formulier als gegeven. */
export interface Formulier {
  readonly id: FormulierId;
  readonly titel: string;
  /** Eén zin: waar dit formulier voor is. */
  readonly uitleg: string;
  /** In de volgorde waarin een mens ze invult. */
  readonly velden: readonly Veld[];
  /** Velden op sleutel. */
  readonly veld: ReadonlyMap<string, Veld>;
  /** Leeg als het formulier maar één gedaante heeft. */
  readonly vormen: readonly Vorm[];
  /** Welke gedaante deze invulling heeft; `''` als er maar één is. */
  readonly vormVan: (velden: Velden) => string;
}

interface FormulierBron<S extends string> {
  readonly id: FormulierId;
  readonly titel: string;
  readonly uitleg: string;
  readonly velden: Readonly<Record<S, VeldBron>>;
  readonly vormen?: readonly Vorm[];
  readonly vormVan?: (velden: Velden) => string;
}

/** Op elk formulier: een latere verbetering vervangt de eerdere invulling (V-ALG-14). */
const VERBETERING: Readonly<Record<'correctie' | 'redenCorrectie', VeldBron>> = {
  correctie: {
    label: 'Dit is een verbetering',
    soort: 'ja/nee',
    hulp: 'Kies ja als u een eerdere registratie verbetert.',
  },
  redenCorrectie: { label: 'Reden van de verbetering', soort: 'tekst', hulp: 'De eerdere gegevens blijven zichtbaar.' },
};

/** Maakt van een beschrijving een formulier met de velden voor verbetering erbij. */
export function defineFormulier<S extends string>(bron: FormulierBron<S>): Formulier {
  const alles: Readonly<Record<string, VeldBron>> = { ...bron.velden, ...VERBETERING };
  const velden = Object.entries(alles).map(([sleutel, veld]): Veld => ({ sleutel, ...veld }));
  return {
    id: bron.id,
    titel: bron.titel,
    uitleg: bron.uitleg,
    velden,
    veld: new Map(velden.map((veld) => [veld.sleutel, veld])),
    vormen: bron.vormen ?? [],
    vormVan: bron.vormVan ?? (() => ''),
  };
}
