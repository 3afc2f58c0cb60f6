import { type Datum } from './datum';

/** Waarde van een formulierveld: tekst, getal, ja/nee, keuzes, of een klein samengesteld veld (periode, akkoord). */
export type VeldWaarde = string | number | boolean | readonly string[] | Readonly<Record<string, string>>;

/** Ingevulde velden. Een ontbrekende sleutel betekent: niet ingevuld. */
export type Velden = Readonly<Record<string, VeldWaarde>>;

interface Gedeeld {
  /** De dag die rechtens telt: ontvangst van het bericht, of de dag waarop het formulier is aanvaard. */
  readonly op: Datum;
  /** Eigen kenmerk van de regel; van een melding het kenmerk van het bericht, zodat hetzelfde bericht nooit twee keer telt. */
  readonly id?: string;
  /** Tijdstip van vastleggen (UTC, ISO 8601). */
  readonly vastgelegd?: string;
}

/** Een ontvangen melding (COA-nn, DUO-SSnnn, EXT-nn). `door`: de persoon die haar koos, als de machine het niet wist. */
export interface NotificatieRegel extends Gedeeld {
  readonly notificatie: string;
  readonly door?: string;
}

/** Een aanvaard formulier (F-nn). */
export interface FormulierRegel extends Gedeeld {
  readonly formulier: string;
  readonly door: string;
  readonly velden: Velden;
}

/** Een dossier is zijn historie: deze regels, op volgorde van `op`. */
export type HistorieRegel = NotificatieRegel | FormulierRegel;

/** Eén inburgeraar in één gemeente; eenheid van samenhang. */
export interface Dossier {
  readonly dossiernummer: string;
  readonly caseload: string;
  /** Ontbreekt tot de eerste keer `oppakken`. */
  readonly klantmanager?: string;
  readonly historie: readonly HistorieRegel[];
}

export function isNotificatieRegel(regel: HistorieRegel): regel is NotificatieRegel {
  return 'notificatie' in regel;
}
