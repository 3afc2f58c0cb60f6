import { z } from 'zod/v4';

export const QuarantaineGegevens = z.strictObject({
  merk: z.string(),
  reden: z.string().min(1),
  kenmerk: z.string().min(1),
  ontvangen: z.string().min(1),
  bijlagen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  open: z.boolean(),
  afgehandeld: z.boolean(),
  afloop: z.string().min(1),
  besluit: z.strictObject({ bericht: z.string() }),
});
