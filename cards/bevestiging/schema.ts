import { z } from 'zod/v4';

export const BevestigingGegevens = z.strictObject({
  merk: z.string(),
  kop: z.string().min(1),
  tekst: z.string().min(1),
  heeftVervolg: z.boolean(),
  vervolg: z.array(z.strictObject({ regel: z.string().min(1) })),
  heeftDossier: z.boolean(),
  dossiernummer: z.string(),
});
