import { Template } from 'adaptivecards-templating';
import { z } from 'zod/v4';

interface Expressie {
  readonly type: string;
  readonly children?: readonly Expressie[];
  toString(): string;
}

interface Plaats {
  readonly schema: z.ZodType;
  readonly naam: string;
}

interface Gevonden {
  readonly onbekend: string[];
  readonly gebruikt: Set<string>;
}

/**
 * Legt een sjabloon naast het schema van haar gegevens. `onbekend`: plekken zonder veld; `ongebruikt`: velden zonder plek.
 * Een veld dat als geheel wordt doorgegeven (`"data": "${data}"`) telt met alles wat erin zit.
 */
export function compareBindings(template: object, schema: z.ZodType): { onbekend: string[]; ongebruikt: string[] } {
  const wortel: Plaats = { schema, naam: '' };
  const gevonden: Gevonden = { onbekend: [], gebruikt: new Set() };
  walk(template, wortel, wortel, gevonden);
  const ongebruikt = leaves(wortel).filter((blad) => !isUsed(blad, gevonden.gebruikt));
  return { onbekend: gevonden.onbekend, ongebruikt };
}

function isUsed(blad: string, gebruikt: ReadonlySet<string>): boolean {
  return [...gebruikt].some(
    (naam) =>
      naam === blad || (blad.startsWith(naam) && /^(\.|\[)/.test(blad.slice(naam.length)) && gebruikt.has(`${naam}*`)),
  );
}

function walk(deel: unknown, hier: Plaats, wortel: Plaats, gevonden: Gevonden): void {
  if (typeof deel === 'string') readText(deel, hier, wortel, gevonden);
  if (typeof deel !== 'object' || deel === null) return;
  const { $data, ...rest } = deel as Record<string, unknown>;
  const binnen = typeof $data === 'string' ? enter($data, hier, wortel, gevonden) : hier;
  for (const waarde of Object.values(rest)) walk(waarde, binnen, wortel, gevonden);
}

function enter(binding: string, hier: Plaats, wortel: Plaats, gevonden: Gevonden): Plaats {
  const plaats = find(binding.slice(2, -1), hier, wortel);
  if (plaats === undefined) {
    gevonden.onbekend.push(binding);
    return hier;
  }
  gevonden.gebruikt.add(plaats.naam);
  const schema = unwrap(plaats.schema);
  if (!(schema instanceof z.ZodArray)) return plaats;
  return { schema: schema.element as z.ZodType, naam: `${plaats.naam}[]` };
}

function readText(tekst: string, hier: Plaats, wortel: Plaats, gevonden: Gevonden): void {
  const gelezen = Template.parseInterpolatedString(tekst) as unknown;
  if (typeof gelezen === 'string') return;
  const heel = (gelezen as Expressie).type === 'Accessor';
  for (const pad of accessors(gelezen as Expressie)) {
    const plaats = find(pad, hier, wortel);
    if (plaats === undefined) gevonden.onbekend.push(`\${${pad}}`);
    else gevonden.gebruikt.add(plaats.naam).add(heel ? `${plaats.naam}*` : plaats.naam);
  }
}

function accessors(expressie: Expressie): string[] {
  if (expressie.type === 'Accessor') return [expressie.toString()];
  return (expressie.children ?? []).flatMap(accessors);
}

function find(pad: string, hier: Plaats, wortel: Plaats): Plaats | undefined {
  const begin = pad.startsWith('$root.') ? wortel : hier;
  return pad
    .replace(/^\$root\./, '')
    .split('.')
    .reduce<Plaats | undefined>((plaats, sleutel) => {
      if (plaats === undefined) return undefined;
      const schema = unwrap(plaats.schema);
      const veld = schema instanceof z.ZodObject ? (schema.shape[sleutel] as z.ZodType | undefined) : undefined;
      return veld && { schema: veld, naam: plaats.naam === '' ? sleutel : `${plaats.naam}.${sleutel}` };
    }, begin);
}

function unwrap(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap() as z.ZodType)
    : schema;
}

function leaves(plaats: Plaats): string[] {
  const schema = unwrap(plaats.schema);
  if (schema instanceof z.ZodArray) return leaves({ schema: schema.element as z.ZodType, naam: `${plaats.naam}[]` });
  if (!(schema instanceof z.ZodObject)) return [plaats.naam];
  return Object.entries(schema.shape).flatMap(([sleutel, veld]) =>
    leaves({ schema: veld as z.ZodType, naam: plaats.naam === '' ? sleutel : `${plaats.naam}.${sleutel}` }),
  );
}

/** Regelnummer (vanaf 1) van een tekst in een bestand, voor een foutmelding die de plaats noemt. */
export function lineOf(bestand: string, tekst: string): number {
  return bestand.split('\n').findIndex((regel) => regel.includes(tekst)) + 1;
}
