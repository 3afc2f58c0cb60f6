/** Laat hoogstens `aantal` taken tegelijk lopen; de rest wacht op volgorde. */
export function createLimiet(aantal: number): <T>(taak: () => Promise<T>) => Promise<T> {
  const wachtrij: (() => void)[] = [];
  let vrij = aantal;
  async function enter(): Promise<void> {
    if (vrij > 0) vrij -= 1;
    else await new Promise<void>((resolve) => wachtrij.push(resolve));
  }
  function leave(): void {
    const volgende = wachtrij.shift();
    if (volgende === undefined) vrij += 1;
    else volgende();
  }
  return async (taak) => {
    await enter();
    try {
      return await taak();
    } finally {
      leave();
    }
  };
}
