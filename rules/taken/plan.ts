import { type DossierStaat } from '../dossier/staat';
import { computePlantermijn, hasOwnPlan } from '../plantermijn';
import { type Taak } from '../taak';
import { asVoorlopig, createTaak, fromGegeven } from './taak';

const ONTBREEKT = 'Voorlopig: de kennisgevingsdatum of de BRP-datum ontbreekt nog. Haal die op in het DUO-portaal.';

/** T-05, T-06 of T-08: het plan vaststellen, zolang er geen eigen plan is. */
export function listPlan(staat: DossierStaat): readonly Taak[] {
  const termijn = computePlantermijn(staat);
  if (termijn === undefined || hasOwnPlan(staat)) return [];
  const taak = createTaak(staat, termijn.termijn, termijn.start, { wat: 'PIP vaststellen', formulier: 'F-05' });
  return [termijn.voorlopig ? asVoorlopig(taak, ONTBREEKT) : taak];
}

/** T-21 en T-22: de termijn die in de oproep staat, tot iemand verschijnt of er een volgende stap is. */
export function listOproepen(staat: DossierStaat): readonly Taak[] {
  const { oproepen, uitkomst } = staat.intake;
  const laatste = oproepen.at(-1);
  if (laatste?.termijn === undefined || laatste.verschenen !== undefined || uitkomst !== undefined) return [];
  const start = laatste.datumOproep ?? laatste.op;
  const dag = { start, totEnMet: laatste.termijn, stap: 'Deze laatste dag staat in de oproep.' };
  const wat = 'Nagaan of de inburgeraar op de oproep verschijnt';
  if (laatste.nummer === '1') return [fromGegeven(staat, 'T-21', dag, { wat, formulier: 'F-03' })];
  if (laatste.nummer === '2') return [fromGegeven(staat, 'T-22', dag, { wat, formulier: 'F-03' })];
  return [];
}
