import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const bot = join(__dirname, '..', '..', '..', 'bot');

function listBronnen(map: string): string[] {
  return readdirSync(join(bot, map), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.ts'))
    .map((naam) => readFileSync(join(bot, map, naam), 'utf8'));
}

/** Wat tussen de aanhalingstekens staat; een ingevulde waarde telt als één woord. */
function listGevonden(bronnen: readonly string[], patroon: RegExp): string[] {
  return bronnen.flatMap((bron) =>
    [...bron.matchAll(patroon)].map(([, tekst = '']) => tekst.replace(/\$\{[^}]*\}/g, 'x')),
  );
}

/** De zinnen van alle fouten die iemand te zien kan krijgen. */
export function listFoutteksten(): string[] {
  return listGevonden(listBronnen('.'), /new BotError\(\s*'[A-Z_]+',\s*['`]([^'`]+)['`]/g);
}

/** De uitleg van elke opdracht van `regiebot`. */
export function listHulpteksten(): string[] {
  return listGevonden(listBronnen('cli'), /export const help\w+ = `([^`]+)`/g).map((tekst) =>
    // The first line shows how to type it; that is no sentence.
    tekst.replace(/^Gebruik:.*$/m, ''),
  );
}
