import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../errors';
import { makeGegevensmap } from './gegevensmap';

/**
 * De sleutel van de opslag: uit de configuratie, of lokaal een keer gemaakt en naast de gegevens bewaard. 32 bytes. Gooit `CONFIGURATIE` als
 * zij niet klopt, of niet te lezen of te bewaren is.
 */
export function readSleutel(data: string, uitConfiguratie: string | undefined): Uint8Array {
  const sleutel = Buffer.from(uitConfiguratie ?? localSleutel(data), 'base64');
  const waar = uitConfiguratie === undefined ? `Het bestand ${join(data, 'sleutel')}` : 'REGIEBOT_SLEUTEL';
  if (sleutel.length !== 32)
    throw new BotError('CONFIGURATIE', `${waar} moet een sleutel van 32 bytes zijn, in base64.`);
  return sleutel;
}

function localSleutel(data: string): string {
  makeGegevensmap(data);
  const file = join(data, 'sleutel');
  try {
    if (!existsSync(file)) {
      // Whole or not at all: half a key would lock out everything that was sealed with it.
      writeFileSync(`${file}.nieuw`, randomBytes(32).toString('base64'), { mode: 0o600, flush: true });
      renameSync(`${file}.nieuw`, file);
    }
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BotError('CONFIGURATIE', `Regiebot kan het bestand ${file} (in REGIEBOT_DATA) niet lezen of schrijven.`, {
      cause,
    });
  }
}
