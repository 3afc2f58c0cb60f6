import { z } from 'zod/v4';

const keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });
const knop = z.strictObject({ soort: z.string() });

export const InstellenGegevens = z.strictObject({
  merk: z.string(),
  samenvatting: z.string().min(1),
  /** Wat er net is gewijzigd: wie, wanneer, wat het was en wat het is. */
  heeftBericht: z.boolean(),
  bericht: z.string(),
  feiten: z.array(z.strictObject({ wat: z.string().min(1), stand: z.string().min(1) })),
  koppelen: z.string().min(1),
  heeftLogboek: z.boolean(),
  logboek: z.array(z.strictObject({ regel: z.string().min(1) })),
  caseloads: z.array(keuze),
  personen: z.array(keuze),
  van: z.string(),
  tot: z.string(),
  uur: z.int(),
  naam: knop,
  plaatsvervanger: knop,
  werktijd: knop,
  dagbericht: knop,
});
