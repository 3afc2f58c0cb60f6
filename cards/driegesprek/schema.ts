import { z } from 'zod/v4';

const Fouten = z.array(z.strictObject({ tekst: z.string().min(1) }));
const Keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });

export const DriegesprekGegevens = z.strictObject({
  merk: z.string(),
  dossier: z.string().min(1),
  samenvatting: z.string().min(1),
  wanneer: z.string().min(1),
  magInvullen: z.boolean(),
  datum: z.string(),
  tijd: z.string(),
  plaats: z.string(),
  plaatsen: z.array(Keuze).min(1),
  /** Per veld wat er niet klopt, of niets. */
  fouten: z.strictObject({ datum: Fouten, tijd: Fouten, plaats: Fouten }),
  heeftAfspraak: z.boolean(),
  afspraak: z.string(),
  heeftLink: z.boolean(),
  /** Een adres of niets: een lege `url` is geen knop. */
  agenda: z.array(z.strictObject({ url: z.url() })),
  uitnodiging: z.string(),
  voet: z.string().min(1),
  openen: z.strictObject({ dossiernummer: z.string(), formulier: z.literal('F-02'), vorm: z.literal('') }),
  dossiernummer: z.string(),
});
