import { addDagen, addMaanden, type Datum, datum, delen } from '../datum';
import { type Kalender, KALENDER } from '../feestdagen';
import { computeLaatsteDag } from '../termijnen';
import { isWerkdag, werkdagVoor } from '../werkdagen';

/** Zoveel dagen voor de laatste dag van de levering (INT-18: nog twee weken en nog een week). */
const DAGEN_ERVOOR = [14, 7];

/** INT-18: de levering aan het CBS (T-34) waaraan op `dag` wordt herinnerd: haar laatste dag. `undefined`: vandaag niet. */
export function findKwartaallevering(dag: Datum, kalender: Kalender = KALENDER): Datum | undefined {
  const einde = computeLaatsteDag('T-34', lastDayOfVorigKwartaal(dag), kalender);
  const dagen = DAGEN_ERVOOR.map((ervoor) => addDagen(einde, -ervoor));
  const werkdagen = dagen.map((vrij) => (isWerkdag(vrij, kalender) ? vrij : werkdagVoor(vrij, kalender)));
  return werkdagen.includes(dag) ? einde : undefined;
}

function lastDayOfVorigKwartaal(dag: Datum): Datum {
  const [jaar, maand] = delen(dag);
  const eerste = addMaanden(datum(`${jaar}-01-01`), Math.floor((maand - 1) / 3) * 3);
  return addDagen(eerste, -1);
}
