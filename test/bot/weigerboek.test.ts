import { type LogVelden } from '../../bot/log';
import { createWeigerboek } from '../../bot/weigerboek';
import { createTestKlok } from '../support/klok';

describe('het weigerboek', () => {
  it('noemt elke reden meteen en daarna eens per tien minuten, met hoe vaak', () => {
    const klok = createTestKlok();
    const regels: [LogVelden, string][] = [];
    const weiger = createWeigerboek('Geweigerd', { warn: (velden, melding) => regels.push([velden, melding]) }, klok);
    for (let n = 0; n < 500; n += 1) weiger('token');
    weiger('tenant');
    klok.advance(10 * 60_000);
    weiger('token');
    expect(regels).toEqual([
      [{ reden: 'token', aantal: 1 }, 'Geweigerd'],
      [{ reden: 'tenant', aantal: 1 }, 'Geweigerd'],
      [{ reden: 'token', aantal: 500 }, 'Geweigerd'],
    ]);
  });
});
