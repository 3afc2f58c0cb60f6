import { startJob } from '../../../bot/bouw/job';
import { createTekenLevend } from '../../../bot/dossiers/kaarten';
import { Hartslag } from '../../../bot/gezond';
import { createPaswacht } from '../../../bot/jobs/paswacht';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, stilLog, type TestStore } from '../../support/store';

const MINUUT = 60_000;

describe('waken over het lezen van de postvakken', () => {
  let opslag: TestStore;
  let klok: TestKlok;
  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok('2026-05-08');
  });
  afterEach(() => opslag.remove());

  /** Een instantie van de bot, net gestart. */
  function start(bronnen = ['postvak']): { hartslag: Hartslag; waak: () => Promise<void> } {
    const hartslag = new Hartslag(klok);
    for (const bron of bronnen) hartslag.announce(bron);
    const delen = { store: opslag.store, clock: klok, hartslag, minuten: 15, bronnen, wake: () => undefined };
    return { hartslag, waak: createPaswacht(delen) };
  }
  async function alarmen(): Promise<string[]> {
    const teken = createTekenLevend({ store: opslag.store, clock: klok, inrichting: testInrichting });
    const ids = (await opslag.store.listTeVersturen('9', 100)).filter(({ id }) => id.startsWith('alarm:pas:'));
    return Promise.all(ids.map(async ({ id }) => JSON.stringify(await teken(id, true))));
  }
  const LOOPT = [expect.stringContaining('Hier moet iemand naar kijken')];
  const VOORBIJ = [expect.stringContaining('Dit is voorbij')];

  it('geeft na het ingestelde aantal minuten een alarm, een keer, en dat eindigt pas met een goede pas', async () => {
    const eerst = start();
    eerst.hartslag.good('postvak');
    klok.advance(14 * MINUUT);
    await eerst.waak();
    expect(await alarmen()).toEqual([]);
    klok.advance(MINUUT);
    await eerst.waak();
    const daarna = start();
    await daarna.waak();
    expect(await alarmen()).toEqual(LOOPT);
    daarna.hartslag.good('postvak');
    await daarna.waak();
    expect(await alarmen()).toEqual(VOORBIJ);
  });

  it('blijft één alarm als er wel post doorkomt maar geen pas helemaal goed gaat, en zegt waarom', async () => {
    const { hartslag, waak } = start();
    hartslag.good('postvak');
    for (let keer = 0; keer < 3; keer += 1) {
      klok.advance(15 * MINUUT);
      hartslag.bad('postvak', 'Een bericht kan niet worden verwerkt.');
      await waak();
      hartslag.progress('postvak');
      await waak();
    }
    expect(await alarmen()).toEqual(LOOPT);
    expect((await alarmen())[0]).toContain('Een bericht kan niet worden verwerkt.');
  });

  it('beëindigt het alarm over een postvak dat de gemeente niet meer heeft', async () => {
    const eerst = start(['postvak-oud']);
    klok.advance(15 * MINUUT);
    await eerst.waak();
    expect(await alarmen()).toEqual(LOOPT);
    await start(['postvak']).waak();
    expect(await alarmen()).toEqual(VOORBIJ);
  });

  describe('met twee instanties, waarvan er één het postvak leest', () => {
    const eenAnder = { run: () => Promise.resolve(false), release: () => Promise.resolve() };

    it('hoort de beheerder het van wie leest, en maakt de ander er geen eind aan', async () => {
      const [leest, kijktToe] = [start(), start()];
      klok.advance(15 * MINUUT);
      leest.hartslag.bad('postvak', 'Het postvak is weg.');
      const job = { bron: 'postvak', pauze: MINUUT, log: stilLog, hartslag: kijktToe.hartslag, huurder: eenAnder };
      await startJob(job, () => Promise.resolve()).stop();
      await leest.waak();
      await kijktToe.waak();
      expect(await alarmen()).toEqual(LOOPT);
    });

    it('hoort de beheerder het ook als wie het overneemt het evenmin kan', async () => {
      const neemtOver = start();
      neemtOver.hartslag.elsewhere('postvak');
      neemtOver.hartslag.bad('postvak', 'Het postvak is weg.');
      klok.advance(15 * MINUUT);
      await neemtOver.waak();
      expect(await alarmen()).toEqual(LOOPT);
    });
  });
});
