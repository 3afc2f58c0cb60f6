/** Stukken werk die een spoor (span) krijgen. */
export type Spoornaam = 'beurt' | 'bericht' | 'zending';

/**
 * Wat een spoor mag dragen. Geen kenmerken van dossiers, berichten of mensen: een spoor gaat het huis uit. Elke waarde komt uit een
 * kleine vaste lijst.
 */
export interface Spoorvelden {
  readonly soort?: string;
  readonly plek?: string;
  readonly handeling?: string;
  readonly uitkomst?: string;
}

/** Meet stukken werk. Standaard staat dat uit. */
export interface Sporen {
  /** Doet het werk en meet hoe lang het duurde; `describe` zegt na afloop wat ervan kwam. Een fout gaat ongewijzigd door. */
  span<T>(naam: Spoornaam, velden: Spoorvelden, work: () => Promise<T>, describe?: (uit: T) => Spoorvelden): Promise<T>;
  /** Stuurt op wat nog wacht. */
  close(): Promise<void>;
}

/** Meet niets: zo is het zonder `REGIEBOT_OTLP`. */
export const GEEN_SPOREN: Sporen = {
  span: (_naam, _velden, work) => work(),
  close: () => Promise.resolve(),
};
