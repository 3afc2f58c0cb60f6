import { type Clock } from '../clock';
import { type Huur } from '../store/huur';
import { type Store } from '../store/store';

/** Milliseconden dat een taak van deze instantie blijft als zij niets meer laat horen. */
const DUUR = 25_000;
/** Zoveel moet er over zijn om nog iets te beginnen: langer dan één aanroep naar Teams kan duren. */
const MARGE = 12_000;
/** Zo vaak laat de houder van zich horen, en vraagt een ander of de taak vrij is. */
const RITME = 5_000;

/** Zorgt dat van alle instanties er één tegelijk een taak doet. */
export interface Huurder {
  /**
   * Doet `work` als de taak van deze instantie is, en geeft of dat zo was. `houdt` zegt of zij dat nog is: wie iets begint dat niet terug
   * te draaien is, vraagt het eerst. Gooit `OPSLAG_ONBEREIKBAAR` en wat `work` gooit.
   */
  run(taak: string, work: (houdt: () => boolean) => Promise<unknown>): Promise<boolean>;
  /** Geeft alles terug, zodat een ander niet hoeft te wachten. */
  release(): Promise<void>;
}

export interface HuurderDelen {
  readonly store: Pick<Store, 'rent' | 'release'>;
  readonly clock: Clock;
  /** Kenmerk van deze instantie; elke start een ander. */
  readonly houder: string;
}

export function createHuurder({ store, clock, houder }: HuurderDelen): Huurder {
  const huren = new Map<string, Huur>();
  const gevraagd = new Map<string, number>();
  const nu = () => clock.now().getTime();

  const houdt = (taak: string) => {
    const huur = huren.get(taak);
    return huur?.houder === houder && Date.parse(huur.tot) - MARGE > nu();
  };
  const ask = async (taak: string) => {
    // Either way: a clock that was set back must not keep us from asking until it has caught up.
    if (Math.abs(nu() - (gevraagd.get(taak) ?? -Infinity)) < RITME) return;
    gevraagd.set(taak, nu());
    try {
      huren.set(taak, await store.rent({ taak, houder, nu: clock.now().toISOString(), duur: DUUR }));
    } catch (fout) {
      // Not "somebody else has it": whoever asks next hears the fault too.
      gevraagd.delete(taak);
      throw fout;
    }
  };
  return {
    async run(taak, work) {
      await ask(taak);
      if (!houdt(taak)) return false;
      // A long round keeps its task; a failed extension is no error until the time is up.
      const ritme = setInterval(() => void ask(taak).catch(() => undefined), RITME);
      try {
        await work(() => houdt(taak));
      } finally {
        clearInterval(ritme);
      }
      return true;
    },
    async release() {
      for (const huur of huren.values()) if (huur.houder === houder) await store.release(huur);
      huren.clear();
    },
  };
}
