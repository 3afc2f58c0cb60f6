import { z } from 'zod/v4';
import { Taakregel } from '../delen/taakregel';

const knop = z.strictObject({ pagina: z.int().min(0) });

export const MijnTakenGegevens = z.strictObject({
  merk: z.string(),
  kop: z.string().min(1),
  samenvatting: z.string().min(1),
  /** Voor welke collega's iemand waarneemt, en wat er niet te lezen was. */
  opmerkingen: z.array(z.strictObject({ opmerking: z.string().min(1) })),
  groepen: z.array(
    z.strictObject({
      titel: z.string().min(1),
      regels: z.array(
        Taakregel.extend({ dossiernummer: z.string(), open: z.strictObject({ dossiernummer: z.string() }) }),
      ),
    }),
  ),
  heeftVorige: z.boolean(),
  vorige: knop,
  heeftVolgende: z.boolean(),
  volgende: knop,
  heeftBladen: z.boolean(),
  peildatum: z.string().min(1),
});
