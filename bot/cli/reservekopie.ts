import { join } from 'node:path';
import { createClock } from '../clock';
import { type Config, readConfig } from '../config';
import { databaseVan, openKluis } from '../store/open';
import { createReservekopie } from '../store/reservekopie';
import { type Stromen } from './opdracht';
import { readOpties } from './opties';
import { requireIngebouwd } from './opslag';

export const helpReservekopie = `Gebruik: regiebot reservekopie [--uit BESTAND]

Maakt een hele kopie van de ingebouwde opslag en controleert haar: het bestand zelf en de historie van elk dossier.
Zonder --uit komt zij in de map reservekopie onder REGIEBOT_DATA. De bot mag niet draaien. Dit is niet voor Cosmos: dat maakt zelf kopieën.

Antwoord: {"bestand", "dossiers", "regels", "kapot"}. Status 1 als de historie van een dossier niet klopt; de kopie is er dan wel.
De sleutel (REGIEBOT_SLEUTEL) zit niet in de kopie. Bewaar die apart: zonder sleutel is de kopie niet te gebruiken.`;

/** Maakt een reservekopie; zie `helpReservekopie`. */
export async function runReservekopie(args: string[], io: Stromen, config: Config = readConfig()): Promise<number> {
  const waarden = readOpties(args, { uit: { type: 'string' } }, 0, { io, help: helpReservekopie })?.values;
  if (waarden === undefined) return 2;
  requireIngebouwd(config);
  const bestand = waarden.uit ?? join(config.data, 'reservekopie', `regiebot-${stempelVan(createClock().now())}.db`);
  const kluis = openKluis(config);
  const inspectie = await createReservekopie(databaseVan(config), bestand, kluis);
  io.stdout.write(`${JSON.stringify({ bestand, ...inspectie })}\n`);
  return inspectie.kapot.length === 0 ? 0 : 1;
}

/** `20260508T073000Z`: een moment als deel van een bestandsnaam. */
export function stempelVan(moment: Date): string {
  return moment.toISOString().replace(/[-:]|\.\d+/g, '');
}
