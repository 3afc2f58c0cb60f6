import { type Hoofd } from './keten';

/** Welke dossiers zijn veranderd sinds een eerdere stand. */
export interface Wijzigingen {
  /** Geef deze de volgende keer mee. Geldt alleen bij deze geopende opslag, niet na een herstart. */
  readonly stand: number;
  /** Waar: `hoofden` zijn alle dossiers, en een dossier dat er niet bij staat is er niet. */
  readonly volledig: boolean;
  /** Wat nieuw is of sindsdien kan zijn veranderd. */
  readonly hoofden: readonly Hoofd[];
  /** Dossiernummers die sindsdien zijn gewist. */
  readonly weg: readonly string[];
}
