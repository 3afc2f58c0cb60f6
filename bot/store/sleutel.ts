import { randomBytes } from 'node:crypto';
import { constants, copyFileSync, existsSync, linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    if (!existsSync(file)) keepEerste(file, randomBytes(32).toString('base64'));
    return readFileSync(file, 'utf8');
  } catch (cause) {
    throw new BotError('CONFIGURATIE', `Regiebot kan het bestand ${file} (in REGIEBOT_DATA) niet lezen of schrijven.`, {
      cause,
    });
  }
}

/**
 * Legt deze tekst in een nieuw bestand, alleen leesbaar voor zijn eigenaar, of laat staan wat er al is: van twee programma's die tegelijk
 * in een nieuwe map beginnen, telt de eerste. Het bestand is er heel of niet; een halve sleutel zou alles buitensluiten wat ermee is verzegeld.
 */
export function keepEerste(file: string, tekst: string): void {
  const eigen = `${file}.${randomBytes(8).toString('hex')}`;
  try {
    writeFileSync(eigen, tekst, { mode: 0o600, flush: true });
    placeEerste(eigen, file);
  } finally {
    rmSync(eigen, { force: true });
  }
}

function placeEerste(eigen: string, file: string): void {
  try {
    linkSync(eigen, file);
  } catch {
    // Somebody was first, or this file system has no links.
    if (!existsSync(file)) copyFileSync(eigen, file, constants.COPYFILE_EXCL);
  }
}
