/**
 * `429`: geweigerd met een wachttijd. `429 in opdracht`: een opdracht krijgt 207 met 429 erin. `503`: niet uitgevoerd. `geen antwoord`:
 * uitgevoerd, maar de verbinding breekt voordat het antwoord er is. `niet aangekomen`: de verbinding breekt en er is niets uitgevoerd.
 */
export type Storingsoort = '429' | '429 in opdracht' | '503' | 'geen antwoord' | 'niet aangekomen';

export interface Storing {
  readonly soort: Storingsoort;
  readonly op: 'lezen' | 'schrijven';
  /** Eerst zoveel verzoeken van deze soort gewoon door laten gaan. */
  readonly na?: number;
  readonly aantal: number;
}

/** Speelt de gevraagde storingen, in de volgorde waarin ze zijn gevraagd. */
export class Storingen {
  private gevraagd: { storing: Storing; na: number; over: number }[] = [];

  add(storing: Storing): void {
    this.gevraagd.push({ storing, na: storing.na ?? 0, over: storing.aantal });
  }

  clear(): void {
    this.gevraagd = [];
  }

  /** De storing die dit verzoek treft. */
  next(op: Storing['op']): Storingsoort | undefined {
    const eerste = this.gevraagd.find(({ storing }) => storing.op === op);
    if (eerste === undefined) return undefined;
    if (eerste.na > 0) {
      eerste.na -= 1;
      return undefined;
    }
    eerste.over -= 1;
    if (eerste.over <= 0) this.gevraagd = this.gevraagd.filter((ander) => ander !== eerste);
    return eerste.storing.soort;
  }
}
