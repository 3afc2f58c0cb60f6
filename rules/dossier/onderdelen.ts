import { type Datum } from '../datum';
import { type Velden } from '../historie';
import { type Periode } from '../velden';

/** A = asielstatushouder, G = gezins- en overige migrant. */
export type Doelgroep = 'A' | 'G';
/** B1-route, onderwijsroute, Z-route. */
export type Leerroute = 'B' | 'O' | 'Z';
export type Niveau = 'A2' | 'B1';

export interface Scenariokeuze {
  readonly scenario: string;
  readonly op: Datum;
  readonly datumKeuze: Datum | undefined;
}

export interface Driegesprek {
  readonly datum: Datum | undefined;
  readonly afspraken: readonly string[];
  readonly verwachteUitstroom: Datum | undefined;
}

/** Oproep en wat ervan kwam; verschillende nummers zijn verschillende oproepen. */
export interface Oproep {
  readonly nummer: string;
  readonly datumOproep: Datum | undefined;
  readonly termijn: Datum | undefined;
  readonly verschenen: string | undefined;
  readonly op: Datum;
}

export interface IntakeUitkomst {
  readonly datumAfgerond: Datum;
  readonly inAfwezigheid: boolean;
  readonly opleidingswens: boolean;
  readonly oordeelDiplomaKans: boolean;
  readonly oordeelNietHaalbaar: boolean;
  readonly urenTaalKnm: number;
  readonly urenParticipatie: number;
}

export interface Intake {
  /** Op nummer. */
  readonly oproepen: readonly Oproep[];
  /** Eerste gesprek. */
  readonly datumGesprek: Datum | undefined;
  /** De laatste uitkomst. */
  readonly uitkomst: IntakeUitkomst | undefined;
}

export interface Leerbaarheidstoets {
  readonly status: string;
  readonly datumAfname: Datum | undefined;
  readonly resultaat: string | undefined;
  readonly redenOvergeslagen: string | undefined;
}

/** Een vastgesteld plan (F-05). */
export interface Pip {
  readonly dagtekening: Datum;
  /** Ontbreekt alleen in een ingelezen plan dat haar niet noemt. */
  readonly leerroute: Leerroute | undefined;
  readonly velden: Velden;
  readonly index: number;
}

/** Een wijziging van het plan (F-06). Een losse Pw-beschikking heeft geen dagtekening. */
export interface PipWijziging {
  readonly soort: string;
  readonly dagtekening: Datum | undefined;
  readonly velden: Velden;
  readonly index: number;
}

export interface Plan {
  /** Plannen van onze gemeente, oudste eerst. */
  readonly pips: readonly Pip[];
  readonly wijzigingen: readonly PipWijziging[];
  readonly leerroute: Leerroute | undefined;
  readonly niveau: Niveau | undefined;
  /** Dagtekening van het plan zoals het nu geldt: de laatste van plan en wijzigingen. */
  readonly dagtekening: Datum | undefined;
}

/** Inburgeringstermijn. Wat DUO heeft vastgesteld, gaat voor de eigen berekening. */
export interface Inburgeringstermijn {
  readonly start: Datum;
  readonly totEnMet: Datum;
  readonly herkomst: 'DUO' | 'berekend';
  /** Eerste dag van de eerste termijn; wijkt alleen af na een boete van DUO. */
  readonly eersteStart: Datum;
  /** SS102 ontvangen, of de termijn uit het portaal overgenomen. */
  readonly bevestigd: boolean;
  /** Lengte in maanden van een nieuwe termijn na een boete van DUO; ontbreekt in de eerste (verlengde) termijn. */
  readonly nieuweTermijnMaanden: number | undefined;
}

export interface Aanbod {
  readonly datumAanbod: Datum;
  readonly startOpleiding: Datum | undefined;
  readonly eindeOpleiding: Datum | undefined;
  readonly instelling: string | undefined;
}

export interface Waarschuwing {
  readonly fase: string;
  readonly reden: string | undefined;
  readonly schriftelijk: boolean;
  readonly datumGebeurtenis: Datum | undefined;
  readonly datumVerzonden: Datum | undefined;
  readonly nieuweTermijn: Datum | undefined;
}

/** Alle F-09 met dezelfde grondslag, categorie en overtredingsdatum; latere waarden gaan voor. */
export interface Boete {
  readonly sleutel: string;
  readonly grondslag: string;
  readonly categorie: string;
  readonly datumOvertreding: Datum;
  readonly status: string;
  readonly bedrag: number;
  readonly verwijtbaarheid: string | undefined;
  readonly datumConstatering: Datum | undefined;
  readonly rapportDatum: Datum | undefined;
  readonly datumBesluit: Datum | undefined;
  readonly datumBekendmaking: Datum | undefined;
  readonly nieuweTermijn: Datum | undefined;
  readonly bezwaar: string | undefined;
  readonly onherroepelijkOp: Datum | undefined;
  readonly kerenUitzondering: string | undefined;
}

/** Afronding van PVT (ondertekening) of MAP (eindgesprek). */
export interface Afronding {
  readonly datum: Datum | undefined;
  readonly redenNietVoltooid: string | undefined;
  readonly op: Datum;
}

export interface LeerrouteAfronding {
  readonly datumAfrondingZ: Datum | undefined;
  readonly datumEindgesprekZ: Datum | undefined;
  readonly tstAfgerond: Datum | undefined;
  readonly certificaatOverhandigd: Datum | undefined;
}

export interface UrenOpgave {
  readonly periode: Periode | undefined;
  readonly nt2: number;
  readonly knm: number;
  readonly participatie: number;
}

export interface Ontzorgen {
  readonly startdatum: Datum | undefined;
  readonly einddatum: Datum | undefined;
}

export interface Begeleiding {
  readonly indicatie: boolean;
  readonly startdatum: Datum | undefined;
  readonly einddatum: Datum | undefined;
}

export interface Verhuizing {
  readonly richting: string;
  readonly datumBrp: Datum | undefined;
  readonly contactDatum: Datum | undefined;
  readonly op: Datum;
}

export interface Doelgroepkeuze {
  readonly keuze: string | undefined;
  readonly datumGesprek: Datum | undefined;
  readonly op: Datum;
}

export interface Ontheffing {
  readonly soort: string;
  readonly oordeel: string | undefined;
  /** Uren participatie die iemand aankan. */
  readonly urenBelastbaarheid: number | undefined;
}

export interface Voortgangsgesprek {
  readonly datum: Datum;
  /** De dag van het volgende gesprek, als die is afgesproken. */
  readonly vervolg: Datum | undefined;
  readonly verschenen: string;
  readonly onderwerpen: readonly string[];
}

export type RegistratieItem =
  'PIP' | 'PIP-wijziging' | 'aanbod' | 'MAP' | 'PVT' | 'Z-route' | 'uren intake' | 'doelgroepkeuze' | 'TST';

/** Een registratie die DUO niet aannam. */
export interface Weigering {
  readonly op: Datum;
  readonly fouttekst: string | undefined;
}

/** Iets wat in DUO moet staan. Open zolang `gedaanOp` ontbreekt. */
export interface Registratie {
  readonly item: RegistratieItem;
  /** Dag van de gebeurtenis: dag nul van de tien werkdagen. */
  readonly gebeurtenis: Datum;
  /** Plaats in de historie van het formulier waaruit zij ontstond. */
  readonly index: number;
  readonly gedaanOp: Datum | undefined;
  readonly geweigerd: readonly Weigering[];
}
