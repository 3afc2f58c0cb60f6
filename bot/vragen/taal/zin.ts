import { matchPatroon } from './patroon';
import { type Index, type Ingang } from './lexicon';
import { type Woord } from './woord';

/** De woorden van een vraag, met welke al een plaats hebben. Elke lezer neemt wat hij begrijpt; wat overblijft, is niet begrepen. */
export class Zin {
  private readonly bezet: boolean[];

  constructor(readonly woorden: readonly Woord[]) {
    this.bezet = woorden.map(() => false);
  }

  get lengte(): number {
    return this.woorden.length;
  }

  /** Het woord op deze plaats als het nog vrij is. */
  vrij(plaats: number): string | undefined {
    return this.bezet[plaats] === false ? this.woorden[plaats]?.tekst : undefined;
  }

  /** Het woord op deze plaats, vrij of niet. */
  woord(plaats: number): string | undefined {
    return this.woorden[plaats]?.tekst;
  }

  claim(plaats: number, aantal = 1): void {
    for (let i = plaats; i < plaats + aantal; i += 1) this.bezet[i] = true;
  }

  /** Of er een woord staat dat past, vrij of niet. */
  heeft(patroon: RegExp): boolean {
    return this.woorden.some(({ tekst }) => patroon.test(tekst));
  }

  /** Neemt elk vrij woord dat past; waar als er een was. */
  claimWoorden(patroon: RegExp): boolean {
    const plaatsen = this.open().filter((plaats) => patroon.test(this.vrij(plaats) ?? ''));
    for (const plaats of plaatsen) this.claim(plaats);
    return plaatsen.length > 0;
  }

  /** De langste ingang die op deze plaats past, met haar lengte. */
  langste(index: Index, plaats: number): { readonly ingang: Ingang; readonly lengte: number } | undefined {
    const eerste = this.vrij(plaats);
    if (eerste === undefined) return undefined;
    let beste: { ingang: Ingang; lengte: number } | undefined;
    for (const ingang of index.get(eerste) ?? []) {
      const lengte = matchPatroon(ingang.patroon, (i) => this.vrij(i), plaats);
      if (lengte > (beste?.lengte ?? 0)) beste = { ingang, lengte };
    }
    return beste;
  }

  /** Neemt overal de langste ingang, van links naar rechts, en geeft wat is gevonden. */
  claimAlle(index: Index): readonly Vondst[] {
    const vondsten: Vondst[] = [];
    for (let plaats = 0; plaats < this.lengte; plaats += 1) {
      const gevonden = this.langste(index, plaats);
      if (gevonden === undefined) continue;
      this.claim(plaats, gevonden.lengte);
      vondsten.push({ begrip: gevonden.ingang.begrip, plaats, lengte: gevonden.lengte });
      plaats += gevonden.lengte - 1;
    }
    return vondsten;
  }

  /** De plaatsen die nog vrij zijn. */
  open(): readonly number[] {
    return this.woorden.flatMap((_woord, plaats) => (this.bezet[plaats] === false ? [plaats] : []));
  }
}

/** Een begrip en waar het staat. */
export interface Vondst {
  readonly begrip: string;
  readonly plaats: number;
  readonly lengte: number;
}
