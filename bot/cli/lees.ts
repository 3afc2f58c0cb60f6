import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { createClock } from '../clock';
import { readConfig } from '../config';
import { readInrichtingsbestand } from '../inrichtingsbestand';
import { isFout, readBegin } from '../post/bestanden';
import { type GelezenBericht } from '../post/bericht';
import { type PostInstellingen, STANDAARD_INSTELLINGEN } from '../post/instellingen';
import { MAX_BYTES } from '../post/onveilig';
import { type LeesOpties, readBericht } from '../post/read-bericht';
import { type Stromen } from './opdracht';

export const helpLees = `Gebruik: regiebot lees BESTAND.eml of MAP [...]

Zegt van elk bericht wat het is. Van een map tellen de .eml-bestanden die er direct in staan, op naam.
Per bericht komt er een regel JSON: uitkomst (herkend, onbekend, quarantaine of automatisch), de melding, het moment van
ontvangst, de persoon (nummers verkort) en de reden. Er wordt niets bewaard of verplaatst. De instellingen van de post komen uit
REGIEBOT_INRICHTING; ontbreekt die, dan geldt de voorbeeldgemeente.
Een pad dat niet te lezen is, geeft een regel met "fout" en afsluitstatus 1.`;

/** De post van deze gemeente, of die van de voorbeeldgemeente. Gooit `CONFIGURATIE`. */
function readOpties(): LeesOpties {
  const { inrichting } = readConfig();
  const instellingen: PostInstellingen =
    inrichting === undefined ? STANDAARD_INSTELLINGEN : readInrichtingsbestand(inrichting).post;
  return { instellingen, now: () => createClock().now() };
}

/**
 * Leest de genoemde bestanden en mappen, één regel JSON per bericht, in de gegeven volgorde. Status 0: alles gelezen; 1: ten
 * minste één pad gaf een fout; 2: verkeerd gebruikt.
 */
export async function runLees(args: string[], io: Stromen, opties: LeesOpties = readOpties()): Promise<number> {
  const vlag = args.find((arg) => arg.startsWith('--'));
  if (args.length === 0 || vlag !== undefined) {
    io.stderr.write(
      `${vlag === undefined ? 'Noem ten minste één bestand of map.' : `Onbekende optie: ${vlag}`}\n\n${helpLees}\n`,
    );
    return 2;
  }
  let status = 0;
  for (const pad of args) {
    for (const bestand of await listBestanden(pad)) {
      const regel = await readRegel(bestand, opties);
      if ('fout' in regel) status = 1;
      await write(io.stdout, `${JSON.stringify(regel)}\n`);
    }
  }
  return status;
}

/** A path that cannot be looked at is kept, so that reading it gives its own error line in its own place. */
async function listBestanden(pad: string): Promise<string[]> {
  try {
    if (!(await stat(pad)).isDirectory()) return [pad];
    const namen = (await readdir(pad)).filter((naam) => /\.eml$/i.test(naam));
    return namen.sort().map((naam) => join(pad, naam));
  } catch {
    return [pad];
  }
}

type Regel = Readonly<Record<string, unknown>>;

async function readRegel(pad: string, opties: LeesOpties): Promise<Regel> {
  try {
    const ruw = await readBegin(await realpath(pad), MAX_BYTES);
    return { bestand: basename(pad), ...describe(readBericht(ruw, opties)) };
  } catch (fout) {
    return { fout: explain(pad, fout) };
  }
}

/** Only what may be shown: the full number stays behind. */
function describe({ uitkomst, notificatie, ontvangenOp, persoon, reden }: GelezenBericht): Regel {
  return {
    uitkomst,
    notificatie,
    ontvangenOp,
    persoon: { soort: persoon.soort, gemaskeerd: persoon.gemaskeerd },
    reden,
  };
}

function explain(pad: string, fout: unknown): string {
  if (isFout(fout, 'ENOENT', 'ENOTDIR')) return `Het pad ${pad} bestaat niet.`;
  if (isFout(fout, 'EACCES', 'EPERM')) return `Het bestand ${pad} mag niet worden gelezen.`;
  return `Het bestand ${pad} kan niet worden gelezen.`;
}

/** Waits when the reader is slower than we are, so that output does not pile up in memory. */
async function write(stroom: NodeJS.WritableStream, tekst: string): Promise<void> {
  if (stroom.write(tekst)) return;
  await new Promise<void>((resolve) => stroom.once('drain', () => resolve()));
}
