import { datum } from '../../rules/datum';
import { computeStand, NADERT_WERKDAGEN } from '../../rules/termijnstand';
import { addWerkdagen, countWerkdagen } from '../../rules/werkdagen';

const VANDAAG = datum('2026-05-08');

describe('hoe een laatste dag ervoor staat', () => {
  test.each([
    [-1, 'verlopen'],
    [0, 'vandaag'],
  ] as const)('%i dagen te gaan is %s', (dagen, stand) => {
    expect(computeStand(datum(`2026-05-${String(8 + dagen).padStart(2, '0')}`), VANDAAG)).toBe(stand);
  });

  test('vijf werkdagen te gaan nadert, zes niet', () => {
    expect(computeStand(addWerkdagen(VANDAAG, NADERT_WERKDAGEN), VANDAAG)).toBe('nadert');
    expect(computeStand(addWerkdagen(VANDAAG, NADERT_WERKDAGEN + 1), VANDAAG)).toBe('ruim');
  });

  test('een vrije dag na de vijfde werkdag nadert ook: er zijn niet meer werkdagen te gaan', () => {
    const zaterdag = datum('2026-08-15');
    const vrijdag = datum('2026-08-07');
    expect(countWerkdagen(vrijdag, zaterdag)).toBe(NADERT_WERKDAGEN);
    expect(computeStand(zaterdag, vrijdag)).toBe('nadert');
  });
});
