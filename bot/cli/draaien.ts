import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Bot, startBot } from '../build';
import { createClock } from '../clock';
import { type Config } from '../config';
import { BotError } from '../errors';
import { createLog, type Log } from '../log';
import { readInrichting } from './inrichting';
import { type Stromen } from './opdracht';

/** Map van het project: de eerste map omhoog met een package.json, ook als het programma uit de bundel draait. */
export function findRoot(vanaf: string = __dirname): string {
  if (existsSync(join(vanaf, 'package.json')) && existsSync(join(vanaf, 'bot'))) return vanaf;
  const omhoog = dirname(vanaf);
  if (omhoog === vanaf) throw new BotError('CONFIGURATIE', 'De map van Regiebot is niet gevonden.');
  return findRoot(omhoog);
}

/** Het log van een draaiend programma: JSON-regels op stderr. Op een scherm alleen wat aandacht vraagt. */
export function createProcesLog(io: Stromen): Log {
  const scherm = (io.stderr as { isTTY?: boolean }).isTTY === true;
  return createLog((regel) => io.stderr.write(regel), createClock().now, scherm ? 'warn' : 'info');
}

/** Start de bot met een begrijpelijke fout als de poort bezet is. */
export async function openBot(config: Config, lokaalUrl: string, log: Log): Promise<Bot> {
  try {
    return await startBot({ config, inrichting: readInrichting(config, lokaalUrl), log });
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw fout;
    throw new BotError('CONFIGURATIE', `Poort ${config.poort} is al in gebruik. Kies een andere PORT.`, {
      cause: fout,
    });
  }
}

/** Wacht op Ctrl+C of een beleefd stopverzoek, en sluit dan af. Een tweede verzoek stopt meteen. */
export async function untilStopped(close: () => Promise<void>): Promise<number> {
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve);
    process.once('SIGTERM', resolve);
  });
  process.once('SIGINT', () => process.exit(130));
  await close();
  return 0;
}
