import { createRem } from '../../../../bot/teams/poort/rem';
import { createTestKlok } from '../../../support/klok';

describe('de rem', () => {
  const take = (rem: ReturnType<typeof createRem>, wie: string, aantal: number) =>
    Array.from({ length: aantal }, () => rem.take(wie)).filter(Boolean).length;

  it('laat zestig verzoeken ineens door, en daarna vijf per seconde', () => {
    const klok = createTestKlok();
    const rem = createRem(klok);
    expect(take(rem, 'fatima', 100)).toBe(60);
    klok.advance(1_000);
    expect(take(rem, 'fatima', 100)).toBe(5);
    klok.advance(3_600_000);
    expect(take(rem, 'fatima', 100)).toBe(60);
  });

  it('houdt de een niet op omdat de ander te snel gaat', () => {
    const rem = createRem(createTestKlok());
    take(rem, 'fatima', 100);
    expect(rem.take('joost')).toBe(true);
  });

  it('vergeet wie het langst niets deed, en onthoudt zo nooit meer dan tienduizend mensen', () => {
    const rem = createRem(createTestKlok());
    take(rem, 'fatima', 100);
    for (let n = 0; n < 9_999; n += 1) rem.take(`p${n}`);
    expect(rem.take('fatima')).toBe(false);
    for (let n = 0; n < 10_000; n += 1) rem.take(`q${n}`);
    expect(rem.take('fatima')).toBe(true);
  });
});
