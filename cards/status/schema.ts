import { z } from 'zod/v4';
import { Taakregel } from '../delen/taakregel';

export const StatusGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  fase: z.string().min(1),
  samenvatting: z.string().min(1),
  peildatum: z.string().min(1),
  taken: z.array(Taakregel),
  geenTaken: z.boolean(),
  meerTaken: z.array(z.strictObject({ tekst: z.string().min(1) })),
  historie: z.array(z.strictObject({ wanneer: z.string().min(1), wat: z.string().min(1) })),
  geenHistorie: z.boolean(),
  meerHistorie: z.array(z.strictObject({ tekst: z.string().min(1) })),
  dossiernummer: z.string(),
});
