import { z } from 'zod/v4';

/** Eén punt: wat het is, hoe het ervoor staat (in woorden, kleur komt nooit alleen), en wat erbij hoort. */
export const Bladpunt = z.strictObject({
  tekst: z.string().min(1),
  stand: z.string().min(1),
  kleur: z.enum(['Default', 'Good', 'Warning', 'Attention', 'Accent']),
  bij: z.string(),
});
export type Bladpunt = z.infer<typeof Bladpunt>;

export const BladGegevens = z.strictObject({
  merk: z.string(),
  dossier: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  inleiding: z.string().min(1),
  letop: z.array(z.strictObject({ tekst: z.string().min(1) })),
  delen: z.array(z.strictObject({ kop: z.string().min(1), punten: z.array(Bladpunt) })),
  teksten: z.array(z.strictObject({ id: z.string().min(1), label: z.string().min(1), tekst: z.string().min(1) })),
  voet: z.string().min(1),
  formulieren: z.array(
    z.strictObject({
      titel: z.string().min(1),
      openen: z.strictObject({ dossiernummer: z.string(), formulier: z.string(), vorm: z.string() }),
    }),
  ),
  bladeren: z.array(
    z.strictObject({
      titel: z.string().min(1),
      openen: z.strictObject({ dossiernummer: z.string(), blad: z.string(), pagina: z.int() }),
    }),
  ),
  terug: z.strictObject({ dossiernummer: z.string() }),
});
