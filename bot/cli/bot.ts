import { readConfig } from '../config';
import { createProcesLog, openBot, untilStopped } from './draaien';
import { type Run } from './opdracht';

export const helpBot = `Gebruik: regiebot bot

Start Regiebot zonder lokale Teams. De instellingen komen uit de omgeving; zie .env.example.
Zonder BOT_ID draait hij lokaal: alleen op 127.0.0.1, met de lokale Teams op LOKAAL_PORT.
Stoppen: Ctrl+C.`;

/** Draait tot iemand hem stopt. */
export const runBot: Run = async (_args, io) => {
  const config = readConfig();
  const bot = await openBot(config, `http://127.0.0.1:${config.lokaalPoort}`, createProcesLog(io));
  io.stdout.write(`Regiebot luistert op ${bot.url}. Postvak: ${bot.postvak}\n`);
  return untilStopped(() => bot.close());
};
