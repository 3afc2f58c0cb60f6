import { createClock } from '../clock';
import { readConfig } from '../config';
import { startLokaal } from '../lokaal/server';
import { createProcesLog, findRoot, untilStopped } from './draaien';
import { type Run } from './opdracht';

export const helpLokaal = `Gebruik: regiebot lokaal

Start alleen de lokale Teams: een pagina met kanalen, chats en personen, om Regiebot te gebruiken zonder Microsoft Teams.
Omgeving: LOKAAL_PORT (3979), PORT van de bot (3978), REGIEBOT_DATA (.data).
Stoppen: Ctrl+C.`;

/** Draait tot iemand hem stopt. */
export const runLokaal: Run = async (_args, io) => {
  const config = readConfig();
  const lokaal = await startLokaal({
    ...{ port: config.lokaalPoort, dataDir: config.data, botUrl: `http://127.0.0.1:${config.poort}` },
    ...{ root: findRoot(), now: createClock().now, log: createProcesLog(io) },
  });
  io.stdout.write(`De lokale Teams staat op ${lokaal.url}\n`);
  return untilStopped(() => lokaal.close());
};
