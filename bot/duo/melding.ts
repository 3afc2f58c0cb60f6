import { z } from 'zod/v4';
import { parseMoment } from './moment';

/** Een geheel getal met hoogstens tien cijfers, zoals DUO een V-nummer stuurt. */
const MAX_VNUMMER = 9_999_999_999;

/**
 * De inhoud van een push: `Notificatie` in de Notificatie API van DUO, versie 1.8.0. Een sleutel die wij niet kennen mag, zoals in de
 * specificatie, en wordt niet gelezen. Bevat persoonsgegevens: nooit loggen of tonen.
 */
export const meldingSchema = z.object({
  registratieDatumTijd: z.string().refine((tekst) => parseMoment(tekst) !== undefined),
  bsn: z
    .string()
    .regex(/^\d{9}$/)
    .optional(),
  vNummer: z.int().min(0).max(MAX_VNUMMER).optional(),
  gebeurtenisId: z.string().regex(/^[0-9A-Z]{1,6}$/),
});

export type DuoMelding = z.infer<typeof meldingSchema>;

/** De kopregels van een push. `bron` en `doel` zijn organisatienummers (OIN); `berichtId` in kleine letters. */
export const koppenSchema = z.object({
  bron: z.string().length(20),
  doel: z.string().length(20),
  berichtId: z
    .string()
    .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i)
    .toLowerCase(),
});

export type DuoKoppen = z.infer<typeof koppenSchema>;
