import { type Meting } from '../../../bot/meten/meter';
import { describeStand } from '../../../bot/meten/stand';

const een = (naam: string, waarde: number, labels: Record<string, string> = {}): Meting => ({
  ...{ naam: `regiebot_${naam}`, uitleg: '', waarden: [{ labels, waarde }] },
});

describe('de stand in het log', () => {
  it('telt per soort waar een alarm op rust', () => {
    const stand = describeStand([
      een('oppakken_te_laat_werkdagen', 2),
      {
        naam: 'regiebot_alarm',
        uitleg: '',
        waarden: [
          { labels: { zaak: 'som' }, waarde: 1 },
          { labels: { zaak: 'stilte:COA' }, waarde: 1 },
        ],
      },
      een('zendingen_vast', 3),
      een('goede_pas_leeftijd_seconden', 40, { bron: 'toezicht' }),
    ]);
    expect(stand).toMatchObject({ oppakkenTeLaat: 2, somOpen: 1, stil: 1, vast: 3, toezichtSeconden: 40 });
  });

  it('laat weg wat nu niet te lezen is', () => {
    expect(describeStand([])).toMatchObject({ vast: undefined, onzeker: undefined, toezichtSeconden: undefined });
  });
});
