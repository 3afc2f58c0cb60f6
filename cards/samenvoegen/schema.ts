import { z } from 'zod/v4';

export const SamenvoegenGegevens = z.strictObject({
  merk: z.string(),
  dossiernummer: z.string().min(1),
});
