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
 * `afgewezen`: zeker niet aangenomen, later opnieuw. `onduidelijk`: misschien wel aangenomen, eerst kijken. `verdwenen`: het bericht
 * bestaat niet meer. `ongeldig`: opnieuw proberen helpt niet zolang de inhoud gelijk is. `geen plek`: op deze plek mag of kan de bot
 * niets plaatsen tot een mens iets doet.
 */
export type ZendUitkomst = 'afgewezen' | 'onduidelijk' | 'verdwenen' | 'ongeldig' | 'geen plek';

export class ZendFout extends Error {
  /** Het wachten geldt voor alles wat deze app in de tenant verstuurt, niet alleen voor dit gesprek. */
  readonly alles: boolean;

  constructor(
    readonly uitkomst: ZendUitkomst,
    /** Status van het antwoord; 0: er kwam geen antwoord, of er is niets gevraagd. */
    readonly status: number,
    /** Milliseconden die Teams vraagt te wachten. */
    readonly wacht?: number,
    options?: { readonly cause?: unknown; readonly alles?: boolean },
  ) {
    super(`Teams antwoordde ${status} (${uitkomst})`, options);
    this.name = 'ZendFout';
    this.alles = options?.alles ?? false;
  }
}
