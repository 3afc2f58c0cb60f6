import { setAfwezigheid } from '../../../bot/rollen/afwezig';
import { type HandleTurn } from '../../../bot/teams/turn';
import { type Dossier } from '../../../rules/historie';
import { type BewaardDossier } from '../../../bot/store/store';
import { listTeksten, readKaart } from '../../cards/kaarten';
import { addDossier, createTestTurn } from '../../support/beurt';
import { aDossier, klaarVoorPlan } from '../../support/dossier';
import { boeteVelden } from '../../support/formulieren';
import { createTestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';
import { kaartUit, klik, zeg } from './gesprek';

/** Met een plan dat 10 werkdagen na 9 februari 2026 in DUO moet staan: uiterlijk 23 februari. */
const PLAN = klaarVoorPlan().metPip('2026-02-09').build().historie;

function kapot(bewaard: BewaardDossier | undefined): BewaardDossier | undefined {
  return bewaard === undefined ? undefined : { ...bewaard, kapot: 'De laatste regel klopt niet.' };
}

describe('mijn taken', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  const klok = createTestKlok('2026-02-18');

  beforeEach(async () => {
    opslag = await openTestStore();
    handle = createTestTurn(opslag.store, klok);
    klok.setVandaag('2026-02-18');
  });
  afterEach(() => opslag.remove());

  const add = (dossiernummer: string, klantmanager: string, historie = PLAN, caseload = 'Noord') =>
    addDossier(opslag.store, { dossiernummer, caseload, klantmanager, historie } satisfies Dossier);
  const mijn = async (persoon = 'fatima', kanaal?: string) =>
    readKaart(kaartUit(await zeg(handle, 'mijn taken', persoon, kanaal)));

  it('zegt vriendelijk dat er niets openstaat', async () => {
    expect(await mijn()).toContain('U bent helemaal bij');
  });

  it('toont alleen eigen dossiers, met het nummer op de knop', async () => {
    await add('2026-0001', 'fatima');
    await add('2026-0002', 'joost');
    const tekst = await mijn();
    expect(tekst).toContain('Open 2026-0001');
    expect(tekst).not.toContain('2026-0002');
  });

  it('zet wat te laat is voorop, dan vandaag, deze week en later', async () => {
    await add('2026-0001', 'fatima');
    for (const [dag, groep] of [
      ['2026-02-18', 'Later'],
      ['2026-02-23', 'Vandaag'],
      ['2026-02-24', 'Te laat'],
    ] as const) {
      klok.setVandaag(dag);
      const teksten = listTeksten(kaartUit(await zeg(handle, 'mijn taken', 'fatima')));
      const boven = teksten.slice(
        0,
        teksten.findIndex((regel) => regel.startsWith('PIP registreren')),
      );
      expect(boven.findLast((regel) => /^(Te laat|Vandaag|Deze week|Later)$/.test(regel))).toBe(groep);
    }
    // On Friday the Monday after is another week.
    klok.setVandaag('2026-02-20');
    expect(await mijn()).not.toContain('Deze week');
  });

  it('bladert door een lange lijst, en geeft bij een blad dat er niet meer is het laatste', async () => {
    for (let n = 1; n <= 9; n += 1) await add(`2026-000${n}`, 'fatima');
    const eerste = await mijn();
    expect(eerste).toContain('blad 1 van');
    expect(eerste).toContain('Volgende taken');
    expect(eerste).not.toContain('Vorige taken');
    const verder = readKaart(kaartUit(await klik(handle, 'mijn-taken', { pagina: 1 }, 'fatima')));
    expect(verder).toContain('Vorige taken');
    const voorbij = readKaart(kaartUit(await klik(handle, 'mijn-taken', { pagina: 99 }, 'fatima')));
    expect(voorbij).not.toContain('Volgende taken');
  });

  it('neemt de taken mee van wie afwezig is en door u wordt vervangen, zolang dat duurt', async () => {
    await add('2026-0002', 'joost');
    await setAfwezigheid(opslag.store, 'joost', { van: '2026-02-16', totEnMet: '2026-02-20', vervanger: 'fatima' });
    const tekst = await mijn();
    expect(tekst).toContain('Met de taken van Joost: u neemt waar.');
    expect(tekst).toContain('2026-0002');
    klok.setVandaag('2026-02-23');
    expect(await mijn()).not.toContain('2026-0002');
  });

  it('laat wie waarneemt een maatregel zien in elke kaart die hij vraagt, en een andere collega niet', async () => {
    const boete = boeteVelden({ rapportDatum: '2026-02-16', datumConstatering: '2026-02-16' });
    await add('2026-0002', 'joost', aDossier(PLAN).metFormulier('F-09', '2026-02-16', boete).build().historie);
    const kaarten = async () => [
      ...(await Promise.all(['status 2026-0002', 'open 2026-0002'].map((tekst) => zeg(handle, tekst, 'fatima')))),
      await klik(handle, 'blad', { dossiernummer: '2026-0002', blad: 'geschiedenis' }, 'fatima'),
      await klik(handle, 'verversen', { dossiernummer: '2026-0002' }, 'fatima'),
    ];
    for (const uit of await kaarten())
      expect(readKaart(kaartUit(uit))).not.toMatch(/besluiten over de boete|boete: voorstel, door/i);
    await setAfwezigheid(opslag.store, 'joost', { van: '2026-02-16', totEnMet: '2026-02-20', vervanger: 'fatima' });
    for (const uit of [...(await kaarten()), await zeg(handle, 'mijn taken', 'fatima')])
      expect(readKaart(kaartUit(uit))).toMatch(/besluiten over de boete|boete: voorstel, door/i);
  });

  it('toont in een kanaal alleen die caseload, en nooit een oproep', async () => {
    const oproep = aDossier().metPlicht('2026-01-05').metOproep('1', '2026-02-16', '2026-03-02').build().historie;
    await add('2026-0001', 'fatima', oproep);
    await add('2026-0003', 'fatima', PLAN, 'Oost');
    const chat = await mijn();
    expect(chat).toMatch(/oproep/i);
    expect(chat).toContain('2026-0003');
    const kanaal = await mijn('fatima', 'Noord');
    expect(kanaal).toContain('Taken van Fatima in Noord');
    expect(kanaal).not.toMatch(/oproep/i);
    expect(kanaal).not.toContain('2026-0003');
  });

  describe('voor wie een team leidt', () => {
    it('zegt zonder eigen taken niet dat alles klaar is, en geeft een vraag die wel laat zien wat openstaat', async () => {
      await add('2026-0002', 'joost');
      klok.setVandaag('2026-05-08');
      const uit = await zeg(handle, 'mijn taken', 'marieke');
      expect(readKaart(kaartUit(uit))).toContain('U heeft zelf geen open taken');
      expect(readKaart(kaartUit(uit))).not.toContain('helemaal bij');
      const knop = listActies(uit).find(({ verb }) => verb === 'vraag');
      const antwoord = readKaart(kaartUit(await klik(handle, 'vraag', knop?.data ?? {}, 'marieke')));
      expect(antwoord).toMatch(/Joost/);
    });

    it('doet dat in een kanaal voor die caseload', async () => {
      expect(await mijn('marieke', 'Noord')).toMatch(/Uw taken in Noord.*U heeft zelf geen open taken/s);
    });

    it('toont eigen taken wel gewoon', async () => {
      await add('2026-0002', 'marieke');
      expect(await mijn('marieke')).toContain('Open 2026-0002');
    });

    it('geldt ook voor de plaatsvervanger van de teamleider', async () => {
      expect(await mijn('joost')).toContain('helemaal bij');
      await klik(handle, 'instellen', { soort: 'plaatsvervanger', caseload: 'Noord', persoon: 'joost' }, 'ruben');
      expect(await mijn('joost')).toContain('U heeft zelf geen open taken');
    });

    it('verzwijgt niet dat een eigen dossier niet te lezen is', async () => {
      await add('2026-0002', 'marieke');
      const stuk = {
        ...opslag.store,
        loadDossier: async (nummer: string) => kapot(await opslag.store.loadDossier(nummer)),
      };
      const uit = await zeg(createTestTurn(stuk, klok), 'mijn taken', 'marieke');
      expect(readKaart(kaartUit(uit))).toContain('Niet te lezen: 1 dossier');
    });
  });

  it('verwijst in een kanaal zonder caseload naar de eigen chat', async () => {
    expect(await zeg(handle, 'mijn taken', 'fatima', 'triage')).toMatchObject({ soort: 'melding' });
  });
});
