import {
  isIngevuld,
  leesAkkoord,
  leesDatum,
  leesGetal,
  leesJaNee,
  leesLijst,
  leesPeriode,
  leesTekst,
} from '../../rules/velden';

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

describe('een waarde van een andere soort', () => {
  const velden = { getal: 3, tekst: 'B', leeg: '', spatie: ' ', ja: true, lijst: ['huur'] };
  const sleutels = Object.keys(velden);

  test('een lege tekst is geen datum, een spatie geen tekst, en alleen een getal is een getal', () => {
    expect(sleutels.filter((sleutel) => leesDatum(velden, sleutel) !== undefined)).toEqual(['tekst', 'spatie']);
    expect(sleutels.filter((sleutel) => leesTekst(velden, sleutel) !== undefined)).toEqual(['tekst']);
    expect(sleutels.filter((sleutel) => leesGetal(velden, sleutel) !== undefined)).toEqual(['getal']);
    expect(sleutels.filter((sleutel) => leesJaNee(velden, sleutel) !== undefined)).toEqual(['ja']);
    expect(sleutels.filter((sleutel) => leesLijst(velden, sleutel).length > 0)).toEqual(['lijst']);
  });

  test('alleen een einde of alleen een dag is nog geen tijdvak of akkoord', () => {
    expect(leesPeriode({ veld: { tot: '2026-05-31' } }, 'veld')).toBeUndefined();
    expect(leesAkkoord({ veld: { op: '2026-05-04' } }, 'veld')).toBeUndefined();
  });
});
