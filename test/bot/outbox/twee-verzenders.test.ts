import { type Geplaatst, type TeamsKanaal } from '../../../bot/outbox/kanaal';
import { createTempo } from '../../../bot/outbox/tempo';
import { createZender } from '../../../bot/outbox/zender';
import { createTestKlok } from '../../support/klok';
import { openTestStore, stilLog, type TestStore } from '../../support/store';

/** Een kanaal dat alleen telt; het antwoord komt pas als `laat door` is geroepen. `begonnen`: er is een kaart onderweg. */
function createTraagKanaal() {
  let posts = 0;
  let laatDoor = (): void => undefined;
  let begin = (): void => undefined;
  const dicht = new Promise<void>((resolve) => (laatDoor = resolve));
  const begonnen = new Promise<void>((resolve) => (begin = resolve));
  const kanaal: TeamsKanaal = {
    async post(): Promise<Geplaatst> {
      posts += 1;
      begin();
      await dicht;
      return { gesprek: 'g', activityId: String(posts) };
    },
    update: () => Promise.resolve(),
    find: () => Promise.resolve(undefined),
  };
  return { kanaal, begonnen, posts: () => posts, laatDoor };
}

const niets = () => Promise.resolve();

describe('twee verzenders op een opslag', () => {
  let opslag: TestStore;
  beforeEach(async () => {
    opslag = await openTestStore();
    await opslag.store.addWensen([{ id: 'dossier:2026-0143', plek: 'caseload:Noord' }]);
  });
  afterEach(() => opslag.remove());

  const createVerzender = (kanaal: TeamsKanaal) =>
    createZender({
      ...{ store: opslag.store, kanaal, clock: createTestKlok(), log: stilLog, tempo: createTempo(), kans: () => 1 },
      merk: (id) => `merk-${id}`,
      melder: { meldKaart: niets, meldDicht: niets, meldOpen: niets, meldHersteld: niets },
      teken: () => Promise.resolve({ kaart: {} }),
    });

  it('plaatsen een kaart maar een keer, ook als zij haar tegelijk zagen', async () => {
    const { kanaal, begonnen, posts, laatDoor } = createTraagKanaal();
    const rondes = [createVerzender(kanaal).pass(), createVerzender(kanaal).pass()];
    await begonnen;
    // One of the two has nothing to wait for.
    expect(await Promise.race(rondes)).toBe(0);
    laatDoor();
    expect((await Promise.all(rondes)).sort()).toEqual([0, 1]);
    expect(posts()).toBe(1);
    expect(await opslag.store.loadUitgaand('dossier:2026-0143')).toMatchObject({ activityId: '1', getoond: 1 });
  });

  it('schrijven niet over elkaar heen: wie is ingehaald, laat staan wat de ander weet', async () => {
    const { kanaal, begonnen, laatDoor } = createTraagKanaal();
    const ronde = createVerzender(kanaal).pass();
    await begonnen;
    const inTussen = (await opslag.store.loadUitgaand('dossier:2026-0143'))!;
    const weet = { getoond: 1, poging: 0, nietVoor: '', activityId: 'van de ander', gesprek: 'g' };
    await opslag.store.saveZending('dossier:2026-0143', weet, inTussen.beurt);
    laatDoor();
    expect(await ronde).toBe(0);
    expect(await opslag.store.loadUitgaand('dossier:2026-0143')).toMatchObject({ activityId: 'van de ander' });
  });

  it('beginnen niets meer als de taak van een ander is', async () => {
    const { kanaal, posts } = createTraagKanaal();
    expect(await createVerzender(kanaal).pass(() => false)).toBe(0);
    expect(posts()).toBe(0);
  });
});
