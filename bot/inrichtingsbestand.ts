import { readFileSync } from 'node:fs';
import { z } from 'zod/v4';
import { BotError } from './errors';
import { type Inrichting, inrichtingSchema } from './inrichting';

/** Leest en controleert het inrichtingsbestand. Gooit `CONFIGURATIE` met per sleutel wat er niet klopt. */
export function readInrichtingsbestand(bestand: string): Inrichting {
  const gelezen = inrichtingSchema.safeParse(readJson(bestand), { error: z.locales.nl().localeError });
  if (gelezen.success) return gelezen.data;
  const fouten = gelezen.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new BotError('CONFIGURATIE', `Het inrichtingsbestand ${bestand} klopt niet. ${fouten.join('; ')}.`);
}

function readJson(bestand: string): unknown {
  try {
    return JSON.parse(readFileSync(bestand, 'utf8'));
  } catch (cause) {
    const watDan = cause instanceof SyntaxError ? 'is geen geldige JSON' : 'kan niet worden gelezen';
    throw new BotError('CONFIGURATIE', `Het inrichtingsbestand ${bestand} ${watDan}.`, { cause });
  }
}
