import { type Taak } from '../../rules/taak';

/** Oproepen, boetes en bezwaar (T-21 tot en met T-28): alleen in een persoonlijke kaart (P-03, P-26). */
const PERSOONLIJK = /^T-2[1-8]$/;

/** Daarvan gaan deze over boetes; ook persoonlijk alleen voor wie dat mag zien. */
const MAATREGEL = /^T-2[3-8]$/;

/** Oppakken staat al bij de melding zelf. */
const OPPAKKEN = 'T-46';

/** De taken die in een kanaal mogen staan. */
export function listKanaaltaken(taken: readonly Taak[]): readonly Taak[] {
  return taken.filter(({ termijn }) => !PERSOONLIJK.test(termijn) && termijn !== OPPAKKEN);
}

/** De taken voor een persoonlijke kaart; wat over boetes gaat alleen voor wie dat mag zien. */
export function listChattaken(taken: readonly Taak[], maatregelen: boolean): readonly Taak[] {
  return taken.filter(({ termijn }) => termijn !== OPPAKKEN && (maatregelen || !MAATREGEL.test(termijn)));
}
