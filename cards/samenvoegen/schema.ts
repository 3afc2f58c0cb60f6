import { z } from 'zod/v4';

const regel = z.strictObject({ tekst: z.string().min(1) });

export const SamenvoegenGegevens = z.strictObject({
  merk: z.string(),
  dossiernummer: z.string().min(1),
  titel: z.string().min(1),
  regels: z.array(regel),
  letOp: z.array(regel),
  terug: z.string().min(1),
  vraagtNummer: z.boolean(),
  bevestigt: z.boolean(),
  /** Wat de knop "Ja, samenvoegen" terugstuurt: de nummers en de versies die op het blad staan. */
  bevestig: z.strictObject({
    ...{ dossiernummer: z.string().min(1), naar: z.string() },
    ...{ versie: z.int(), versieNaar: z.int() },
  }),
});
export type SamenvoegenGegevens = z.infer<typeof SamenvoegenGegevens>;
