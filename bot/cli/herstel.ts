import { createClock } from '../clock';
import { type Config, readConfig } from '../config';
import { databaseVan, openKluis } from '../store/open';
import { restoreReservekopie } from '../store/reservekopie';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { requireIngebouwd } from './opslag';
import { stempelVan } from './reservekopie';

export const helpHerstel = `Gebruik: regiebot herstel BESTAND [--toch]

Zet een reservekopie terug in REGIEBOT_DATA. De bot mag niet draaien. Dit is niet voor Cosmos: zet daar in Azure terug.
Eerst wordt de kopie gecontroleerd: het bestand zelf, de sleutel en de historie van elk dossier. De opslag die er stond blijft ernaast bewaard, als regiebot.db.<tijdstip>.
  --toch   ook als de historie van een dossier niet klopt; zo'n dossier neemt niets aan tot de beheerder beslist.

Antwoord: {"dossiers", "regels", "kapot", "vervangen"}. Bij een fout is er niets gewijzigd.
Wat na de kopie is vastgelegd, ontbreekt daarna: zet de berichten van die tijd terug in het postvak.`;

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
  io.stdout.write(`${JSON.stringify({ ...inspectie, vervangen })}\n`);
  return 0;
}
