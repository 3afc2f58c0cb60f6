/** Wat een kaart over een bericht zonder dossier mag weten: nooit een volledig persoonsnummer en nooit de tekst zelf. */
export interface TriageBericht {
  readonly id: string;
  readonly versie: number;
  /** Naam in de bron, bijvoorbeeld de bestandsnaam. */
  readonly naam: string;
  /** Tijdstip van lezen (ISO 8601). */
  readonly gelezenOp: string;
  readonly ontvangenOp?: string;
  /** Herkende code; ontbreekt als een mens moet kiezen. */
  readonly notificatie?: string;
  readonly reden?: string;
  /** COA of DUO; ontbreekt bij een andere afzender. */
  readonly afzender?: string;
  readonly persoon?: { readonly soort: string; readonly gemaskeerd: string };
  readonly dubbelVan?: string;
  /** Wat de beheerder besloot toen het was tegengehouden. */
  readonly quarantaine?: { readonly stap: 'vrijgegeven' | 'afgewezen'; readonly door: string; readonly op: string };
  /** Bijlagen die niet zijn bewaard, per soort. */
  readonly bijlagen?: readonly { readonly soort: string; readonly aantal: number }[];
  /** Dossier waarop het bericht nu staat. */
  readonly dossiernummer?: string;
  /** Keuze van een mens die het bericht afsloot. */
  readonly afgesloten?: { readonly stap: string; readonly door: string; readonly op: string };
}
