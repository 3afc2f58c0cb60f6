import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BotError } from '../errors';

/** De sleutel van de opslag: uit de configuratie, of lokaal een keer gemaakt en naast de gegevens bewaard. 32 bytes. */
export function readSleutel(data: string, uitConfiguratie: string | undefined): Uint8Array {
  const sleutel = Buffer.from(uitConfiguratie ?? localSleutel(data), 'base64');
  if (sleutel.length !== 32) throw new BotError('CONFIGURATIE', 'REGIEBOT_SLEUTEL moet 32 bytes zijn, in base64.');
  return sleutel;
}

function localSleutel(data: string): string {
  const file = join(data, 'sleutel');
  if (!existsSync(file)) {
    mkdirSync(data, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx', flush: true });
  }
  return readFileSync(file, 'utf8');
}
