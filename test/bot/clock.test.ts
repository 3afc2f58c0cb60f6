import { createClock, dagVan } from '../../bot/clock';
import { datum } from '../../rules/datum';

const op = (moment: string) => () => new Date(moment);
const ZOMERDAG = datum('2026-05-08');
const WINTERDAG = datum('2026-01-09');

describe('de klok', () => {
  it('loopt met de machine mee, en telt dagen in Amsterdam', () => {
    const klok = createClock(undefined, op('2026-07-01T22:30:00Z'));
    expect([klok.now().toISOString(), klok.vandaag()]).toEqual(['2026-07-01T22:30:00.000Z', '2026-07-02']);
  });

  it.each([
    [
      'op een zomerdag, in de winter',
      ZOMERDAG,
      ['2026-11-21T23:00:00Z', '2026-11-22T12:00:00Z', '2026-11-22T22:59:59Z'],
    ],
    [
      'op een winterdag, in de zomer',
      WINTERDAG,
      ['2026-06-30T22:00:00Z', '2026-07-01T12:00:00Z', '2026-07-01T21:59:59Z'],
    ],
    [
      'op een zomerdag, in de zomer',
      ZOMERDAG,
      ['2026-06-30T22:00:00Z', '2026-07-01T12:00:00Z', '2026-07-01T21:59:59Z'],
    ],
  ])('staat %s de hele dag op die dag: wat wordt vastgelegd, hoort daar ook bij', (_wanneer, dag, momenten) => {
    for (const moment of momenten) {
      const klok = createClock(dag, op(moment));
      expect([klok.vandaag(), dagVan(klok.now())]).toEqual([dag, dag]);
    }
  });

  it('loopt op een vaste dag gewoon door', () => {
    let moment = '2026-11-22T22:30:00Z';
    const klok = createClock(ZOMERDAG, () => new Date(moment));
    const begin = klok.now().getTime();
    moment = '2026-11-22T22:30:05Z';
    expect(klok.now().getTime() - begin).toBe(5_000);
  });
});
