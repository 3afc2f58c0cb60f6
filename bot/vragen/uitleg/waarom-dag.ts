import { type Datum, formatDatum } from '../../../rules/datum';
import { type Taak } from '../../../rules/taak';
import { splitWoorden } from '../taal/woord';
import { leesDag } from '../tijd/lees-dag';

/** "Waarom 20 mei bij 2026-0143?": de dagen die bedoeld kunnen zijn, de waarschijnlijkste eerst, en het dossier als dat erbij staat. */
export interface Dagvraag {
  readonly dagen: readonly Datum[];
  readonly dossiernummer?: string;
}

const VOORAF = new Set([
  'is',
  'het',
  'dat',
  'pas',
  'al',
  'uiterlijk',
  'op',
  'voor',
  'tot',
  'en',
  'met',
  'de',
  'uiterste',
  'dag',
]);
const VOOR_DOSSIER = new Set(['bij', 'van', 'voor', 'in', 'dossier']);
const NUMMER = /^\d{4}-\d{4,6}$/;

/** Leest zo'n vraag; `undefined` als er iets anders of meer staat. Een dag zonder jaar kan vooruit en terug liggen. */
export function readDagvraag(tekst: string, vandaag: Datum): Dagvraag | undefined {
  const woorden = splitWoorden(tekst).map((woord) => woord.tekst);
  if (woorden[0] !== 'waarom') return undefined;
  const begin = skip(woorden, 1, VOORAF);
  const gelezen = leesDag((plaats) => woorden[plaats], begin);
  if (gelezen === undefined) return undefined;
  const { opDag } = gelezen.waarde;
  const dagen = [opDag(vandaag, 'vooruit'), opDag(vandaag, 'terug')].filter((dag) => dag !== undefined);
  const einde = begin + gelezen.lengte;
  if (einde === woorden.length) return { dagen };
  const [dossiernummer, ...meer] = woorden.slice(skip(woorden, einde, VOOR_DOSSIER));
  if (dossiernummer === undefined || !NUMMER.test(dossiernummer) || meer.length > 0) return undefined;
  return { dagen, dossiernummer };
}

function skip(woorden: readonly string[], vanaf: number, mogen: ReadonlySet<string>): number {
  const rest = woorden.slice(vanaf).findIndex((woord) => !mogen.has(woord));
  return rest < 0 ? woorden.length : vanaf + rest;
}

/** De taken waarvan dit de uiterste dag of de richtdatum is: van de eerste dag waarop er een is. */
export function findTakenOp(taken: readonly Taak[], dagen: readonly Datum[]): readonly Taak[] {
  for (const dag of dagen) {
    const gevonden = taken.filter(({ totEnMet, richtdatum }) => totEnMet === dag || richtdatum === dag);
    if (gevonden.length > 0) return gevonden;
  }
  return [];
}

/** De berekening van elke taak: waar het om gaat, en daaronder stap voor stap. */
export function listUitleg(taken: readonly Taak[]): readonly string[] {
  return taken.flatMap(({ wat, totEnMet, stappen }) =>
    taken.length === 1 ? stappen : [`${wat}, uiterlijk ${formatDatum(totEnMet)}:`, ...stappen],
  );
}
