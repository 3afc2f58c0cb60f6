import { type Datum } from '../datum';
import { type DossierStaat } from '../dossier/staat';
import { type Geldigheid } from '../geldigheid';
import { type Taak } from '../taak';
import { type Termijn } from '../termijn';
import { computeTermijn, grondVan, type BerekendeTermijnId, type TermijnId } from '../termijnen';
import { computeStand } from '../termijnstand';

/** Wat de gemeente zelf kiest voor haar taken. */
export interface Takenconfiguratie {
  /** Werkdagen om een melding op te pakken, per code; wat ontbreekt volgt de catalogus. */
  readonly oppaktermijnen?: Readonly<Record<string, number>>;
  /** Een andere geldigheid van een termijn dan in de tabel, per `T-nn`. */
  readonly geldigheid?: Readonly<Record<string, Geldigheid>>;
}

/** Een familie van taken: kijkt naar de stand van het dossier en noemt wat openstaat. */
export type Takenfamilie = (staat: DossierStaat, configuratie: Takenconfiguratie) => readonly Taak[];

/** Wat iemand moet doen en met welk formulier dat af is. */
export interface Opdracht {
  readonly wat: string;
  readonly over?: string;
  readonly formulier?: string;
}

/** Laatste dag die niet is berekend maar gegeven: door DUO, of in een formulier. `stap` zegt waar zij vandaan komt. */
export interface GegevenDag {
  readonly start: Datum;
  readonly totEnMet: Datum;
  readonly stap: string;
}

/** Taak met een termijn uit de tabel, geteld vanaf `start`. */
export function createTaak(staat: DossierStaat, id: BerekendeTermijnId, start: Datum, opdracht: Opdracht): Taak {
  return fromTermijn(staat, id, computeTermijn(id, start, staat.kalender), opdracht);
}

/** Taak met een termijn die al is berekend. */
export function fromTermijn(staat: DossierStaat, id: TermijnId, termijn: Termijn, opdracht: Opdracht): Taak {
  const { start, totEnMet, richtdatum, stappen, voorlopig } = termijn;
  return {
    termijn: id,
    ...opdracht,
    start,
    totEnMet,
    ...(richtdatum === undefined ? {} : { richtdatum }),
    stand: computeStand(totEnMet, staat.vandaag, staat.kalender),
    ...grondVan(id),
    stappen,
    ...(voorlopig ? { voorlopig } : {}),
  };
}

/** Taak met een laatste dag die iemand heeft gegeven. */
export function fromGegeven(staat: DossierStaat, id: TermijnId, dag: GegevenDag, opdracht: Opdracht): Taak {
  const { start, totEnMet, stap } = dag;
  const stand = computeStand(totEnMet, staat.vandaag, staat.kalender);
  return { termijn: id, ...opdracht, start, totEnMet, stand, ...grondVan(id), stappen: [stap] };
}

/** Een taak waarvan een gegeven nog ontbreekt. `reden` komt bij de stappen. */
export function asVoorlopig(taak: Taak, reden: string): Taak {
  return { ...taak, voorlopig: true, stappen: [...taak.stappen, reden] };
}
