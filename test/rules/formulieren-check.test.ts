import { checkVelden, getFormulier } from '../../rules/formulieren';
import { type FormulierId } from '../../rules/formulier';

/** De velden die de deur weigert. */
function geweigerd(id: FormulierId, velden: Readonly<Record<string, unknown>>): readonly string[] {
  return checkVelden(getFormulier(id), velden).map(({ veld }) => veld);
}

/** Welke van deze waarden de deur bij dit veld niet doorlaat. */
function welkeNiet(id: FormulierId, sleutel: string, waarden: readonly unknown[]): readonly unknown[] {
  return waarden.filter((waarde) => geweigerd(id, { [sleutel]: waarde }).length > 0);
}

describe('wat de deur doorlaat, per soort veld', () => {
  test('tekst: tot en met 500 tekens, en niets anders dan tekst', () => {
    const [past, teLang] = ['a'.repeat(500), 'a'.repeat(501)];
    expect(welkeNiet('F-08', 'toelichting', ['', past, teLang, 3, ['a'], { length: 1 }])).toEqual([
      teLang,
      3,
      ['a'],
      { length: 1 },
    ]);
  });

  test('code: alleen een melding die bestaat, en die van buiten kan komen; verder elke tekst', () => {
    const codes = ['COA-01', 'DUO-SS139', 'EXT-01', 'COA-99', 'coa-01', 'INT-01', 'toString', '', 3];
    expect(welkeNiet('F-20a', 'notificatie', codes)).toEqual(['COA-99', 'coa-01', 'INT-01', 'toString', '', 3]);
    expect(welkeNiet('F-20a', 'bericht', ['COA-99', '', 'a'.repeat(200), 'a'.repeat(201), 3])).toEqual([
      'a'.repeat(201),
      3,
    ]);
  });

  test('uren: een heel getal van 0 tot en met 9999', () => {
    expect(welkeNiet('F-05', 'mapPraktijk', [0, 9999, -1, 10000, 1.5, Infinity, NaN, '3'])).toEqual([
      -1,
      10000,
      1.5,
      Infinity,
      NaN,
      '3',
    ]);
  });

  test('een getal waar een regel over oordeelt, mag de deur door als het een getal is', () => {
    expect(welkeNiet('F-13', 'urenNt2', [-5, 1.5, 12000, Infinity, '40'])).toEqual([Infinity, '40']);
  });

  test('bedrag: euro’s met hoogstens twee decimalen, niet onder nul', () => {
    expect(welkeNiet('F-09', 'bedrag', [0, 37.5, 12.25, 0.29, 12.125, -1, Infinity, NaN, '25'])).toEqual([
      12.125,
      -1,
      Infinity,
      NaN,
      '25',
    ]);
  });

  test('keuze en meerkeuze: alleen wat op het formulier staat', () => {
    expect(welkeNiet('F-03', 'verschenen', ['ja', 'misschien', true])).toEqual(['misschien', true]);
    expect(welkeNiet('F-16', 'onderdelen', [[], ['voorlichting'], ['voorlichting', 'taal'], 'voorlichting'])).toEqual([
      ['voorlichting', 'taal'],
      'voorlichting',
    ]);
    expect(
      welkeNiet('F-14', 'vasteLasten', [
        ['huur', 'internet'],
        ['huur', 3],
      ]),
    ).toEqual([['huur', 3]]);
  });

  test('periode: twee bestaande dagen, van niet na tot, en niets erbij', () => {
    const [van, tot] = ['2026-03-01', '2026-03-31'];
    const fout = [
      { van: tot, tot: van },
      { van },
      { tot },
      { van, tot, bij: 'x' },
      { van, eind: tot },
      null,
      [van, tot],
      van,
    ];
    expect(welkeNiet('F-13', 'periode', [{ van, tot }, { van, tot: van }, ...fout])).toEqual(fout);
    expect(
      welkeNiet('F-13', 'periode', [
        { van: '2026-02-31', tot },
        { van, tot: '2026-02-31' },
      ]),
    ).toHaveLength(2);
  });

  test('akkoord: wie en wanneer, met een naam van 1 tot en met 100 tekens', () => {
    const op = '2026-03-02';
    const goed = [
      { door: 'i', op },
      { door: 'i'.repeat(100), op },
    ];
    const fout = [
      { door: '', op },
      { door: 'i'.repeat(101), op },
      { door: ['i'], op },
      { door: 'i', op: '2026-02-31' },
      { door: 'i' },
      { op },
      null,
    ];
    expect(welkeNiet('F-06', 'akkoordTeamleider', [...goed, ...fout])).toEqual(fout);
  });

  test('een onbekende sleutel staat kort in de fout, zonder de cijfers die een persoon kunnen aanwijzen', () => {
    const [fout] = checkVelden(getFormulier('F-08'), { [`nr123456782stap4${'x'.repeat(60)}`]: 'a' });
    expect(fout?.tekst).toBe(`F-08 heeft geen veld 'nr…stap4${'x'.repeat(24)}'.`);
  });
});
