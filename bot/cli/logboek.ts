import { type Config, readConfig } from '../config';
import { parseDatum } from '../../rules/datum';
import { createLogboek, type Logboekregel } from '../logboek/logboek';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { withOpslag } from './opslag';

export const helpLogboek = `Gebruik: regiebot logboek --van DATUM --tot DATUM --door NAAM [--dossier NUMMER] [--wie ID]

Schrijft wie in deze dagen (beide tellen mee) waarvoor bij welk dossier was, als JSON Lines, oudste eerst. Voor de functionaris
gegevensbescherming. Dat u keek, komt zelf ook in het logboek, onder NAAM. Gebruikt de bot het opslagbestand, zet hem dan eerst stil.

  --dossier  alleen dit dossier
  --wie      alleen deze medewerker (object-id in Entra)

Per regel: {"op", "wie", "dossiernummer", "wat", "plek"}. "op" is de eerste keer die dag. Zonder "dossiernummer" ging het over meer dossiers tegelijk.`;

const TEKST = { type: 'string' } as const;
const OPTIES = { van: TEKST, tot: TEKST, door: TEKST, dossier: TEKST, wie: TEKST };

/** Schrijft het logboek uit; zie `helpLogboek`. Geeft 2 bij verkeerd gebruik. */
export async function runLogboek(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const waarden = readOpties(args, OPTIES, 0, { io, help: helpLogboek })?.values;
  if (waarden === undefined) return 2;
  const [van, totEnMet] = [parseDatum(waarden.van), parseDatum(waarden.tot)];
  const { door, dossier, wie } = waarden;
  if (van === undefined || totEnMet === undefined || totEnMet < van || !door) {
    io.stderr.write(`Geef --van en --tot als bestaande datums op volgorde, en --door.\n\n${helpLogboek}\n`);
    return 2;
  }
  const past = (regel: Logboekregel) =>
    (dossier === undefined || regel.dossiernummer === dossier) && (wie === undefined || regel.wie === wie);
  const regels = await withOpslag(config, async (opslag) => {
    const logboek = createLogboek(opslag);
    const nummer = dossier === undefined ? {} : { dossiernummer: dossier };
    // First the trace, then the look.
    await logboek.note({ wie: door, wat: 'logboek', plek: 'server', ...nummer });
    return logboek.list(van, totEnMet);
  });
  for (const regel of regels.filter(past)) io.stdout.write(`${JSON.stringify(regel)}\n`);
  return 0;
}
