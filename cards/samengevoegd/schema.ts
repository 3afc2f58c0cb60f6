import { z } from 'zod/v4';

export const SamengevoegdGegevens = z.strictObject({
  merk: z.string(),
  van: z.string().min(1),
  naar: z.string().min(1),
  wie: z.string().min(1),
});
