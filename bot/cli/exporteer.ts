import { once } from 'node:events';
import { createWriteStream, renameSync } from 'node:fs';
import { finished } from 'node:stream/promises';
import { type Config, readConfig } from '../config';
import { BotError } from '../errors';
import { exportDossiers } from '../uitwisseling/exporteer';
import { createInzage } from '../uitwisseling/inzage';
import { type Opslag } from '../store/open';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { BOT_STIL, withOpslag } from './opslag';

export const helpExporteer = `Gebruik: regiebot exporteer [--dossier NUMMER] [--verhuizing] [--uit BESTAND]

Zonder --dossier: alle dossiers als JSON Lines, in het formaat van "importeer", met kenmerk en tijdstip van elke regel.
  --verhuizing      ook de sleutelhashes van personen en oude nummers, zodat berichten in een nieuwe opslag met dezelfde
                    REGIEBOT_SLEUTEL hun dossier vinden. Behandel dat bestand als persoonsgegevens. Ruwe berichten, korte lijsten
                    en bewijzen van wissen gaan niet mee: bewaar daarvoor een reservekopie.
Met --dossier: dat ene dossier leesbaar uitgeschreven, voor een verzoek om inzage: elke regel, elk veld en elk bericht in woorden.
  --uit BESTAND     schrijf naar een bestand dat alleen u kunt lezen, in plaats van naar standaarduitvoer.

Een BSN of V-nummer komt er nooit in: die bewaart Regiebot niet. Een dossier waarvan de historie niet klopt gaat bij een export van
alles niet mee; dat staat op stderr en geeft status 1.
${BOT_STIL}`;

const OPTIES = {
  dossier: { type: 'string' },
  verhuizing: { type: 'boolean', default: false },
  uit: { type: 'string' },
} as const;

/** Schrijft dossiers uit; zie `helpExporteer`. */
export async function runExporteer(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const waarden = readOpties(args, OPTIES, 0, { io, help: helpExporteer })?.values;
  if (waarden === undefined) return 2;
  const { dossier, verhuizing, uit } = waarden;
  return withOpslag(config, (opslag) =>
    writeTo(io, uit, async (write) => {
      if (dossier !== undefined) return writeInzage(opslag, dossier, write);
      const note = (zin: string) => io.stderr.write(`${zin}\n`);
      const kapot = await exportDossiers({ ...opslag, verhuizing, note }, (regel) => write(`${regel}\n`));
      return kapot === 0 ? 0 : 1;
    }),
  );
}

type Write = (tekst: string) => Promise<void>;

async function writeInzage(opslag: Opslag, dossier: string, write: Write): Promise<number> {
  await write(`${JSON.stringify(await createInzage(opslag, dossier, opslag.clock.now().toISOString()), null, 2)}\n`);
  return 0;
}

/** Naar stdout, of heel of niet naar een bestand: een halve export lijkt op een hele. */
async function writeTo(io: Stromen, uit: string | undefined, work: (write: Write) => Promise<number>): Promise<number> {
  if (uit === undefined) return work((tekst) => writeAll(io.stdout, tekst));
  const deel = `${uit}.deel`;
  const stroom = createWriteStream(deel, { mode: 0o600, flush: true });
  try {
    await once(stroom, 'open');
    const status = await work((tekst) => writeAll(stroom, tekst));
    stroom.end();
    await finished(stroom);
    renameSync(deel, uit);
    return status;
  } catch (cause) {
    stroom.destroy();
    if (cause instanceof BotError) throw cause;
    throw new BotError('ONGELDIGE_INVOER', `Het bestand ${uit} kan niet worden geschreven.`, { cause });
  }
}

async function writeAll(stroom: NodeJS.WritableStream, tekst: string): Promise<void> {
  if (!stroom.write(tekst)) await once(stroom, 'drain');
}
