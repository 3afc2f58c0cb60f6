import { type Inrichting, type Persoon } from '../../../bot/inrichting';
import { GraphClient } from '../../../bot/post/graph/client';
import { combineGroepen, createReadLeden } from '../../../bot/rollen/groepen';
import { createLevendeInrichting } from '../../../bot/rollen/levend';
import { createRollen, GELDIG, type Rollen } from '../../../bot/rollen/rollen';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { type GroepenServer, startGroepenServer, type Storing } from '../../support/groepen-server';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const KLANTMANAGERS = '6c2f7f0e-5f0a-4c55-9a53-0a6c3b1d0001';
const TEAMLEIDERS = '6c2f7f0e-5f0a-4c55-9a53-0a6c3b1d0002';
const GROEPEN: NonNullable<Inrichting['groepen']> = [
  { groep: KLANTMANAGERS, rol: 'klantmanager', caseloads: ['Noord'] },
  { groep: TEAMLEIDERS, rol: 'teamleider', caseloads: ['Noord', 'Zuid'] },
];

describe('rollen uit groepen van Entra', () => {
  let server: GroepenServer;
  let opslag: TestStore;
  let rollen: Rollen;
  const klok = createTestKlok('2026-05-08');
  let inrichting = createLevendeInrichting(testInrichting);

  const open = async () => {
    const { url, credential } = server;
    // Waiting moves the clock instead of the test.
    const wait = (milliseconden: number) => {
      klok.advance(milliseconden);
      return Promise.resolve();
    };
    const client = new GraphClient({ url, credential, monotoon: () => klok.now().getTime(), wait });
    inrichting = createLevendeInrichting(testInrichting);
    const delen = { inrichting, groepen: GROEPEN, readLeden: createReadLeden(client) };
    rollen = await createRollen({ ...delen, store: opslag.store, clock: klok });
  };

  beforeEach(async () => {
    server = await startGroepenServer();
    opslag = await openTestStore();
    server.groepen.set(KLANTMANAGERS, ['fatima', 'joost']).set(TEAMLEIDERS, ['marieke']);
    await open();
  });
  afterEach(async () => {
    await server.close();
    await opslag.remove();
  });

  const wie = () => inrichting.personen.map(({ id, rol }) => `${id}:${rol}`).sort();

  it('begint met niemand: wie in het bestand staat, telt niet', () => {
    expect(wie()).toEqual([]);
    expect(rollen.onherkend()).toContain('Microsoft 365 niet antwoordt');
  });

  it('kent na het lezen de leden, met naam, rol en caseloads', async () => {
    await rollen.refresh();
    expect(wie()).toEqual(['fatima:klantmanager', 'joost:klantmanager', 'marieke:teamleider']);
    expect(inrichting.personen.find(({ id }) => id === 'fatima')).toEqual({
      ...{ id: 'fatima', naam: 'Naam van fatima', rol: 'klantmanager', caseloads: ['Noord'] },
    });
    expect(rollen.onherkend()).toBeUndefined();
  });

  it('leest alle bladzijden, en wie in een groep in de groep zit een keer', async () => {
    server.bladzijde = 10;
    server.groepen.set('binnen', ['fatima', 'mehmet']);
    server.groepen.set(KLANTMANAGERS, [...Array.from({ length: 25 }, (_, n) => `p${n}`), 'fatima', 'binnen']);
    await rollen.refresh();
    expect(inrichting.personen).toHaveLength(25 + 2 + 1);
    expect(server.verzoeken.filter((pad) => pad.includes('skiptoken'))).toHaveLength(2);
  });

  it.each([
    ['te druk, met een wachttijd', { status: 429, retryAfter: '7' }],
    ['een onderbreking bij Microsoft', { status: 503 }],
  ] as [string, Storing][])('wacht en leest dan toch: %s', async (_wat, storing) => {
    server.stoor(storing, 2);
    await rollen.refresh();
    expect(wie()).toHaveLength(3);
  });

  it('haalt een nieuw token als het oude is ingetrokken', async () => {
    server.trekTokensIn();
    await rollen.refresh();
    expect(wie()).toHaveLength(3);
  });

  it.each([
    ['Graph weigert', { status: 403, code: 'Authorization_RequestDenied' }],
    ['het antwoord breekt af', 'breekt halverwege'],
    ['het antwoord is geen JSON', 'geen JSON'],
    ['een volgende bladzijde wijst naar een vreemd adres', 'link naar elders'],
    ['het blijft te druk', { status: 503 }],
  ] as [string, Storing][])(
    'houdt een kwartier de laatste lijst en laat dan niemand meer toe: %s',
    async (_wat, storing) => {
      await rollen.refresh();
      const begin = klok.now().getTime();
      server.stoor(storing, 40);
      await expect(rollen.refresh()).rejects.toThrow();
      expect(wie()).toHaveLength(3);
      klok.advance(begin + GELDIG - 1 - klok.now().getTime());
      expect(rollen.onherkend()).toBeUndefined();
      klok.advance(1);
      expect(rollen.onherkend()).toContain('Er is niets gewijzigd.');
      // Cards keep the names of who did something.
      expect(wie()).toHaveLength(3);
    },
  );

  it('geldt na een herstart de laatste lijst nog zo lang als zij anders had gegolden', async () => {
    await rollen.refresh();
    server.stoor({ status: 403 }, 40);
    await open();
    expect(wie()).toHaveLength(3);
    expect(rollen.onherkend()).toBeUndefined();
    klok.advance(GELDIG);
    await open();
    expect(rollen.onherkend()).toBeDefined();
  });

  it('van een groep die niet bestaat, is niemand lid; de andere groepen tellen gewoon', async () => {
    server.groepen.delete(KLANTMANAGERS);
    await rollen.refresh();
    expect(wie()).toEqual(['marieke:teamleider']);
  });

  it('zegt de beheerder dat de namen ontbreken, en laat de mensen wel binnen', async () => {
    server.magNamen = false;
    expect(await rollen.refresh()).toContain('User.ReadBasic.All');
    expect(inrichting.personen.map(({ naam }) => naam)).toEqual(Array(3).fill('een collega'));
  });

  it('weigert wie een minuut geleden uit de groep ging, ook op een kaart die al open stond, en laat bij een storing niemand toe', async () => {
    await addVoorbeelden(opslag.store, klok);
    const handle = createTestTurn(opslag.store, klok, { inrichting, onherkend: () => rollen.onherkend() });
    const klik = () =>
      handle({
        ...{ soort: 'actie', verb: 'dossier', data: { dossiernummer: '2026-0143' } },
        van: { persoon: 'fatima', plek: 'chat', gesprek: 'g', activityId: 'a' },
      });
    expect(await klik()).toMatchObject({ status: 403 });
    await rollen.refresh();
    expect((await klik()).soort).toBe('kaart');
    server.groepen.set(KLANTMANAGERS, ['joost']);
    klok.advance(60_000);
    await rollen.refresh();
    expect(await klik()).toMatchObject({ status: 403, tekst: expect.stringContaining('kent u niet') as string });
    server.groepen.set(KLANTMANAGERS, ['fatima']);
    await rollen.refresh();
    klok.advance(GELDIG);
    expect(await klik()).toMatchObject({ status: 403, tekst: expect.stringContaining('Microsoft 365') as string });
  });
});

it('wie in meer groepen zit, krijgt de hoogste rol met alleen de caseloads daarvan', () => {
  const leden = [{ id: 'fatima', naam: 'Fatima' }];
  const groep = (rol: Persoon['rol'], ...caseloads: string[]) => ({ groep: 'g', rol, caseloads, leden });
  const teamleider = [groep('teamleider', 'Noord'), groep('teamleider', 'Oost')];
  for (const groepen of [
    [...teamleider, groep('klantmanager', 'Zuid')],
    [groep('klantmanager', 'Zuid'), groep('participatiewet', 'West'), ...teamleider],
  ])
    expect(combineGroepen(groepen)).toEqual([
      { id: 'fatima', naam: 'Fatima', rol: 'teamleider', caseloads: ['Noord', 'Oost'] },
    ]);
});
