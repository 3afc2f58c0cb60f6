#!/usr/bin/env node
// Draws the two PNGs of the app package from their SVG. Only needed after a change of the drawing: the PNGs are kept.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const MAP = dirname(fileURLToPath(import.meta.url));

// Sizes and names that Teams asks for; the outline keeps its transparent background.
const ICONEN = [
  { svg: 'kleur.svg', png: 'color.png', zijde: 192, doorzichtig: false },
  { svg: 'omtrek.svg', png: 'outline.png', zijde: 32, doorzichtig: true },
];

const HULP = `Tekent de iconen van de Teams-app opnieuw.

  node infra/appPackage/maak-iconen.mjs PAD-VAN-CHROMIUM

Leest kleur.svg en omtrek.svg, schrijft color.png (192x192) en outline.png (32x32).`;

async function draw(browser, { svg, png, zijde, doorzichtig }) {
  const pagina = await browser.newPage({ viewport: { width: zijde, height: zijde }, deviceScaleFactor: 1 });
  const tekening = readFileSync(join(MAP, svg), 'utf8');
  await pagina.setContent(`<style>*{margin:0}svg{display:block}</style>${tekening}`);
  await pagina.screenshot({ path: join(MAP, png), omitBackground: doorzichtig });
  await pagina.close();
}

const [pad] = process.argv.slice(2);
if (pad === undefined || pad === '--help') {
  console.log(HULP);
  process.exit(pad === undefined ? 2 : 0);
}
const browser = await chromium.launch({ executablePath: pad, args: ['--no-sandbox'] });
for (const icoon of ICONEN) await draw(browser, icoon);
await browser.close();
