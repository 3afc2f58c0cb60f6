import { createReadStream, existsSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { createClock } from '../clock';
import { type Config, readConfig } from '../config';
import { importDossiers } from '../uitwisseling/importeer';
import { readInrichting } from './inrichting';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { BOT_STIL, withOpslag } from './opslag';
import { createVoortgang } from './voortgang';

export const helpImporteer = `Gebruik: regiebot importeer BESTAND

Leest dossiers in de ingerichte opslag (REGIEBOT_DATA). BESTAND heeft één dossier per regel (JSON Lines):

  {"dossiernummer": "2026-0143", "caseload": "Noord", "klantmanager": "fatima", "persoon": {"bsn": "…"}, "historie": [ … ]}

"persoon" (bsn, vnummer) mag ontbreken; er worden alleen sleutelhashes van bewaard. Twee keer hetzelfde bestand verandert niets.
Een dossier dat er al is, blijft zoals het is en telt als overgeslagen; zegt het bestand iets anders, dan staat dat op stderr.
Een dossier waarop iets openstaat krijgt één kaart in het kanaal van zijn caseload, in het tempo dat Teams toelaat.

Antwoord: {"gelezen", "nieuw", "overgeslagen", "fouten"}. Wat er mis is met een regel staat op stderr. Status 1 bij fouten.
${BOT_STIL}`;

/** Leest dossiers in; zie `helpImporteer`. */
export async function runImporteer(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const bestand = readOpties(args, {}, 1, { io, help: helpImporteer })?.positionals[0];
  if (bestand === undefined) return 2;
  if (!existsSync(bestand) || statSync(bestand).isDirectory()) {
    io.stderr.write(`Het bestand ${bestand} is niet gevonden.\n`);
    return 2;
  }
  const caseloads = readInrichting(config, `http://127.0.0.1:${config.lokaalPoort}`).caseloads.map(({ naam }) => naam);
  const voortgang = createVoortgang(io.stderr, createClock(), 'regels gelezen');
  const note = (zin: string) => {
    voortgang.clear();
    io.stderr.write(`${zin}\n`);
  };
  const telling = await withOpslag(config, (opslag) =>
    importDossiers(readRegels(bestand), { ...opslag, caseloads, note, step: voortgang.step }),
  );
  voortgang.clear();
  io.stdout.write(`${JSON.stringify(telling)}\n`);
  return telling.fouten === 0 ? 0 : 1;
}

function readRegels(bestand: string): AsyncIterable<string> {
  return createInterface({ input: createReadStream(bestand), crlfDelay: Infinity });
}
