import { z } from 'zod/v4';
import { Meldingregel } from '../delen/meldingregel';

const Keuze = z.strictObject({ title: z.string().min(1), value: z.string().min(1) });

/** Welk invoerelement een veld krijgt. */
export const INVOERSOORTEN = ['dag', 'datum', 'getal', 'tekst', 'lang', 'keuze'] as const;

export const Invoerrij = z.strictObject({
  soort: z.enum(INVOERSOORTEN),
  id: z.string().min(1),
  label: z.string().min(1),
  fout: z.string().min(1),
  waarde: z.union([z.string(), z.number()]),
  heeftHulp: z.boolean(),
  hulp: z.string(),
  keuzes: z.array(Keuze),
  stijl: z.enum(['expanded', 'compact']),
  meer: z.boolean(),
  /** Eerste dag die kan; leeg als er geen is. */
  min: z.string(),
  maxLengte: z.int().positive(),
  patroon: z.string(),
  voorbeeld: z.string(),
  /** Alleen bij een `dag`: de keuze naast het datumveld. */
  snel: z.strictObject({ id: z.string(), label: z.string(), keuzes: z.array(Keuze), gekozen: z.string() }),
  meldingen: z.array(Meldingregel),
});
export type Invoerrij = z.infer<typeof Invoerrij>;

/** Invoerveld waarin iemand zegt waarom hij ondanks een waarschuwing doorgaat; geen veld van het formulier zelf. */
export const REDEN_BEVESTIGING = 'redenBevestiging';

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
  inStappen: z.boolean(),
  stap: z.string(),
  concept: z.string(),
  heeftConcept: z.boolean(),
  sprongen: z.array(z.strictObject({ titel: z.string().min(1), gegevens: Actiegegevens })),
  heeftSprongen: z.boolean(),
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
  reden: z.strictObject({ waarde: z.string(), heeftFout: z.boolean(), fout: z.string() }),
  laatste: z.boolean(),
  verder: Actiegegevens,
  kanVerder: z.boolean(),
  toch: Actiegegevens,
  kanToch: z.boolean(),
  terug: Actiegegevens,
  kanTerug: z.boolean(),
  kanBewaren: z.boolean(),
  bewaren: Actiegegevens,
  knop: z.string().min(1),
  knopstijl: z.enum(['', 'positive']),
  opnieuw: z.boolean(),
  openen: Actiegegevens,
  dossiernummer: z.string(),
});
export type FormulierGegevens = z.infer<typeof FormulierGegevens>;
