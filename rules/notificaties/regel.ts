import { type Bronnen } from '../bronnen';
import { type TermijnId } from '../termijnen';

/** Wie de melding stuurt: COA, DUO, een ander buiten de gemeente, of de bot zelf. */
export type Afzender = 'COA' | 'DUO' | 'EXT' | 'INT';

/** Wat een melding betekent. Een melding zelf heeft bijna geen inhoud (P-01); alles wat wij erover weten staat hier. */
export interface Notificatiesoort {
  readonly afzender: Afzender;
  /** Officiële titel, letterlijk. */
  readonly titel: string;
  /** `actie`: iemand moet iets doen. `informatie`: lezen en afvinken is genoeg. */
  readonly soort: 'informatie' | 'actie';
  /** Opdracht aan de klantmanager in een of twee zinnen. */
  readonly watTeDoen: string;
  /** Termijnen die de melding start of raakt. Het oppakken zelf (T-46) staat er niet bij: dat geldt voor elke melding. */
  readonly termijnen: readonly TermijnId[];
  /** A asielstatushouder, G gezins- en overige migrant, AG beide. */
  readonly doelgroep: 'A' | 'G' | 'AG';
  /** Een onbekend nummer in deze melding opent een nieuw dossier; bij andere meldingen beslist een mens. */
  readonly opentDossier?: true;
  /** Werkdagen om de melding op te pakken (T-46), zolang de gemeente niets anders kiest. Ontbreekt: drie. */
  readonly oppakken?: number;
  readonly bronnen: Bronnen;
}
