import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { Afwijzing, type Antwoord } from './http';

/** Geeft het bestand bij een adres; gooit `Afwijzing` 404 als het er niet bij hoort. */
export type LeesBestand = (pad: string) => Antwoord;

const SOORTEN: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

// Everything from this server, nothing inline: a card cannot make the page run or fetch anything.
const BELEID = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * De pagina en de twee bibliotheken die zij gebruikt. `root` is de hoofdmap van het project: de code zelf kan gebundeld op
 * een andere plaats staan.
 */
export function createBestanden(root: string): LeesBestand {
  const { resolve } = createRequire(join(root, 'package.json'));
  const pagina = join(root, 'bot', 'lokaal', 'pagina');
  const vast: Readonly<Record<string, string>> = {
    '/': join(pagina, 'index.html'),
    '/bibliotheek/adaptivecards.js': resolve('adaptivecards/dist/adaptivecards.min.js'),
    '/bibliotheek/markdown-it.js': resolve('markdown-it/browser'),
  };
  return (pad) => {
    const naam = /^\/pagina\/([a-z-]+\.(?:js|css|svg))$/.exec(pad)?.[1];
    const bestand = vast[pad] ?? (naam && join(pagina, naam));
    if (!bestand) throw new Afwijzing(404, 'Dit adres bestaat niet.', 'NotFound');
    return readBestand(bestand);
  };
}

function readBestand(bestand: string): Antwoord {
  try {
    const koppen = { 'Content-Type': SOORTEN[extname(bestand)] ?? 'text/plain', 'Content-Security-Policy': BELEID };
    return { status: 200, body: readFileSync(bestand), koppen };
  } catch {
    throw new Afwijzing(404, 'Dit adres bestaat niet.', 'NotFound');
  }
}
