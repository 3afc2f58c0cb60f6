/** Hoe groot de proef is. De drukte volgt uit het aantal dossiers en mensen. */
export interface Maat {
  readonly naam: string;
  readonly dossiers: number;
  readonly mensen: number;
  readonly caseloads: number;
  /** Seconden waarin de vier uur zijn samengeperst. */
  readonly seconden: number;
}

export const LANG: Maat = { naam: 'lang', dossiers: 20_000, mensen: 2_000, caseloads: 90, seconden: 600 };
export const KORT: Maat = { naam: 'kort', dossiers: 1_000, mensen: 100, caseloads: 20, seconden: 60 };

/** Regels historie per dossier: 20.000 dossiers hebben er samen een half miljoen. */
export const REGELS = 25;

const UREN = 4;
/** Werkdagen van acht uur in een jaar (infra/kosten.md). */
const WERKUREN = 220 * 8;

/** Wat iemand doet. */
export type Soort = 'bekijken' | 'verversen' | 'oppakken' | 'mijn taken' | 'vraag';

/** Hoe vaak iets gebeurt in de vier uur: per dossier volgens infra/kosten.md, de rest per mens. */
export interface Drukte {
  readonly handelingen: Readonly<Record<Soort, number>>;
  /** Berichten van COA en DUO. */
  readonly berichten: number;
}

export function countDrukte({ dossiers, mensen, caseloads }: Maat): Drukte {
  const perJaar = (keer: number) => Math.round((dossiers * keer * UREN) / WERKUREN);
  return {
    handelingen: {
      ...{ bekijken: perJaar(150), verversen: perJaar(150), oppakken: perJaar(13) },
      // Everybody looks once in the morning; two questions for each caseload.
      ...{ 'mijn taken': mensen, vraag: 2 * caseloads },
    },
    berichten: perJaar(12),
  };
}
