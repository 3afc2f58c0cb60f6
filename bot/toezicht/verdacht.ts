import { type Ronde } from '../herinneringen/laatste-ronde';
import { type Punt, SLEUTELS } from '../herinneringen/sleutels';

/**
 * Een punt van vandaag dat nergens staat, kan na de laatste ronde zijn ontstaan. Staat het na een volgende ronde nog nergens, dan is het
 * gemist.
 */
export interface Verdacht {
  /** Begint een controle, na deze ronde. */
  begin(ronde: Ronde | undefined): void;
  /** De punten die al voor een eerdere ronde ontbraken. */
  confirm(punten: readonly Punt[]): readonly Punt[];
}

export function createVerdacht(): Verdacht {
  let eerder = new Map<string, string>();
  let nu = new Map<string, string>();
  let huidig = '';
  return {
    begin(ronde) {
      huidig = ronde === undefined ? '' : `${ronde.dag} ${ronde.uur}`;
      eerder = nu;
      nu = new Map();
    },
    confirm(punten) {
      const sleutels = punten.map((punt) => [punt, SLEUTELS.herinnerd(punt)] as const);
      for (const [, sleutel] of sleutels) nu.set(sleutel, eerder.get(sleutel) ?? huidig);
      return sleutels.filter(([, sleutel]) => nu.get(sleutel) !== huidig).map(([punt]) => punt);
    },
  };
}
