import { z } from 'zod/v4';
import { type Dagstand } from '../../cards';
import { type Datum } from '../../rules/datum';
import { computeStand } from '../../rules/termijnstand';
import { countWerkdagen } from '../../rules/werkdagen';
import { type Agenda, type Agendataak } from './agenda';

const OPPAKKEN = 'T-46';

const aantal = z.int().min(0);

/** De telling zoals zij bij een kaart is bewaard. */
export const dagstandSchema = z.object({ teLaat: aantal, vandaag: aantal, dezeWeek: aantal, meldingen: aantal });

/** Telt hoe het er op `dag` voor staat. Een melding die nog niemand oppakte, telt alleen als melding. */
export function countDagstand(agendas: readonly Agenda[], dag: Datum): Dagstand {
  const taken = agendas.flatMap((agenda) => agenda.taken);
  const standen = taken.filter(({ termijn }) => termijn !== OPPAKKEN).map(({ einde }) => computeStand(einde, dag));
  const count = (gezocht: string) => standen.filter((stand) => stand === gezocht).length;
  return {
    ...{ teLaat: count('verlopen'), vandaag: count('vandaag'), dezeWeek: count('nadert') },
    meldingen: taken.length - standen.length,
  };
}

/** Wat het eerst af moet, met het dossier erbij; wat het eerst eindigt staat vooraan. */
export function listDringend(agendas: readonly Agenda[], dag: Datum): (Agendataak & Pick<Agenda, 'dossiernummer'>)[] {
  return agendas
    .flatMap(({ dossiernummer, taken }) => taken.map((taak) => ({ ...taak, dossiernummer })))
    .filter((taak) => isDringend(taak, dag))
    .sort((een, ander) => (een.einde < ander.einde ? -1 : 1));
}

/** Te laat, vandaag of binnen vijf werkdagen; een melding oppakken staat al bij de melding. */
function isDringend({ termijn, einde }: Agendataak, dag: Datum): boolean {
  return termijn !== OPPAKKEN && computeStand(einde, dag) !== 'ruim';
}

/** Werkdagen die de oudste melding over haar dag heen is zonder dat iemand haar oppakte (T-46); 0: er ligt er geen te lang. */
export function countOppakkenTeLaat(agendas: readonly Agenda[], dag: Datum): number {
  const einden = agendas.flatMap(({ taken }) => taken).filter(({ termijn }) => termijn === OPPAKKEN);
  return Math.max(0, ...einden.map(({ einde }) => (einde < dag ? countWerkdagen(einde, dag) : 0)));
}
