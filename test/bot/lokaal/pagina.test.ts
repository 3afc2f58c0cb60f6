import { source as axe } from 'axe-core';
import { type Browser, type BrowserContextOptions, type Locator, type Page } from 'playwright-core';
import {
  antwoordKaart,
  kaart,
  metKaart,
  NOORD,
  plaatsKaart,
  startProef,
  wachtTot,
  type Activiteit,
  type Proef,
} from '../../support/lokaal';
import { describeMetBrowser, startBrowser } from '../../support/lokaal-browser';

const knop = (title: string, verb: string, meer: object = {}) => ({ type: 'Action.Execute', title, verb, ...meer });
const dossier = (tekst: string, meer: object = {}) =>
  kaart(tekst, {
    actions: [knop('Oppakken', 'oppakken', { data: { dossier: '2026-0143' } }), knop('Invullen', 'vul')],
    ...meer,
  });
const formulier = (meer: object = {}) => ({
  ...kaart('Plan vastleggen'),
  body: [
    { type: 'TextBlock', text: 'Plan vastleggen', style: 'heading' },
    {
      type: 'Input.Date',
      id: 'dagtekening',
      label: 'Dagtekening',
      isRequired: true,
      errorMessage: 'Vul de dagtekening in.',
    },
    { type: 'Input.Text', id: 'toelichting', label: 'Toelichting' },
  ],
  actions: [knop('Vastleggen', 'vast', { data: { dossier: '2026-0143' } })],
  ...meer,
});
const melding = (tekst: string) => ({
  status: 200,
  body: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: tekst },
});
const fout = (message: string) => ({
  status: 200,
  body: { statusCode: 403, type: 'application/vnd.microsoft.error', value: { message } },
});
const heeftFocus = async (plaats: Locator) => (await plaats.and(plaats.page().locator(':focus')).count()) === 1;
const adres = (plek: string, persoon = 'fatima') => `/?plek=${encodeURIComponent(plek)}&persoon=${persoon}`;

jest.setTimeout(180_000);

describeMetBrowser('de pagina van de lokale Teams', (chromium) => {
  let browser: Browser;
  let proef: Proef;
  let page: Page;
  let klachten: string[];

  beforeAll(async () => {
    browser = await startBrowser(chromium);
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    proef = await startProef();
    klachten = [];
  });
  afterEach(async () => {
    await page.context().close();
    await proef.close();
    expect(klachten).toEqual([]);
  });

  async function open(pad: string, opties: BrowserContextOptions = {}): Promise<void> {
    const context = await browser.newContext({ locale: 'nl-NL', reducedMotion: 'reduce', ...opties });
    page = await context.newPage();
    page.setDefaultTimeout(60_000);
    page.on('pageerror', (uitzondering) => klachten.push(uitzondering.message));
    // A refused request is written to the console by the browser itself; what the policy blocks is, too.
    page.on('console', (regel) => regel.text().includes('Content Security Policy') && klachten.push(regel.text()));
    page.on('request', (verzoek) => verzoek.url().startsWith(proef.url) || klachten.push(verzoek.url()));
    await page.goto(proef.url + pad);
  }

  const update = (activityId: string, inhoud: unknown) =>
    proef.stuur('PUT', `/v3/conversations/${encodeURIComponent(NOORD)}/activities/${activityId}`, metKaart(inhoud));
  const kaartMet = (tekst: string) => page.locator('.kaart', { hasText: tekst });
  const klikOp = (naam: string) => page.getByRole('button', { name: naam, exact: true }).click();

  it('toont een nieuwe kaart en een bijgewerkte kaart zonder herladen', async () => {
    await open(adres(NOORD));
    await page.getByText('Nog geen berichten in Noord').waitFor();
    const id = await plaatsKaart(proef, dossier('Dossier 2026-0143'));
    await kaartMet('Dossier 2026-0143').waitFor();
    await update(id, dossier('Dossier 2026-0143 opgepakt'));
    await kaartMet('Dossier 2026-0143 opgepakt').waitFor();
    expect(await page.locator('.kaart').count()).toBe(1);
  });

  it('stuurt bij een klik de gegevens van de knop met de velden, en toont de kaart alleen aan mij', async () => {
    await plaatsKaart(proef, dossier('gedeeld'));
    proef.bot.gedrag = ({ value }: Activiteit) =>
      value?.action.verb === 'vul' ? antwoordKaart(formulier()) : melding('Vastgelegd.');
    await open(adres(NOORD));
    await page.getByRole('button', { name: 'Invullen' }).press('Enter');
    await page.getByText('Alleen u ziet dit.').waitFor();
    expect(await heeftFocus(page.getByRole('group', { name: /Plan vastleggen/ }))).toBe(true);
    await page.getByLabel('Dagtekening').fill('2026-05-01');
    await page.getByLabel('Toelichting').fill('kort');
    await klikOp('Vastleggen');
    await page.getByRole('status').filter({ hasText: 'Vastgelegd.' }).waitFor();
    expect(proef.bot.ontvangen.at(-1)?.value?.action.data).toEqual({
      dossier: '2026-0143',
      dagtekening: '2026-05-01',
      toelichting: 'kort',
    });
    await klikOp('Sluiten');
    await kaartMet('gedeeld').waitFor();
  });

  it('toont een veld dat ontbreekt bij het veld, zonder de bot te vragen', async () => {
    await plaatsKaart(proef, formulier());
    await open(adres(NOORD));
    await klikOp('Vastleggen');
    await page.getByText('Vul de dagtekening in.').waitFor();
    expect(await heeftFocus(page.getByLabel('Dagtekening'))).toBe(true);
    expect(proef.bot.ontvangen).toEqual([]);
  });

  it('toont een fout van de bot in rood onder de kaart en houdt de kaart en de focus', async () => {
    await plaatsKaart(proef, dossier('gedeeld'));
    proef.bot.gedrag = () => fout('Dit dossier is van een ander.');
    await open(adres(NOORD));
    await klikOp('Oppakken');
    await page.getByRole('alert').filter({ hasText: 'Dit dossier is van een ander.' }).waitFor();
    await kaartMet('gedeeld').waitFor();
    expect(await heeftFocus(page.getByRole('button', { name: 'Oppakken' }))).toBe(true);
  });

  it('laat zien dat hij bezig is en stuurt een dubbele klik één keer', async () => {
    await plaatsKaart(proef, dossier('gedeeld'));
    let klaar: (inhoud: { status: number; body: unknown }) => void = () => undefined;
    proef.bot.gedrag = () => new Promise((antwoord) => (klaar = antwoord));
    await open(adres(NOORD));
    await page.getByRole('button', { name: 'Oppakken' }).dblclick();
    await page.locator('.kaart[aria-busy="true"]').waitFor();
    await page.getByText('Regiebot is nog bezig').waitFor();
    klaar(melding('Opgepakt.'));
    await page.getByText('Opgepakt.').waitFor();
    expect(await page.locator('.kaart[aria-busy="true"]').count()).toBe(0);
    expect(proef.bot.ontvangen).toHaveLength(1);
  });

  it('wist niet wat iemand typt als de kaart intussen wordt bijgewerkt', async () => {
    const id = await plaatsKaart(proef, formulier());
    await open(adres(NOORD));
    await page.getByLabel('Toelichting').fill('half af');
    await page.getByLabel('Vraag Regiebot').focus();
    await update(id, kaart('De kaart van nu'));
    await page.getByText('Deze kaart is bijgewerkt.').waitFor();
    expect(await page.getByLabel('Toelichting').inputValue()).toBe('half af');
    await klikOp('Tonen');
    await kaartMet('De kaart van nu').waitFor();
    expect(await page.getByLabel('Toelichting').count()).toBe(0);
  });

  it('ververst een kaart vanzelf voor wie ernaar kijkt, en opnieuw na een wijziging', async () => {
    let versie = 1;
    proef.bot.gedrag = ({ from, value }) => antwoordKaart(kaart(`${from.name}, ${value!.trigger}, ${versie}`));
    const metRefresh = (tekst: string, meer = {}) =>
      dossier(tekst, { refresh: { action: knop('', 'ververs'), ...meer } });
    const id = await plaatsKaart(proef, metRefresh('gedeeld'));
    await plaatsKaart(proef, metRefresh('voor joost', { userIds: ['29:joost'] }));
    await open(adres(NOORD));
    await kaartMet('Fatima, automatic, 1').waitFor();
    versie = 2;
    await update(id, metRefresh('gedeeld 2'));
    await kaartMet('Fatima, automatic, 2').waitFor();
    await kaartMet('voor joost').waitFor();
    await page.getByRole('button', { name: 'Kaart vernieuwen' }).last().click();
    await kaartMet('Fatima, manual, 2').waitFor();
  });

  it('zet kanaal en persoon in het adres, zodat terug en delen werken', async () => {
    await open(adres(NOORD));
    await page.getByRole('link', { name: 'Zuid' }).click();
    await page.getByRole('heading', { name: 'Zuid', exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('plek')).toBe('19:zuid@thread.tacv2');
    await page.locator('.wie-knop').press('ArrowDown');
    await page.getByRole('menuitemradio', { name: /Joost/ }).press('Enter');
    await page.locator('.wie-knop', { hasText: 'Joost' }).waitFor();
    expect(new URL(page.url()).searchParams.get('persoon')).toBe('joost');
    await page.goBack();
    await page.locator('.wie-knop', { hasText: 'Fatima' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Noord', exact: true }).waitFor();
  });

  it('opent nooit de chat van een ander', async () => {
    await open(adres('joost', 'fatima'));
    await page.getByRole('heading', { name: 'Regiebot', exact: true }).waitFor();
    expect(new URL(page.url()).searchParams.get('plek')).toBe('fatima');
  });

  it('stelt een vraag in de chat en toont het antwoord, met Markdown maar zonder HTML', async () => {
    proef.bot.gedrag = async ({ conversation, id }) => {
      const pad = `/v3/conversations/${encodeURIComponent(conversation.id)}/activities/${id}`;
      await proef.stuur('POST', pad, {
        type: 'message',
        text: 'Er zijn er **12**.\n\n- Noord\n- <img src=x onerror=alert(1)>',
      });
      return { status: 200 };
    };
    await open(adres('fatima'));
    await klikOp('status 2026-0143');
    await page.keyboard.press('Enter');
    await page.locator('.van-bot strong', { hasText: '12' }).waitFor();
    expect(await page.locator('.van-bot .bericht-tekst img').count()).toBe(0);
    expect(await page.getByLabel('Stel een vraag aan Regiebot').inputValue()).toBe('');
  });

  it('meldt dat de bot niet bereikbaar is, en dat een vraag niet is bezorgd', async () => {
    await open(adres('fatima'));
    await page.getByText('Stel een vraag aan Regiebot').first().waitFor();
    await proef.bot.close();
    await page.getByLabel('Stel een vraag aan Regiebot').fill('Hallo?');
    await page.keyboard.press('Enter');
    await page.getByText('Niet bezorgd').waitFor();
    await page.getByText('Regiebot is niet bereikbaar.').waitFor();
  });

  it('geeft een kanaal met iets nieuws een teken, tot het is gelezen', async () => {
    await open(adres(NOORD));
    await page.getByText('Nog geen berichten in Noord').waitFor();
    await plaatsKaart(proef, kaart('x'), '19:oost@thread.tacv2');
    const link = page.getByRole('link', { name: /Oost.*ongelezen berichten/ });
    await link.click();
    await kaartMet('x').waitFor();
    await page.getByRole('link', { name: /Noord/ }).click();
    await page.getByText('Nog geen berichten in Noord').waitFor();
    expect(await page.getByRole('link', { name: /ongelezen/ }).count()).toBe(0);
  });

  it('leest opnieuw als de lokale Teams weg was en terugkomt', async () => {
    await open(adres(NOORD));
    await page.getByText('Nog geen berichten in Noord').waitFor();
    await proef.herstart(() => page.getByText('Geen verbinding met de lokale Teams.').waitFor());
    await plaatsKaart(proef, kaart('intussen geplaatst'));
    await kaartMet('intussen geplaatst').waitFor();
    await page.getByText('Geen verbinding met de lokale Teams.').waitFor({ state: 'hidden' });
  });

  it('werkt op een telefoon: de zijbalk gaat open met de knop en dicht met Escape', async () => {
    await open(adres(NOORD), { viewport: { width: 390, height: 800 } });
    const menuknop = page.getByRole('button', { name: 'Kanalen en chat' });
    expect(await page.getByRole('link', { name: 'Zuid' }).isVisible()).toBe(false);
    await menuknop.click();
    await page.getByRole('link', { name: 'Zuid' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Zuid' }).waitFor({ state: 'hidden' });
    expect(await heeftFocus(menuknop)).toBe(true);
    const breedte = await page.evaluate('document.documentElement.scrollWidth');
    expect(breedte).toBeLessThanOrEqual(390);
  });

  it.each([
    ['licht en breed', { colorScheme: 'light', viewport: { width: 1280, height: 860 } }],
    ['donker en smal', { colorScheme: 'dark', viewport: { width: 390, height: 800 } }],
  ] as const)('heeft geen toegankelijkheidsfouten: %s', async (_, opties) => {
    await plaatsKaart(proef, dossier('Dossier 2026-0143'));
    await plaatsKaart(proef, formulier());
    proef.bot.gedrag = () => fout('Dit mag je niet.');
    await open(adres(NOORD), opties);
    await klikOp('Oppakken');
    await page.getByText('Dit mag je niet.').waitFor();
    await klikOp('Vastleggen');
    await page.getByText('Vul de dagtekening in.').waitFor();
    await page.locator('.wie-knop').click();
    await wachtTot(async () => (await page.getByRole('menuitemradio').count()) === 8);
    await page.evaluate(axe);
    const bevindingen = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(bevindingen).toEqual([]);
  });

  it('laat de tekst in elk soort veld even ver van de rand beginnen', async () => {
    const velden = [
      { type: 'Input.ChoiceSet', id: 'lijst', label: 'Lijst', choices: [{ title: '0000', value: '1' }], value: '1' },
      { type: 'Input.Text', id: 'tekst', label: 'Tekst', value: '0000' },
      { type: 'Input.Text', id: 'lang', label: 'Lang', isMultiline: true, value: '0000' },
      { type: 'Input.Date', id: 'dag', label: 'Dag', value: '2026-01-01' },
    ];
    await plaatsKaart(proef, { ...kaart('Velden'), body: velden });
    await open(adres(NOORD), { deviceScaleFactor: 2 });
    const leeg = await browser.newPage();
    const begin: number[] = [];
    for (const { label } of velden) {
      const beeld = await page.getByLabel(label, { exact: true }).screenshot();
      begin.push(await leeg.evaluate<number>(EERSTE_INKT(beeld.toString('base64'))));
    }
    await leeg.close();
    // Half a pixel of smoothing is not a step anybody sees.
    expect(Math.max(...begin) - Math.min(...begin)).toBeLessThanOrEqual(1);
  });
});

/** Hoeveel pixels van links de eerste letter begint, voorbij de rand van het veld. */
const EERSTE_INKT = (png: string) => `(async () => {
  const beeld = await createImageBitmap(await (await fetch('data:image/png;base64,${png}')).blob());
  const vlak = new OffscreenCanvas(beeld.width, beeld.height).getContext('2d');
  vlak.drawImage(beeld, 0, 0);
  for (let x = 6; x < beeld.width; x += 1) {
    const { data } = vlak.getImageData(x, 8, 1, beeld.height - 16);
    for (let punt = 0; punt < data.length; punt += 4) if (data[punt] < 140) return x / 2;
  }
  return -1;
})()`;
