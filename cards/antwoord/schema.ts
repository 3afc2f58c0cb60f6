import { z } from 'zod/v4';

export const AntwoordGegevens = z.strictObject({
  merk: z.string(),
  antwoord: z.string().min(1),
  groepen: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  heeftGroepen: z.boolean(),
  heeftDossiers: z.boolean(),
  dossiers: z.string(),
  heeftDefinitie: z.boolean(),
  definitie: z.string(),
  suggesties: z.array(z.strictObject({ tekst: z.string().min(1) })),
  heeftSuggesties: z.boolean(),
});
