import { z } from 'zod/v4';
import { Meldingblok } from '../delen/meldingblok';
import { Taakregel } from '../delen/taakregel';

const Keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });

export const DossierChatGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  samenvatting: z.string().min(1),
  heeftBericht: z.boolean(),
  bericht: z.string(),
  sporen: z.array(Keuze).min(1),
  meldingen: z.array(Meldingblok),
  meerMeldingen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  taken: z.array(Taakregel),
  geenTaken: z.boolean(),
  meerTaken: z.array(z.strictObject({ tekst: z.string().min(1) })),
  historie: z.array(z.strictObject({ wanneer: z.string().min(1), wat: z.string().min(1) })),
  meerHistorie: z.array(z.strictObject({ tekst: z.string().min(1) })),
  knoppen: z.array(
    z.strictObject({
      titel: z.string().min(1),
      stijl: z.enum(['', 'positive']),
      openen: z.strictObject({ dossiernummer: z.string(), formulier: z.string(), vorm: z.string() }),
    }),
  ),
  magInvullen: z.boolean(),
  alleFormulieren: z.array(Keuze),
  kiezen: z.strictObject({ dossiernummer: z.string() }),
  bijwerken: z.strictObject({ dossiernummer: z.string() }),
});
