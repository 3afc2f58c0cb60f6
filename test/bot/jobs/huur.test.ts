import { startJob } from '../../../bot/bouw/job';
import { Hartslag } from '../../../bot/gezond';
import { createHuurder, type Huurder } from '../../../bot/jobs/huur';
import { type Huurvraag } from '../../../bot/store/huur';
import { createSqliteHuur } from '../../../bot/store/sqlite-huur';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { waitFor } from '../../support/proces';
import { stilLog } from '../../support/store';

describe('een taak die een instantie tegelijk doet', () => {
  let klok: TestKlok;
  let een: Huurder;
  let twee: Huurder;
  let store: ReturnType<typeof createSqliteHuur>;

  beforeEach(() => {
    klok = createTestKlok();
    store = createSqliteHuur();
    een = createHuurder({ store, clock: klok, houder: 'een' });
    twee = createHuurder({ store, clock: klok, houder: 'twee' });
  });

  const niets = () => Promise.resolve();

  it('doet de eerste, en de tweede niet', async () => {
    expect(await een.run('verzender', niets)).toBe(true);
    expect(await twee.run('verzender', () => Promise.reject(new Error('dit hoort niet te gebeuren')))).toBe(false);
  });

  it('blijft bij de houder zolang die langskomt', async () => {
    for (let ronde = 0; ronde < 20; ronde += 1) {
      expect(await een.run('verzender', niets)).toBe(true);
      expect(await twee.run('verzender', niets)).toBe(false);
      klok.advance(6_000);
    }
  });

  it('neemt een ander binnen een minuut over als de houder wegvalt', async () => {
    await een.run('verzender', niets);
    let seconden = 0;
    for (; !(await twee.run('verzender', niets)); seconden += 1) klok.advance(1_000);
    expect(seconden).toBeLessThan(60);
  });

  it('laat een ander meteen toe als de houder netjes stopt', async () => {
    await een.run('verzender', niets);
    await een.release();
    expect(await twee.run('verzender', niets)).toBe(true);
  });

  it('zegt wie vastliep dat hij de taak niet meer heeft, ruim voordat een ander haar kan krijgen', async () => {
    await een.run('verzender', async (houdt) => {
      expect(houdt()).toBe(true);
      klok.advance(16_000);
      expect(houdt()).toBe(false);
      expect(await twee.run('verzender', niets)).toBe(false);
    });
  });

  describe('als de opslag niet zegt van wie de taak is', () => {
    const kapot = { rent: () => Promise.reject(new Error('weg')), release: niets };
    const createDerde = () => createHuurder({ store: kapot, clock: klok, houder: 'drie' });

    it('doet de ronde niet, en zegt dat elke keer opnieuw', async () => {
      const derde = createDerde();
      await expect(derde.run('verzender', niets)).rejects.toThrow('weg');
      await expect(derde.run('verzender', niets)).rejects.toThrow('weg');
    });

    it('vraagt het meteen weer, en gaat door zodra de opslag antwoordt', async () => {
      let antwoordt = false;
      const wankel = { ...store, rent: (vraag: Huurvraag) => (antwoordt ? store.rent(vraag) : kapot.rent()) };
      const derde = createHuurder({ store: wankel, clock: klok, houder: 'drie' });
      await expect(derde.run('verzender', niets)).rejects.toThrow('weg');
      antwoordt = true;
      expect(await derde.run('verzender', niets)).toBe(true);
    });

    it('meldt dat als een probleem hier, en niet als werk van een ander', async () => {
      const hartslag = new Hartslag(klok);
      const job = { bron: 'verzender', pauze: 1, log: stilLog, hartslag, huurder: createDerde() };
      const lus = startJob(job, niets);
      await waitFor('een ronde', () => Promise.resolve(hartslag.listPassen().find(({ bevinding }) => bevinding)));
      await lus.stop();
      expect(hartslag.listPassen()).toEqual([
        expect.objectContaining({
          elders: false,
          bevinding: 'De verzender heeft een probleem; Regiebot probeert het opnieuw.',
        }),
      ]);
    });
  });

  it('houdt de taak ook als de klok een uur wordt teruggezet, en blijft haar verlengen', async () => {
    await een.run('verzender', niets);
    klok.advance(-3_600_000);
    for (let ronde = 0; ronde < 20; ronde += 1) {
      expect(await een.run('verzender', niets)).toBe(true);
      expect(await twee.run('verzender', niets)).toBe(false);
      klok.advance(6_000);
    }
  });

  it('geeft door wat in de ronde misging, en houdt de taak', async () => {
    await expect(een.run('verzender', () => Promise.reject(new Error('ronde')))).rejects.toThrow('ronde');
    expect(await een.run('verzender', niets)).toBe(true);
  });
});
