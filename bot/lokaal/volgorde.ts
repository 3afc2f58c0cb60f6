/** Laat een aanroep de volgende voorgaan. */
export interface Volgorde {
  /** Wacht tot een andere aanroep klaar is, hoogstens zoveel milliseconden. */
  letPass(hoogstens: number): Promise<void>;
  /** Een aanroep is klaar. */
  passed(): void;
}

export function createVolgorde(): Volgorde {
  const wachtenden = new Set<() => void>();
  return {
    letPass: (hoogstens) =>
      new Promise((resolve) => {
        const verder = () => {
          clearTimeout(timer);
          wachtenden.delete(verder);
          resolve();
        };
        const timer = setTimeout(verder, hoogstens);
        wachtenden.add(verder);
      }),
    passed() {
      for (const verder of wachtenden) verder();
    },
  };
}
