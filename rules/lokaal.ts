import { type BronId } from './bronnen';
import { WOORDEN_GELOOF, WOORDEN_GEZONDHEID } from './gevoelige-woorden';

/** Een keuze die de gemeente zelf maakt: de waarde en waar zij vandaan komt. */
interface Keuze<W> {
  readonly waarde: W;
  readonly bron: BronId;
  readonly uitleg: string;
}

/** Alle lokale keuzes met hun standaard. Een beheerder kan ze wijzigen; recht staat hier niet. */
export const LOKALE_KEUZES = {
  aowLeeftijd: { waarde: 67, bron: 'Wi 3.1', uitleg: 'AOW-leeftijd in jaren; daarboven is er geen plicht.' },
  minimumleeftijd: { waarde: 16, bron: 'Wi 3.1', uitleg: 'Onder deze leeftijd is er geen plicht.' },
  intensiteitLaag: { waarde: 100, bron: 'lokaal', uitleg: 'Minder uren dan dit is ongebruikelijk (V-PIP-12).' },
  intensiteitHoog: { waarde: 2500, bron: 'lokaal', uitleg: 'Meer uren dan dit is ongebruikelijk (V-PIP-12).' },
  driegesprekMinDagen: {
    waarde: 7,
    bron: 'S3 Bijlage I',
    uitleg: 'Driegesprek in scenario 3: minstens zoveel dagen voor de verhuizing.',
  },
  driegesprekMaxDagen: {
    waarde: 28,
    bron: 'S3 Bijlage I',
    uitleg: 'Driegesprek in scenario 3: hoogstens zoveel dagen voor de verhuizing.',
  },
  asielBeboeten: {
    waarde: false,
    bron: 'KER',
    uitleg: 'Waar: een asielstatushouder kan zonder uitzonderingsgrond een boete krijgen.',
  },
  waarschuwingVoorPipBoete: {
    waarde: false,
    bron: 'S1 §4.7',
    uitleg: 'Waar: voor een boete over het plan is eerst een waarschuwing nodig.',
  },
  woordenGezondheid: {
    waarde: WOORDEN_GEZONDHEID,
    bron: 'Wi 37',
    uitleg: 'Woorden over gezondheid die niet in Teams horen (V-ALG-05, V-VO-03).',
  },
  woordenGeloof: {
    waarde: WOORDEN_GELOOF,
    bron: 'Wi 37',
    uitleg: 'Woorden over geloof die niet in Teams horen (V-ALG-05).',
  },
} as const satisfies Record<string, Keuze<number | boolean | readonly string[]>>;

/** De waarden die een toets gebruikt. */
export interface Lokaal {
  readonly aowLeeftijd: number;
  readonly minimumleeftijd: number;
  readonly intensiteitLaag: number;
  readonly intensiteitHoog: number;
  readonly driegesprekMinDagen: number;
  readonly driegesprekMaxDagen: number;
  readonly asielBeboeten: boolean;
  readonly waarschuwingVoorPipBoete: boolean;
  readonly woordenGezondheid: readonly string[];
  readonly woordenGeloof: readonly string[];
}

/** De standaardwaarden, voor wie niets heeft gekozen. */
export const LOKAAL_STANDAARD: Lokaal = {
  aowLeeftijd: LOKALE_KEUZES.aowLeeftijd.waarde,
  minimumleeftijd: LOKALE_KEUZES.minimumleeftijd.waarde,
  intensiteitLaag: LOKALE_KEUZES.intensiteitLaag.waarde,
  intensiteitHoog: LOKALE_KEUZES.intensiteitHoog.waarde,
  driegesprekMinDagen: LOKALE_KEUZES.driegesprekMinDagen.waarde,
  driegesprekMaxDagen: LOKALE_KEUZES.driegesprekMaxDagen.waarde,
  asielBeboeten: LOKALE_KEUZES.asielBeboeten.waarde,
  waarschuwingVoorPipBoete: LOKALE_KEUZES.waarschuwingVoorPipBoete.waarde,
  woordenGezondheid: LOKALE_KEUZES.woordenGezondheid.waarde,
  woordenGeloof: LOKALE_KEUZES.woordenGeloof.waarde,
};
