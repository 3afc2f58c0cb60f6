import { formatTijdstip } from '../../cards/format';
import { listAlleBerichten } from '../boekhouding/dagsom';
import { createClock } from '../clock';
import { type Config, readConfig } from '../config';
import { isBotError } from '../errors';
import { databaseVan, openKluis } from '../store/open';
import { restoreReservekopie } from '../store/reservekopie';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { requireIngebouwd, withOpslag } from './opslag';
import { stempelVan } from './reservekopie';

export const helpHerstel = `Gebruik: regiebot herstel BESTAND [--toch]

Zet een reservekopie terug in REGIEBOT_DATA. De bot mag niet draaien. Dit is niet voor Cosmos: zet daar in Azure terug.
Eerst wordt de kopie gecontroleerd: het bestand zelf, de sleutel en de historie van elk dossier. De opslag die er stond blijft ernaast bewaard, als regiebot.db.<tijdstip>.
  --toch   ook als de historie van een dossier niet klopt; zo'n dossier neemt niets aan tot de beheerder beslist.

Antwoord: {"dossiers", "regels", "kapot", "vervangen", "laatsteBericht", "watNu"}. Bij een fout is er niets gewijzigd.
"laatsteBericht" is het moment waarop het jongste bericht in de kopie binnenkwam. Wat daarna is vastgelegd, ontbreekt: "watNu" zegt wat u doet.`;

/** Zet een reservekopie terug; zie `helpHerstel`. */
export async function runHerstel(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const opties = { toch: { type: 'boolean', default: false } } as const;
  const gelezen = readOpties(args, opties, 1, { io, help: helpHerstel });
  const kopie = gelezen?.positionals[0];
  if (gelezen === undefined || kopie === undefined) return 2;
  requireIngebouwd(config);
  const kluis = openKluis(config);
  const { inspectie, vervangen } = await restoreReservekopie(kopie, databaseVan(config), kluis, {
    ...{ stempel: stempelVan(createClock().now()), toch: gelezen.values.toch },
  });
  const laatsteBericht = await findLaatste(config);
  io.stdout.write(`${JSON.stringify({ ...inspectie, vervangen, laatsteBericht, watNu: watNu(laatsteBericht) })}\n`);
  return 0;
}

/** When the youngest message of the copy came in (ISO 8601). A bot that starts at this very moment holds the store: then we do not know. */
async function findLaatste(config: Config): Promise<string | null> {
  try {
    const berichten = await withOpslag(config, ({ store }) => listAlleBerichten(store));
    return berichten.reduce<string | null>((laatste, { gelezenOp: op }) => (op > (laatste ?? '') ? op : laatste), null);
  } catch (fout) {
    if (!isBotError(fout)) throw fout;
    return null;
  }
}

function watNu(laatste: string | null): string {
  const sinds = laatste === null ? 'het maken van de kopie' : formatTijdstip(laatste);
  return `Wat na ${sinds} binnenkwam of in Teams is ingevuld, kan ontbreken. Draai regiebot controle: die noemt elk bericht uit de postvakken dat de opslag niet kent, en wat u ermee doet. Kijk voor meldingen die DUO rechtstreeks stuurde in het portaal van DUO.`;
}
