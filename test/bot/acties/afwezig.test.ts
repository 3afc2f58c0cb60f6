import { type TurnUit } from '../../../bot/teams/turn';
import { createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

describe('opgeven dat iemand er niet is', () => {
  let opslag: TestStore;
  const klok = createTestKlok('2026-05-08');

  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());

  /** Ruben, de beheerder, werkt zelf in geen enkele caseload; Kees leest alleen mee. */
  const inrichting = {
    ...testInrichting,
    personen: testInrichting.personen.map((een) => (een.id === 'ruben' ? { ...een, caseloads: [] } : een)),
  };
  const vraag = (persoon: string) =>
    createTestTurn(opslag.store, klok, { inrichting })({
      ...{ soort: 'tekst', tekst: 'afwezig' },
      van: { persoon, plek: 'chat', gesprek: 'g', activityId: 'a' },
    });
  const keuzes = (uit: TurnUit, id: string) => {
    const [, opties = '[]'] = new RegExp(`"id":"${id}".*?"choices":(\\[.*?\\])`).exec(JSON.stringify(uit)) ?? [];
    return (JSON.parse(opties) as { value: string }[]).map(({ value }) => value).toSorted();
  };

  it('kan een beheerder zonder caseload voor iedereen, met ieder die waarneemt in een caseload van een ander', async () => {
    const uit = await vraag('ruben');
    expect(keuzes(uit, 'wie')).toEqual(testInrichting.personen.map(({ id }) => id).toSorted());
    expect(keuzes(uit, 'vervanger')).toEqual(['anneke', 'fatima', 'joost', 'marieke', 'mehmet']);
  });

  it('kan een teamleider ook voor een collega voor wie hij zelf waarneemt', async () => {
    expect(keuzes(await vraag('marieke'), 'vervanger')).toContain('marieke');
  });

  it('neemt een jurist alleen waar voor een jurist: het werk van een ander mag hij niet doen', async () => {
    const juristen = testInrichting.personen.map((een) =>
      een.id === 'joost' ? { ...een, rol: 'jurist' as const } : een,
    );
    const opgeven = (personen: typeof testInrichting.personen, wie: string) =>
      createTestTurn(opslag.store, klok, { inrichting: { ...testInrichting, personen } })({
        ...{ soort: 'actie', verb: 'afwezig' },
        data: { persoon: 'ruben', wie, van: '2026-05-11', totEnMet: '2026-05-15', vervanger: 'ilse' },
        van: { persoon: 'ruben', plek: 'chat', gesprek: 'g', activityId: `a-${wie}-${personen === juristen}` },
      });
    expect(JSON.stringify(await opgeven(testInrichting.personen, 'fatima'))).toContain('dit werk mag doen');
    expect(JSON.stringify(await opgeven(juristen, 'joost'))).toContain('neemt waar');
  });

  it('noemt één dag één keer', async () => {
    const uit = await createTestTurn(opslag.store, klok, { inrichting })({
      ...{ soort: 'actie', verb: 'afwezig' },
      data: { persoon: 'fatima', wie: '', van: '2026-05-11', totEnMet: '2026-05-11', vervanger: 'joost' },
      van: { persoon: 'fatima', plek: 'chat', gesprek: 'g', activityId: 'een-dag' },
    });
    expect(JSON.stringify(uit)).toContain('Fatima is er niet op ma 11 mei 2026; Joost neemt waar.');
  });

  it('kan een klantmanager alleen voor zichzelf, met een collega uit zijn eigen caseloads', async () => {
    const uit = await vraag('fatima');
    expect(keuzes(uit, 'wie')).toEqual([]);
    expect(keuzes(uit, 'vervanger')).toEqual(['anneke', 'joost', 'marieke', 'mehmet']);
  });
});
