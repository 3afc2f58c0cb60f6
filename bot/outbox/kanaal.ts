import { type UitgaandeInhoud } from '../store/store';

/** Waar een zichtbaar bericht staat. */
export interface Geplaatst {
  readonly gesprek: string;
  readonly activityId: string;
}

/** De uitgaande kant van Teams, zo smal als de verzender hem nodig heeft. Elke fout is een `ZendFout`. */
export interface TeamsKanaal {
  post(plek: string, inhoud: UitgaandeInhoud): Promise<Geplaatst>;
  update(waar: Geplaatst, inhoud: UitgaandeInhoud): Promise<void>;
  /** Zoekt een kaart met dit merk terug, na een onduidelijk antwoord. `undefined`: zeker niet geplaatst. */
  find(plek: string, merk: string): Promise<Geplaatst | undefined>;
}

/**
 * `afgewezen`: zeker niet aangenomen, later opnieuw. `onduidelijk`: misschien wel aangenomen, eerst kijken.
 * `verdwenen`: het bericht of gesprek bestaat niet meer. `ongeldig`: opnieuw proberen helpt niet zolang de inhoud gelijk is.
 */
export type ZendUitkomst = 'afgewezen' | 'onduidelijk' | 'verdwenen' | 'ongeldig';

export class ZendFout extends Error {
  constructor(
    readonly uitkomst: ZendUitkomst,
    readonly status: number,
    /** Milliseconden die Teams vraagt te wachten. */
    readonly wacht?: number,
    options?: { cause?: unknown },
  ) {
    super(`Teams antwoordde ${status} (${uitkomst})`, options);
    this.name = 'ZendFout';
  }
}
