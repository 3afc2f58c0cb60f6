import { type Datum } from '../datum';
import { type Doelgroep, type Leerroute, type Niveau, type Status } from '../dossier/staat';
import { type Fase } from '../fase';
import { type Feit } from './feit';

/** Ontvangen meldingen; elke volgende lijst is een deel van de eerste. De datum is `op`. */
export interface Meldingen {
  readonly ontvangen: readonly Feit[];
  readonly open: readonly Feit[];
  readonly nieuw: readonly Feit[];
  /** COA-01, behalve dubbele. */
  readonly koppelingen: readonly Feit[];
  readonly nieuweKoppelingen: readonly Feit[];
}

/** Eerste dag waarop elke melding die iets aan het dossier verandert er was. */
export interface Mijlpalen {
  readonly plicht: boolean;
  readonly koppelingOp: Datum | undefined;
  readonly termijnGemeld: boolean;
  readonly zRouteVoldaan: boolean;
  readonly gevestigdOp: Datum | undefined;
  /** SS121: het traject liep al in een andere gemeente. */
  readonly overgenomenOp: Datum | undefined;
  readonly voldaanOp: Datum | undefined;
  readonly beeindigdOp: Datum | undefined;
}

/** Brede intake en leerbaarheidstoets. */
export interface IntakeStand {
  readonly scenarioGekozen: boolean;
  readonly opgeroepen: boolean;
  readonly gesprek: boolean;
  readonly afgerondOp: Datum | undefined;
  /** Elke keer niet verschenen, oudste eerst. */
  readonly nietVerschenen: readonly Feit[];
  readonly lbtResultaat: string | undefined;
}

/** Het eerste plan en wat er daarna aan is veranderd. */
export interface PlanStand {
  readonly dagtekening: Datum | undefined;
  /** Zoals in het eerste plan. */
  readonly eersteLeerroute: Leerroute | undefined;
  /** De leerroute die nu geldt. */
  readonly leerroute: Leerroute | undefined;
  readonly niveau: Niveau | undefined;
  readonly wissels: readonly Feit[];
  readonly afschalingen: readonly Feit[];
}

/** Uiterste dagen en de inburgeringstermijn; `undefined` als er geen is. */
export interface TermijnenStand {
  readonly scenario: Datum | undefined;
  readonly pip: Datum | undefined;
  readonly aanbod: Datum | undefined;
  readonly schakeltraject: Datum | undefined;
  readonly wissel: Datum | undefined;
  readonly overdracht: Datum | undefined;
  readonly einde: Datum | undefined;
  readonly bevestigd: boolean;
}

/** Wat in DUO moet staan. De datum is de uiterste dag (`open`) of de dag van registratie. */
export interface RegistratieStand {
  readonly open: readonly Feit[];
  readonly gedaan: readonly Feit[];
  /** Deel van `gedaan`. */
  readonly teLaat: readonly Feit[];
  readonly geweigerd: readonly Feit[];
  readonly pipGedaan: boolean;
}

/** Aanbod, gesprekken en afronding van de onderdelen. */
export interface TrajectStand {
  /** De vroegste. */
  readonly aanbodOp: Datum | undefined;
  readonly opleidingGestart: boolean;
  readonly urenNt2: number;
  readonly pvtOp: Datum | undefined;
  readonly mapOp: Datum | undefined;
  readonly routeAfgerond: boolean;
  readonly certificaatOp: Datum | undefined;
  readonly gesprekken: readonly Feit[];
  readonly nietDoorgegaan: readonly Feit[];
  readonly ontzorgenVan: Datum | undefined;
  readonly ontzorgenTot: Datum | undefined;
  readonly vertrokkenOp: Datum | undefined;
  readonly overdrachtGedaan: boolean;
}

/** Waarschuwingen en boetes. */
export interface HandhavingStand {
  readonly waarschuwingen: readonly Feit[];
  /** Opgelegd, betaald of kwijtgescholden. */
  readonly boetes: readonly Feit[];
  readonly bezwaren: readonly Feit[];
}

/** Alles wat de metingen van één dossier willen weten, op de peildatum. Wordt één keer afgeleid en dan vaak gelezen. */
export interface Stand {
  readonly peildatum: Datum;
  readonly dossiernummer: string;
  readonly caseload: string;
  /** `niemand` zolang niemand het dossier heeft opgepakt. */
  readonly klantmanager: string;
  /** De dag van de eerste regel. */
  readonly begonnenOp: Datum;
  readonly doelgroep: Doelgroep | 'onbekend';
  /** De leerroute die nu geldt; `geen` zonder plan. */
  readonly leerroute: Leerroute | 'geen';
  readonly status: Status;
  readonly fase: Fase;
  readonly meldingen: Meldingen;
  readonly mijlpalen: Mijlpalen;
  readonly intake: IntakeStand;
  readonly plan: PlanStand;
  readonly termijnen: TermijnenStand;
  readonly registraties: RegistratieStand;
  readonly traject: TrajectStand;
  readonly handhaving: HandhavingStand;
}
