import { AANROEPEN } from './aanroepen';
import { type Aanval } from './aanval';
import { ACTIVITEITAANVALLEN } from './activiteiten';
import { BUITENOM } from './buitenom';
import { HERHAALD } from './herhaald';
import { KLIKAANVALLEN } from './klikken';
import { LINKAANVALLEN } from './links';
import { MAILAANVALLEN } from './mails';
import { SEINAANVALLEN } from './seinen';
import { type Rij, showAanvallen } from './tabel';
import { TOKENAANVALLEN } from './tokens';
import { TWEELINGEN } from './tweelingen';
import { UITPUTTING } from './uitputting';
import { VERZOEKAANVALLEN } from './verzoeken';
import { startWereld, type Wereld } from './wereld';

const AANVALLEN: readonly Aanval[] = [
  ...TOKENAANVALLEN,
  ...ACTIVITEITAANVALLEN,
  ...VERZOEKAANVALLEN,
  ...KLIKAANVALLEN,
  ...AANROEPEN,
  ...MAILAANVALLEN,
  ...BUITENOM,
  ...HERHAALD,
  ...LINKAANVALLEN,
  ...SEINAANVALLEN,
  ...UITPUTTING,
];

// A busy machine is slow, not open.
jest.setTimeout(180_000);

describe('aanvallen op de bot zoals hij in productie draait', () => {
  let wereld: Wereld;
  const rijen: Rij[] = [];
  const fouten = jest.spyOn(console, 'error').mockImplementation(() => undefined);

  beforeAll(async () => {
    wereld = await startWereld();
  }, 180_000);
  afterAll(async () => {
    fouten.mockRestore();
    await wereld.close();
    showAanvallen(rijen);
  });

  it('bij elke aanval hoort een goed verzoek, en elk goed verzoek hoort bij een aanval', () => {
    expect([...new Set(AANVALLEN.map(({ tweeling }) => tweeling))].sort()).toEqual(Object.keys(TWEELINGEN).sort());
    expect(new Set(AANVALLEN.map(({ groep, naam }) => `${groep}: ${naam}`)).size).toBe(AANVALLEN.length);
    expect(AANVALLEN.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.entries(TWEELINGEN))('laat %s binnen', async (_naam, mag) => {
    expect(await mag(wereld)).toBe(true);
  });

  it.each(AANVALLEN.map((aanval) => [`${aanval.groep}: ${aanval.naam}`, aanval] as const))(
    'weigert %s',
    async (_naam, aanval) => {
      const { groep, naam } = aanval;
      const uitkomst = await aanval.regiebot(wereld);
      const daarnaast = await aanval.standaard?.(wereld);
      rijen.push({ groep, naam, regiebot: uitkomst.zie, standaard: daarnaast?.zie ?? '-' });
      expect(uitkomst).toMatchObject({ binnen: false });
    },
  );

  it.each(Object.entries(TWEELINGEN))('laat na alle aanvallen %s nog steeds binnen', async (_naam, mag) => {
    expect(await mag(wereld)).toBe(true);
  });
});
