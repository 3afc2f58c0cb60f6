import { createMelder } from '../../../bot/outbox/melder';
import { createTempo } from '../../../bot/outbox/tempo';
import { createVerzendboek } from '../../../bot/outbox/verzendboek';
import { createZender } from '../../../bot/outbox/zender';
import { createTestKlok } from '../../support/klok';
import { NepTeams } from '../../support/nep-teams';
import { openTestStore, stilLog, type TestStore } from '../../support/store';

/** Zo vaak kijkt de verzender (bot/bouw/verzender.ts). */
const PAUZE = 500;
/** `npm run nacht` doet er tienduizend. */
const KAARTEN = Number(process.env.REGIEBOT_ACHTERSTAND ?? 2_500);
/** Het eerste kanaal loopt tegen de grens per uur aan, alle tien samen tegen die van de tenant. */
const GROOTSTE = Math.max(1_850, Math.floor(KAARTEN / 4));
const AANTALLEN = Array.from({ length: 10 }, (_, k) => (k === 0 ? GROOTSTE : Math.floor((KAARTEN - GROOTSTE) / 9)));
const TOTAAL = AANTALLEN.reduce((som, aantal) => som + aantal, 0);

/** De vroegste tijd (ms) waarop van `aantal` verzendingen op een gesprek de laatste mag, volgens de beschreven grenzen. */
function vroegste(aantal: number): number {
  const tijden: number[] = [];
  for (let n = 0; n < aantal; n += 1) {
    const na = (hoeveel: number, duur: number) => (n < hoeveel ? 0 : (tijden[n - hoeveel] ?? 0) + duur);
    tijden.push(Math.max(na(7, 1_000), na(8, 2_000), na(60, 30_000), na(1_800, 3_600_000)));
  }
  return tijden.at(-1) ?? 0;
}

describe(`een achterstand van ${TOTAAL} kaarten`, () => {
  let opslag: TestStore;
  beforeAll(async () => {
    opslag = await openTestStore({ duurzaam: 'proces' });
  });
  afterAll(() => opslag.remove());

  it('loopt leeg op de grenzen van Teams, zonder een vermijdbare 429 en elke kaart een keer', async () => {
    const klok = createTestKlok();
    const teams = new NepTeams(klok);
    const plekken = AANTALLEN.map((aantal, k) => ({ plek: `caseload:${k}`, aantal }));
    for (const { plek, aantal } of plekken)
      await opslag.store.addWensen(Array.from({ length: aantal }, (_, n) => ({ id: `${plek}:${n}`, plek })));
    const tempo = createTempo({ boek: createVerzendboek(opslag.store) });
    const zender = createZender({
      ...{ store: opslag.store, kanaal: teams, clock: klok, log: stilLog, tempo, kans: () => 0.5 },
      melder: createMelder({ store: opslag.store, clock: klok, beheerders: [] }),
      ...{ merk: (id) => id, teken: ({ id }) => Promise.resolve({ kaart: { id } }) },
    });
    const begin = klok.now().getTime();
    let verstuurd = 0;
    while (verstuurd < TOTAAL) {
      verstuurd += await zender.pass();
      klok.advance(PAUZE);
      const open = plekken.filter(({ plek, aantal }) => teams.telling(plek) < aantal);
      const wacht = Math.min(...open.map(({ plek }) => tempo.wait(plek, klok.now().getTime())));
      // Rounds in which nothing may be sent change nothing; skip them, but stay on the rhythm of the real loop.
      if (Number.isFinite(wacht)) klok.advance(Math.floor(wacht / PAUZE) * PAUZE);
    }
    const duur = klok.now().getTime() - begin;
    const ids = [...teams.zichtbaar.values()].map(({ inhoud }) => inhoud.kaart?.id);
    expect(new Set(ids).size).toBe(TOTAAL);
    expect(ids).toHaveLength(TOTAAL);
    expect(teams.grenzen.vermijdbaar()).toBe(0);
    expect(duur).toBeLessThan(vroegste(GROOTSTE) * 1.03);
    process.stdout.write(`${TOTAAL} kaarten in ${duur / 1_000} s; op zijn vroegst ${vroegste(GROOTSTE) / 1_000} s\n`);
  }, 600_000);
});
