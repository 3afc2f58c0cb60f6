import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../errors';

/** De sleutel van de opslag: uit de configuratie, of lokaal een keer gemaakt en naast de gegevens bewaard. 32 bytes. */
export function readSleutel(data: string, uitConfiguratie: string | undefined): Uint8Array {
  const sleutel = Buffer.from(uitConfiguratie ?? localSleutel(data), 'base64');
  const waar = uitConfiguratie === undefined ? `Het bestand ${join(data, 'sleutel')}` : 'REGIEBOT_SLEUTEL';
  if (sleutel.length !== 32)
    throw new BotError('CONFIGURATIE', `${waar} moet een sleutel van 32 bytes zijn, in base64.`);
  return sleutel;
}

function localSleutel(data: string): string {
  const file = join(data, 'sleutel');
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true });
    // Whole or not at all: half a key would lock out everything that was sealed with it.
    writeFileSync(`${file}.nieuw`, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
    renameSync(`${file}.nieuw`, file);
  }
  return readFileSync(file, 'utf8');
}
