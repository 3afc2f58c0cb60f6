import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { createClock } from '../../bot/clock';
import { type Gezondheid } from '../../bot/gezond';
import { describeMetDovecot } from '../support/dovecot';
import { createLokaalClient, listActies, type LokaalClient } from '../support/lokaal-client';
import { waitFor } from '../support/proces';
import { vulIn } from './invullen';
import { type Productie, startProductie } from './omgeving';

jest.setTimeout(180_000);

const NUMMER = '2026-0300';
const NOORD = '19:noord@thread.tacv2';
const vandaag = createClock().vandaag();
/** Van de plicht tot de PIP, alles op vandaag. */
const FORMULIEREN = [
  {
    ...{ formulier: 'F-00', vorm: '' },
    velden: {
      ...{ doelgroep: 'A', wet: 'Wi2021', bsnBekend: 'true', verblijf: 'gemeente' },
      ...{ plichtdatum: vandaag, kennisgevingsdatum: vandaag, brpDatum: vandaag },
    },
  },
  {
    ...{ formulier: 'F-03', vorm: 'uitkomst' },
    velden: {
      ...{ datumGesprek: vandaag, datumAfgerond: vandaag, gesprekAlleenGewezen: 'true', taalniveau: 'A1' },
      ...{ arbeid: 'direct', zelfredzaamheid: 'midden', onderwijsWerkBesproken: 'true', vveBesproken: 'n.v.t.' },
      ...{ omstandighedenBesproken: 'true', opleidingswens: 'false', oordeelNietHaalbaar: 'false' },
      ...{ verslagInDossier: 'true', klantprofielGebruikt: 'true' },
    },
  },
  {
    ...{ formulier: 'F-04', vorm: '' },
    velden: { status: 'afgenomen', datumAfname: vandaag, resultaat: 'B1-route haalbaar', afnemer: 'fatima' },
  },
  {
    ...{ formulier: 'F-05', vorm: '' },
    velden: {
      ...{ dagtekening: vandaag, verzenddatum: vandaag, eenzijdig: 'false', leerroute: 'B', niveau: 'B1' },
      ...{ intensiteitLeerroute: '700', intensiteitPvt: '16', intensiteitMap: '60', mapPraktijk: '44' },
      ...{ voortgangsgesprekken: '4', alfabetisering: 'NVT', bezwaarclausule: 'true' },
    },
  },
];

/** Een hele koppeling in productie, op één machine: overal aanmelding, niets echts. Ook te draaien met `npm run productie-proef`. */
describeMetDovecot('een koppeling in productie, van mail tot geregistreerde PIP', () => {
  let productie: Productie;
  let teams: LokaalClient;
  beforeAll(async () => {
    productie = await startProductie();
    teams = createLokaalClient(productie.lokaal);
  });
  afterAll(() => (productie as Productie | undefined)?.close());

  const kaartVan = async (plek: string, tekst: string) =>
    (await teams.berichten(plek)).findLast(({ kaart }) => JSON.stringify(kaart ?? {}).includes(tekst));

  it('laat zonder token niemand binnen, en zegt niet waarom', async () => {
    const antwoord = await fetch(`${productie.bot}/api/messages`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' },
    });
    expect([antwoord.status, await antwoord.text()]).toEqual([401, '']);
  });

  it('maakt van een mail in het echte postvak een kaart in Teams', async () => {
    // De kaart komt aan, maar de bot krijgt een fout te horen.
    await teams.storing('500 na aanname', 1);
    const mail = {
      ...{ bestand: 'los.eml', dagenGeleden: 0, van: 'COA TVS <noreply@tvs.coa.example>' },
      ...{ onderwerp: 'TVS: Nieuwe koppeling' },
      tekst: `In TVS staat een nieuwe koppeling.\n\nDossiernummer: ${NUMMER}\nGemeente: Waterrijk`,
    };
    productie.post.bezorg(writeMail(mail, vandaag));
    const bericht = await waitFor('de kaart', () => kaartVan(NOORD, NUMMER), 30_000);
    expect(JSON.stringify(bericht.kaart)).toContain('Nieuwe koppeling');
    expect(productie.naarTeams.geteld).toMatchObject({ tegen: 0 });
  });

  it('zoekt haar terug als de app-registratie van het team, en plaatst haar dus geen tweede keer', async () => {
    await waitFor('het teruglezen', async () => {
      const { wachtrijen } = (await (await fetch(`${productie.bot}/gezond`)).json()) as Gezondheid;
      return productie.entra.geteld.gegeven > 0 && wachtrijen.teVersturen === 0 ? wachtrijen : undefined;
    });
    const kaarten = (await teams.berichten(NOORD)).filter(({ kaart }) => JSON.stringify(kaart ?? {}).includes(NUMMER));
    expect(kaarten).toHaveLength(1);
    expect(productie.entra.geteld.afgewezen).toEqual([]);
  });

  it('laat iemand haar oppakken', async () => {
    const bericht = await waitFor('de kaart', () => kaartVan(NOORD, NUMMER));
    const knop = listActies(bericht.kaart).find(({ verb }) => verb === 'oppakken');
    const antwoord = await teams.klik('fatima', bericht.activityId, 'oppakken', knop?.data, NOORD);
    expect(antwoord.status).toBe(200);
    await waitFor('de naam op de kaart', async () => {
      const kaart = JSON.stringify((await kaartVan(NOORD, NUMMER))?.kaart);
      return kaart.includes('Fatima') ? kaart : undefined;
    });
  });

  it('neemt de formulieren aan tot en met de PIP', async () => {
    await teams.zeg('fatima', 'fatima', `open ${NUMMER}`);
    const { activityId } = await waitFor('het dossier', () => kaartVan('fatima', NUMMER));
    const plaats = { teams, persoon: 'fatima', activityId, dossiernummer: NUMMER };
    for (const { formulier, vorm, velden } of FORMULIEREN) {
      expect(await vulIn(plaats, formulier, vorm, velden)).toContain('is vastgelegd');
    }
    await waitFor('de taak op de kaart', async () => {
      const kaart = JSON.stringify((await kaartVan(NOORD, NUMMER))?.kaart);
      return kaart.includes('PIP registreren in DUO') ? kaart : undefined;
    });
  });

  it('rondt af als iemand zegt dat de PIP in DUO staat', async () => {
    const bericht = await waitFor('de kaart', () => kaartVan(NOORD, NUMMER));
    const knop = listActies(bericht.kaart).find(({ verb, data }) => verb === 'formulier' && data.formulier === 'F-20b');
    const data = { ...knop?.data, datum: vandaag };
    expect((await teams.klik('fatima', bericht.activityId, 'formulier', data, NOORD)).status).toBe(200);
    await waitFor('de taak van de kaart', async () => {
      const kaart = JSON.stringify((await kaartVan(NOORD, NUMMER))?.kaart);
      return kaart.includes('PIP registreren in DUO') ? undefined : kaart;
    });
  });

  it('heeft het bericht uit de inbox gehaald, en niets ging zonder token naar buiten', async () => {
    expect(productie.post.inhoud()).toEqual([]);
    expect(productie.naarTeams.geteld.tegen).toBe(0);
    expect(productie.uitgang.geweigerd).toEqual([]);
    const gezond = (await (await fetch(`${productie.bot}/gezond`)).json()) as Gezondheid;
    expect(gezond.bevindingen).toEqual([]);
  });
});
