import { accessSync, constants, existsSync, mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { BotError } from '../errors';

const OORZAKEN: Readonly<Record<string, string>> = {
  EEXIST: 'op die plaats staat een bestand',
  ENOTDIR: 'op de weg ernaartoe staat een bestand',
  EACCES: 'Regiebot mag daar niet schrijven',
  EPERM: 'Regiebot mag daar niet schrijven',
  EROFS: 'op die schijf kan niet worden geschreven',
  ENOSPC: 'de schijf is vol',
};

/** Maakt de map als zij er niet is. Gooit `CONFIGURATIE` als Regiebot er niet in kan lezen en schrijven. */
export function makeGegevensmap(map: string): void {
  try {
    if (statSync(map, { throwIfNoEntry: false })?.isDirectory() !== true)
      // Only as deep as needed: in a place where nothing can be made, such as /proc, Node would try a whole path for ever.
      mkdirSync(map, { recursive: !existsSync(dirname(map)) });
    accessSync(map, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (cause) {
    const oorzaak = OORZAKEN[String((cause as NodeJS.ErrnoException).code)] ?? 'zij kan niet worden gemaakt';
    throw new BotError(
      'CONFIGURATIE',
      `REGIEBOT_DATA: de map ${map} is niet te gebruiken: ${oorzaak}. Kies een andere map, of herstel deze.`,
      { cause },
    );
  }
}
