import { createDossier, type Plaatsing } from '../../../bot/dossiers/plaats-bericht';
import { type Store } from '../../../bot/store/store';
import { datum } from '../../../rules/datum';
import { openTestStore, type TestStore } from '../../support/store';

const op = datum('2026-05-08');
const vastgelegd = '2026-05-08T08:00:00.000Z';

function plaatsing(bericht: string): Plaatsing {
  return {
    bericht: { id: bericht },
    notificatie: 'COA-01',
    op,
    vastgelegd,
    persoonHash: `h-${bericht}`,
    andereHashes: [],
  };
}

describe('het volgende dossiernummer', () => {
  let opslag: TestStore;
  beforeEach(async () => (opslag = await openTestStore()));
  afterEach(() => opslag.remove());

  const open = (bericht: string, store: Store = opslag.store) => createDossier(store, 'Noord', plaatsing(bericht));
  const neemOver = (volgnummers: readonly number[]) =>
    opslag.store.takeOver(
      volgnummers.map((n) => ({
        ...{ dossiernummer: `2026-${String(n).padStart(4, '0')}`, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
        ...{ regels: [{ id: `m${n}`, op, notificatie: 'COA-01', vastgelegd }], sleutels: [] },
      })),
    );
  const reeks = (aantal: number) => Array.from({ length: aantal }, (_, n) => n + 1);

  it('loopt op vanaf een', async () => {
    for (const n of reeks(40)) expect(await open(`b${n}`)).toBe(`2026-${String(n).padStart(4, '0')}`);
  });

  it('is het eerste na een lange reeks, zonder die helemaal langs te gaan', async () => {
    await neemOver(reeks(1_500));
    let gekeken = 0;
    const telt: Store = { ...opslag.store, lookup: (sleutel) => ((gekeken += 1), opslag.store.lookup(sleutel)) };
    expect(await open('nieuw', telt)).toBe('2026-1501');
    expect(gekeken).toBeLessThan(60);
  });

  it('slaat een nummer over dat al van een ander dossier is', async () => {
    await neemOver([1, 2, 4]);
    expect([await open('a'), await open('b')]).toEqual(['2026-0003', '2026-0005']);
  });

  it('is na een val nog steeds dat van hetzelfde bericht', async () => {
    const valt: Store = { ...opslag.store, appendDossier: () => Promise.reject(new Error('gevallen')) };
    await expect(open('a', valt)).rejects.toThrow('gevallen');
    expect(await open('b')).toBe('2026-0002');
    expect(await open('a')).toBe('2026-0001');
  });

  it('is op als het jaar vol is', async () => {
    const vol: Store = { ...opslag.store, lookup: () => Promise.resolve('van een ander') };
    await expect(open('a', vol)).rejects.toThrow('geen vrij dossiernummer in 2026');
  });
});
