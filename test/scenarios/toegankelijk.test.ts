import { source as axe } from 'axe-core';
import { type Browser, type Page } from 'playwright-core';
import { type AdaptiveCard, listVoorbeelden, type Voorbeeld } from '../../cards';
import { startProef, type Proef } from '../support/lokaal';
import { describeMetBrowser, startBrowser } from '../support/lokaal-browser';

jest.setTimeout(600_000);

/** 's Nachts elke kaart in elke toestand op vier schermen; overdag van elke soort de grootste, donker op een telefoon. */
const ALLES = process.env.REGIEBOT_ALLE_KAARTEN !== undefined;

const SCHERMEN = [
  ['licht, breed', { colorScheme: 'light', viewport: { width: 1280, height: 860 } }],
  ['donker, telefoon', { colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
  ['donker, breed', { colorScheme: 'dark', viewport: { width: 1280, height: 860 } }],
  ['licht, telefoon', { colorScheme: 'light', viewport: { width: 390, height: 844 } }],
] as const;

const PER_BLAD = 20;

interface Bevinding {
  readonly regel: string;
  readonly kaart: string;
  readonly stuk: string;
}

/** Van elke soort de grootste kaart: daar zit het meeste op dat fout kan zijn. */
function listGrootste(): Voorbeeld[] {
  const grootste = new Map<string, Voorbeeld>();
  const maat = (voorbeeld: Voorbeeld | undefined) => JSON.stringify(voorbeeld?.inhoud ?? '').length;
  for (const voorbeeld of listVoorbeelden())
    if (maat(voorbeeld) > maat(grootste.get(voorbeeld.kaart))) grootste.set(voorbeeld.kaart, voorbeeld);
  return [...grootste.values()];
}

/** Zet kaarten op de pagina met de tekenaar van de pagina zelf; geeft per kaart hoeveel zij breder is dan het scherm. */
async function showKaarten(page: Page, kaarten: readonly { naam: string; inhoud: AdaptiveCard }[]): Promise<string[]> {
  return page.evaluate(`(async () => {
    const { createKaart } = await import('/pagina/kaart.js');
    const vak = document.getElementById('berichten');
    vak.replaceChildren();
    const teBreed = [];
    for (const { naam, inhoud } of ${JSON.stringify(kaarten)}) {
      const artikel = document.createElement('article');
      artikel.className = 'bericht';
      artikel.dataset.kaart = naam;
      const persoon = { id: 'fatima', naam: 'Fatima' };
      // De eerste kolom is van het plaatje van de afzender; de kaart staat in de tweede, zo breed als in een echt gesprek.
      const afzender = document.createElement('div');
      artikel.append(afzender, createKaart({ inhoud, persoon, plek: persoon, activityId: '1', onKaart() {} }).element);
      vak.append(artikel);
      const scherm = document.documentElement.clientWidth;
      if (artikel.scrollWidth > scherm || artikel.getBoundingClientRect().right > scherm) teBreed.push(naam);
    }
    return teBreed;
  })()`);
}

/** Keuzes van hoogstens dertig tekens ("Laatste werkdag (28 september)") die niet in hun gesloten lijst passen. */
function listAfgekapt(page: Page): Promise<string[]> {
  return page.evaluate(`[...document.querySelectorAll('#berichten select')].flatMap((lijst) => {
    const { font, paddingLeft, paddingRight } = getComputedStyle(lijst);
    const meter = document.createElement('canvas').getContext('2d');
    meter.font = font;
    // Sixteen pixels for the arrow.
    const ruimte = lijst.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight) - 16;
    return [...lijst.options]
      .filter(({ text }) => text.length <= 30 && meter.measureText(text).width > ruimte)
      .map(({ text }) => lijst.closest('article').dataset.kaart + ': ' + text);
  })`);
}

/** Wat axe ernstig of kritiek vindt, met de kaart erbij. */
function listBevindingen(page: Page): Promise<Bevinding[]> {
  return page.evaluate(`axe.run().then(({ violations }) => violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target, html }) => ({
      regel: id,
      kaart: document.querySelector(target[0])?.closest('article')?.dataset.kaart ?? 'de pagina zelf',
      stuk: html.slice(0, 200),
    }))))`);
}

describeMetBrowser('elke kaart op de pagina van de lokale Teams', (chromium) => {
  let browser: Browser;
  let proef: Proef;
  const kaarten = (ALLES ? listVoorbeelden() : listGrootste()).map(({ kaart, toestand, inhoud }) => ({
    naam: `${kaart}--${toestand}`,
    inhoud,
  }));

  beforeAll(async () => {
    proef = await startProef();
    browser = await startBrowser(chromium);
  });
  afterAll(async () => {
    await browser.close();
    await proef.close();
  });

  it('ziet het als een kaart niet voor iedereen te gebruiken is', async () => {
    const page = await browser.newPage();
    await page.goto(`${proef.url}/?plek=fatima&persoon=fatima`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(axe);
    await page.evaluate(
      `document.getElementById('berichten').innerHTML = '<article data-kaart="fout"><input></article>'`,
    );
    expect(await listBevindingen(page)).toMatchObject([{ regel: 'label', kaart: 'fout' }]);
    await page.close();
  });

  it.each(ALLES ? SCHERMEN : SCHERMEN.slice(1, 2))(
    'is voor iedereen te gebruiken en past op het scherm: %s',
    async (_, opties) => {
      const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...opties });
      const page = await context.newPage();
      await page.goto(`${proef.url}/?plek=fatima&persoon=fatima`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      await page.evaluate(axe);
      const bevindingen: Bevinding[] = [];
      const teBreed: string[] = [];
      const afgekapt: string[] = [];
      for (let plaats = 0; plaats < kaarten.length; plaats += PER_BLAD) {
        teBreed.push(...(await showKaarten(page, kaarten.slice(plaats, plaats + PER_BLAD))));
        afgekapt.push(...(await listAfgekapt(page)));
        bevindingen.push(...(await listBevindingen(page)));
      }
      await context.close();
      expect(bevindingen).toEqual([]);
      expect(teBreed).toEqual([]);
      expect(afgekapt).toEqual([]);
      expect(kaarten.length).toBeGreaterThanOrEqual(27);
    },
  );
});
