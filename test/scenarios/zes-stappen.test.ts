import { type ChildProcess } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Locator, type Page } from 'playwright-core';
import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { datum } from '../../rules/datum';
import { describeMetBrowser, startBrowser } from '../support/lokaal-browser';
import { createLokaalClient } from '../support/lokaal-client';
import { createOmgeving, type Omgeving, startProces, stopProces, waitFor } from '../support/proces';

jest.setTimeout(240_000);

const beelden = join(__dirname, '..', '..', 'artefacten', 'zes-stappen');

/** De zes stappen van een eerste dag, zoals een mens ze in de browser zet. Elke stap laat een beeld achter in artefacten/. */
describeMetBrowser('van bericht tot afgehandelde kaart, in de browser', (chromium) => {
  let omgeving: Omgeving;
  let proces: ChildProcess;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    mkdirSync(beelden, { recursive: true });
    omgeving = await createOmgeving();
    proces = await startProces('start', omgeving);
    browser = await startBrowser(chromium);
    page = await browser.newPage({ locale: 'nl-NL', reducedMotion: 'reduce', viewport: { width: 1280, height: 900 } });
    page.setDefaultTimeout(60_000);
  });
  afterAll(async () => {
    await browser.close();
    await stopProces(proces);
    omgeving.remove();
  });

  const ga = async (persoon: string, plek: string) => {
    await page.goto(`${omgeving.lokaal}/?${new URLSearchParams({ plek, persoon }).toString()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
  };
  const kanaal = (naam: string) => `19:${naam}@thread.tacv2`;
  const kaartMet = (tekst: string): Locator => page.getByRole('article').filter({ hasText: tekst });
  const knop = (plaats: Locator, naam: string) => plaats.getByRole('button', { name: naam, exact: true });
  const beeld = (naam: string) => page.screenshot({ path: join(beelden, `${naam}.png`) });
  // The renderer has no role for a group of radio buttons; the name of each is the key of the field.
  const kies = (plaats: Locator, sleutel: string, waarde: string) =>
    plaats.locator(`input[name="${sleutel}"][value="${waarde}"]`).check();
  let nieuw: string;

  it('1. maakt van een bericht in de map een kaart met de uiterste dag', async () => {
    await ga('fatima', kanaal('noord'));
    const mail = writeMail(
      {
        ...{
          bestand: 'los.eml',
          dagenGeleden: 0,
          van: 'COA TVS <noreply@tvs.coa.example>',
          onderwerp: 'TVS: Nieuwe koppeling',
        },
        tekst: 'In TVS staat een nieuwe koppeling.\n\nDossiernummer: 2026-0200\nGemeente: Waterrijk',
      },
      datum('2026-05-01'),
    );
    const buiten = join(omgeving.data, 'los.eml');
    writeFileSync(buiten, mail);
    copyFileSync(buiten, join(omgeving.data, 'postvak', 'in', 'los.eml'));
    const kaart = kaartMet('2026-0200');
    await kaart.getByText('Nieuwe koppeling').waitFor();
    await kaart
      .getByText(
        'Scenario 1 of 2 melden aan COA: uiterlijk vr 15 mei 2026; dat is een gelijkgestelde dag, dus liefst wo 13 mei',
      )
      .waitFor();
    nieuw = '2026-0200';
    await kaart.scrollIntoViewIfNeeded();
    await beeld('1-nieuwe-koppeling');
  });

  it('2. laat "Oppakken" iedereen zien wie het doet, en zegt een ander wie eerder was', async () => {
    const teams = createLokaalClient(omgeving.lokaal);
    const knopgegevens = await waitFor('de kaart', async () => {
      const bericht = (await teams.berichten(kanaal('noord'))).find(({ kaart }) =>
        JSON.stringify(kaart ?? {}).includes(nieuw),
      );
      const gevonden = /"bericht":"([^"]+)"/.exec(JSON.stringify(bericht?.kaart ?? {}))?.[1];
      return bericht === undefined || gevonden === undefined
        ? undefined
        : { activityId: bericht.activityId, bericht: gevonden };
    });
    await knop(kaartMet(nieuw), 'Oppakken').click();
    await kaartMet(nieuw).getByText('Opgepakt door Fatima').first().waitFor();
    const { activityId, bericht } = knopgegevens;
    const tweede = await teams.klik(
      'joost',
      activityId,
      'oppakken',
      { dossiernummer: nieuw, bericht },
      kanaal('noord'),
    );
    expect(tweede.melding).toContain('Fatima was u voor');
    await ga('joost', kanaal('noord'));
    await kaartMet(nieuw).getByText('Opgepakt door Fatima').first().waitFor();
    await kaartMet(nieuw).scrollIntoViewIfNeeded();
    await beeld('2-opgepakt');
  });

  it('3. opent een dossier in de chat en neemt een PIP pas aan als het klopt, zonder invoer te verliezen', async () => {
    await ga('fatima', 'fatima');
    await page.getByRole('textbox').fill('open 2026-0143');
    await page.getByRole('textbox').press('Enter');
    const kaart = page.getByRole('article').last();
    await kaart.getByText('Dossier 2026-0143').first().waitFor();
    await beeld('3a-dossier');
    await knop(kaart, 'PIP vaststellen').click();
    const dagtekening = kaart.getByLabel('Dagtekening van de beschikking: andere datum');
    await dagtekening.fill('2026-05-01');
    await kaart.getByLabel('Verzonden of uitgereikt op: andere datum').fill('2026-05-01');
    await kies(kaart, 'eenzijdig', 'false');
    await kies(kaart, 'leerroute', 'O');
    await kies(kaart, 'niveau', 'A2');
    await beeld('3b-pip-ingevuld');
    await knop(kaart, 'Verder').click();
    await kaart.getByText('Niveau A2 kan niet bij de onderwijsroute.').waitFor();
    await kaart.getByText('V-PIP-06', { exact: false }).first().waitFor();
    expect(await dagtekening.inputValue()).toBe('2026-05-01');
    await kaart.getByText('Niveau A2 kan niet bij de onderwijsroute.').scrollIntoViewIfNeeded();
    await beeld('3c-pip-geweigerd');
    await kies(kaart, 'leerroute', 'B');
    await kies(kaart, 'niveau', 'B1');
    await knop(kaart, 'Verder').click();
    await fillPlan(kaart);
    await knop(kaart, 'Vastleggen').click();
    await kaart.getByText('is vastgelegd', { exact: false }).waitFor();
    await beeld('3d-pip-vastgelegd');
  });

  it('4. noemt op de kanaalkaart de uiterste dag voor DUO, weigert een verkeerde datum en rondt met een goede af', async () => {
    await ga('fatima', kanaal('noord'));
    const kaart = kaartMet('2026-0143');
    const taak =
      'PIP registreren in DUO: uiterlijk wo 20 mei 2026 (10 werkdagen na 1 mei; 5 mei, Hemelvaartsdag en 15 mei tellen niet mee)';
    await kaart.getByText(taak).waitFor();
    await beeld('4a-pip-registreren');
    await knop(kaart, 'Geregistreerd in DUO').click();
    await kaart.locator('input[type=date]').fill('2026-04-30');
    await knop(kaart, 'Vastleggen').click();
    await kaart.getByText('Klopt niet', { exact: false }).first().waitFor();
    await beeld('4b-verkeerde-datum');
    await kaart.locator('input[type=date]').fill('2026-05-07');
    await knop(kaart, 'Vastleggen').click();
    await kaart.getByText(taak).waitFor({ state: 'detached' });
    await beeld('4c-geregistreerd');
  });

  it('5. antwoordt op "status 2026-0143" met fase, open taken en geschiedenis', async () => {
    await ga('fatima', 'fatima');
    await page.getByRole('textbox').fill('status 2026-0143');
    await page.getByRole('textbox').press('Enter');
    // Een herinnering mag er intussen onder komen te staan.
    const kaart = page.getByRole('article').filter({ hasText: 'Fase: wacht op termijn' });
    await kaart.waitFor();
    await kaart.getByText('PIP vaststellen', { exact: false }).first().waitFor();
    await beeld('5-status');
  });

  it('6. toont hetzelfde na de stekker eruit, en niets dubbel', async () => {
    const teams = createLokaalClient(omgeving.lokaal);
    const kaarten = async () =>
      (await Promise.all(['noord', 'oost', 'zuid', 'triage', 'beheer'].map((naam) => teams.berichten(kanaal(naam)))))
        .flat()
        .map(({ activityId, kaart }) => ({ activityId, kaart }));
    const voor = await kaarten();
    await stopProces(proces, 'SIGKILL');
    proces = await startProces('start', omgeving);
    await waitFor('de bot is klaar', async () => {
      const gezond = (await (await fetch(`${omgeving.bot}/gezond`)).json()) as {
        in_orde: boolean;
        wachtrijen: { teVersturen: number };
      };
      return gezond.in_orde && gezond.wachtrijen.teVersturen === 0 ? true : undefined;
    });
    expect(await kaarten()).toEqual(voor);
    await ga('fatima', kanaal('noord'));
    await beeld('6-na-herstart');
  });

  async function fillPlan(kaart: Locator): Promise<void> {
    await kaart.getByLabel('Intensiteit taal en KNM').fill('600');
    await kaart.getByLabel('Uren PVT').fill('12');
    await kaart.getByLabel('Uren MAP').fill('60');
    await kaart.getByLabel('Waarvan praktische inzet').fill('40');
    await knop(kaart, 'Verder').click();
    await kaart.getByLabel('Aantal voortgangsgesprekken').fill('4');
    await kies(kaart, 'alfabetisering', 'NVT');
    await knop(kaart, 'Verder').click();
    await kies(kaart, 'bezwaarclausule', 'true');
  }
});
