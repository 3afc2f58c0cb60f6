import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod/v4';
import { type Datum, parseDatum } from '../../rules/datum';
import { prepareDossiers } from '../../rules/metingen/peiling';
import { type Vrager } from '../../rules/metingen/toegang';
import { dossierSchema } from '../dossiers/schema';
import { InvoerFout, parseInvoer } from '../invoer';
import { type Antwoorder, createAntwoorder } from '../vragen/beantwoord';
import { parseVorige } from '../vragen/vorige';
import { parseRegel, runJsonl } from './jsonl';
import { type Run, type Stromen } from './opdracht';
import { readOpties } from './opties';

export const helpVraag = `Gebruik: regiebot vraag --caseload BESTAND --vandaag DATUM [--rol ROL] [--door NAAM] ["vraag"]

Beantwoordt statusvragen over de dossiers in BESTAND (JSON Lines, één dossier per regel). Met een vraag tussen
aanhalingstekens erachter: één antwoord. Zonder vraag leest de opdracht JSON Lines van standaardinvoer. Per regel:

  {"vraag": "Hoeveel open taken heeft Fatima?", "plek": "chat", "rol": "klantmanager", "door": "fatima", "kanaal": "Noord", "vorige": {…}}

  --caseload  bestand met dossiers
  --vandaag   peildatum, als 2026-05-01; wat daarna in de historie staat, telt niet
  --rol       teamleider (standaard), klantmanager of beheerder
  --door      wie vraagt; nodig voor "mijn"

Antwoord: {"uitkomst": "antwoord|uitleg|niet begrepen|verduidelijken|geweigerd", "meting", "filters", "peildatum", "periode",
"aantal", "bedrag", "dossiers", "groepen", "antwoord", "definitie", "onbekendWoord", "suggesties", "vorige"}. Geef "vorige" met de
volgende vraag terug om door te vragen.`;

const rol = z.enum(['teamleider', 'klantmanager', 'beheerder'], { error: 'teamleider, klantmanager of beheerder' });
const invoerSchema = z.object({
  vraag: z.string({ error: 'een vraag als tekst' }),
  plek: z.enum(['chat', 'kanaal'], { error: 'chat of kanaal' }).default('chat'),
  rol: rol.optional(),
  door: z.string().max(200).optional(),
  kanaal: z.string().max(200).optional(),
  vorige: z.unknown(),
});

/** Beantwoordt één vraag of een stroom vragen; zie `helpVraag`. De dossiers worden één keer gelezen. */
export const runVraag: Run = async (args, io) => {
  const keuze = readKeuze(args, io);
  if (keuze === undefined) return 2;
  const antwoorder = typeof keuze === 'string' ? keuze : loadAntwoorder(keuze);
  if (typeof keuze === 'string' || typeof antwoorder === 'string') {
    io.stderr.write(`${String(antwoorder)}\n`);
    return 2;
  }
  const answer = (invoer: unknown) => beantwoordRegel(invoer, antwoorder, keuze);
  if (keuze.vraag === undefined) return runJsonl([], io, answer);
  io.stdout.write(`${JSON.stringify(answer({ vraag: keuze.vraag }))}\n`);
  return 0;
};

interface Keuze {
  readonly caseload: string;
  readonly vandaag: Datum;
  readonly rol: z.infer<typeof rol>;
  readonly door: string | undefined;
  readonly vraag: string | undefined;
}

const tekst = { type: 'string' } as const;
const OPTIES = { caseload: tekst, vandaag: tekst, rol: { ...tekst, default: 'teamleider' }, door: tekst } as const;

/** Een zin als een optie niet klopt; `undefined` als de hulp er al staat. */
function readKeuze(args: string[], io: Stromen): Keuze | string | undefined {
  const gelezen = readOpties(args, OPTIES, [0, 1], { io, help: helpVraag });
  if (gelezen === undefined) return undefined;
  const { caseload = '', door, ...waarden } = gelezen.values;
  if (!existsSync(caseload) || statSync(caseload).isDirectory()) return 'Geef met --caseload het bestand met dossiers.';
  const vandaag = parseDatum(waarden.vandaag);
  if (vandaag === undefined) return 'Geef met --vandaag een bestaande datum als 2026-05-01.';
  const gekozen = rol.safeParse(waarden.rol);
  if (!gekozen.success) return 'Kies bij --rol uit teamleider, klantmanager en beheerder.';
  return { caseload, vandaag, rol: gekozen.data, door, vraag: gelezen.positionals[0] };
}

/** Een bestand dat niet te lezen is, stopt de opdracht: over de helft van de dossiers is geen eerlijk getal te geven. */
function loadAntwoorder({ caseload, vandaag }: Keuze): Antwoorder | string {
  const dossiers = [];
  for (const [plaats, regel] of readFileSync(caseload, 'utf8').split(/\r?\n/).entries()) {
    if (regel.trim() === '') continue;
    try {
      dossiers.push(parseInvoer(dossierSchema, parseRegel(plaats + 1, regel)));
    } catch (fout) {
      if (!(fout instanceof InvoerFout)) throw fout;
      return `Regel ${plaats + 1} van ${caseload} is geen dossier: ${fout.message}`;
    }
  }
  return createAntwoorder(prepareDossiers(dossiers, vandaag));
}

function beantwoordRegel(invoer: unknown, antwoorder: Antwoorder, keuze: Keuze): object {
  const gelezen = parseInvoer(invoerSchema, invoer);
  const vorige = parseVorige(gelezen.vorige);
  const wie = { rol: gelezen.rol ?? keuze.rol, door: gelezen.door ?? keuze.door };
  return antwoorder({
    vraag: gelezen.vraag,
    vrager: vragerVan(gelezen, wie),
    ...(wie.rol === 'klantmanager' && wie.door !== undefined ? { eigen: wie.door } : {}),
    ...(vorige === undefined ? {} : { vorige }),
  });
}

function vragerVan(
  { plek, kanaal }: z.infer<typeof invoerSchema>,
  { rol: alsRol, door }: { readonly rol: string; readonly door: string | undefined },
): Vrager {
  if (plek === 'chat') return { plek, rol: alsRol, ...(door === undefined ? {} : { door }) };
  if (kanaal === undefined) throw new InvoerFout("'kanaal': verwacht de caseload van het kanaal.");
  return { plek, kanaal };
}
