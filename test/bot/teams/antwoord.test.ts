import { BotError } from '../../../bot/errors';
import { createLog } from '../../../bot/log';
import { type Wens } from '../../../bot/store/store';
import { type AntwoorderDelen, createAntwoorder } from '../../../bot/teams/antwoord';

describe('een antwoord op een tekst', () => {
  const van = { persoon: 'fatima', plek: 'chat', gesprek: 'a:fatima', activityId: '1' } as const;
  const uit = { soort: 'melding', tekst: 'Er staan 3 dossiers open.' } as const;
  const ONBEREIKBAAR = new BotError('OPSLAG_ONBEREIKBAAR', 'De opslag antwoordt niet.');

  /** Een opslag die de eerste keren niet antwoordt, of alleen haar eigen antwoord kwijtraakt (`aangekomen`). */
  function createProef(mislukt: number, anders: { readonly aangekomen?: true; readonly fout?: Error } = {}) {
    const { aangekomen = false, fout = ONBEREIKBAAR } = anders;
    const bewaard: Wens[] = [];
    const regels: string[] = [];
    const pauzes: number[] = [];
    let keer = 0;
    const store: AntwoorderDelen['store'] = {
      loadUitgaand: (id) => Promise.resolve(bewaard.some((wens) => wens.id === id) ? ({ id } as never) : undefined),
      addWensen(wensen) {
        keer += 1;
        if (keer > mislukt || aangekomen) bewaard.push(...wensen);
        return keer > mislukt ? Promise.resolve() : Promise.reject(fout);
      },
    };
    let klaar: () => void = () => undefined;
    const rust = new Promise<void>((resolve) => (klaar = resolve));
    const log = createLog(
      (regel) => {
        regels.push(regel);
        if (regel.includes('Antwoord niet verstuurd')) klaar();
      },
      () => new Date('2026-05-08T10:00:00Z'),
    );
    const antwoorder = createAntwoorder({
      ...{ store, log, wake: () => klaar() },
      pauze: (duur) => Promise.resolve(pauzes.push(duur)),
    });
    return { antwoorder, bewaard, regels, pauzes, rust };
  }

  it('komt alsnog, één keer, als de opslag een tijd niet antwoordt', async () => {
    const { antwoorder, bewaard, pauzes, rust } = createProef(3);
    await antwoorder.reply(van, uit);
    await rust;
    expect(bewaard.map(({ inhoud }) => inhoud)).toEqual([{ tekst: uit.tekst, antwoordOp: '1' }]);
    expect(pauzes).toHaveLength(3);
  });

  it('komt niet twee keer als het toch al was bewaard', async () => {
    const { antwoorder, bewaard, rust } = createProef(1, { aangekomen: true });
    await antwoorder.reply(van, uit);
    await rust;
    expect(bewaard).toHaveLength(1);
  });

  it('staat in het log als de opslag ook na vijf minuten niet antwoordt, zonder wat er stond', async () => {
    const { antwoorder, bewaard, regels, pauzes, rust } = createProef(Infinity);
    await antwoorder.reply(van, uit);
    await rust;
    expect(bewaard).toEqual([]);
    expect(pauzes.reduce((som, duur) => som + duur, 0)).toBeGreaterThanOrEqual(300_000);
    expect(regels.join()).toContain('Antwoord niet verstuurd: de opslag antwoordt niet');
    expect(regels.join()).not.toContain('dossiers open');
  });

  it('laat een andere fout horen aan wie de beurt doet', async () => {
    const { antwoorder } = createProef(1, { fout: new RangeError('kapot') });
    await expect(antwoorder.reply(van, uit)).rejects.toThrow(RangeError);
  });
});
