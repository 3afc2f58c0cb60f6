import { z } from 'zod/v4';
import { addMaanden, type Datum } from '../../rules/datum';
import { foldDossier } from '../../rules/dossier';
import { type Dossier } from '../../rules/historie';
import { datumSchema } from '../invoer';

/** Langer dan zoveel jaar na het einde van de plicht mag niets blijven (Bi 9.9). */
export const LANGST = 50;

export const KORTE_LIJST = 'korte-lijst:';

const korteLijstSchema = z.strictObject({
  dossiernummer: z.string(),
  /** Sleutelhashes: met het BSN of V-nummer in de hand is de persoon terug te vinden, zonder niet. */
  personen: z.array(z.string()),
  einde: z.strictObject({ vanaf: datumSchema, reden: z.string() }),
  certificaat: datumSchema.optional(),
  ontheffingen: z.array(z.strictObject({ soort: z.string(), oordeel: z.string().optional() })),
  /** Laatste dag waarop deze regel er mag zijn. */
  totEnMet: datumSchema,
});

/** Wat van een gewist dossier langer mag blijven: wie, vrijstelling of ontheffing, en wanneer en hoe de plicht eindigde (P-15). */
export type KorteLijst = z.infer<typeof korteLijstSchema>;

/** De korte lijst van een dossier; `undefined` als er niets op hoort: geen einde, overleden, of de gemeente bewaart haar niet. */
export function createKorteLijst(
  dossier: Dossier,
  personen: readonly string[],
  { vandaag, jaren }: { readonly vandaag: Datum; readonly jaren: number },
): KorteLijst | undefined {
  const staat = foldDossier(dossier, vandaag);
  const { einde } = staat.plicht;
  if (jaren === 0 || einde === undefined || einde.reden === 'overleden') return undefined;
  const { certificaatOverhandigd } = staat.leerrouteAfronding;
  return {
    ...{ dossiernummer: dossier.dossiernummer, personen: [...personen], einde },
    ...(certificaatOverhandigd === undefined ? {} : { certificaat: certificaatOverhandigd }),
    ontheffingen: staat.ontheffingen.map(({ soort, oordeel }) => ({
      soort,
      ...(oordeel === undefined ? {} : { oordeel }),
    })),
    totEnMet: addMaanden(einde.vanaf, 12 * Math.min(jaren, LANGST)),
  };
}

/** Leest een bewaarde korte lijst. */
export function readKorteLijst(tekst: string): KorteLijst {
  return korteLijstSchema.parse(JSON.parse(tekst));
}
