import { z } from 'zod/v4';
import { isMetingId, type MetingId } from '../../rules/metingen/catalogus';
import { FILTER_IDS, type Vraag } from '../../rules/metingen/vraag';
import { datumSchema } from '../invoer';
import { type Vorige } from './vervolg';

const keuze = z.strictObject({ alleen: z.array(z.string()).optional(), behalve: z.array(z.string()).optional() });
const periode = z.strictObject({ van: datumSchema.optional(), tot: datumSchema.optional() });
const duur = z.strictObject({ aantal: z.int().min(1).max(1_000), eenheid: z.enum(['dagen', 'weken', 'maanden']) });

const vraag = z.strictObject({
  meting: z.custom<MetingId>((waarde) => typeof waarde === 'string' && isMetingId(waarde)),
  filters: z.partialRecord(z.enum(FILTER_IDS), keuze),
  periode: periode.optional(),
  duur: duur.optional(),
  groepering: z.string().optional(),
  eenheid: z.enum(['dossiers', 'gebeurtenissen']).optional(),
  bedrag: z.boolean().optional(),
});

const schema = z.strictObject({ vraag, begrippen: z.array(z.string().max(40)).max(60) });

/**
 * Leest wat een vorig antwoord meegaf, alsof een vreemde het stuurde. `undefined` als het niet van ons kan zijn: dan is er geen vorige
 * vraag. Of filters en periode bij de meting passen, kijkt de motor zelf na.
 */
export function parseVorige(waarde: unknown): Vorige | undefined {
  const gelezen = schema.safeParse(waarde);
  // De vorm is gelezen; `checkVraag` kijkt daarna na of de waarden bij de meting passen.
  return gelezen.success ? (gelezen.data as Vorige) : undefined;
}

/** Leest een vraag van buiten. `undefined` als de vorm niet klopt of er iets bij staat. */
export function parseVraag(waarde: unknown): Vraag | undefined {
  const gelezen = vraag.safeParse(waarde);
  // De vorm is gelezen; `checkVraag` kijkt daarna na of de waarden bij de meting passen.
  return gelezen.success ? (gelezen.data as Vraag) : undefined;
}
