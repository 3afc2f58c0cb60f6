import { z } from 'zod/v4';
import { Opdrachtknop } from '../delen/knoppen';

export const WelkomGegevens = z.strictObject({
  merk: z.string(),
  kop: z.string().min(1),
  inleiding: z.string().min(1),
  punten: z.array(z.strictObject({ nummer: z.string().min(1), tekst: z.string().min(1) })),
  slot: z.string().min(1),
  knoppen: z.array(Opdrachtknop),
});
