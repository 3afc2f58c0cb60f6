/** Een bericht dat klaarligt. */
export interface MailboxItem {
  /** Waar het nu ligt: genoeg om het op te halen en af te handelen. Kan veranderen zonder dat er iets bezorgd is. */
  readonly plaats: string;
  /** Naam in de bron, bijvoorbeeld de bestandsnaam; kan een naam van een mens bevatten en hoort niet in een log. */
  readonly naam: string;
}

/** Een bericht zoals het is bezorgd. */
export interface Bezorging {
  /** Dezelfde bezorging heeft altijd hetzelfde kenmerk, hoe vaak zij ook wordt opgehaald; twee bezorgingen nooit. */
  readonly kenmerk: string;
  /** De ruwe bytes; van een te groot bericht alleen het begin (`MAX_BYTES`). */
  readonly ruw: Uint8Array;
}

/** Waar een behandeld bericht heen gaat. */
export const POSTMAPPEN = ['verwerkt', 'quarantaine', 'vraag', 'automatisch'] as const;
export type Postmap = (typeof POSTMAPPEN)[number];

/** Wat in de map van bestemming achterblijft: een stub (standaard), of het bericht zelf als de gemeente dat zo wil bewaren. */
export type Nalaten = 'stub' | 'bericht';

/** Wat er van een behandeld bericht blijft liggen; het bericht zelf staat versleuteld in de opslag. */
export interface Stub {
  /** Kenmerk van het bericht in de opslag, zodat een mens het terugvindt. */
  readonly bericht: string;
  readonly messageId?: string;
  readonly uitkomst: string;
  readonly notificatie?: string;
}

/**
 * Wat in een map van bestemming ligt: de stub van een behandeld bericht, of een heel bericht. `kenmerk` is dat van zijn bezorging
 * (`Bezorging.kenmerk`), zodat na te gaan is of de bot het ooit las. `ontvangen` is ISO 8601.
 */
export type Behandeld =
  | { readonly soort: 'stub'; readonly map: Postmap; readonly bericht: string; readonly notificatie?: string }
  | { readonly soort: 'bericht'; readonly map: Postmap; readonly kenmerk: string; readonly ontvangen?: string };

/** Wat er ligt zonder dat het behandeld is. Alleen aantallen: namen kunnen persoonsgegevens zijn. */
export interface Postvakstand {
  /** Gezien maar nog niet gelezen, ook wat nog binnenkomt. */
  readonly wachtend: number;
  /** Heet als een bericht maar is geen gewoon, leesbaar bestand. Een mens moet kijken. */
  readonly onleesbaar: number;
}

/**
 * De inbox is de wachtrij: een bericht staat in `list` tot `settle` klaar is. Ligt het aan één bericht, dan gooien `fetch` en
 * `settle` `ONBEKEND_BERICHT` of `ONGELDIGE_INVOER` en gaan de andere door; ligt het aan het postvak, dan is het `POSTVAK`.
 */
export interface Mailbox {
  /** Volledig aangekomen berichten, oudste eerst. Ook wat niet te lezen is: dat meldt zich bij `fetch`. */
  list(): Promise<readonly MailboxItem[]>;
  /** Gooit als het bericht weg is, intussen veranderde of niet te lezen is. */
  fetch(item: MailboxItem): Promise<Bezorging>;
  /** Haalt het bericht uit de inbox. Twee keer hetzelfde, of na een onderbreking opnieuw, geeft één keer het gevolg. */
  settle(item: MailboxItem, map: Postmap, stub: Stub): Promise<void>;
  inspect(): Promise<Postvakstand>;
  /** Alles in de mappen van bestemming. Verandert niets, ook niet als er nog geen map is. Kan bij een groot postvak minuten duren. */
  listBehandeld(): Promise<readonly Behandeld[]>;
  /** Een Nederlandse zin over iets dat niet klopt terwijl het postvak wel werkt. */
  bevinding(): string | undefined;
  /** Roept `onHint` als er misschien iets nieuws is. Alleen een hint: wie kijkt, kijkt ook zonder. Geeft de functie die ermee stopt. */
  watch(onHint: () => void): () => void;
  /** Laat verbindingen los; wat bezig is, mag mislukken. */
  close(): Promise<void>;
}
