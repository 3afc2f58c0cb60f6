/** Een lus die werkt, wacht tot er iets is of tot de tijd om is, en weer werkt. */
export interface Lus {
  /** Meteen nog een ronde, ook als er nu een bezig is. */
  readonly wake: () => void;
  /** Maakt de lopende ronde af en stopt. */
  readonly stop: () => Promise<void>;
}

export interface LusOpties {
  readonly pass: () => Promise<unknown>;
  /** Milliseconden tussen twee rondes als niemand wekt. */
  readonly pauze: number;
  readonly onFout: (fout: unknown) => void;
}

/** Start de lus. Een mislukte ronde stopt haar niet: die gaat naar `onFout` en de volgende ronde komt gewoon. */
export function startLus({ pass, pauze, onFout }: LusOpties): Lus {
  let gewekt = false;
  let gestopt = false;
  let breekAf: (() => void) | undefined;

  async function rest(): Promise<void> {
    if (gewekt || gestopt) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, pauze);
      breekAf = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  async function run(): Promise<void> {
    while (!isStopped()) {
      gewekt = false;
      await pass().catch(onFout);
      await rest();
    }
  }
  // A function, because the flag changes while the loop waits.
  const isStopped = (): boolean => gestopt;

  const klaar = run();
  return {
    wake() {
      gewekt = true;
      breekAf?.();
    },
    async stop() {
      gestopt = true;
      breekAf?.();
      await klaar;
    },
  };
}
