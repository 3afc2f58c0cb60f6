import { z } from 'zod/v4';

const Keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });
const Bericht = z.strictObject({ bericht: z.string(), versie: z.int() });
const Sluiten = z.strictObject({ bericht: z.string(), versie: z.int(), stap: z.string() });

export const BerichtGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  feiten: z.array(Keuze).min(1),
  uitleg: z.string().min(1),
  fouten: z.array(z.strictObject({ tekst: z.string().min(1) })),
  open: z.boolean(),
  afgehandeld: z.boolean(),
  afloop: z.string().min(1),
  heeftDossier: z.boolean(),
  dossiernummer: z.string(),
  keuzes: z.array(Keuze),
  gekozen: z.string(),
  getypt: z.string(),
  koppelen: Bericht,
  magNieuw: z.boolean(),
  nieuw: Bericht,
  nietVoorOns: Sluiten,
  dubbel: Sluiten,
  magOpnieuw: z.boolean(),
  opnieuw: z.strictObject({ bericht: z.string() }),
});
