import { legUit } from '../../bot/vragen/uitleg/leg-uit';
import { listBegrippen } from '../../rules/begrippen';
import { datum } from '../../rules/datum';
import { getNotificatie, listNotificaties } from '../../rules/notificaties';
import { listRegels } from '../../rules/regels';
import { listMoeilijk, meetLeesbaarheid } from '../support/b1/meet';
import { listFoutteksten, listHulpteksten } from '../support/b1/teksten';
import { readKaart, VOORBEELDEN } from './kaarten';

/** Flesch-Douma vanaf 65: iets strenger dan "standaard" (60), omdat mensen dit tussen het werk door lezen. */
const MIN_FLESCH = 65;
const MAX_WOORDEN_PER_ZIN = 12;

const meldingen = listNotificaties().flatMap((code: string) => getNotificatie(code) ?? []);
/** De namen die DUO en COA zelf aan hun meldingen geven; die veranderen wij niet. */
const TITELS = meldingen.map(({ titel }) => titel);

function withoutTitels(tekst: string): string {
  return TITELS.reduce((over, titel) => over.replaceAll(titel, ''), tekst);
}

const TEKSTEN: readonly (readonly [string, readonly string[], number])[] = [
  ['alle kaarten in alle toestanden', VOORBEELDEN.map(([, { inhoud }]) => withoutTitels(readKaart(inhoud))), 500],
  ['wat een regel zegt', listRegels().map(({ tekst }) => tekst), 150],
  ['wat er bij een melding te doen is', meldingen.map(({ watTeDoen }) => watTeDoen), 50],
  ['fouten', listFoutteksten(), 40],
  ['hulp op de opdrachtregel', listHulpteksten(), 40],
];

describe.each(TEKSTEN)('taalniveau B1: %s', (_, teksten, minstens) => {
  const { zinnen, woordenPerZin, flesch } = meetLeesbaarheid(teksten);

  it('heeft korte zinnen en gewone woorden, gemeten met Flesch-Douma', () => {
    expect(zinnen).toBeGreaterThan(minstens);
    expect(woordenPerZin).toBeLessThanOrEqual(MAX_WOORDEN_PER_ZIN);
    expect(flesch).toBeGreaterThanOrEqual(MIN_FLESCH);
  });

  it('heeft geen zin van meer dan 25 woorden en geen woord waar een gewoner woord voor is', () => {
    expect(listMoeilijk(teksten)).toEqual([]);
  });
});

describe('de meting zelf', () => {
  it('keurt ambtelijke taal af', () => {
    const tekst =
      'Indien de desbetreffende inburgeringsplichtige zich onverwijld heeft gemeld, geschiedt vaststelling van verwijtbaarheid conform de uitvoeringsbepalingen.';
    expect(meetLeesbaarheid([tekst]).flesch).toBeLessThan(40);
    expect(listMoeilijk([tekst]).length).toBe(5);
  });

  it('telt klanken, geen letters', () => {
    const { lettergrepenPerWoord } = meetLeesbaarheid(['De geïnteresseerde koeien eten mooie bieten buiten.']);
    expect(lettergrepenPerWoord).toBeCloseTo((1 + 6 + 2 + 2 + 2 + 2 + 2) / 7);
  });
});

describe('vaktermen', () => {
  it.each(listBegrippen().map(({ woord }) => woord))('%s legt de chat uit', (woord) => {
    const uitleg = ['Wat is', 'Wat is een', 'Wat betekent'].map((vraag) =>
      legUit(`${vraag} ${woord}?`, datum('2026-05-08')),
    );
    const [eerste] = uitleg.flatMap((een) => een ?? []);
    expect(eerste?.antwoord.length).toBeGreaterThan(20);
    expect(eerste?.bronnen).not.toEqual([]);
  });
});
