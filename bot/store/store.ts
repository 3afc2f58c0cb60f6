import { type Dossier, type HistorieRegel } from '../../rules/historie';
import { type Huur, type Huurvraag } from './huur';
import { type Hoofd, type Schakel } from './keten';
import { type Wijzigingen } from './wijzigingen';

/** Een dossier zoals het bewaard is. `versie` telt de toevoegingen; 0 bestaat niet. */
export interface BewaardDossier {
  readonly dossier: Dossier;
  readonly versie: number;
  /** Eén Nederlandse zin over wat er met de bewaarde historie is. Is zij er, dan neemt het dossier niets aan tot de beheerder beslist. */
  readonly kapot?: string;
}

/** Wat een feit aan de buitenkant verandert. Hoort in dezelfde transactie als het feit. */
export interface Wens {
  /** `dossier:2026-0143`, `bericht:…`: één zichtbare kaart per kenmerk. */
  readonly id: string;
  /** `caseload:Noord`, `triage`, `beheer` of `chat:<persoon>`. */
  readonly plek: string;
  /** Inhoud van een eenmalig antwoord; een levende kaart heeft er geen en wordt bij verzending getekend. */
  readonly inhoud?: UitgaandeInhoud | TeOpenen;
  /** Iemand wacht erop, of er loopt een korte termijn: op zijn plek gaat dit voor. Geldt tot het is verstuurd. */
  readonly voorrang?: boolean;
}

export interface UitgaandeInhoud {
  readonly tekst?: string;
  readonly kaart?: Readonly<Record<string, unknown>>;
  /** Deze activiteit vervangen in plaats van een nieuwe te plaatsen. */
  readonly vervangt?: string;
  readonly antwoordOp?: string;
}

/**
 * Het dossier waarvan degene in `chat:<persoon>` zijn eigen kaart krijgt. Zij wordt bij verzending getekend: zo is zij dan waar, en staat
 * er in de wachtrij niets uit een dossier.
 */
export interface TeOpenen {
  readonly opent: string;
}

/** Wat de verzender over een zichtbaar bericht weet; alleen de verzender schrijft dit. */
export interface Zending {
  /** Stand van `gewenst` die nu zichtbaar is. */
  readonly getoond: number;
  readonly activityId?: string;
  /** Gesprek in Teams waarin de kaart staat. */
  readonly gesprek?: string;
  /** Begin van een plaatsing waarvan het antwoord nog niet bekend is: eerst kijken, dan pas opnieuw plaatsen. */
  readonly bezigSinds?: string;
  readonly poging: number;
  /** Niet eerder proberen dan dit moment (ISO, UTC). */
  readonly nietVoor: string;
  /** Vingerafdruk van wat zichtbaar is, zodat een gelijke kaart niet opnieuw wordt verstuurd. */
  readonly vingerafdruk?: string;
  /** Niet vast te stellen of het er staat: een eenmalig antwoord, of een kaart op een plek die niet is terug te lezen. */
  readonly onzeker?: boolean;
  /** Begin van wat er nu misgaat (ISO, UTC); ontbreekt zolang het goed gaat. */
  readonly misSinds?: string;
  /** Zo vaak is na een onduidelijk antwoord vergeefs teruggekeken. */
  readonly gekeken?: number;
  /** Teams neemt de kaart niet aan tot iemand iets doet: de laatste status. */
  readonly dood?: number;
}

export interface Uitgaand extends Wens, Zending {
  readonly gewenst: number;
  /** Telt de zendingen die zijn vastgelegd: wie op een oude beurt schrijft, is intussen door een ander ingehaald. */
  readonly beurt: number;
}

/** Iets dat verstuurd moet worden; de inhoud komt pas als het aan de beurt is. */
export type Wachtend = Pick<Wens, 'id' | 'plek'>;

export interface Toevoeging {
  readonly dossiernummer: string;
  /** Versie waarop het besluit rust; 0 voor een nieuw dossier. */
  readonly verwachteVersie: number;
  readonly caseload: string;
  readonly klantmanager?: string;
  readonly regels: readonly HistorieRegel[];
  readonly wensen: readonly Wens[];
}

/** Wat er na een toevoeging staat, zodat wie toevoegde het dossier niet opnieuw hoeft te lezen. */
export interface Toegevoegd {
  readonly versie: number;
  /** De regels zoals zij zijn vastgelegd, op volgorde van vastleggen. */
  readonly regels: readonly Schakel['regel'][];
}

/** Een dossier van elders, met de sleutels (`persoon:…`) waaronder het te vinden moet zijn. */
export interface Overname extends Toevoeging {
  readonly sleutels: readonly string[];
}

/** `persoon bezet`: een sleutel hoort al bij een ander dossier. `gewist`: dit nummer is na de bewaartermijn gewist. */
export type Overnamestand = 'nieuw' | 'bestaat' | 'persoon bezet' | 'gewist';

/** Iets dat onder een sleutel is vastgelegd. */
export interface Claim {
  readonly sleutel: string;
  readonly waarde: string;
}

/** Wat er van een dossier weg is. */
export interface Gewist {
  readonly regels: number;
  readonly berichten: number;
  readonly sleutels: number;
  /** Laatste hash van de historie: bewijst welke historie weg is, zonder haar te kennen. */
  readonly hash: string;
}

/** Waarde van de claim `nummer:…` van een gewist dossier: het nummer wordt nooit meer uitgegeven. */
export const NUMMER_GEWIST = 'gewist';

/** `ontvangen`: ruw bewaard, nog niet verwerkt. De andere vier zijn de standen van de dagsom. */
export const BERICHTSTANDEN = ['ontvangen', 'herkend', 'onbekend', 'quarantaine', 'automatisch'] as const;
export type BerichtStand = (typeof BERICHTSTANDEN)[number];

/** Wat over een bericht bekend is. Nooit een volledig persoonsnummer; de ruwe inhoud staat apart en versleuteld. */
export interface BewaardBericht {
  readonly id: string;
  readonly versie: number;
  readonly bron: string;
  /** Naam in de bron, bijvoorbeeld de bestandsnaam. */
  readonly naam: string;
  readonly gelezenOp: string;
  readonly stand: BerichtStand;
  readonly notificatie?: string;
  readonly ontvangenOp?: string;
  readonly reden?: string;
  readonly messageId?: string;
  /** Van wie: COA of DUO; ontbreekt bij een onbekende afzender. */
  readonly afzender?: string;
  /** Soort en gemaskeerd nummer, zoals `lees` het toont. */
  readonly persoon?: { readonly soort: string; readonly gemaskeerd: string };
  /** Sleutelhash van de persoon, om een dossier aan te koppelen. */
  readonly persoonHash?: string;
  /** Sleutelhashes van andere nummers van dezelfde persoon in dit bericht. */
  readonly andereHashes?: readonly string[];
  readonly dubbelVan?: string;
  /** Dossier waarop dit bericht staat. */
  readonly dossiernummer?: string;
  /** Van dit bericht is na de bewaartermijn alles weg behalve wat de dagsom nodig heeft. */
  readonly gewist?: boolean;
  /** Wat de beheerder met een tegengehouden bericht deed. */
  readonly quarantaine?: {
    readonly stap: 'vrijgegeven' | 'afgewezen';
    readonly door: string;
    /** Tijdstip (UTC, ISO 8601). */
    readonly op: string;
  };
  /** Bijlagen die niet zijn bewaard, per soort; ontbreekt als er geen waren. */
  readonly bijlagen?: readonly { readonly soort: string; readonly aantal: number }[];
  /** Keuze van een mens die een bericht zonder dossier afsloot. */
  readonly afgesloten?: { readonly stap: string; readonly door: string; readonly op: string };
}

export interface Telling {
  readonly berichten: Readonly<Record<BerichtStand, number>>;
  readonly dubbel: number;
  readonly dossiers: number;
  /** Gewenst maar nog niet zichtbaar. */
  readonly uitgaand: number;
  /** Al vijf keer of vaker geprobeerd. */
  readonly vast: number;
  readonly onzeker: number;
}

/**
 * Alles wat bewaard moet blijven. Een dossier is de eenheid van samenhang: historie, hoofd en wensen slagen samen of niet.
 * Berichten en claims staan los; wie meerdere stappen zet, maakt elke stap herhaalbaar. Onbereikbaar: `OPSLAG_ONBEREIKBAAR`.
 */
export interface Store {
  loadDossier(dossiernummer: string): Promise<BewaardDossier | undefined>;
  /** Legt vast op de verwachte versie. `BOTSING` als iemand anders eerder was. */
  appendDossier(toevoeging: Toevoeging): Promise<Toegevoegd>;
  /** Dossiernummers, oplopend. */
  listDossiers(): Promise<string[]>;
  /** De dossiers van een caseload zonder hun historie, op nummer. */
  listCaseload(caseload: string): Promise<Hoofd[]>;
  /** Wat er sinds `sinds` (een eerdere `stand`) is veranderd; zonder `sinds` alle dossiers. Mist nooit iets, noemt hoogstens te veel. */
  listWijzigingen(sinds?: number): Promise<Wijzigingen>;
  /**
   * Neemt nieuwe dossiers over, elk met zijn sleutels; geeft per dossier wat ervan kwam, in dezelfde volgorde. Een dossier dat er al
   * is, blijft zoals het is. Na een onderbreking mag dezelfde lijst nog eens.
   */
  takeOver(overnames: readonly Overname[]): Promise<Overnamestand[]>;
  /** Sluit de historie opnieuw zoals zij nu is bewaard: de beslissing van de beheerder over een kapot dossier. Gooit `BOTSING`. */
  resealDossier(dossiernummer: string, verwachteVersie: number): Promise<void>;
  /**
   * Wist historie, hoofd, inhoud van de berichten en alle sleutels van dit dossier, en legt vast wat `blijft` noemt. Van een bericht
   * blijft wat de dagsom nodig heeft. De kaart in Teams wordt opnieuw gewenst. `undefined`: het dossier is er niet (meer).
   */
  eraseDossier(dossiernummer: string, blijft: (gewist: Gewist) => readonly Claim[]): Promise<Gewist | undefined>;
  /** Legt `waarde` vast als nog niemand `sleutel` had; geeft de waarde die geldt. */
  claim(sleutel: string, waarde: string): Promise<string>;
  lookup(sleutel: string): Promise<string | undefined>;
  /** Claims waarvan de sleutel zo begint, op sleutel. */
  listClaims(begin: string): Promise<Claim[]>;
  /** Legt een waarde vast die de vorige vervangt, in één keer: er is geen moment waarop zij er niet is. */
  setClaim(claim: Claim): Promise<void>;
  /** Haalt een claim weg; is zij er niet, dan gebeurt er niets. */
  dropClaim(sleutel: string): Promise<void>;

  /** Bewaart het ruwe bericht voordat iemand het leest. `false` als dit kenmerk er al is. */
  createBericht(bericht: BewaardBericht, ruw: Uint8Array): Promise<boolean>;
  loadBericht(id: string): Promise<BewaardBericht | undefined>;
  readRuw(id: string): Promise<Uint8Array | undefined>;
  /** Vervangt het bericht als `bericht.versie` nog geldt; de versie loopt een op. Anders `BOTSING`. */
  saveBericht(bericht: BewaardBericht, wensen: readonly Wens[]): Promise<void>;
  listBerichten(stand: BerichtStand): Promise<BewaardBericht[]>;

  addWensen(wensen: readonly Wens[]): Promise<void>;
  loadUitgaand(id: string): Promise<Uitgaand | undefined>;
  /**
   * Wat nu verstuurd mag worden: per plek hoogstens `hoogstens`, zodat een volle plek een andere niet ophoudt. Wat voorrang heeft eerst,
   * dan de oudste kaart. Een pauze van uren komt van een klok die voorliep en houdt niets tegen.
   */
  listTeVersturen(nu: string, hoogstens: number): Promise<Wachtend[]>;
  /** Legt vast wat de verzender weet en geeft de volgende beurt. `BOTSING` als `beurt` niet meer geldt: dan schreef een ander. */
  saveZending(id: string, zending: Zending, beurt: number): Promise<number>;

  /**
   * Vraagt een taak die maar een tegelijk mag doen, voor `vraag.duur` milliseconden, of verlengt haar. Geeft de huur die nu geldt:
   * die van `vraag.houder`, of die van een ander.
   */
  rent(vraag: Huurvraag): Promise<Huur>;
  /** Geeft de taak terug, zodat een ander niet hoeft te wachten. Is de huur al van een ander, dan gebeurt er niets. */
  release(huur: Huur): Promise<void>;
  count(): Promise<Telling>;
  close(): Promise<void>;
}
