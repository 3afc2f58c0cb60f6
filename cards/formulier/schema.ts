import { z } from 'zod/v4';
import { Meldingregel } from '../delen/meldingregel';

const Keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });

/** Getal, of leeg als het ontbreekt. */
const getal = z.union([z.number(), z.literal('')]);

/** Welk invoerelement een veld krijgt. */
export const INVOERSOORTEN = ['datum', 'getal', 'tekst', 'lang', 'keuze'] as const;

export const Invoerrij = z.strictObject({
  soort: z.enum(INVOERSOORTEN),
  id: z.string().min(1),
  label: z.string().min(1),
  verplicht: z.boolean(),
  fout: z.string().min(1),
  waarde: z.union([z.string(), z.number()]),
  heeftHulp: z.boolean(),
  hulp: z.string(),
  keuzes: z.array(Keuze),
  stijl: z.enum(['expanded', 'compact']),
  meer: z.boolean(),
  min: z.union([getal, z.string()]),
  max: getal,
  maxLengte: z.int().positive(),
  patroon: z.string(),
  voorbeeld: z.string(),
  meldingen: z.array(Meldingregel),
});
export type Invoerrij = z.infer<typeof Invoerrij>;

const Actiegegevens = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

export const FormulierGegevens = z.strictObject({
  merk: z.string(),
  waar: z.string().min(1),
  titel: z.string().min(1),
  uitleg: z.string().min(1),
  samenvatting: z.string().min(1),
  heeftUitslag: z.boolean(),
  uitslag: z.string(),
  uitweg: z.string(),
  uitslagStijl: z.enum(['attention', 'warning', 'accent']),
  algemeen: z.array(Meldingregel),
  groepen: z.array(
    z.strictObject({
      id: z.string().min(1),
      zichtbaar: z.boolean(),
      heeftKop: z.boolean(),
      kop: z.string(),
      rijen: z.array(Invoerrij).min(1),
    }),
  ),
  inklappen: z.boolean(),
  gegevens: Actiegegevens,
  gegevensBevestigd: Actiegegevens,
  bevestigen: z.boolean(),
  knop: z.string().min(1),
  knopstijl: z.enum(['', 'positive']),
  opnieuw: z.boolean(),
  openen: Actiegegevens,
  dossiernummer: z.string(),
});
