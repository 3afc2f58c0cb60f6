import { type Dossier, type HistorieRegel } from '../../rules/historie';

/** Een dossier zoals het bewaard is. `versie` telt de toevoegingen; 0 bestaat niet. */
export interface BewaardDossier {
  readonly dossier: Dossier;
  readonly versie: number;
}

/** Wat een feit aan de buitenkant verandert. Hoort in dezelfde transactie als het feit. */
export interface Wens {
  /** `dossier:2026-0143`, `bericht:…`: één zichtbare kaart per kenmerk. */
  readonly id: string;
  /** `caseload:Noord`, `triage`, `beheer` of `chat:<persoon>`. */
  readonly plek: string;
  /** Vaste inhoud van een eenmalig antwoord; een levende kaart heeft er geen en wordt bij verzending getekend. */
  readonly inhoud?: UitgaandeInhoud;
}

export interface UitgaandeInhoud {
  readonly tekst?: string;
  readonly kaart?: Readonly<Record<string, unknown>>;
  /** Deze activiteit vervangen in plaats van een nieuwe te plaatsen. */
  readonly vervangt?: string;
  readonly antwoordOp?: string;
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
  /** Een eenmalig antwoord waarvan niet vaststaat of het is aangekomen. */
  readonly onzeker?: boolean;
}

export interface Uitgaand extends Wens, Zending {
  readonly gewenst: number;
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

/** `ontvangen`: ruw bewaard, nog niet verwerkt. De andere vier zijn de standen van de dagsom. */
export type BerichtStand = 'ontvangen' | 'herkend' | 'onbekend' | 'quarantaine' | 'automatisch';

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
  readonly dubbelVan?: string;
  /** Dossier waarop dit bericht staat. */
  readonly dossiernummer?: string;
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
  /** Geeft de nieuwe versie. `BOTSING` als iemand anders eerder was. */
  appendDossier(toevoeging: Toevoeging): Promise<number>;
  /** Dossiernummers, oplopend. */
  listDossiers(): Promise<string[]>;
  /** Legt `waarde` vast als nog niemand `sleutel` had; geeft de waarde die geldt. */
  claim(sleutel: string, waarde: string): Promise<string>;
  lookup(sleutel: string): Promise<string | undefined>;

  /** Bewaart het ruwe bericht voordat iemand het leest. `false` als dit kenmerk er al is. */
  createBericht(bericht: BewaardBericht, ruw: Uint8Array): Promise<boolean>;
  loadBericht(id: string): Promise<BewaardBericht | undefined>;
  readRuw(id: string): Promise<Uint8Array | undefined>;
  /** Vervangt het bericht als `bericht.versie` nog geldt; de versie loopt een op. Anders `BOTSING`. */
  saveBericht(bericht: BewaardBericht, wensen: readonly Wens[]): Promise<void>;
  listBerichten(stand: BerichtStand): Promise<BewaardBericht[]>;

  addWensen(wensen: readonly Wens[]): Promise<void>;
  loadUitgaand(id: string): Promise<Uitgaand | undefined>;
  /** Wat nu verstuurd mag worden: per plek hoogstens `hoogstens`, de oudste kaart eerst, zodat een volle plek een andere niet ophoudt. */
  listTeVersturen(nu: string, hoogstens: number): Promise<Wachtend[]>;
  saveZending(id: string, zending: Zending): Promise<void>;
  count(): Promise<Telling>;
  close(): Promise<void>;
}
