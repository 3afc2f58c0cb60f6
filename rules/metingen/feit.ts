import { type Datum } from '../datum';

/** De vijf hoofdtaken van `open-taken`. */
export type Hoofdtaak = 'scenario' | 'PIP vaststellen' | 'DUO-registratie' | 'aanbod' | 'overdracht';

/** Iets wat een meting telt: een gebeurtenis, of het dossier zelf. */
export interface Feit {
  /** De dag die met de periode wordt vergeleken; ontbreekt als er geen dag is. */
  readonly datum?: Datum | undefined;
  /** Wat in DUO moet staan. */
  readonly item?: string | undefined;
  /** Code van de melding. */
  readonly code?: string;
  readonly reden?: string | undefined;
  readonly fase?: string | undefined;
  readonly taak?: Hoofdtaak;
  /** Euro's. */
  readonly bedrag?: number;
}
