import { isIngevuld, leesAkkoord, leesPeriode } from '../../rules/velden';

const PERIODE = { van: '2026-05-01', tot: '2026-05-31' };
const AKKOORD = { door: 'ingrid', op: '2026-05-04' };

describe('samengestelde velden', () => {
  test('een tijdvak is geen akkoord en een akkoord geen tijdvak', () => {
    expect([leesPeriode({ veld: PERIODE }, 'veld'), leesPeriode({ veld: AKKOORD }, 'veld')]).toEqual([
      PERIODE,
      undefined,
    ]);
    expect([leesAkkoord({ veld: AKKOORD }, 'veld'), leesAkkoord({ veld: PERIODE }, 'veld')]).toEqual([
      AKKOORD,
      undefined,
    ]);
  });

  test('alleen een begin of alleen een naam is nog geen tijdvak of akkoord', () => {
    expect(leesPeriode({ veld: { van: '2026-05-01' } }, 'veld')).toBeUndefined();
    expect(leesAkkoord({ veld: { door: 'ingrid' } }, 'veld')).toBeUndefined();
  });

  test('een keuzelijst is geen van beide', () => {
    expect(leesPeriode({ veld: ['van', 'tot'] }, 'veld')).toBeUndefined();
    expect(leesAkkoord({ veld: ['door', 'op'] }, 'veld')).toBeUndefined();
  });
});

test('een spatie of een lege keuze is niet ingevuld; nee en nul wel', () => {
  const velden = { spatie: ' ', leeg: [], nee: false, nul: 0 };
  expect(Object.keys(velden).filter((sleutel) => isIngevuld(velden, sleutel))).toEqual(['nee', 'nul']);
});
