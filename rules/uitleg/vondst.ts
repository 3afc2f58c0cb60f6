import { type Veld } from '../formulier';
import { type VeldWaarde } from '../historie';
import { type Toetsvraag } from '../toets';
import { type GevondenDag } from './datums';
import { type Verandering } from './uitweg';

/** Of een getal dat past een ondergrens is (iets meer kan ook, iets minder niet), een bovengrens, of alleen dat getal. */
export type Grens = 'minstens' | 'hoogstens' | 'bij';

/** Een waarde die past, met wat nodig is om haar te noemen. `ook`: andere velden die mee moeten veranderen. */
export type Vondst =
  | {
      readonly soort: 'dag';
      readonly voorstel: VeldWaarde;
      readonly gevonden: GevondenDag;
      readonly ook: readonly Verandering[];
    }
  | { readonly soort: 'getal'; readonly voorstel: number; readonly nu: number; readonly grens: Grens }
  | { readonly soort: 'minstens'; readonly voorstel: number }
  | { readonly soort: 'keuze'; readonly voorstel: string; readonly alle: readonly string[] }
  | { readonly soort: 'ja/nee'; readonly voorstel: boolean }
  | { readonly soort: 'erbij' | 'eraf'; readonly voorstel: readonly string[]; readonly opties: readonly string[] }
  | { readonly soort: 'invullen'; readonly voorstel: VeldWaarde; readonly ook: readonly Verandering[] }
  | { readonly soort: 'leeg' };

/** Wat een zoeker weet van één veld. */
export interface Zoektocht {
  readonly vraag: Toetsvraag;
  readonly veld: Veld;
  /** Waar als de melding vervalt zonder nieuwe weigering. */
  readonly past: (voorstel: VeldWaarde, ook?: readonly Verandering[]) => boolean;
  /** Waar als in elk geval deze melding vervalt. */
  readonly zwijgt: (voorstel: VeldWaarde) => boolean;
}

/** Zoekt een andere waarde voor een veld; `undefined` als niets past. */
export type Zoeker = (zoektocht: Zoektocht) => Vondst | undefined;
