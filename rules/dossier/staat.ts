import { type Datum } from '../datum';
import {
  type Aanbod,
  type Afronding,
  type Begeleiding,
  type Boete,
  type Doelgroep,
  type Doelgroepkeuze,
  type Driegesprek,
  type Inburgeringstermijn,
  type Intake,
  type Leerbaarheidstoets,
  type Leerroute,
  type LeerrouteAfronding,
  type Ontheffing,
  type Ontzorgen,
  type Plan,
  type Registratie,
  type Scenariokeuze,
  type UrenOpgave,
  type Verhuizing,
  type Voortgangsgesprek,
  type Waarschuwing,
} from './onderdelen';
import { type Kalender } from '../feestdagen';

export * from './onderdelen';

export type Notificatiestand = 'nieuw' | 'opgepakt' | 'afgehandeld' | 'niet voor ons' | 'dubbel' | 'ingetrokken';

/** Een ontvangen melding met haar stand. Een ingetrokken melding staat er nog, maar doet niets meer. */
export interface OntvangenNotificatie {
  /** `COA-nn`, `DUO-SSnnn`, `EXT-nn`. */
  readonly code: string;
  readonly op: Datum;
  /** Plaats in de historie. */
  readonly index: number;
  readonly id: string | undefined;
  readonly stand: Notificatiestand;
  /** Wie haar nu heeft opgepakt. */
  readonly door: string | undefined;
  /** Dag waarop zij een eindstand kreeg. */
  readonly eindeOp: Datum | undefined;
}

/** Alle F-00 samen; een latere waarde gaat voor, sleutel voor sleutel. */
export interface DuoGegevens {
  readonly doelgroep?: Doelgroep;
  readonly wet?: 'Wi2021' | 'eerder';
  readonly plichtdatum?: Datum;
  readonly kennisgevingsdatum?: Datum;
  /** Inschrijving in onze gemeente. */
  readonly brpDatum?: Datum;
  readonly bsnBekend?: boolean;
  readonly verblijf?: 'azc' | 'gemeente' | 'elders';
  readonly bijstandSinds?: Datum;
  readonly asielvergunningBepaaldeTijd?: boolean;
  /** Leerroute uit een vorige gemeente. */
  readonly eerdereLeerroute?: Leerroute;
  /** Laatste dag van de plicht. */
  readonly plichtEinde?: Datum;
  readonly overledenOp?: Datum;
  readonly termijnStart?: Datum;
  readonly termijnTotEnMet?: Datum;
  readonly leeftijd?: number;
}

/** `vanaf` is de eerste dag zonder lopende plicht, `tot` de dag waarop zij weer loopt. */
export interface Opschorting {
  readonly vanaf: Datum;
  readonly tot: Datum | undefined;
}

export interface PlichtEinde {
  /** Eerste dag waarop de plicht er niet meer is. */
  readonly vanaf: Datum;
  readonly reden: 'voldaan' | 'beëindigd' | 'overleden';
}

export interface Plicht {
  /** Dag waarop DUO de plicht vaststelde; ontbreekt zolang dat niet is gebeurd. */
  readonly vastgesteldOp: Datum | undefined;
  readonly opschortingen: readonly Opschorting[];
  readonly einde: PlichtEinde | undefined;
  /** Melding van DUO dat aan de Z-route is voldaan (SS141); het certificaat volgt nog. */
  readonly voldaanZrouteOp: Datum | undefined;
  readonly overledenOp: Datum | undefined;
  /** Laatste vertrek uit onze gemeente waarop geen vestiging volgde. */
  readonly vertrokkenOp: Datum | undefined;
  /** COA koppelde aan een andere gemeente (COA-09). */
  readonly koppelingVervallenOp: Datum | undefined;
}

/** Zoals in `metingen`: de eerste die past. */
export type Status = 'overleden' | 'overgedragen' | 'voldaan' | 'beëindigd' | 'opgeschort' | 'lopend';

/** Wat het dossier op `vandaag` weet. */
export interface DossierStaat {
  readonly vandaag: Datum;
  /** Waarmee werkdagen en termijnen van dit dossier worden geteld. */
  readonly kalender: Kalender;
  readonly dossiernummer: string;
  readonly caseload: string;
  readonly klantmanager: string | undefined;
  /** Op volgorde van ontvangst. */
  readonly notificaties: readonly OntvangenNotificatie[];
  readonly gegevens: DuoGegevens;
  readonly doelgroep: Doelgroep | undefined;
  readonly plicht: Plicht;
  readonly status: Status;
  readonly scenarios: readonly Scenariokeuze[];
  readonly driegesprekken: readonly Driegesprek[];
  readonly intake: Intake;
  readonly toetsen: readonly Leerbaarheidstoets[];
  readonly plan: Plan;
  readonly termijn: Inburgeringstermijn | undefined;
  readonly aanbod: readonly Aanbod[];
  readonly waarschuwingen: readonly Waarschuwing[];
  readonly boetes: readonly Boete[];
  readonly pvt: Afronding | undefined;
  readonly map: Afronding | undefined;
  readonly leerrouteAfronding: LeerrouteAfronding;
  readonly uren: readonly UrenOpgave[];
  readonly ontzorgen: Ontzorgen | undefined;
  readonly begeleiding: Begeleiding | undefined;
  readonly verhuizingen: readonly Verhuizing[];
  readonly doelgroepkeuzes: readonly Doelgroepkeuze[];
  readonly ontheffingen: readonly Ontheffing[];
  readonly gesprekken: readonly Voortgangsgesprek[];
  readonly registraties: readonly Registratie[];
}
