import { bevatBsn, bevatWoord, isBsn } from '../../rules/vrije-tekst';

describe('de elfproef van een burgerservicenummer', () => {
  test('negen cijfers die kloppen, of acht met een nul ervoor', () => {
    expect(['123456782', '111222333', '10000008', '010000008'].map(isBsn)).toEqual([true, true, true, true]);
  });

  test('één ander cijfer klopt niet meer', () => {
    expect(['123456783', '123456792', '211222333', '10000009'].map(isBsn)).toEqual([false, false, false, false]);
  });

  test('te lang, te kort, alleen nullen of met iets eromheen is geen nummer', () => {
    expect(
      ['1123456782', '1234567820', '0000000', '000000000', '00000000', ' 123456782', '123456782x'].map(isBsn),
    ).toEqual([false, false, false, false, false, false, false]);
  });

  test('een nummer dat op nul begint of eindigt, kan wel', () => {
    expect(['010000008', '100000010'].map(isBsn)).toEqual([true, true]);
  });
});

describe('een nummer in een zin', () => {
  test('ook in groepjes, maar niet als deel van een langer getal', () => {
    expect(['zie 1234.56.782', 'zie 123 456 782', 'bel 123456782.'].map(bevatBsn)).toEqual([true, true, true]);
    expect(['polis 1234567821', 'zonder cijfers', ''].map(bevatBsn)).toEqual([false, false, false]);
  });
});

describe('een woord dat hier niet hoort', () => {
  test('alleen als heel woord; hoofdletters en accenten maken niet uit', () => {
    expect(bevatWoord('Was ZIEK.', ['ziek'])).toBe(true);
    expect(bevatWoord('een épilepsie', ['epilepsie'])).toBe(true);
    expect(bevatWoord('in het ziekenhuis', ['ziek'])).toBe(false);
  });

  test('een woord met een streepje is één woord', () => {
    expect(bevatWoord('heeft een post-traumatische klacht', ['post-traumatische'])).toBe(true);
    expect(bevatWoord('heeft een post-traumatische klacht', ['traumatische'])).toBe(false);
  });

  test('zonder letters staat er geen woord', () => {
    expect(bevatWoord('2026', ['ziek'])).toBe(false);
  });
});
