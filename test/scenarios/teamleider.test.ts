import { type ChildProcess, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import pakket from '../../package.json';
import { aDossier, dag } from '../support/dossier';
import { describeMetBrowser, startBrowser } from '../support/lokaal-browser';
import { createLokaalClient } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces } from '../support/proces';

jest.setTimeout(240_000);

const root = join(__dirname, '..', '..');
const beelden = join(root, 'artefacten', 'teamleider');
const VANDAAG = '2026-05-08';
const WEL = /\d+ [a-z]+\.|Geen [a-z]+\.|^Dossier /;
/** Komt uit zichzelf, op een ogenblik dat niemand koos. */
const DAGOVERZICHT = 'Uw dag';
const GEEN = /raden doe ik niet|meer dan één manier/;

/** Vijftien vragen zoals een teamleider ze op een vrijdagochtend stelt. `gelijk`: ook zonder voorgaande vraag te stellen. */
const GESPREK: readonly { readonly vraag: string; readonly hoort: RegExp; readonly gelijk?: true }[] = [
  { vraag: 'Hoeveel lopende dossiers hebben we?', hoort: WEL, gelijk: true },
  { vraag: 'En alleen in Noord?', hoort: WEL },
  { vraag: 'En per klantmanager?', hoort: WEL },
  { vraag: 'Hoeveel lopende dossiers zijn er per fase?', hoort: WEL, gelijk: true },
  { vraag: 'Welke PIP’s moeten nog in DUO?', hoort: WEL, gelijk: true },
  { vraag: 'Hoeveel PIP’s zijn er dit jaar vastgesteld?', hoort: WEL, gelijk: true },
  { vraag: 'En vorige maand?', hoort: WEL },
  { vraag: 'Welke meldingen heeft nog niemand opgepakt?', hoort: WEL, gelijk: true },
  { vraag: 'Hoeveel open taken heeft Fatima?', hoort: WEL, gelijk: true },
  { vraag: 'Wat is een PIP?', hoort: /Bron:/ },
  { vraag: 'Is 15 mei een werkdag?', hoort: /geen werkdag/ },
  { vraag: 'Is Ahmed Yilmaz al klaar met zijn PIP?', hoort: /Namen van inburgeraars|raden doe ik niet/ },
  { vraag: 'Hoe gelukkig zijn onze inburgeraars?', hoort: GEEN },
  { vraag: 'Staat 123456782 nog open?', hoort: /Zet geen burgerservicenummer/ },
  { vraag: 'Welke waarschuwingen zijn er dit jaar verstuurd?', hoort: WEL, gelijk: true },
];

describeMetBrowser('de chat van een teamleider, in de browser', (chromium) => {
  let omgeving: Omgeving;
  let proces: ChildProcess;
  let browser: Browser;
  let page: Page;
  const getoond = new Map<string, string>();

  beforeAll(async () => {
    mkdirSync(beelden, { recursive: true });
    omgeving = await createOmgeving();
    const bestand = join(omgeving.data, 'dossiers.jsonl');
    writeFileSync(
      bestand,
      listDossiers()
        .map((dossier) => JSON.stringify(dossier))
        .join('\n'),
    );
    regiebot('importeer', bestand);
    proces = await startProces('start', omgeving);
    browser = await startBrowser(chromium);
    page = await browser.newPage({ locale: 'nl-NL', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
    await page.goto(`${omgeving.lokaal}/?${new URLSearchParams({ plek: 'marieke', persoon: 'marieke' }).toString()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await stopProces(proces);
    omgeving.remove();
  });

  function regiebot(...args: string[]): string {
    const [, ...argumenten] = pakket.scripts.regiebot.split(' ');
    const { status, stdout, stderr } = spawnSync(process.execPath, [...argumenten, ...args], {
      ...{ cwd: root, encoding: 'utf8' },
      env: { ...process.env, ...omgeving.env },
    });
    if (status !== 0) throw new Error(`regiebot ${args[0] ?? ''}: ${stderr}`);
    return stdout;
  }

  /** Stelt een vraag en wacht op de kaart die erop antwoordt. */
  async function ask(vraag: string): Promise<string> {
    const articles = page.getByRole('article').filter({ hasNotText: DAGOVERZICHT });
    const voor = await articles.count();
    await page.getByRole('textbox').fill(vraag);
    await page.getByRole('textbox').press('Enter');
    // The question itself is one, the answer the next.
    const kaart = articles.nth(voor + 1);
    await kaart.waitFor();
    return kaart.innerText();
  }

  it.each(GESPREK.map((beurt, plaats) => [beurt.vraag, beurt, plaats] as const))(
    '%s',
    async (vraag, { hoort }, plaats) => {
      const tekst = await ask(vraag);
      expect(tekst).toMatch(hoort);
      getoond.set(vraag, tekst);
      await page.getByRole('article').last().scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(beelden, `${String(plaats + 1).padStart(2, '0')}.png`) });
    },
  );

  it('toont met een klik hetzelfde antwoord nog eens', async () => {
    const kaart = page.getByRole('article').last();
    await kaart.getByRole('button', { name: 'Toon opnieuw voor deze peildatum', exact: true }).click();
    await kaart.getByText('Opnieuw geteld met wat toen was vastgelegd', { exact: false }).waitFor();
    expect(await kaart.innerText()).toContain('Geen waarschuwingen.');
  });

  it('weigert in het kanaal wat daar niet mag, en noemt geen getal', async () => {
    const teams = createLokaalClient(omgeving.lokaal);
    const { id = '' } = (await teams.plekken()).find(({ naam }) => naam === 'Noord') ?? {};
    await page.goto(`${omgeving.lokaal}/?${new URLSearchParams({ plek: id, persoon: 'marieke' }).toString()}`);
    await page.getByRole('textbox').last().fill('Welke waarschuwingen zijn er dit jaar verstuurd?');
    await page.getByRole('textbox').last().press('Enter');
    const weigering = page.getByText('Dat mag ik in een kanaal niet laten zien', { exact: false });
    await weigering.first().waitFor();
    await page.screenshot({ path: join(beelden, 'geweigerd.png') });
    expect(await page.getByText('waarschuwingen.', { exact: false }).count()).toBe(0);
    await page.goto(`${omgeving.lokaal}/?${new URLSearchParams({ plek: 'marieke', persoon: 'marieke' }).toString()}`);
    await page.getByRole('article').last().waitFor();
  });

  it('is ook donker en op een telefoon te lezen', async () => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.screenshot({ path: join(beelden, 'donker.png'), fullPage: true });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.screenshot({ path: join(beelden, 'telefoon-donker.png') });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.screenshot({ path: join(beelden, 'telefoon.png') });
    const breedte = await page.evaluate('document.documentElement.scrollWidth');
    expect(breedte).toBeLessThanOrEqual(390);
  });

  it('noemt op de kaart hetzelfde getal als "regiebot vraag" over dezelfde gegevens', async () => {
    const berichten = await createLokaalClient(omgeving.lokaal).berichten('marieke');
    expect(berichten.length).toBeGreaterThanOrEqual(2 * GESPREK.length);
    await stopProces(proces);
    const bestand = join(omgeving.data, 'uitvoer.jsonl');
    regiebot('exporteer', '--uit', bestand);
    for (const { vraag, gelijk } of GESPREK) {
      if (gelijk === undefined) continue;
      const uit = regiebot('vraag', '--caseload', bestand, '--vandaag', VANDAAG, '--rol', 'teamleider', vraag);
      const { antwoord, dossiers } = JSON.parse(uit) as { antwoord: string; dossiers: readonly string[] };
      expect(getoond.get(vraag)).toContain(antwoord);
      for (const dossiernummer of dossiers) expect(getoond.get(vraag)).toContain(dossiernummer);
    }
  });
});

/** Dertig verzonnen dossiers in verschillende fasen, verdeeld over drie caseloads en vier klantmanagers. */
function listDossiers(): readonly object[] {
  return Array.from({ length: 30 }, (_, n) => {
    const begin = aDossier().metPlicht(dag('2025-09-01', n * 3));
    const intake = n % 4 === 0 ? begin : begin.metIntake(dag('2025-12-01', n)).metToets(dag('2025-12-02', n));
    const bouwer = n % 3 === 0 || n % 4 === 0 ? intake : intake.metPip(dag('2026-03-20', n % 20));
    return {
      ...bouwer.build(),
      dossiernummer: `2026-${String(500 + n).padStart(4, '0')}`,
      caseload: ['Noord', 'Oost', 'Zuid'][n % 3],
      klantmanager: ['fatima', 'joost', 'anneke', 'mehmet'][n % 4],
    };
  });
}
