import { z } from 'zod/v4';
import { Opdrachtknop } from '../delen/knoppen';

export const HulpGegevens = z.strictObject({
  merk: z.string(),
  inleiding: z.string().min(1),
  groepen: z.array(
    z.strictObject({
      titel: z.string().min(1),
      voorbeelden: z.array(z.strictObject({ vraag: z.string().min(1), uitleg: z.string() })),
    }),
  ),
  slot: z.string().min(1),
  knoppen: z.array(Opdrachtknop),
});
