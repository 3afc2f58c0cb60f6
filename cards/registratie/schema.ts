import { z } from 'zod/v4';

const Gegevens = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
const Knop = z.strictObject({ titel: z.string().min(1), stijl: z.enum(['', 'positive']), gegevens: Gegevens });

export const RegistratieGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  termijn: z.string().min(1),
  stand: z.string().min(1),
  kleur: z.enum(['Default', 'Warning', 'Attention']),
  grond: z.string().min(1),
  weigeringen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  velden: z.array(z.strictObject({ label: z.string().min(1), waarde: z.string(), heeftWaarde: z.boolean() })).min(1),
  snel: z.array(Knop).min(1),
  anders: Gegevens,
  geweigerd: Gegevens,
  meer: z.array(z.strictObject({ titel: z.string().min(1), gegevens: Gegevens })),
  heeftMeer: z.boolean(),
  eersteDag: z.string(),
  dossiernummer: z.string(),
});
