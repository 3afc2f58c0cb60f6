import { BEGRIPPEN, NAMEN } from '../../../bot/vragen/taal/lexicon';
import { repairWoord } from '../../../bot/vragen/taal/herstel';
import { lezer } from './lezen';

describe('de woordenlijst', () => {
  it('geeft een los woord nooit twee betekenissen', () => {
    const betekenissen = new Map<string, Set<string>>();
    for (const ingangen of BEGRIPPEN.values())
      for (const { begrip, patroon } of ingangen) {
        const nodig = patroon.filter(({ los }) => !los);
        if (nodig.length !== 1 || patroon.length !== 1) continue;
        for (const woord of nodig[0]?.keuze ?? [])
          betekenissen.set(woord, (betekenissen.get(woord) ?? new Set()).add(begrip));
      }
    expect(
      [...betekenissen]
        .filter(([, begrippen]) => begrippen.size > 1)
        .map(([woord, begrippen]) => `${woord}: ${[...begrippen].join(', ')}`),
    ).toEqual([]);
  });

  it('herstelt geen voornaam tot een woord', () => {
    const fout = [...NAMEN].filter((naam) => lezer(`Hoeveel dossiers heeft ${naam}?`).onbekend.length === 0);
    expect(fout.filter((naam) => !['anneke', 'bram', 'fatima', 'joost', 'mehmet', 'saskia'].includes(naam))).toEqual(
      [],
    );
  });
});

describe('een tikfout', () => {
  const betekenis = new Map([
    ['koppeling', 'koppeling'],
    ['koppelingen', 'koppeling'],
    ['waarschuwing', 'waarschuwing'],
    ['gestart', 'starten'],
    ['gestopt', 'stoppen'],
    ['oost', 'naam Oost'],
  ]);

  it.each([
    ['kopeling', 'koppeling'],
    ['koppelinng', 'koppeling'],
    ['koppelnig', 'koppeling'],
    ['kopppelingen', 'koppelingen'],
    ['waarschuwimg', 'waarschuwing'],
  ])('%s is %s', (getypt, bedoeld) => expect(repairWoord(getypt, { betekenis })).toBe(bedoeld));

  it.each([
    ['twee letters verschil', 'kopelling'],
    ['twee woorden die het kunnen zijn', 'gestort'],
    ['een woord van vier letters', 'oost'],
    ['een doel van vier letters', 'joost'],
  ])('blijft staan bij %s', (_wat, getypt) => expect(repairWoord(getypt, { betekenis })).toBeUndefined());
});
