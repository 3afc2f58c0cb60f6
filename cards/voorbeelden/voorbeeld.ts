import { type AdaptiveCard, type Plek } from '../kaart';

/** Eén kaart in één toestand, met verzonnen gegevens. */
export interface Voorbeeld {
  readonly kaart: string;
  readonly toestand: string;
  readonly plek: Plek;
  readonly inhoud: AdaptiveCard;
}
