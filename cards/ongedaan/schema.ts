import { z } from 'zod/v4';

const Gegevens = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const OngedaanGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  wanneer: z.string().min(1),
  uitleg: z.string().min(1),
  let: z.string(),
  heeftLet: z.boolean(),
  stappen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  bron: z.string(),
  heeftBron: z.boolean(),
  kanOngedaan: z.boolean(),
  reden: z.string(),
  heeftFout: z.boolean(),
  fout: z.string(),
  gegevens: Gegevens,
  kanVerbeteren: z.boolean(),
  verbeteren: Gegevens,
  moetInDuo: z.boolean(),
  gedaan: Gegevens,
  dossiernummer: z.string(),
});
