import { formatDatum } from '../../rules/datum';
import { type DossierStaat, type Leerroute } from '../../rules/dossier/staat';

/** Naam van een leerroute zoals mensen haar noemen, midden in een zin. */
export const LEERROUTE: Readonly<Record<Leerroute, string>> = { B: 'B1-route', O: 'onderwijsroute', Z: 'Z-route' };

/** `tot en met di 5 mei 2029 (van DUO)`, of dat de termijn nog niet loopt. */
export function noemEinddatum({ termijn }: Pick<DossierStaat, 'termijn'>): string {
  if (termijn === undefined) return 'nog niet gestart';
  return `tot en met ${formatDatum(termijn.totEnMet)} (${termijn.herkomst === 'DUO' ? 'van DUO' : 'eigen berekening'})`;
}
