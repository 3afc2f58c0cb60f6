import { type Bronnen } from './bronnen';
import { type Datum } from './datum';
import { geldendeMeldingen } from './dossier/notificaties';
import { type DossierStaat } from './dossier/staat';
import { COA } from './notificaties/coa';

/** Een melding over het klantprofiel. */
export type ProfielCode = 'COA-02' | 'COA-03' | 'COA-04' | 'COA-05' | 'COA-06' | 'COA-07';

/** Een moment waarop COA het klantprofiel deelt, en wat de gemeente dan ophaalt. */
export interface Profielmoment {
  readonly code: ProfielCode;
  readonly wanneer: string;
  /** Wat er dan te halen is in TVS. */
  readonly ophalen: string;
  /** Dag van de laatste geldige melding; ontbreekt zolang COA niets meldde. */
  readonly gemeldOp?: Datum;
  /** Waar als iemand die laatste melding heeft afgehandeld. */
  readonly verwerkt: boolean;
  readonly bronnen: Bronnen;
}

const VAST = [
  ['COA-02', 'Na de koppeling', 'Het eerste klantprofiel (pdf) en de naam van de casemanager'],
  ['COA-03', 'Na de voorinburgering', 'De voortgang in taal en participatie, voor de brede intake'],
  ['COA-04', 'Voor de warme overdracht', 'De laatste stand, om in het driegesprek te bespreken'],
  ['COA-05', 'Bij de verhuizing', 'De laatste versie; daarna vult COA niets meer aan'],
] as const;

const TUSSENDOOR = [
  ['COA-06', 'Tussendoor', 'De aanvulling op het klantprofiel'],
  ['COA-07', 'Bij nareis', 'Het nareisprofiel van het gezinslid'],
] as const;

/**
 * De vier vaste momenten van het klantprofiel op volgorde, en de losse aanvullingen die er zijn geweest. Alleen wat COA meldde is te
 * zien; de inhoud blijft in TVS (S1 §3.2, S3 Bijlage I). Leeg bij een gezins- of overige migrant: die komt niet via COA.
 */
export function listProfielmomenten(staat: DossierStaat): readonly Profielmoment[] {
  if (staat.doelgroep === 'G') return [];
  const los = TUSSENDOOR.filter(([code]) => geldendeMeldingen(staat.notificaties, code).length > 0);
  return [...VAST, ...los].map(([code, wanneer, ophalen]) => {
    const laatste = geldendeMeldingen(staat.notificaties, code).at(-1);
    return {
      ...{ code, wanneer, ophalen, bronnen: COA[code].bronnen },
      ...(laatste === undefined ? {} : { gemeldOp: laatste.op }),
      verwerkt: laatste?.stand === 'afgehandeld',
    };
  });
}
