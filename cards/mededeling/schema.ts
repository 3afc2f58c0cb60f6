import { z } from 'zod/v4';

export const MededelingGegevens = z.strictObject({
  merk: z.string(),
  titel: z.string().min(1),
  tekst: z.string().min(1),
  uitleg: z.string().min(1),
});
