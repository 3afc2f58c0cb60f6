import { z } from 'zod/v4';
import { checkVelden, getFormulier } from '../../rules/formulieren';
import { type Dossier, type HistorieRegel, type Velden } from '../../rules/historie';
import { isVanBuiten } from '../../rules/notificaties';
import { datumSchema, veldenSchema } from '../invoer';
import { stripNullen } from '../post/persoon';

const tekst = z
  .string()
  .min(1, { error: 'een tekst die niet leeg is' })
  .max(200, { error: 'een tekst van hoogstens 200 tekens' });

const notificatie = z.string().refine(isVanBuiten, {
  error: 'een bestaande melding als COA-01 of DUO-SS139',
});

const formulier = z.string().refine((id) => getFormulier(id) !== undefined, {
  error: 'een bestaand formulier als F-05 of F-20a',
});

const gedeeld = {
  op: datumSchema,
  id: tekst.optional(),
  vastgelegd: z.iso.datetime({ offset: true, error: 'een tijdstip als 2026-05-01T09:30:00Z' }).optional(),
};

const notificatieRegel = z.strictObject({ ...gedeeld, notificatie, door: tekst.optional() });

/** Noemt een regel geen van beide, of allebei, dan is dat de enige fout die iemand verder helpt. */
const EEN_VAN_BEIDE = "precies één van de sleutels 'notificatie' en 'formulier'";

const formulierRegel = z
  .strictObject({ ...gedeeld, formulier, door: tekst, velden: veldenSchema })
  .check(({ value, issues }) => {
    const beschrijving = getFormulier(value.formulier);
    const fouten = beschrijving === undefined ? [] : checkVelden(beschrijving, value.velden);
    for (const { veld, verwacht } of fouten)
      issues.push({ code: 'custom', path: ['velden', veld], message: verwacht, input: value });
  });

/** Eén regel van de historie: een melding of een aanvaard formulier. Soorten worden getoetst, regels uit de wet niet. */
export const historieRegelSchema = z.record(z.string(), z.unknown()).transform((ruw, context): HistorieRegel => {
  if ('formulier' in ruw === 'notificatie' in ruw) {
    context.issues.push({ code: 'custom', message: EEN_VAN_BEIDE, input: ruw });
    return z.NEVER;
  }
  const uitkomst = 'formulier' in ruw ? formulierRegel.safeParse(ruw) : notificatieRegel.safeParse(ruw);
  if (uitkomst.success) return asRegel(uitkomst.data);
  for (const issue of uitkomst.error.issues) context.issues.push({ ...issue, input: ruw } as z.core.$ZodRawIssue);
  return z.NEVER;
});

type Gelezen = z.infer<typeof notificatieRegel> | z.infer<typeof formulierRegel>;

function asRegel(gelezen: Gelezen): HistorieRegel {
  const { op, id, vastgelegd } = gelezen;
  const basis = { op, ...(id === undefined ? {} : { id }), ...(vastgelegd === undefined ? {} : { vastgelegd }) };
  if ('notificatie' in gelezen) {
    const { door } = gelezen;
    return { ...basis, notificatie: gelezen.notificatie, ...(door === undefined ? {} : { door }) };
  }
  // checkVelden heeft elke waarde getoetst; zod kent dat type niet.
  return { ...basis, formulier: gelezen.formulier, door: gelezen.door, velden: gelezen.velden as Velden };
}

const persoonSchema = z.strictObject({
  bsn: z
    .string()
    .regex(/^\d{9}$/, { error: 'negen cijfers als tekst' })
    .optional(),
  vnummer: z
    .string()
    .regex(/^\d{1,10}$/, { error: 'hoogstens tien cijfers als tekst' })
    .transform(stripNullen)
    .optional(),
});

/** Een dossier zoals het wordt ingelezen; `persoon` wordt nooit bewaard of teruggegeven, alleen omgezet in een kenmerk. */
export interface InvoerDossier extends Dossier {
  readonly persoon?: { readonly bsn?: string; readonly vnummer?: string };
}

const OP_VOLGORDE = "een dag die niet eerder is dan 'op' van de regel ervoor";

/** Staat een regel na een latere, dan is onzeker of haar dag klopt of haar plaats. */
const historie = z.array(historieRegelSchema).check(({ value, issues }) => {
  const plaats = value.findIndex(({ op }, index) => op < (value[index - 1]?.op ?? op));
  if (plaats < 0) return;
  issues.push({ code: 'custom', path: [plaats, 'op'], message: OP_VOLGORDE, input: value });
});

/** Dossier met historie, het formaat van `toets`, `taken` en `importeer`. */
export const dossierSchema = z
  .strictObject({
    dossiernummer: z.string().regex(/^\d{4}-\d{4,6}$/, { error: 'een dossiernummer als 2026-0143' }),
    caseload: tekst,
    klantmanager: tekst.optional(),
    historie,
    persoon: persoonSchema.optional(),
  })
  .transform(({ klantmanager, persoon, ...rest }): InvoerDossier => {
    const { bsn, vnummer } = persoon ?? {};
    const nummers = { ...(bsn === undefined ? {} : { bsn }), ...(vnummer === undefined ? {} : { vnummer }) };
    return {
      ...rest,
      ...(klantmanager === undefined ? {} : { klantmanager }),
      ...(persoon === undefined ? {} : { persoon: nummers }),
    };
  });
