import { createClock } from '../../bot/clock';
import { startLokaal } from '../../bot/lokaal/server';

// Argumenten: hoofdmap, gegevensmap, adres van de bot. Meldt het eigen adres en draait tot hij wordt gestopt.
const [root = '', dataDir = '', botUrl = ''] = process.argv.slice(2);
const stil = (): void => undefined;

void startLokaal({
  port: 0,
  dataDir,
  botUrl,
  root,
  now: () => createClock().now(),
  log: { info: stil, warn: stil, error: stil },
}).then(({ url }) => process.stdout.write(`${url}\n`));
