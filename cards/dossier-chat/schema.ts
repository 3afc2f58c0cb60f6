import { z } from 'zod/v4';
import { Meldingblok } from '../delen/meldingblok';
import { Taakregel } from '../delen/taakregel';
import { Spoorbalk } from './voortgang';

const Stijl = z.enum(['', 'positive']);
const Formulierknop = z.strictObject({ dossiernummer: z.string(), formulier: z.string(), vorm: z.string() });
const Bladknop = z.strictObject({
  titel: z.string().min(1),
  openen: z.strictObject({ dossiernummer: z.string(), blad: z.string() }),
});
const Keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });

/** Een knop onder het bericht: verder met wat iemand net deed of eerder begon. */
const Vervolg = z.strictObject({
  titel: z.string().min(1),
  verb: z.enum(['ongedaan', 'formulier-openen']),
  gegevens: z.record(z.string(), z.string()),
});
export type Vervolg = z.infer<typeof Vervolg>;

export const DossierChatGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  fase: z.string().min(1),
  samenvatting: z.string().min(1),
  heeftBericht: z.boolean(),
  bericht: z.string(),
  vervolg: z.array(Vervolg),
  heeftVervolg: z.boolean(),
  sporen: z.array(Keuze).min(1),
  meldingen: z.array(Meldingblok),
  meerMeldingen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  taken: z.array(Taakregel.extend({ heeftKnop: z.boolean(), knop: z.string(), stijl: Stijl, openen: Formulierknop })),
  geenTaken: z.boolean(),
  meerTaken: z.array(z.strictObject({ tekst: z.string().min(1) })),
  heeftVoortgang: z.boolean(),
  voortgang: z.array(Spoorbalk),
  historie: z.array(z.strictObject({ wanneer: z.string().min(1), wat: z.string().min(1) })),
  meerHistorie: z.array(z.strictObject({ tekst: z.string().min(1) })),
  knoppen: z.array(
    z.strictObject({
      titel: z.string().min(1),
      stijl: Stijl,
      openen: Formulierknop,
    }),
  ),
  bekijken: z.array(Bladknop),
  heeftDoen: z.boolean(),
  doen: z.array(Bladknop),
  magInvullen: z.boolean(),
  alleFormulieren: z.array(Keuze),
  kiezen: z.strictObject({ dossiernummer: z.string() }),
  bijwerken: z.strictObject({ dossiernummer: z.string() }),
});
