/** Een bericht dat klaarligt. */
export interface MailboxItem {
  /** Vaste plaats in de bron: dezelfde bezorging heeft altijd dezelfde, twee bezorgingen nooit. */
  readonly plaats: string;
  /** Naam in de bron, bijvoorbeeld de bestandsnaam; kan een naam van een mens bevatten en hoort niet in een log. */
  readonly naam: string;
}

/** Waar een behandeld bericht heen gaat. */
export type Postmap = 'verwerkt' | 'quarantaine' | 'vraag' | 'automatisch';

/** Wat er van een verwerkt bericht blijft liggen; het bericht zelf staat versleuteld in de opslag. */
export interface Stub {
  readonly messageId?: string;
  readonly uitkomst: string;
  readonly notificatie?: string;
}

/** Wat er ligt zonder dat het behandeld is. Alleen aantallen: namen kunnen persoonsgegevens zijn. */
export interface Postvakstand {
  /** Gezien maar nog niet gelezen, ook wat nog binnenkomt. */
  readonly wachtend: number;
  /** Heet als een bericht maar is geen gewoon, leesbaar bestand. Een mens moet kijken. */
  readonly onleesbaar: number;
}

/**
 * De inbox is de wachtrij: een bericht staat in `list` tot `settle` klaar is. Alle fouten zijn fouten van dat ene bericht; de
 * andere gaan door.
 */
export interface Mailbox {
  /** Volledig aangekomen berichten, oudste eerst. Ook wat niet te lezen is: dat meldt zich bij `fetch`. */
  list(): Promise<readonly MailboxItem[]>;
  /** De ruwe bytes. Gooit als het bericht weg is, intussen veranderde of niet te lezen is. */
  fetch(item: MailboxItem): Promise<Uint8Array>;
  /** Haalt het bericht uit de inbox. Twee keer hetzelfde, of na een onderbreking opnieuw, geeft één keer het gevolg. */
  settle(item: MailboxItem, map: Postmap, stub: Stub): Promise<void>;
  inspect(): Promise<Postvakstand>;
  /** Roept `onHint` als er misschien iets nieuws is, en anders elke seconde. Geeft de functie die ermee stopt. */
  watch(onHint: () => void): () => void;
}
