import { type Datum, parseDatum } from '../../../rules/datum';

/** Wat iemand op de opdrachtregel meegaf. */
export interface Opties {
  /** Pad van het bestand met de wijziging. */
  readonly wijziging: string;
  readonly vandaag?: Datum;
  /** Wat overblijft: hoogstens een bestand met dossiers. */
  readonly rest: readonly string[];
}

/** Leest `--wijziging BESTAND` en `--vandaag DATUM`, ook met `=`. Geeft een Nederlandse zin als het niet klopt. */
export function readOpties(args: readonly string[]): Opties | string {
  const waarden = new Map<string, string>();
  const rest: string[] = [];
  const delen = args.flatMap(splitOptie);
  for (let plaats = 0; plaats < delen.length; plaats += 1) {
    const deel = delen[plaats] ?? '';
    if (!NAMEN.includes(deel)) rest.push(deel);
    else waarden.set(deel, delen[(plaats += 1)] ?? '');
  }
  const wijziging = waarden.get('--wijziging') ?? '';
  if (wijziging === '') return 'Geef met --wijziging het bestand met de wijziging.';
  const dag = waarden.get('--vandaag');
  const vandaag = parseDatum(dag);
  if (dag !== undefined && vandaag === undefined) return 'Geef bij --vandaag een bestaande datum als 2026-05-01.';
  return { wijziging, rest, ...(vandaag === undefined ? {} : { vandaag }) };
}

const NAMEN: readonly string[] = ['--wijziging', '--vandaag'];

function splitOptie(arg: string): readonly string[] {
  const naam = NAMEN.find((kandidaat) => arg.startsWith(`${kandidaat}=`));
  return naam === undefined ? [arg] : [naam, arg.slice(naam.length + 1)];
}
