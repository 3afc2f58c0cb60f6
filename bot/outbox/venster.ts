/** Hoogstens `aantal` verzendingen in elk venster van `milliseconden`. */
export interface Grens {
  readonly aantal: number;
  readonly milliseconden: number;
  /** Zoveel daarvan blijft vrij voor wat voorrang heeft. */
  readonly vrij?: number;
}

/** De verzendingen die een of meer grenzen delen. Tijden zijn milliseconden sinds 1970. */
export interface Venster {
  /** Milliseconden tot er weer een bij mag; 0 betekent nu. */
  wait(nu: number, voorrang: boolean): number;
  begin(): void;
  /** Teams heeft geantwoord, of niet meer. */
  end(nu: number): void;
  /** Vervangt wat bekend is, oudste eerst. */
  load(tijden: readonly number[]): void;
}

export function createVenster(grenzen: readonly Grens[]): Venster {
  const langste = Math.max(...grenzen.map(({ milliseconden }) => milliseconden));
  let tijden: number[] = [];
  let bezig = 0;
  return {
    wait(nu, voorrang) {
      // What lies ahead of now is of a clock that was set back: it says nothing.
      tijden = tijden.filter((tijd) => tijd > nu - langste && tijd <= nu);
      return Math.max(0, ...grenzen.map((grens) => waitFor(grens, tijden, { bezig, nu, voorrang })));
    },
    begin: () => void (bezig += 1),
    end(nu) {
      bezig -= 1;
      // When it arrived is between begin and end; counted from the end, no window at Teams can hold one too many.
      tijden.push(nu);
    },
    load: (gelezen) => void (tijden = [...gelezen]),
  };
}

interface Moment {
  readonly bezig: number;
  readonly nu: number;
  readonly voorrang: boolean;
}

function waitFor(grens: Grens, tijden: readonly number[], { bezig, nu, voorrang }: Moment): number {
  const aantal = grens.aantal - (voorrang ? 0 : (grens.vrij ?? 0)) - bezig;
  if (aantal <= 0) return grens.milliseconden;
  const tegenhouder = tijden.at(-aantal);
  return tegenhouder === undefined ? 0 : tegenhouder + grens.milliseconden - nu;
}
