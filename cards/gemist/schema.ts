import { z } from 'zod/v4';

export const GemistGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  dossiers: z.array(
    z.strictObject({
      kop: z.string().min(1),
      regels: z.array(z.strictObject({ tekst: z.string().min(1) })),
      knop: z.string().min(1),
      data: z.strictObject({ dossiernummer: z.string() }),
    }),
  ),
  meer: z.array(z.strictObject({ tekst: z.string().min(1) })),
  niets: z.boolean(),
});
