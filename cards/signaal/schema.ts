import { z } from 'zod/v4';

export const SignaalGegevens = z.strictObject({
  merk: z.string(),
  dossier: z.string().min(1),
  samenvatting: z.string().min(1),
  fouten: z.array(z.strictObject({ tekst: z.string().min(1) })),
  keuzes: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })).min(1),
  gekozen: z.string(),
  datum: z.string().min(1),
  vastleggen: z.strictObject({ dossiernummer: z.string(), versie: z.int() }),
  terug: z.strictObject({ dossiernummer: z.string() }),
});
