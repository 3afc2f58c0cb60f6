import { createLog } from '../../../bot/log';
import { createLevendeInrichting } from '../../../bot/rollen/levend';
import { forgetWeigeringen, listWeigeringen, noteWeigering } from '../../../bot/rollen/weigeringen';
import { type HandleTurn, type Herkomst } from '../../../bot/teams/turn';
import { datum } from '../../../rules/datum';
import { addVoorbeelden, createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, stilLog, type TestStore } from '../../support/store';

const NOORD = { dossiernummer: '2026-0143' };

describe('wat niet mag, wordt geweigerd, vastgelegd en uitgelegd', () => {
  let opslag: TestStore;
  let handle: HandleTurn;
  let log: string[];
  const klok = createTestKlok('2026-05-08');
  const inrichting = createLevendeInrichting(testInrichting);

  beforeEach(async () => {
    opslag = await openTestStore();
    log = [];
    inrichting.update({ personen: testInrichting.personen });
    await addVoorbeelden(opslag.store, klok);
    const schrijf = createLog((regel) => log.push(regel), klok.now);
    handle = createTestTurn(opslag.store, klok, { inrichting, log: schrijf });
  });
  afterEach(() => opslag.remove());

  const klik = (persoon: string, verb: string, data: object, plek: Partial<Herkomst> = {}) =>
    handle({ soort: 'actie', verb, data, van: { persoon, plek: 'chat', gesprek: 'g', activityId: 'a', ...plek } });
  const inKanaal = (gesprek: string) => ({ plek: 'kanaal', gesprek }) as const;

  it.each([
    ['een nagemaakte kaart voor een ander dossier', () => klik('anneke', 'open', NOORD), 'anneke', 'open', '2026-0143'],
    [
      'een knop van een andere caseload, in het kanaal van een caseload waar hij ook werkt',
      () => klik('fatima', 'dossier', NOORD, inKanaal('Oost')),
      ...['fatima', 'dossier', '2026-0143'],
    ],
    [
      'een knop in het kanaal van een caseload waarin hij niet werkt',
      () => klik('anneke', 'oppakken', { ...NOORD, bericht: 'x' }, inKanaal('Noord')),
      ...['anneke', 'oppakken', '2026-0143'],
    ],
    [
      'Participatiewet die iets vastlegt',
      () => klik('kees', 'oppakken', { ...NOORD, bericht: 'x' }),
      'kees',
      'oppakken',
      '2026-0143',
    ],
    ['een vreemde', () => klik('vreemde', 'open', NOORD), 'vreemde', 'open', '2026-0143'],
  ] as [string, () => ReturnType<HandleTurn>, string, string, string][])(
    '%s',
    async (_wat, doe, persoon, handeling, nummer) => {
      const uit = await doe();
      expect(uit).toMatchObject({ soort: 'fout', status: 403, tekst: expect.stringMatching(/^[A-Z].*\.$/) as string });
      expect(await listWeigeringen(opslag.store)).toMatchObject([
        { persoon, handeling, dossiernummer: nummer, keer: 1, laatst: klok.now().toISOString() },
      ]);
      expect(log.join('')).toContain(handeling);
      for (const geheim of [persoon, nummer]) expect(log.join('')).not.toContain(geheim);
    },
  );

  it('telt dezelfde poging op, ook als tekst, en laat de beheerder zien wie het was', async () => {
    for (const tekst of ['open 2026-0143', 'Open 2026-0143!'])
      await handle({
        soort: 'tekst',
        tekst,
        van: { persoon: 'anneke', plek: 'chat', gesprek: 'g', activityId: tekst },
      });
    expect(await listWeigeringen(opslag.store)).toMatchObject([{ handeling: 'open', keer: 2 }]);
    const vraag = { soort: 'tekst', tekst: 'weigeringen' } as const;
    const van = { plek: 'chat', gesprek: 'g', activityId: 'w' } as const;
    const overzicht = JSON.stringify(await handle({ ...vraag, van: { ...van, persoon: 'ruben' } }));
    expect(overzicht).toContain('Anneke');
    expect(overzicht).toMatch(/tussen \d+ en \d+ uur/);
    expect(JSON.stringify(await handle({ ...vraag, van: { ...van, persoon: 'fatima' } }))).toContain(
      'Alleen de beheerder',
    );
  });

  it('een rol die tussen openen en versturen is ingetrokken, telt niet meer', async () => {
    const data = { ...NOORD, naar: 'joost', reden: 'Andere wijk', stappen: 0 };
    expect((await klik('fatima', 'overdragen-openen', NOORD)).soort).toBe('kaart');
    inrichting.update({ personen: testInrichting.personen.filter(({ id }) => id !== 'fatima') });
    expect(await klik('fatima', 'overdragen', data)).toMatchObject({ status: 403 });
    expect((await opslag.store.loadDossier(NOORD.dossiernummer))!.dossier.klantmanager).toBe('fatima');
    expect(await listWeigeringen(opslag.store)).toMatchObject([{ persoon: 'fatima', handeling: 'overdragen' }]);
  });

  it('wat Teams uit zichzelf vraagt voor wie niet mag, is geen poging', async () => {
    expect(await klik('anneke', 'verversen', NOORD)).toMatchObject({ status: 403 });
    expect(await listWeigeringen(opslag.store)).toEqual([]);
  });

  it('weigert ook als het vastleggen niet lukt', async () => {
    const kapot = { lookup: () => Promise.reject(new Error('weg')), setClaim: () => Promise.resolve() };
    const poging = { persoon: 'anneke', handeling: 'open', waarom: 'Mag niet.' };
    await expect(noteWeigering({ store: kapot, clock: klok, log: stilLog }, poging)).resolves.toBeUndefined();
  });

  it('vergeet na negentig dagen, en niet eerder', async () => {
    await klik('anneke', 'open', NOORD);
    for (const [dag, over] of [
      ['2026-08-06', 1],
      ['2026-08-07', 0],
    ] as const) {
      await forgetWeigeringen(opslag.store, datum(dag));
      expect(await listWeigeringen(opslag.store)).toHaveLength(over);
    }
  });
});
