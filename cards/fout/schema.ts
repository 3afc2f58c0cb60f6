import { z } from 'zod/v4';

export const FoutGegevens = z.strictObject({
  merk: z.string(),
  tekst: z.string().min(1),
  heeftKenmerk: z.boolean(),
  kenmerk: z.string(),
  heeftDossier: z.boolean(),
  dossiernummer: z.string(),
});
