import { type AdaptiveCard, MAX_KAART_TEKENS } from '../../cards';
import { withUitleg } from '../../cards/woorden';
import { listBegrippen } from '../../rules/begrippen';
import { getBron } from '../../rules/bronnen';
import { GEVOELIG } from '../../cards/delen/namen';
import { listActies, listDelen, listTeksten } from '../support/kaartdelen';
import { VOORBEELDEN } from './kaarten';

type Deel = Readonly<Record<string, unknown>>;

const ALLEEN_BIJ_FOUT_OF_LEEG = new Set(['errorMessage', 'placeholder']);

/** Wat er op de kaart staat zonder de uitleg zelf. Een gesloten keuzelijst noemt alles wat bestaat, en haar waarde leest niemand. */
function readZonderUitleg(deel: unknown): unknown {
  if (Array.isArray(deel)) return deel.filter((een: Deel) => een.id !== 'woorden').map(readZonderUitleg);
  if (typeof deel !== 'object' || deel === null) return deel;
  const { type, style, choices, value, ...rest } = deel as Deel;
  const open =
    style === 'expanded' && Array.isArray(choices) ? (choices as Deel[]).map(({ title }) => ({ title })) : [];
  const zichtbaar = Object.entries(rest).filter(([sleutel]) => !ALLEEN_BIJ_FOUT_OF_LEEG.has(sleutel));
  return {
    ...{ type, ...(type === 'Input.ChoiceSet' ? { choices: open } : { value }) },
    ...Object.fromEntries(zichtbaar.map(([sleutel, waarde]) => [sleutel, readZonderUitleg(waarde)])),
  };
}

function getUitleg(kaart: AdaptiveCard): readonly string[] {
  return listDelen(kaart)
    .filter(({ id }) => id === 'woorden')
    .flatMap(listTeksten);
}

function kaartMet(...teksten: readonly string[]): AdaptiveCard {
  const body = teksten.map((text) => ({ type: 'TextBlock', text, wrap: true }));
  return { type: 'AdaptiveCard', version: '1.5', lang: 'nl', fallbackText: 'Dag', speak: 'Dag', body };
}

describe('elke kaart in elke toestand', () => {
  it('legt elk woord uit de wet uit dat erop staat, en geen ander', () => {
    const fout = VOORBEELDEN.flatMap(([naam, { inhoud }]) => {
      const gelezen = listTeksten(readZonderUitleg(inhoud)).join('\n');
      const verwacht = listBegrippen().filter(({ patroon }) => patroon.test(gelezen));
      const uitleg = getUitleg(inhoud);
      const ontbreekt = verwacht.filter(({ zin }) => !uitleg.some((regel) => regel.includes(zin)));
      return [
        ...ontbreekt.map(({ woord }) => `${naam}: ${woord} staat er zonder uitleg`),
        ...(uitleg.length > verwacht.length ? [`${naam}: uitleg van een woord dat er niet staat`] : []),
      ];
    });
    expect(fout).toEqual([]);
  });

  it('gebruikt elk woord van de lijst op een kaart', () => {
    const uitgelegd = VOORBEELDEN.flatMap(([, { inhoud }]) => getUitleg(inhoud)).join('\n');
    expect(listBegrippen().filter(({ zin }) => !uitgelegd.includes(zin))).toEqual([]);
  });

  it('opent de uitleg met een knop die haar noemt, zonder beurt naar de server', () => {
    const met = VOORBEELDEN.filter(([, { inhoud }]) => getUitleg(inhoud).length > 0);
    expect(met.length).toBeGreaterThan(200);
    for (const [, { inhoud }] of met) {
      const knoppen = listActies(inhoud, 'Action.ToggleVisibility').filter(
        ({ targetElements }) => JSON.stringify(targetElements) === '["woorden"]',
      );
      expect(knoppen.map(({ title }) => title)).toEqual([expect.stringMatching(/^Wat beteken(t|en) .+\?$/)]);
      expect(inhoud.body.at(-1)).toMatchObject({ id: 'woorden', isVisible: false });
    }
  });
});

describe('een begrip', () => {
  it.each(listBegrippen().map((begrip) => [begrip.woord, begrip] as const))(
    '%s: is aan zichzelf te herkennen en legt zich uit zonder een ander moeilijk woord',
    (woord, { patroon, zin, bron }) => {
      if (woord !== 'SS-nummer') expect(woord).toMatch(patroon);
      expect(listBegrippen().filter((ander) => ander.woord !== woord && ander.patroon.test(zin))).toEqual([]);
      expect(zin).toMatch(/[^.]$/);
      expect(getBron(bron).nagekeken).not.toBe('nog niet');
      // Anything that may stand in a channel keeps the channel's silence.
      if (!GEVOELIG.test(woord)) expect(zin).not.toMatch(GEVOELIG);
    },
  );

  it('staat op alfabet en één keer in de lijst', () => {
    const woorden = listBegrippen().map(({ woord }) => woord.toLowerCase());
    expect(woorden).toEqual([...new Set(woorden)].sort((een, ander) => een.localeCompare(ander, 'nl')));
  });
});

describe('de uitleg onderaan', () => {
  it('noemt één woord in de vraag zelf, en meer woorden samen', () => {
    expect(listActies(withUitleg(kaartMet('PIP vaststellen')), 'Action.ToggleVisibility')[0]?.title).toBe(
      'Wat betekent PIP?',
    );
    expect(listActies(withUitleg(kaartMet('PIP', 'MAP')), 'Action.ToggleVisibility')[0]?.title).toBe(
      'Wat betekenen deze woorden?',
    );
  });

  it('laat een kaart zonder zulke woorden zoals zij is', () => {
    const kaart = kaartMet('Mappen en pipetten');
    expect(withUitleg(kaart)).toBe(kaart);
  });

  it('houdt nooit een volle kaart tegen', () => {
    const vol = kaartMet('PIP', 'x'.repeat(MAX_KAART_TEKENS - 400));
    expect(JSON.stringify(vol).length).toBeLessThan(MAX_KAART_TEKENS);
    expect(withUitleg(vol)).toBe(vol);
  });
});
