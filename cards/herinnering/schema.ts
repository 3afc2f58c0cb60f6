import { z } from 'zod/v4';

/** Een regel van een herinnering: welk dossier, wat, tot wanneer, en hoe het ervoor staat. */
export const Herinneringregel = z.strictObject({
  tekst: z.string().min(1),
  stand: z.string().min(1),
  kleur: z.enum(['Default', 'Warning', 'Attention', 'Good']),
  waarom: z.string(),
  heeftWaarom: z.boolean(),
  open: z.boolean(),
  knop: z.string().min(1),
  data: z.strictObject({ dossiernummer: z.string() }),
});
export type Herinneringregel = z.infer<typeof Herinneringregel>;

export const HerinneringGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  heeftStand: z.boolean(),
  stand: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  regels: z.array(Herinneringregel),
  meer: z.array(z.strictObject({ tekst: z.string().min(1) })),
});
