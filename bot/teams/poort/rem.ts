import { type Clock } from '../../clock';

/** Ruim boven wat een mens klikt, ook met kaarten die zichzelf verversen. */
const INEENS = 60;
const PER_SECONDE = 5;
const HOOGSTENS = 10_000;

/** Houdt in wie te snel gaat. */
export interface Rem {
  /** Waar als deze beller nu nog een verzoek mag doen; dan telt het mee. */
  take(wie: string): boolean;
}

/**
 * Per beller een emmer die vanzelf volloopt. Er zijn hoogstens tienduizend emmers: wie het langst niets deed, valt af, en had toen
 * allang weer een volle.
 */
export function createRem({ now }: Pick<Clock, 'now'>): Rem {
  const emmers = new Map<string, { over: number; op: number }>();
  return {
    take(wie) {
      const nu = now().getTime();
      const { over, op } = emmers.get(wie) ?? { over: INEENS, op: nu };
      const inhoud = Math.min(INEENS, over + (Math.max(0, nu - op) / 1_000) * PER_SECONDE);
      emmers.delete(wie);
      emmers.set(wie, { over: inhoud < 1 ? inhoud : inhoud - 1, op: nu });
      dropOudste(emmers);
      return inhoud >= 1;
    },
  };
}

function dropOudste(emmers: Map<string, unknown>): void {
  if (emmers.size <= HOOGSTENS) return;
  for (const wie of emmers.keys()) {
    emmers.delete(wie);
    return;
  }
}
