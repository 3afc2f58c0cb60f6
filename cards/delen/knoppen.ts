import { z } from 'zod/v4';

/** Een knop die een opdracht typt voor wie haar aanklikt. */
export const Opdrachtknop = z.strictObject({
  opschrift: z.string().min(1),
  typt: z.strictObject({ vraag: z.string().min(1), begrepen: z.string(), pagina: z.int() }),
});
export type Opdrachtknop = z.infer<typeof Opdrachtknop>;

export function typ(opschrift: string, opdracht: string): Opdrachtknop {
  return { opschrift, typt: { vraag: opdracht, begrepen: '', pagina: 0 } };
}
