import {
  createFindVervanger,
  endAfwezigheid,
  listAfwezig,
  listNamens,
  setAfwezigheid,
} from '../../../bot/rollen/afwezig';
import { datum } from '../../../rules/datum';
import { openTestStore, type TestStore } from '../../support/store';

describe('afwezig met een vervanger', () => {
  let opslag: TestStore;
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());

  const weg = (persoon: string, vervanger: string, van = '2026-05-04', totEnMet = '2026-05-15') =>
    setAfwezigheid(opslag.store, persoon, { van, totEnMet, vervanger });
  const vervanger = (persoon: string, op: string) => createFindVervanger(opslag.store)(persoon, datum(op));

  it.each([
    ['de dag ervoor', '2026-05-03', undefined],
    ['de eerste dag', '2026-05-04', 'joost'],
    ['de laatste dag', '2026-05-15', 'joost'],
    ['de dag erna', '2026-05-16', undefined],
  ])('neemt de vervanger waar op %s: %s', async (_wat, dag, wie) => {
    await weg('fatima', 'joost');
    expect(await vervanger('fatima', dag)).toBe(wie);
    expect((await listAfwezig(opslag.store, datum(dag))).has('fatima')).toBe(wie !== undefined);
  });

  it('gaat naar de vervanger van de vervanger als die er ook niet is', async () => {
    await weg('fatima', 'joost');
    await weg('joost', 'mehmet');
    expect(await vervanger('fatima', '2026-05-08')).toBe('mehmet');
    const namens = (persoon: string, op: string) => listNamens(opslag.store, persoon, datum(op));
    expect(await namens('mehmet', '2026-05-08')).toEqual(['mehmet', 'fatima', 'joost']);
    expect(await namens('joost', '2026-05-08')).toEqual(['joost']);
    expect(await namens('mehmet', '2026-05-16')).toEqual(['mehmet']);
  });

  it('is niemand als twee mensen elkaar vervangen en allebei weg zijn', async () => {
    await weg('fatima', 'joost');
    await weg('joost', 'fatima');
    expect(await vervanger('fatima', '2026-05-08')).toBeUndefined();
  });

  it('geldt de laatste opgave, en niets meer na terugkomst', async () => {
    await weg('fatima', 'joost');
    await weg('fatima', 'mehmet');
    expect(await vervanger('fatima', '2026-05-08')).toBe('mehmet');
    await endAfwezigheid(opslag.store, 'fatima');
    expect(await vervanger('fatima', '2026-05-08')).toBeUndefined();
  });

  it.each([
    ['een laatste dag voor de eerste', () => weg('fatima', 'joost', '2026-05-15', '2026-05-14')],
    ['zichzelf als vervanger', () => weg('fatima', 'fatima')],
  ])('weigert %s', async (_wat, doe) => {
    await expect(doe()).rejects.toMatchObject({ code: 'ONGELDIGE_INVOER' });
  });
});
