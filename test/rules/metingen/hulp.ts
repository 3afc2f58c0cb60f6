import { datum } from '../../../rules/datum';
import { type Dossier, type HistorieRegel } from '../../../rules/historie';
import { type MetingId } from '../../../rules/metingen/catalogus';
import { measure, type Uitkomst } from '../../../rules/metingen/measure';
import { prepareDossiers } from '../../../rules/metingen/peiling';
import { type Periode, type Vraag } from '../../../rules/metingen/vraag';
import { dossierMet, formulier, melding } from '../../support/historie';

export type Historie = readonly (HistorieRegel | readonly HistorieRegel[])[];

/** Wat een vraag kan hebben, behalve de meting; een test noemt alleen wat voor haar telt. */
export type Rest = Partial<Omit<Vraag, 'meting' | 'periode'>> & { readonly van?: string; readonly tot?: string };

/** Een vraag met een periode in gewone tekst. */
export function vraag(meting: MetingId, { van, tot, ...rest }: Rest = {}): Vraag {
  const periode: Periode = {
    ...(van === undefined ? {} : { van: datum(van) }),
    ...(tot === undefined ? {} : { tot: datum(tot) }),
  };
  return { meting, filters: {}, ...rest, ...((van ?? tot) ? { periode } : {}) };
}

/** Meet over deze dossiers op de peildatum. */
export function meet(meting: MetingId, dossiers: readonly Dossier[], peildatum: string, rest: Rest = {}): Uitkomst {
  return measure(vraag(meting, rest), prepareDossiers(dossiers, datum(peildatum)));
}

/** Het aantal in één dossier met deze historie. */
export function tel(meting: MetingId, historie: Historie, peildatum: string, rest: Rest = {}): number {
  return meet(meting, [dossierMet(...historie)], peildatum, rest).aantal;
}

export const PLICHT = melding('2026-02-02', 'DUO-SS101');
export const KOPPELING = melding('2026-01-12', 'COA-01');
export const STATUSHOUDER = formulier('2026-02-03', 'F-00', {
  doelgroep: 'A',
  kennisgevingsdatum: '2026-02-02',
  brpDatum: '2026-02-16',
});
export const GEZINSMIGRANT = formulier('2026-02-03', 'F-00', {
  doelgroep: 'G',
  kennisgevingsdatum: '2026-02-02',
  brpDatum: '2026-01-05',
});

/** Een plan van deze dag, standaard 10 maart 2026 in de B1-route. */
export function pip(dag = '2026-03-10', leerroute = 'B'): HistorieRegel {
  return formulier(dag, 'F-05', { dagtekening: dag, leerroute });
}
