import { writeMail } from '../../bot/lokaal/voorbeelden/bericht';
import { createClock } from '../../bot/clock';
import { describeMetDovecot } from '../support/dovecot';
import { createLokaalClient, listActies, type LokaalClient } from '../support/lokaal-client';
import { waitFor } from '../support/proces';
import { type Productie, startProductie } from './omgeving';

jest.setTimeout(60_000);

const NUMMER = '2026-0300';
const NOORD = '19:noord@thread.tacv2';
const vandaag = createClock().vandaag();

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
});
