import { type ChildProcess } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { datum } from '../../rules/datum';
import { openDag } from '../support/dag-in-teams';
import { aDossier, metPlan } from '../support/dossier';
import { describeMetBrowser, startBrowser } from '../support/lokaal-browser';
import { type Omgeving, root, stopProces } from '../support/proces';
import { type Handeling, type Stap, TIEN } from './tien-handelingen';

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

/** Verzonnen dossiers in de standen waarin deze handelingen voorkomen. */
function listDossiers(): readonly object[] {
  const koppeling = aDossier().metKoppeling('2026-05-06');
  const opgepakt = koppeling.metFormulier('F-20a', '2026-05-07', { notificatie: 'COA-01', stap: 'oppakken' });
  const { klantmanager: _niemand, ...zonder } = koppeling.build();
  return [
    { ...koppeling.build(), dossiernummer: '2026-0601' },
    { ...zonder, dossiernummer: '2026-0602' },
    { ...opgepakt.build(), dossiernummer: '2026-0603' },
    { ...metPlan({ dagtekening: '2026-05-04', verzenddatum: '2026-05-04' }).build(), dossiernummer: '2026-0604' },
    { ...aDossier().metPlicht('2026-04-20').build(), dossiernummer: '2026-0605' },
  ];
}

/** Zonder nummer: welk dossier dit is, kan alleen een mens zeggen. */
const LOS_BERICHT = {
  ...{
    bestand: 'los.eml',
    dagenGeleden: 0,
    van: 'COA TVS <noreply@tvs.coa.example>',
    onderwerp: 'TVS: Nieuwe koppeling',
  },
  tekst: 'In TVS staat een nieuwe koppeling.\n\nGemeente: Waterrijk',
};

describeMetBrowser('de tien handelingen die het vaakst voorkomen', (chromium) => {
  let omgeving: Omgeving;
  let proces: ChildProcess;
  let browser: Browser;
  let page: Page;
  const tellingen = new Map<Handeling, Telling>();

  beforeAll(async () => {
    mkdirSync(beelden, { recursive: true });
    ({ omgeving, proces } = await openDag(listDossiers()));
    writeFileSync(join(omgeving.data, 'postvak', 'in', 'los.eml'), writeMail(LOS_BERICHT, datum('2026-05-08')));
    browser = await startBrowser(chromium);
    page = await browser.newPage({ locale: 'nl-NL', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    await page.addInitScript(TELLER);
    page.setDefaultTimeout(15_000);
  });
  afterAll(async () => {
    await browser.close();
    await stopProces(proces);
    omgeving.remove();
  });

  async function findKaart({ persoon, plek, vraag, kaart }: Handeling): Promise<Locator> {
    const id = plek === 'chat' ? persoon : `19:${plek}@thread.tacv2`;
    await page.goto(`${omgeving.lokaal}/?${new URLSearchParams({ plek: id, persoon }).toString()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    const artikelen = page.getByRole('article');
    if (vraag === undefined) return artikelen.filter({ hasText: kaart }).first();
    await artikelen.or(page.getByText('Nog geen berichten')).first().waitFor();
    const voor = await artikelen.count();
    await page.getByRole('textbox').fill(vraag);
    await page.getByRole('textbox').press('Enter');
    // The question is one article, the answer the next; its place does not change.
    const antwoord = artikelen.nth(voor + 1);
    await antwoord.getByText(kaart).first().waitFor();
    return antwoord;
  }

  async function zet(kaart: Locator, stap: Stap): Promise<void> {
    if ('klik' in stap) return kaart.getByRole('button', { name: stap.klik, exact: true }).first().click();
    // A list has a label; of a group of buttons the renderer gives only the name of the field.
    const lijst = kaart.getByLabel(stap.kies, { exact: true }).or(kaart.getByLabel(`${stap.kies} *`, { exact: true }));
    const rondje = kaart.locator(`input[name="${stap.kies}"][value="${stap.waarde}"]`);
    await lijst.or(rondje).first().waitFor();
    if ((await rondje.count()) > 0) return rondje.check();
    await lijst.selectOption(await lijst.locator('option', { hasText: stap.waarde }).getAttribute('value'));
  }

  it.each(TIEN.map((handeling, plaats) => [handeling.naam, handeling, plaats] as const))(
    '%s: hoogstens twee klikken, geen getypte datum',
    async (_, handeling, plaats) => {
      const kaart = await findKaart(handeling);
      await kaart.scrollIntoViewIfNeeded();
      // A channel card is drawn anew for its reader as soon as he sees it.
      if (['noord', 'oost', 'zuid'].includes(handeling.plek)) await kaart.getByText('Alleen u ziet dit.').waitFor();
      await page.evaluate('telling = { klikken: 0, keuzes: 0, datums: 0 }');
      try { for (const stap of handeling.stappen) await zet(kaart, stap); } catch (e) { await page.screenshot({path:'/tmp/w4/fout-'+plaats+'.png'}); console.log(await kaart.innerText()); throw e; }
      if (handeling.klaar !== undefined) await kaart.getByText(handeling.klaar).first().waitFor();
      if (handeling.weg !== undefined) await kaart.getByText(handeling.weg).first().waitFor({ state: 'detached' });
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
