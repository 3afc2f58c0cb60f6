import { z } from 'zod/v4';

export const QuarantaineGegevens = z.strictObject({
  merk: z.string(),
  reden: z.string().min(1),
  kenmerk: z.string().min(1),
  ontvangen: z.string().min(1),
});
