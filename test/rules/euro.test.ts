import { formatEuro } from '../../rules/euro';
import { defineRegel, type Invulling, noemGetal } from '../../rules/regel';

describe('een bedrag', () => {
  test.each([
    [0, '€ 0'],
    [37.5, '€ 37,50'],
    [250, '€ 250'],
    [999.99, '€ 999,99'],
    [1000, '€ 1.000'],
    [2400, '€ 2.400'],
    [1234567.8, '€ 1.234.567,80'],
  ])('%d leest als %s: punten bij duizend, centen alleen als ze er zijn', (bedrag, tekst) => {
    expect(formatEuro(bedrag)).toBe(tekst);
  });

  test('staat in de zin van een regel net zo, en een ander getal niet', () => {
    const regel = defineRegel({
      id: 'V-PROEF-01',
      formulieren: ['F-09'],
      ernst: 'BLOK',
      tekst: 'Nog € {rest} van {uren} uur.',
      bronnen: ['lokaal'],
      faalt: () => ({ rest: 2400, uren: 2400 }),
    });
    expect(regel.faalt({} as Invulling)).toBe('Nog € 2.400 van 2400 uur.');
  });

  test('in een invoerveld heeft het geen euroteken en geen punten', () => {
    expect([noemGetal(2400), noemGetal(37.5)]).toEqual(['2400', '37,50']);
  });
});
