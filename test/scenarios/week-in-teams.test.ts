import { type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { datum } from '../../rules/datum';
import { listWeekdossiers, LOS_BERICHT, openDag, VALS_BERICHT } from '../support/dag-in-teams';
import { findKaart, waitForKlaar, zetMetMuis, zetMetToetsen } from '../support/handelen';
import { describeMetBrowser, startBrowser } from '../support/lokaal-browser';
import { type Omgeving, root, startProces, stopProces } from '../support/proces';
import { WEEK, WERK } from './week-in-teams';

jest.setTimeout(180_000);

/** 's Nachts de hele week, met beelden in donker en op een telefoon; overdag de maandag. */
const HEEL = process.env.REGIEBOT_HELE_WEEK !== undefined;
const DAGEN = HEEL ? WEEK : WEEK.slice(0, 1);
const beelden = join(root, 'artefacten', 'week');

describeMetBrowser(HEEL ? 'een werkweek in Teams' : 'de maandag van een werkweek in Teams', (chromium) => {
  let omgeving: Omgeving;
  let proces: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(beelden, { recursive: true });
    ({ omgeving, proces } = await openDag(listWeekdossiers(), WEEK[0]));
    for (const mail of [LOS_BERICHT, VALS_BERICHT])
      writeFileSync(join(omgeving.data, 'postvak', 'in', mail.bestand), writeMail(mail, datum(WEEK[0])));
    browser = await startBrowser(chromium);
    page = await browser.newPage({ locale: 'nl-NL', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await stopProces(proces);
    omgeving.remove();
  });

  describe.each(DAGEN)('%s', (dag) => {
    beforeAll(async () => {
      if (dag === WEEK[0]) return;
      await stopProces(proces);
      proces = await startProces('start', { ...omgeving, env: { ...omgeving.env, REGIEBOT_VANDAAG: dag } });
    });

    it.each(WERK.filter((deel) => deel.dag === dag).map((deel) => [deel.rol, deel.naam, deel] as const))(
      '%s %s',
      async (rol, naam, deel) => {
        const kaart = await findKaart(page, omgeving.lokaal, deel);
        // The klantmanager leaves the mouse alone on Monday.
        const metToetsen = rol === 'klantmanager' && dag === WEEK[0];
        for (const stap of deel.stappen)
          await (metToetsen ? zetMetToetsen(page, kaart, stap) : zetMetMuis(kaart, stap));
        await waitForKlaar(kaart, deel);
        for (const knop of deel.nooit ?? [])
          expect(await kaart.getByRole('button', { name: knop, exact: true }).count()).toBe(0);
        await kaart.scrollIntoViewIfNeeded();
        await takeBeelden(kaart, `${dag}-${rol}-${naam.replaceAll(/\W+/g, '-')}`);
      },
    );
  });

  async function takeBeelden(kaart: Locator, naam: string): Promise<void> {
    await page.screenshot({ path: join(beelden, `${naam}.png`) });
    if (!HEEL) return;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.setViewportSize({ width: 390, height: 844 });
    await kaart.scrollIntoViewIfNeeded();
    await page.screenshot({ path: join(beelden, `${naam}-telefoon-donker.png`) });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }

  it('noemt een nieuw bericht voor wie het scherm niet ziet', async () => {
    await page.goto(`${omgeving.lokaal}/?plek=fatima&persoon=fatima`);
    await page.getByRole('article').first().waitFor();
    await page.getByPlaceholder('Stel een vraag aan Regiebot').fill('hulp');
    await page.keyboard.press('Enter');
    await page
      .locator('[aria-live=polite]', { hasText: 'Nieuw bericht: Typ een opdracht.' })
      .waitFor({ state: 'attached' });
  });
});
