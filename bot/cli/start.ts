import { createClock } from '../clock';
import { readConfig } from '../config';
import { startLokaal } from '../lokaal/server';
import { seedVoorbeelden } from '../lokaal/voorbeelden';
import { createProcesLog, findRoot, openBot, untilStopped } from './draaien';
import { type Run } from './opdracht';

export const helpStart = `Gebruik: regiebot start   (of: npm start)

Start Regiebot en een lokale Teams samen, met een paar verzonnen dossiers en berichten. Er is geen account en geen andere server nodig.
Omgeving: PORT (3978), LOKAAL_PORT (3979), REGIEBOT_DATA (.data), REGIEBOT_VANDAAG (bijvoorbeeld 2026-05-08).
Stoppen: Ctrl+C. Alles blijft bewaard in REGIEBOT_DATA.`;

/** Draait tot iemand hem stopt. */
export const runStart: Run = async (_args, io) => {
  const config = readConfig();
  const log = createProcesLog(io);
  const lokaal = await startLokaal({
    ...{ port: config.lokaalPoort, dataDir: config.data, botUrl: `http://127.0.0.1:${config.poort}` },
    ...{ root: findRoot(), now: createClock().now, log },
  });
  const bot = await openBot(config, lokaal.url, log).catch(async (fout: unknown) => {
    await lokaal.close();
    throw fout;
  });
  await seedVoorbeelden(bot, createClock(config.vandaag));
  io.stdout.write(
    `Regiebot draait. Open deze pagina in uw browser:\n\n    ${lokaal.url}\n\n` +
      `Postvak: ${bot.postvak} (zet hier een .eml-bestand in)\nStoppen: Ctrl+C\n`,
  );
  return untilStopped(async () => {
    await bot.close();
    await lokaal.close();
  });
};
