import { type Bijlagesoort } from './bijlage';
import { type GelabeldeDatum } from './gelabelde-datum';
import { type Ketenpartner } from './instellingen';
import { type Nummer, type Persoon } from './persoon';
import { type Reden } from './redenen';

/** Elk gelezen bestand heeft er precies één. */
export type Leesuitkomst = 'herkend' | 'onbekend' | 'quarantaine' | 'automatisch';

/** Wat een bericht betekent. Bevat persoonsgegevens (`persoon.waarde`, `onderwerp`, `eigenTekst`): nooit loggen of tonen. */
export interface GelezenBericht {
  readonly uitkomst: Leesuitkomst;
  /** `COA-nn` of `DUO-SSnnn`; alleen bij `herkend`. */
  readonly notificatie: string | null;
  /** Moment van ontvangst, ISO 8601; de kalenderdag die telt is die in Europe/Amsterdam. */
  readonly ontvangenOp: string;
  /** `geen` bij `quarantaine` en `automatisch`, en als het bericht meer personen noemt. */
  readonly persoon: Persoon;
  /** Andere nummers van dezelfde persoon in dit bericht; leeg als `persoon` `geen` is. */
  readonly andereNummers: readonly Nummer[];
  /** Nederlandse zin zonder persoonsgegevens. */
  readonly reden: Reden;
  /** COA of DUO als de afzender vertrouwd is. */
  readonly partner?: Ketenpartner;
  /** Zonder punthaken; ontbreekt als het bericht er geen heeft. */
  readonly messageId?: string;
  /** Uitgeschreven onderwerp. */
  readonly onderwerp: string;
  /** Genormaliseerde eigen tekst, om dubbele berichten te herkennen. */
  readonly eigenTekst: string;
  readonly gelabeldeDatum?: GelabeldeDatum;
  /** Bijlagen per soort; zij worden nooit getoond of doorgegeven. Ontbreekt als er geen zijn. */
  readonly bijlagen?: readonly Bijlagesoort[];
}
