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
    expect(keuzes(uit, 'vervanger')).toEqual(['anneke', 'fatima', 'ilse', 'joost', 'marieke', 'mehmet']);
  });

  it('kan een teamleider ook voor een collega voor wie hij zelf waarneemt', async () => {
    expect(keuzes(await vraag('marieke'), 'vervanger')).toContain('marieke');
  });

  it('kan een klantmanager alleen voor zichzelf, met een collega uit zijn eigen caseloads', async () => {
    const uit = await vraag('fatima');
    expect(keuzes(uit, 'wie')).toEqual([]);
    expect(keuzes(uit, 'vervanger')).toEqual(['anneke', 'ilse', 'joost', 'marieke', 'mehmet']);
  });
});
