import { z } from 'zod/v4';

/** Een vraag achter een knop: de tekst, of de begrepen vraag met de pagina dossiernummers. */
const knop = z.strictObject({ vraag: z.string(), begrepen: z.string(), pagina: z.int().min(0) });

export const AntwoordGegevens = z.strictObject({
  merk: z.string(),
  antwoord: z.string().min(1),
  heeftBegrepen: z.boolean(),
  begrepen: z.array(z.strictObject({ tekst: z.string().min(1) })),
  heeftGroepen: z.boolean(),
  groepen: z.array(z.strictObject({ title: z.string().min(1), value: z.string().min(1) })),
  /** Dezelfde groepen als grafiek; waar Teams die niet kent, staat de tabel. */
  balken: z.array(z.strictObject({ x: z.string().min(1), y: z.number() })),
  heeftDossiers: z.boolean(),
  dossierkop: z.string(),
  kolommen: z.array(z.strictObject({ nummers: z.array(z.strictObject({ nummer: z.string().min(1) })) })),
  heeftVolgende: z.boolean(),
  volgende: knop,
  heeftOpnieuw: z.boolean(),
  opnieuw: knop,
  heeftDefinitie: z.boolean(),
  definitie: z.string(),
  heeftSuggesties: z.boolean(),
  suggesties: z.array(z.strictObject({ tekst: z.string().min(1), knop })),
  heeftBevestig: z.boolean(),
  ja: knop,
  nee: knop,
});
