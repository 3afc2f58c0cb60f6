import { z } from 'zod/v4';

export const ZendingGegevens = z.strictObject({
  merk: z.string(),
  titel: z.string().min(1),
  stijl: z.enum(['attention', 'good']),
  regels: z.array(z.strictObject({ tekst: z.string().min(1) })).min(1),
  onzeker: z.boolean(),
  dood: z.boolean(),
  besluit: z.strictObject({ zending: z.string(), keer: z.string() }),
});
