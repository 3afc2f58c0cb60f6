import { type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { datum } from '../../rules/datum';
import { listWeekdossiers, LOS_BERICHT, openDag } from '../support/dag-in-teams';
import { findKaart, type Handeling, waitForKlaar, zetMetMuis } from '../support/handelen';
import { describeMetBrowser, startBrowser } from '../support/lokaal-browser';
import { type Omgeving, root, stopProces } from '../support/proces';
import { TIEN } from './tien-handelingen';

jest.setTimeout(180_000);

const beelden = join(root, 'artefacten', 'tien-handelingen');
const TABEL = join(root, 'artefacten', 'tien-handelingen.md');

/** Wat de pagina zelf telde, los van het script. */
interface Telling {
  readonly klikken: number;
  readonly keuzes: number;
  readonly datums: number;
}

// Counts what really reaches the page: a press on a button, an answer chosen, a date typed in.
const TELLER = `
  window.telling = { klikken: 0, keuzes: 0, datums: 0 };
  addEventListener('pointerdown', ({ target }) => { if (target.closest('button, [role=button]')) telling.klikken += 1; }, true);
  addEventListener('change', ({ target }) => {
    if (target.matches('select, [type=radio], [type=checkbox]')) telling.keuzes += 1;
    if (target.matches('[type=date]')) telling.datums += 1;
  }, true);
`;

describeMetBrowser('de tien handelingen die het vaakst voorkomen', (chromium) => {
  let omgeving: Omgeving;
  let proces: ChildProcess;
  let browser: Browser;
  let page: Page;
  const tellingen = new Map<Handeling, Telling>();

  beforeAll(async () => {
    mkdirSync(beelden, { recursive: true });
    ({ omgeving, proces } = await openDag(listWeekdossiers()));
    writeFileSync(join(omgeving.data, 'postvak', 'in', 'los.eml'), writeMail(LOS_BERICHT, datum('2026-05-08')));
    browser = await startBrowser(chromium);
    page = await browser.newPage({ locale: 'nl-NL', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    await page.addInitScript(TELLER);
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await stopProces(proces);
    omgeving.remove();
  });

  it.each(TIEN.map((handeling, plaats) => [handeling.naam, handeling, plaats] as const))(
    '%s: hoogstens twee klikken, geen getypte datum',
    async (_, handeling, plaats) => {
      const kaart = await findKaart(page, omgeving.lokaal, handeling);
      await page.evaluate('telling = { klikken: 0, keuzes: 0, datums: 0 }');
      for (const stap of handeling.stappen) await zetMetMuis(kaart, stap);
      await waitForKlaar(kaart, handeling);
      const telling = await page.evaluate<Telling>('telling');
      tellingen.set(handeling, telling);
      await kaart.scrollIntoViewIfNeeded();
      await page.screenshot({ path: join(beelden, `${String(plaats + 1).padStart(2, '0')}.png`) });
      expect(telling.klikken).toBe(handeling.stappen.filter((stap) => 'klik' in stap).length);
      expect(telling.klikken).toBeLessThanOrEqual(2);
      expect(telling.datums).toBe(0);
    },
  );

  it('schrijft de telling op', () => {
    expect([...tellingen.keys()]).toEqual(TIEN);
    const regels = TIEN.map((handeling) => {
      const { klikken, keuzes, datums } = tellingen.get(handeling) ?? { klikken: NaN, keuzes: NaN, datums: NaN };
      return `| ${handeling.naam} | ${klikken} | ${keuzes} | ${datums} |`;
    });
    const kop = [
      '| handeling | klikken op een knop | antwoorden gekozen | datums getypt |',
      '| --- | --: | --: | --: |',
    ];
    const tabel = [...kop, ...regels].join('\n');
    writeFileSync(TABEL, `${tabel}\n`);
    process.stdout.write(`\n${tabel}\n`);
  });
});
