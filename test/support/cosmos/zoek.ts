import { createRequire } from 'node:module';
import { type Kenmerk } from './register';
import { type Document } from './verzameling';
import { createZeef, type Zeef } from './zeef';

type Motor = (sql: string) => {
  exec(documenten: readonly Document[], opties: Readonly<Record<string, unknown>>): { readonly result: unknown[] };
};

// The query engine belongs to the emulator package; from there it is found, wherever npm put it.
const laad = createRequire(require.resolve('@vercel/cosmosdb-server'));
const parse = (laad('@zeit/cosmosdb-query') as { default: Motor }).default;

interface Ontleed {
  readonly zeef: Zeef;
  readonly motor: ReturnType<Motor>;
}
const ontleed = new Map<string, Ontleed>();

export interface Vraag {
  readonly query: string;
  readonly parameters?: readonly { readonly name: string; readonly value: unknown }[];
}

export interface Bladzijde {
  readonly documenten: readonly unknown[];
  readonly vervolg?: string;
}

/** Over meer dan een partitie tegelijk kan de echte dienst niet zonder plan sorteren of begrenzen; hier dus ook niet. */
const VRAAGT_PLAN = /\b(ORDER BY|TOP|GROUP BY|DISTINCT|OFFSET)\b/i;

/** Wat het register van deze vraag kan vinden; `undefined`: alles moet worden bekeken. */
export function kenmerkVan({ query, parameters = [] }: Vraag): Kenmerk | undefined {
  const soort = / AND c\.soort = '(\w+)'/.exec(query)?.[1];
  const naam = /STARTSWITH\(c\.sleutel, (@\w+)\)/.exec(query)?.[1];
  const begin = parameters.find(({ name }) => name === naam)?.value;
  return soort === undefined || query.includes(' OR ')
    ? undefined
    : { soort, begin: typeof begin === 'string' ? begin : '' };
}

/** Voert een vraag uit over deze documenten. Gooit als de vraag niet kan. */
export function search(documenten: readonly Document[], { query, parameters = [] }: Vraag, alles: boolean): unknown[] {
  if (alles && VRAAGT_PLAN.test(query)) throw new Error('over alle partities kan dit niet zonder plan');
  const { zeef, motor } = parseOnce(query);
  const over = zeef.sift(documenten, new Map(parameters.map(({ name, value }) => [name, value])));
  return zeef.pick?.(over) ?? motor.exec(over, { parameters, udf: {}, compositeIndexes: [] }).result;
}

function parseOnce(query: string): Ontleed {
  const gelezen = ontleed.get(query) ?? { zeef: createZeef(query), motor: parse(query) };
  ontleed.set(query, gelezen);
  return gelezen;
}

/** Een antwoord dat nog niet helemaal is gelezen. */
interface Rest {
  readonly gevonden: readonly unknown[];
  readonly vanaf: number;
}

/** Meer lopende antwoorden dan er ooit tegelijk zijn. */
const MEESTE_VERVOLGEN = 1_000;

/** Antwoorden in bladzijden. Opnieuw zoeken bij elke bladzijde kost bij veel documenten het kwadraat. */
export class Bladzijden {
  private readonly resten = new Map<string, Rest>();
  private nummer = 0;

  /** Een bladzijde van een antwoord, vanaf een plaats daarin. */
  open({ gevonden, vanaf }: Rest, hoogstens: number): Bladzijde {
    const einde = vanaf + hoogstens;
    const documenten = gevonden.slice(vanaf, einde);
    if (einde >= gevonden.length) return { documenten };
    const vervolg = String((this.nummer += 1));
    this.resten.set(vervolg, { gevonden, vanaf: einde });
    const [oudste] = this.resten.keys();
    if (this.resten.size > MEESTE_VERVOLGEN && oudste !== undefined) this.resten.delete(oudste);
    return { documenten, vervolg };
  }

  /** De volgende bladzijde; opnieuw vragen mag, want een antwoord kan verloren gaan. Gooit als het vervolg onbekend is. */
  next(vervolg: string, hoogstens: number): Bladzijde {
    const rest = this.resten.get(vervolg);
    if (rest === undefined) throw new Error('dit vervolg is er niet');
    return this.open(rest, hoogstens);
  }
}
