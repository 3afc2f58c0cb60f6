import { type Datum } from './datum';
import { createKalender, GELIJKGESTELDE_DAGEN, type Kalender, KALENDER } from './feestdagen';
import { type FormulierId } from './formulier';
import { type Geldigheid } from './geldigheid';
import { type Lokaal, LOKAAL_STANDAARD } from './lokaal';
import { type Ernst } from './oordeel';
import { type Regel } from './regel';
import { regelsVoor } from './regels';

/** Alles waar een oordeel of een takenlijst van afhangt, behalve het dossier en de dag. Ook bruikbaar als `Takenconfiguratie`. */
export interface Regelset {
  readonly kalender: Kalender;
  readonly lokaal: Lokaal;
  /** Werkdagen om een melding op te pakken, per code. */
  readonly oppaktermijnen: Readonly<Record<string, number>>;
  /** Een andere geldigheid van een termijn dan in de tabel, per `T-nn`. */
  readonly geldigheid: Readonly<Record<string, Geldigheid>>;
  /** De regels voor een formulier, op kenmerk. */
  readonly regelsVoor: (formulier: FormulierId) => readonly Regel[];
}

/** De regels zoals zij nu gelden. */
export const REGELSET: Regelset = {
  kalender: KALENDER,
  lokaal: LOKAAL_STANDAARD,
  oppaktermijnen: {},
  geldigheid: {},
  regelsVoor,
};

/** Wat er aan één regel verandert. `uit`: de regel geldt niet meer. */
export interface Regelwijziging extends Geldigheid {
  readonly uit?: boolean;
  readonly ernst?: Ernst;
}

/** Een voorgenomen wijziging; wat er niet in staat, blijft zoals het is. */
export interface Wijziging {
  readonly lokaal?: Partial<Lokaal>;
  /** Extra gelijkgestelde dagen, bijvoorbeeld uit een nieuw koninklijk besluit. */
  readonly gelijkgesteldeDagen?: readonly Datum[];
  readonly oppaktermijnen?: Readonly<Record<string, number>>;
  /** Per kenmerk, bijvoorbeeld `V-PIP-27`. */
  readonly regels?: Readonly<Record<string, Regelwijziging>>;
  /** Per kenmerk, bijvoorbeeld `T-31`. */
  readonly termijnen?: Readonly<Record<string, Geldigheid>>;
}

/** De regels zoals zij na deze wijziging zouden gelden. Toetst niet of de kenmerken bestaan: dat doet wie de wijziging leest. */
export function createRegelset(wijziging: Wijziging): Regelset {
  const { lokaal, gelijkgesteldeDagen, oppaktermijnen = {}, regels = {}, termijnen = {} } = wijziging;
  const perFormulier = new Map<FormulierId, readonly Regel[]>();
  return {
    kalender:
      gelijkgesteldeDagen === undefined ? KALENDER : createKalender([...GELIJKGESTELDE_DAGEN, ...gelijkgesteldeDagen]),
    lokaal: { ...LOKAAL_STANDAARD, ...lokaal },
    oppaktermijnen,
    geldigheid: termijnen,
    regelsVoor: (formulier) => {
      const bekend = perFormulier.get(formulier) ?? changeRegels(regelsVoor(formulier), regels);
      perFormulier.set(formulier, bekend);
      return bekend;
    },
  };
}

function changeRegels(regels: readonly Regel[], wijzigingen: NonNullable<Wijziging['regels']>): readonly Regel[] {
  return regels.map((regel) => ({ ...regel, ...wijzigingen[regel.id] }));
}
