import { z } from 'zod/v4';
import { checkVelden, getFormulier } from '../../rules/formulieren';
import { type Velden } from '../../rules/historie';
import { type Instelling, type Rol } from '../../rules/regel';
import { toets, type Toetsvraag } from '../../rules/toets';
import { dossierSchema } from '../dossiers/schema';
import { createInvoerFout, datumSchema, InvoerFout, parseInvoer, veldenSchema } from '../invoer';
import { runJsonl } from './jsonl';
import { type Run } from './opdracht';

export const helpToets = `Gebruik: regiebot toets [BESTAND]

Toetst een ingevuld formulier aan alle regels, zonder iets vast te leggen. Leest JSON Lines uit BESTAND of van
standaardinvoer. Per regel:

  {"vandaag": "2026-05-01", "dossier": {"dossiernummer": "2026-0143", "caseload": "Noord", "historie": [ … ]},
   "formulier": "F-05", "velden": { … }, "door": "fatima", "rol": "klantmanager", "bevestigd": false}

Mag erbij: "caseloads", "lbtAfnemers" (lijsten van namen) en "instellingen" ([{"nummer", "naam", "blikOpWerk",
"taalschakel"}]). Ontbreken zij, dan wordt daarop niet getoetst.

Antwoord: {"uitkomst": "akkoord|bevestigen|geweigerd", "meldingen": [{"regel", "ernst", "veld"?, "tekst", "bronnen"}],
"bedrag"?}. Alle regels die niet kloppen staan er tegelijk in, op volgorde van kenmerk. "bedrag" is er alleen bij F-09.`;

const ROLLEN = [
  'klantmanager',
  'teamleider',
  'beheerder',
  'jurist',
  'participatiewet',
] as const satisfies readonly Rol[];

const naam = z.string().min(1, { error: 'een tekst die niet leeg is' });
const namen = z.array(naam, { error: 'een lijst van teksten' });

const instellingSchema = z.strictObject({
  nummer: z.string(),
  naam: z.string(),
  blikOpWerk: z.boolean({ error: 'true of false' }),
  taalschakel: z.boolean({ error: 'true of false' }),
}) satisfies z.ZodType<Instelling>;

const invoerSchema = z.strictObject({
  vandaag: datumSchema,
  dossier: dossierSchema,
  formulier: z.string({ error: 'een formulier als F-05 of F-20a' }),
  velden: veldenSchema,
  door: naam,
  rol: z.enum(ROLLEN, { error: `een van: ${ROLLEN.join(', ')}` }),
  bevestigd: z.boolean({ error: 'true of false' }).optional(),
  caseloads: namen.optional(),
  lbtAfnemers: namen.optional(),
  instellingen: z.array(instellingSchema).optional(),
});

/** Antwoordt op elke regel met het oordeel over dat formulier; zie `helpToets`. */
export const runToets: Run = (args, io) => runJsonl(args, io, (invoer) => toets(readVraag(invoer)));

/** Leest één toetsvraag; gooit `InvoerFout` met de plaats van de eerste fout en wat er had moeten staan. */
function readVraag(invoer: unknown): Toetsvraag {
  const {
    formulier: id,
    velden,
    bevestigd,
    caseloads,
    lbtAfnemers,
    instellingen,
    ...vraag
  } = parseInvoer(invoerSchema, invoer);
  const formulier = getFormulier(id);
  if (formulier === undefined) throw new InvoerFout("'formulier': verwacht een bestaand formulier als F-05 of F-20a.");
  const fouten = checkVelden(formulier, velden);
  if (fouten.length > 0) throw createInvoerFout(fouten.map(({ tekst }) => tekst));
  return {
    ...vraag,
    formulier: formulier.id,
    // checkVelden heeft elke waarde getoetst; zod kent dat type niet.
    velden: velden as Velden,
    ...(bevestigd === undefined ? {} : { bevestigd }),
    ...(caseloads === undefined ? {} : { caseloads }),
    ...(lbtAfnemers === undefined ? {} : { lbtAfnemers }),
    ...(instellingen === undefined ? {} : { instellingen }),
  };
}
