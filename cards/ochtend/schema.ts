import { z } from 'zod/v4';

export const OchtendGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  stand: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  regels: z.array(
    z.strictObject({
      tekst: z.string().min(1),
      stand: z.string().min(1),
      kleur: z.enum(['Default', 'Warning', 'Attention']),
      wie: z.string().min(1),
    }),
  ),
  meer: z.array(z.strictObject({ tekst: z.string().min(1) })),
  rustig: z.boolean(),
});
