import { datum } from '../../rules/datum';
import { describeTermijn, formatTermijn } from '../../rules/termijn-tekst';
import { type BerekendeTermijnId, computeTermijn, getTermijnregel, listTermijnen } from '../../rules/termijnen';

describe('de regel op een kaart', () => {
  test.each([
    ['T-01', '2026-05-01', 'uiterlijk vr 15 mei 2026; dat is een gelijkgestelde dag, dus liefst wo 13 mei'],
    [
      'T-09',
      '2026-05-01',
      'uiterlijk wo 20 mei 2026 (10 werkdagen na 1 mei; 5 mei, Hemelvaartsdag en 15 mei tellen niet mee)',
    ],
    ['T-09', '2026-08-31', 'uiterlijk ma 14 september 2026 (10 werkdagen na 31 augustus)'],
    [
      'T-09',
      '2025-05-28',
      'uiterlijk ma 16 juni 2025 (10 werkdagen na 28 mei; Hemelvaartsdag, 30 mei en tweede pinksterdag tellen niet mee)',
    ],
    ['T-09', '2026-04-20', 'uiterlijk wo 6 mei 2026 (10 werkdagen na 20 april; 27 april en 5 mei tellen niet mee)'],
    [
      'T-09',
      '2026-12-24',
      'uiterlijk ma 11 januari 2027 (10 werkdagen na 24 december 2026; 25 december en 1 januari tellen niet mee)',
    ],
    ['T-05', '2026-01-05', 'uiterlijk ma 16 maart 2026'],
    ['T-05', '2026-01-26', 'uiterlijk di 7 april 2026, verschoven van ma 6 april; dat is tweede paasdag'],
    ['T-05', '2026-01-03', 'uiterlijk ma 16 maart 2026, verschoven van za 14 maart; dat is een zaterdag'],
    ['T-14', '2025-03-14', 'uiterlijk za 14 juni 2025; dat is een zaterdag, dus liefst vr 13 juni'],
    ['T-14', '2024-10-01', 'uiterlijk wo 1 januari 2025; dat is Nieuwjaarsdag, dus liefst di 31 december 2024'],
    ['T-15', '2025-05-23', 'uiterlijk zo 23 november 2025; dat is een zondag, dus liefst vr 21 november'],
    ['T-16', '2025-03-14', 'tot en met di 14 maart 2028'],
    ['T-30', '2024-12-17', 'tot en met ma 16 juni 2025'],
    ['T-18', '2028-03-14', 'vanaf di 14 september 2027'],
    ['T-26', '2026-06-01', 'later dan zo 1 juni 2025'],
    ['T-31', '2026-05-02', 'op za 2 mei 2026'],
  ] as const)('%s vanaf %s', (id, start, tekst) => {
    expect(describeTermijn(id, datum(start))).toBe(tekst);
  });

  test('zegt erbij als de dag nog voorlopig is', () => {
    const tekst = describeTermijn('T-28', datum('2028-11-20'));
    expect(tekst).toBe(
      'uiterlijk di 2 januari 2029, verschoven van ma 1 januari; dat is Nieuwjaarsdag (voorlopig: het besluit over gelijkgestelde dagen in 2029 is nog niet bekend)',
    );
  });

  test('zegt bij een datum van vóór de bekende jaren niet dat het besluit nog komt', () => {
    expect(describeTermijn('T-09', datum('2021-05-01'))).toMatch(/voorlopig: de gelijkgestelde dagen van vóór 2022/);
  });

  test('elke termijn met een begin heeft een regel zonder dubbele spaties en zonder punt', () => {
    for (const id of listTermijnen()) {
      const uitkomst = computeTermijn(id, datum('2026-04-25'));
      if ('waarom' in uitkomst) continue;
      const tekst = formatTermijn(uitkomst, getTermijnregel(id as BerekendeTermijnId).woord);
      expect(tekst).toMatch(/^[a-z ]+ (ma|di|wo|do|vr|za|zo) \d/);
      expect(tekst).not.toMatch(/ {2}|\.$/);
    }
  });
});
