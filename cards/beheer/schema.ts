import { z } from 'zod/v4';

export const BeheerGegevens = z.strictObject({
  merk: z.string(),
  titel: z.string().min(1),
  stijl: z.enum(['attention', 'good', 'default']),
  regels: z.array(z.strictObject({ tekst: z.string().min(1) })).min(1),
  samenvatting: z.string().min(1),
});
