/** BLOK houdt tegen, WAARSCHUWING vraagt een bevestiging, INFO zegt alleen iets. */
export type Ernst = 'BLOK' | 'WAARSCHUWING' | 'INFO';

/** Eén regel die niet klopt, met alles wat nodig is om het uit te leggen. */
export interface Melding {
  /** Bijvoorbeeld `V-PIP-06`; `V-VELD` bij een ontbrekend verplicht veld. */
  readonly regel: string;
  readonly ernst: Ernst;
  /** Sleutel van het veld waar de melding bij hoort; ontbreekt als zij over het hele formulier gaat. */
  readonly veld?: string;
  /** Nederlandse zin, zonder open plekken. */
  readonly tekst: string;
  /** Kenmerken van de bronnen, bijvoorbeeld `Bi 5.3.1`. */
  readonly bronnen: readonly string[];
}

export type Uitkomst = 'akkoord' | 'bevestigen' | 'geweigerd';

/** Uitkomst van `toets`: alle meldingen tegelijk, geen dubbel, op volgorde van regel. */
export interface Oordeel {
  readonly uitkomst: Uitkomst;
  readonly meldingen: readonly Melding[];
  /** Euro's; alleen bij F-09. */
  readonly bedrag?: number;
}
