import { z } from 'zod/v4';
import { type Datum, parseDatum } from '../rules/datum';

/**
 * Invoer van buiten die niet te lezen is. `message` is één Nederlandse zin met de sleutel en wat daar had moeten staan.
 * De ingevulde waarde staat er nooit in: die kan een persoonsgegeven zijn.
 */
export class InvoerFout extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvoerFout';
  }
}

/** Een bestaande kalenderdag als tekst; 31 februari en het jaar 20226 komen er niet door. */
export const datumSchema = z.custom<Datum>((waarde) => parseDatum(waarde) !== undefined, {
  error: 'een bestaande datum als 2026-05-01',
});

/** Ingevulde velden, nog ongelezen. Een `z.record` laat sleutels als `constructor` en `__proto__` niet zien; wie toetst, wil ze zien. */
export const veldenSchema = z.custom<Readonly<Record<string, unknown>>>(
  (waarde) => typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde),
  { error: 'een object met velden' },
);

/** Wat er in de JSON staat, nog ongelezen; `undefined` als het geen JSON is. */
export function parseJson(tekst: string): unknown {
  try {
    return JSON.parse(tekst);
  } catch {
    return undefined;
  }
}

/** Leest een waarde met een schema. Gooit `InvoerFout` met hoogstens drie fouten tegelijk. */
export function parseInvoer<T>(schema: z.ZodType<T>, waarde: unknown): T {
  const uitkomst = schema.safeParse(waarde);
  if (uitkomst.success) return uitkomst.data;
  throw createInvoerFout(uitkomst.error.issues.flatMap(describeIssue));
}

/** Eén fout van een of meer zinnen; na drie staat er alleen nog hoeveel er meer zijn. */
export function createInvoerFout(zinnen: readonly string[]): InvoerFout {
  const rest = zinnen.length - MAX_FOUTEN;
  const meer = rest > 0 ? [`En nog ${rest} ${rest === 1 ? 'fout' : 'fouten'}.`] : [];
  return new InvoerFout([...zinnen.slice(0, MAX_FOUTEN), ...meer].join(' '));
}

const MAX_FOUTEN = 3;

/** Eigen zinnen van een schema (soort `custom` met een hele zin) gaan ongewijzigd door; de rest wordt "verwacht …". */
function describeIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((sleutel) => `${place([...issue.path, sleutel])} is een onbekende sleutel.`);
  }
  const verwacht = issue.code === 'invalid_type' ? TYPEN[issue.expected] : undefined;
  const tekst = verwacht ?? issue.message;
  if (tekst.endsWith('.')) return [issue.path.length === 0 ? tekst : `${place(issue.path)}: ${tekst}`];
  return [`${place(issue.path)}: verwacht ${tekst}.`];
}

const TYPEN: Readonly<Partial<Record<string, string>>> = {
  object: 'een object { … }',
  array: 'een lijst [ … ]',
  string: 'tekst tussen aanhalingstekens',
  number: 'een getal',
  int: 'een heel getal',
  boolean: 'true of false',
  record: 'een object { … }',
};

/** `dossier, historie regel 3, velden, dagtekening`. Cijferreeksen in sleutels verdwijnen: daar kan een nummer in staan. */
function place(path: readonly PropertyKey[]): string {
  const delen: string[] = [];
  for (const deel of path) {
    if (typeof deel === 'number') delen.push(`${delen.pop() ?? ''} regel ${deel + 1}`.trim());
    else
      delen.push(
        String(deel)
          .slice(0, 40)
          .replace(/\d{5,}/g, '…'),
      );
  }
  return delen.length === 0 ? 'De invoer' : `'${delen.join(', ')}'`;
}
