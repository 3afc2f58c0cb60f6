import { z } from 'zod/v4';
import { Meldingblok } from '../delen/meldingblok';
import { Taakregel } from '../delen/taakregel';

export const DossierKanaalGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  wie: z.string().min(1),
  samenvatting: z.string().min(1),
  meldingen: z.array(Meldingblok),
  meerMeldingen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  heeftTaken: z.boolean(),
  taken: z.array(Taakregel),
  meerTaken: z.array(z.strictObject({ tekst: z.string().min(1) })),
  rustig: z.boolean(),
  open: z.strictObject({ dossiernummer: z.string() }),
  magSamenvoegen: z.boolean(),
  magToewijzen: z.boolean(),
  registratie: z.boolean(),
  registratieUitleg: z.string().min(1),
  kiesItem: z.boolean(),
  items: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  dagen: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  vandaag: z.string().min(1),
  registreren: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
