import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { BotError } from './errors';
import { type Inrichting, inrichtingSchema, listCaseloadnamen } from './inrichting';

/** In a file it is a slip of the pen; while the bot runs, a caseload may have gone that people are still listed under. */
const bestandSchema = inrichtingSchema.check(({ value, issues }) => {
  const namen = listCaseloadnamen(value);
  for (const [n, { caseloads }] of value.personen.entries()) {
    if (caseloads.every((caseload) => namen.includes(caseload))) continue;
    issues.push({ code: 'custom', path: ['personen', n], message: 'alleen caseloads uit de lijst', input: caseloads });
  }
});

/** Leest en controleert het inrichtingsbestand. Gooit `CONFIGURATIE` met per sleutel wat er niet klopt. */
export function readInrichtingsbestand(bestand: string): Inrichting {
  const gelezen = bestandSchema.safeParse(readJson(bestand), { error: verwoord });
  if (gelezen.success) return gelezen.data;
  const fouten = gelezen.error.issues.flatMap(describeIssue);
  throw new BotError('CONFIGURATIE', `Het inrichtingsbestand ${bestand} klopt niet. ${fouten.join('; ')}.`);
}

const { localeError } = z.locales.nl();

const verwoord: z.core.$ZodErrorMap = (issue) =>
  issue.code === 'invalid_type' && issue.input === undefined ? 'ontbreekt' : localeError(issue);

/** A key that does not exist is named itself: it is often a key that should, misspelt. */
function describeIssue(issue: z.core.$ZodIssue): string[] {
  if (issue.code !== 'unrecognized_keys') return [`${issue.path.join('.')}: ${issue.message}`];
  return issue.keys.map((sleutel) => `${[...issue.path, sleutel].join('.')}: bestaat niet`);
}

function readJson(bestand: string): unknown {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8'));
  } catch (cause) {
    const watDan = cause instanceof SyntaxError ? 'is geen geldige JSON' : 'kan niet worden gelezen';
    throw new BotError('CONFIGURATIE', `Het inrichtingsbestand ${bestand} ${watDan}.`, { cause });
  }
}
