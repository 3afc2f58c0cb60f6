import { z } from 'zod/v4';

const Optie = z.strictObject({ title: z.string().min(1), value: z.string() });

/** Wat een knop terugstuurt: kenmerken, nooit een dossier. */
const Gegevens = z.record(z.string(), z.union([z.string(), z.number()]));

export const SamenwerkenGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  uitleg: z.string().min(1),
  /** Wat niet klopt aan de vorige poging. */
  fouten: z.array(z.strictObject({ tekst: z.string().min(1) })),
  keuzes: z.array(
    z.strictObject({ id: z.string(), label: z.string().min(1), opties: z.array(Optie).min(1), waarde: z.string() }),
  ),
  dagen: z.array(z.strictObject({ id: z.string(), label: z.string().min(1), waarde: z.string() })),
  teksten: z.array(
    z.strictObject({ id: z.string(), label: z.string().min(1), waarde: z.string(), voorbeeld: z.string() }),
  ),
  knoppen: z.array(
    z.strictObject({
      titel: z.string().min(1),
      verb: z.string().min(1),
      stijl: z.enum(['positive', 'destructive', '']),
      invoer: z.enum(['auto', 'none']),
      gegevens: Gegevens,
    }),
  ),
});
export type SamenwerkenGegevens = z.infer<typeof SamenwerkenGegevens>;
