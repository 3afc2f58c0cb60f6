import { type Locator, type Page } from 'playwright-core';

/** Eén stap zoals iemand hem zet: een druk op een knop, of een antwoord in een veld. */
export type Stap = { readonly klik: string } | { readonly kies: string; readonly waarde: string };

/** Een handeling van elke dag, vanaf de kaart die iemand voor zich heeft tot het is vastgelegd. */
export interface Handeling {
  readonly naam: string;
  readonly persoon: string;
  /** Waar de kaart staat: een kanaal, of `chat`. */
  readonly plek: string;
  /** In de chat: wat iemand vroeg om deze kaart te krijgen. Dat telt niet mee. */
  readonly vraag?: string;
  /** Tekst waaraan de kaart te herkennen is. */
  readonly kaart: string;
  readonly stappen: readonly Stap[];
  /** Wat er op de kaart of eronder staat als het gelukt is. */
  readonly klaar?: string;
  /** Wat er dan juist niet meer staat. */
  readonly weg?: string;
}

/** De kaart waar deze handeling begint, zoals deze persoon haar voor zich heeft. */
export async function findKaart(page: Page, lokaal: string, handeling: Handeling): Promise<Locator> {
  const { persoon, plek, vraag, kaart } = handeling;
  const id = plek === 'chat' ? persoon : `19:${plek}@thread.tacv2`;
  await page.goto(`${lokaal}/?${new URLSearchParams({ plek: id, persoon }).toString()}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const artikelen = page.getByRole('article');
  const gevonden = vraag === undefined ? artikelen.filter({ hasText: kaart }).first() : await ask(page, vraag);
  await gevonden.getByText(kaart).first().waitFor();
  await gevonden.scrollIntoViewIfNeeded();
  // A dossier card in a channel is drawn anew for its reader as soon as he sees it.
  if (['noord', 'oost', 'zuid'].includes(plek)) await gevonden.getByText('Alleen u ziet dit.').waitFor();
  return gevonden;
}

async function ask(page: Page, vraag: string): Promise<Locator> {
  const artikelen = page.getByRole('article');
  await artikelen
    .or(page.getByRole('heading', { name: 'Stel een vraag aan Regiebot' }))
    .first()
    .waitFor();
  const voor = await artikelen.count();
  await page.getByPlaceholder('Stel een vraag aan Regiebot').fill(vraag);
  await page.keyboard.press('Enter');
  // The question is one article, the answer the next; its place does not change.
  return artikelen.nth(voor + 1);
}

/** Zet één stap met de muis, en wacht tot de bot heeft geantwoord. */
export async function zetMetMuis(kaart: Locator, stap: Stap): Promise<void> {
  if ('klik' in stap) {
    await kaart.getByRole('button', { name: stap.klik, exact: true }).first().click();
    return waitForAntwoord(kaart);
  }
  // A list has a label; of a group of buttons the renderer gives only the name of the field.
  const lijst = kaart.getByLabel(stap.kies, { exact: true });
  const rondje = kaart.locator(`input[name="${stap.kies}"][value="${stap.waarde}"]`);
  await lijst.or(rondje).first().waitFor();
  if ((await rondje.count()) > 0) return rondje.check();
  await lijst.selectOption(await lijst.locator('option', { hasText: stap.waarde }).getAttribute('value'));
}

function waitForAntwoord(kaart: Locator): Promise<void> {
  return kaart.locator('[aria-busy=true]').waitFor({ state: 'detached' });
}

/** Meer keer tabben dan dit doet niemand. */
const MAX_TABS = 120;

/** Zet één stap met alleen Tab, Enter en spatie. Gooit als er niet te komen is, of als onderweg niet te zien is waar men is. */
export async function zetMetToetsen(page: Page, kaart: Locator, stap: Stap): Promise<void> {
  const doel =
    'klik' in stap
      ? kaart.getByRole('button', { name: stap.klik, exact: true }).first()
      : kaart.locator(`input[name="${stap.kies}"][value="${stap.waarde}"]`);
  await doel.waitFor();
  for (let keer = 0; keer < MAX_TABS; keer += 1) {
    await page.keyboard.press('Tab');
    const onzichtbaar = await page.evaluate<string>(HEEFT_GEEN_RAND);
    if (onzichtbaar !== '') throw new Error(`niet te zien waar de aanwijzer staat: ${onzichtbaar}`);
    if ((await doel.and(page.locator(':focus')).count()) === 0) continue;
    await page.keyboard.press('klik' in stap ? 'Enter' : 'Space');
    return waitForAntwoord(kaart);
  }
  throw new Error(`met ${MAX_TABS} keer Tab niet te bereiken: ${JSON.stringify(stap)}`);
}

/** Wat de aandacht heeft zonder dat er een rand om staat; leeg als er een rand is, of als Tab van achteren naar voren springt. */
const HEEFT_GEEN_RAND = `(() => {
  if (document.activeElement === document.body) return '';
  const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
  return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 1 ? '' : document.activeElement.outerHTML.slice(0, 120);
})()`;

/** Wacht tot op de kaart te zien is dat het gelukt is. */
export async function waitForKlaar(kaart: Locator, { klaar, weg }: Handeling): Promise<void> {
  if (klaar !== undefined) await kaart.getByText(klaar).first().waitFor();
  if (weg !== undefined) await kaart.getByText(weg).first().waitFor({ state: 'detached' });
}
