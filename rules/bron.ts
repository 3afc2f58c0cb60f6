/** Soort van een bron: alleen de eerste drie zijn recht; de rest is afspraak en heet op elke kaart ook zo. */
export type BronSoort = 'wet' | 'besluit' | 'regeling' | 'ketenafspraak' | 'lokaal';

/** Eén plaats in een bron. `uitleg` zegt in één regel hoe onze regel de tekst toepast. */
export interface Bron {
  /** Stabiel, zoals het in kaarten, logs en exports staat, bijvoorbeeld `Bi 5.3.1`. */
  readonly id: string;
  readonly soort: BronSoort;
  readonly titel: string;
  readonly url?: string;
  readonly uitleg: string;
  /** Datum waarop de tekst zelf is gelezen; `nog niet` is eerlijk en mag. */
  readonly nagekeken: string;
}
