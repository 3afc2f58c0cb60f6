import { buildHerinneringKaart, type Aanleiding } from '../../cards/herinnering/build';
import { VANDAAG } from '../../cards/voorbeelden/dossiers';
import { listTeksten } from './kaarten';

describe('waar een herinnering voor de rest naar verwijst', () => {
  const rest = (...aanleidingen: readonly Aanleiding[]) => {
    const punten = aanleidingen.map((aanleiding) => ({
      ...{ dossiernummer: '2026-0143', aanleiding },
      stand: { soort: 'klaar', termijn: 'T-01' } as const,
    }));
    const basis = { kenmerk: 'marieke:2026-05-08:9', dag: VANDAAG, vandaag: VANDAAG };
    const teksten = listTeksten(buildHerinneringKaart({ ...basis, punten, rest: 197 }));
    return teksten.find((tekst) => tekst.startsWith('en nog'));
  };

  it('wijst bij eigen taken naar "mijn taken"', () => {
    expect(rest('herinnering', 'ochtend', 'vervanger')).toBe('en nog 197 taken. Typ "mijn taken" voor de hele lijst.');
  });

  it('wijst bij wat van het team bleef liggen naar een vraag over het team', () => {
    expect(rest('teamleider', 'teamleider')).toBe(
      'en nog 197 taken. Vraag mij: "Hoeveel open taken per klantmanager?"',
    );
  });

  it('wijst naar allebei als het allebei is', () => {
    expect(rest('herinnering', 'teamleider')).toBe(
      'en nog 197 taken. Typ "mijn taken" voor uw eigen taken. Vraag over uw team: "Hoeveel open taken per klantmanager?"',
    );
  });
});
