import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const NAMEN = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const VLAGGEN = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Pad van een Chromium op deze machine: `CHROMIUM` uit de omgeving, anders het eerste in het zoekpad. */
export function findChromium(): string | undefined {
  const mappen = (process.env.PATH ?? '').split(delimiter);
  const kandidaten = [process.env.CHROMIUM ?? '', ...mappen.flatMap((map) => NAMEN.map((naam) => join(map, naam)))];
  return kandidaten.find((pad) => pad !== '' && isUitvoerbaar(pad));
}

function isUitvoerbaar(pad: string): boolean {
  try {
    accessSync(pad, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function startBrowser(executablePath: string): Promise<Browser> {
  return chromium.launch({ executablePath, args: VLAGGEN });
}

/** `describe` als er een Chromium is; anders overgeslagen, met de reden in de naam. */
export function describeMetBrowser(naam: string, inhoud: (chromium: string) => void): void {
  const pad = findChromium();
  if (pad !== undefined) describe(naam, () => inhoud(pad));
  else describe.skip(`${naam} (overgeslagen: geen Chromium gevonden; zet CHROMIUM op het pad ervan)`, () => inhoud(''));
}
