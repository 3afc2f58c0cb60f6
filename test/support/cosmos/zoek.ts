import { createRequire } from 'node:module';
import { type Document } from './verzameling';

type Motor = (sql: string) => {
  exec(documenten: readonly Document[], opties: Readonly<Record<string, unknown>>): { readonly result: unknown[] };
};

// The query engine belongs to the emulator package; from there it is found, wherever npm put it.
const laad = createRequire(require.resolve('@vercel/cosmosdb-server'));
const parse = (laad('@zeit/cosmosdb-query') as { default: Motor }).default;
const ontleed = new Map<string, ReturnType<Motor>>();

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

/** Voert een vraag uit over deze documenten, een bladzijde per keer. Gooit als de vraag niet kan. */
export function search(
  documenten: readonly Document[],
  { query, parameters = [] }: Vraag,
  { alles, hoogstens, vervolg }: { alles: boolean; hoogstens: number; vervolg?: string },
): Bladzijde {
  if (alles && VRAAGT_PLAN.test(query)) throw new Error('over alle partities kan dit niet zonder plan');
  const vraag = ontleed.get(query) ?? parse(query);
  ontleed.set(query, vraag);
  const { result } = vraag.exec(documenten, { parameters, udf: {}, compositeIndexes: [] });
  const begin = Number(vervolg ?? 0);
  const einde = begin + hoogstens;
  return { documenten: result.slice(begin, einde), ...(einde < result.length ? { vervolg: String(einde) } : {}) };
}
