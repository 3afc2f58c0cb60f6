import { existsSync, readFileSync, statSync } from 'node:fs';
import { z } from 'zod/v4';
import { type Datum, parseDatum } from '../../rules/datum';
import { prepareDossiers } from '../../rules/metingen/peiling';
import { type Vrager } from '../../rules/metingen/toegang';
import { dossierSchema } from '../dossiers/schema';
import { InvoerFout, parseInvoer } from '../invoer';
import { type Antwoorder, createAntwoorder } from '../vragen/beantwoord';
import { parseVorige } from '../vragen/vorige';
import { runJsonl } from './jsonl';
import { type Run } from './opdracht';

export const helpVraag = `Gebruik: regiebot vraag --caseload BESTAND --vandaag DATUM [--rol ROL] [--door NAAM] ["vraag"]

Beantwoordt statusvragen over de dossiers in BESTAND (JSON Lines, één dossier per regel). Met een vraag erachter: één antwoord.
Zonder vraag leest de opdracht JSON Lines van standaardinvoer. Per regel:

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
  const opties = readOpties(args);
  const antwoorder = typeof opties === 'string' ? opties : loadAntwoorder(opties);
  if (typeof opties === 'string' || typeof antwoorder === 'string') {
    io.stderr.write(`${typeof opties === 'string' ? opties : String(antwoorder)}\n`);
    return 2;
  }
  const answer = (invoer: unknown) => beantwoordRegel(invoer, antwoorder, opties);
  if (opties.vraag === undefined) return runJsonl([], io, answer);
  io.stdout.write(`${JSON.stringify(answer({ vraag: opties.vraag }))}\n`);
  return 0;
};

interface Opties {
  readonly caseload: string;
  readonly vandaag: Datum;
  readonly rol: z.infer<typeof rol>;
  readonly door?: string;
  readonly vraag?: string;
}

const NAMEN: readonly string[] = ['--caseload', '--vandaag', '--rol', '--door'];

function readOpties(args: readonly string[]): Opties | string {
  const gelezen = splitArgs(args);
  if (typeof gelezen === 'string') return gelezen;
  const { waarden, rest } = gelezen;
  const caseload = waarden.get('--caseload') ?? '';
  if (!existsSync(caseload) || statSync(caseload).isDirectory()) return 'Geef met --caseload het bestand met dossiers.';
  const vandaag = parseDatum(waarden.get('--vandaag'));
  if (vandaag === undefined) return 'Geef met --vandaag een bestaande datum als 2026-05-01.';
  const gekozen = rol.safeParse(waarden.get('--rol') ?? 'teamleider');
  if (!gekozen.success) return 'Kies bij --rol uit teamleider, klantmanager en beheerder.';
  if (rest.length > 1) return 'Zet de vraag tussen aanhalingstekens.';
  const [vraag] = rest;
  const door = waarden.get('--door');
  return {
    caseload,
    vandaag,
    rol: gekozen.data,
    ...(door === undefined ? {} : { door }),
    ...(vraag === undefined ? {} : { vraag }),
  };
}

function splitArgs(args: readonly string[]): { waarden: Map<string, string>; rest: string[] } | string {
  const waarden = new Map<string, string>();
  const rest: string[] = [];
  for (let plaats = 0; plaats < args.length; plaats += 1) {
    const arg = args[plaats] ?? '';
    const [naam = '', ...achter] = arg.split('=');
    if (!arg.startsWith('--')) rest.push(arg);
    else if (!NAMEN.includes(naam)) return `De optie ${naam} bestaat niet.`;
    else waarden.set(naam, achter.length > 0 ? achter.join('=') : (args[(plaats += 1)] ?? ''));
  }
  return { waarden, rest };
}

/** Een bestand dat niet te lezen is, stopt de opdracht: over de helft van de dossiers is geen eerlijk getal te geven. */
function loadAntwoorder({ caseload, vandaag }: Opties): Antwoorder | string {
  const regels = readFileSync(caseload, 'utf8')
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/);
  const dossiers = [];
  for (const [plaats, regel] of regels.entries()) {
    if (regel.trim() === '') continue;
    try {
      dossiers.push(parseInvoer(dossierSchema, JSON.parse(regel)));
    } catch (fout) {
      const reden = fout instanceof InvoerFout ? fout.message : 'dit is geen geldige JSON.';
      return `Regel ${plaats + 1} van ${caseload} is geen dossier: ${reden}`;
    }
  }
  return createAntwoorder(prepareDossiers(dossiers, vandaag));
}

function beantwoordRegel(invoer: unknown, antwoorder: Antwoorder, opties: Opties): object {
  const gelezen = parseInvoer(invoerSchema, invoer);
  const vorige = parseVorige(gelezen.vorige);
  const wie = { rol: gelezen.rol ?? opties.rol, door: gelezen.door ?? opties.door };
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
