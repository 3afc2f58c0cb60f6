import { z } from 'zod/v4';
import { Taakregel } from '../delen/taakregel';

export const VondstGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  wie: z.string().min(1),
  samenvatting: z.string().min(1),
  taken: z.array(Taakregel),
  meerTaken: z.array(z.strictObject({ tekst: z.string().min(1) })),
  rustig: z.boolean(),
  peildatum: z.string().min(1),
  open: z.strictObject({ dossiernummer: z.string() }),
});
