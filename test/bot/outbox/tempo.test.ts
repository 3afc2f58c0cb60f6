import { createTempo, type Tempo } from '../../../bot/outbox/tempo';
import { createVerzendboek } from '../../../bot/outbox/verzendboek';
import { ZendFout } from '../../../bot/outbox/kanaal';
import { createTestKlok } from '../../support/klok';
import { NepTeams } from '../../support/nep-teams';
import { openTestStore, type TestStore } from '../../support/store';
import { createTestZender } from '../../support/zender';

const NU = Date.UTC(2026, 4, 8, 7, 30);

/** Neemt zoveel plaatsen als er nu mogen, en geeft hoeveel dat er waren. */
async function takeAll(tempo: Tempo, plek: string, nu: number, voorrang = false): Promise<number> {
  for (let aantal = 0; ; aantal += 1) {
    const done = await tempo.take(plek, nu, voorrang);
    if (done === undefined) return aantal;
    done(nu);
  }
}

describe('het tempo', () => {
  it('laat er zeven toe, de achtste na een seconde en de negende na twee', async () => {
    const tempo = createTempo();
    expect(await takeAll(tempo, 'a', NU)).toBe(7);
    expect(tempo.wait('a', NU + 999)).toBe(1);
    expect(await takeAll(tempo, 'a', NU + 1_000)).toBe(1);
    expect(tempo.wait('a', NU + 1_999)).toBe(1);
    expect(await takeAll(tempo, 'a', NU + 2_000)).toBe(7);
  });

  it('laat er in een uur 1.740 toe, en daarna nog 60 voor wat voorrang heeft', async () => {
    const tempo = createTempo({ grenzen: [{ aantal: 1_800, milliseconden: 3_600_000, vrij: 60 }] });
    let gedaan = 0;
    for (let seconde = 0; seconde < 40; seconde += 1) gedaan += await takeAll(tempo, 'a', NU + seconde * 1_000);
    expect(gedaan).toBe(1_740);
    for (let seconde = 40; seconde < 50; seconde += 1) gedaan += await takeAll(tempo, 'a', NU + seconde * 1_000, true);
    expect(gedaan).toBe(1_800);
  });

  it('laat over alle gesprekken samen vijftig verzendingen per seconde toe', async () => {
    const tempo = createTempo();
    let gedaan = 0;
    for (let n = 0; n < 20; n += 1) gedaan += await takeAll(tempo, `kanaal ${n}`, NU);
    expect(gedaan).toBe(50);
  });

  it('telt een verzending die nog loopt mee, en daarna vanaf het antwoord', async () => {
    const tempo = createTempo();
    const lopend = await Promise.all(Array.from({ length: 8 }, () => tempo.take('a', NU, false)));
    expect(lopend.filter((done) => done !== undefined)).toHaveLength(7);
    for (const done of lopend) done?.(NU + 800);
    expect(tempo.wait('a', NU + 1_000)).toBe(800);
  });

  it('telt een kanaal en een draad daarin als een gesprek', async () => {
    const tempo = createTempo({ draadVan: (plek) => plek.split(';')[0] ?? plek });
    expect(await takeAll(tempo, 'noord;1', NU)).toBe(7);
    expect(tempo.wait('noord', NU)).toBeGreaterThan(0);
  });

  it('wacht niet uren als de klok is teruggezet', async () => {
    const tempo = createTempo();
    await takeAll(tempo, 'a', NU);
    expect(tempo.wait('a', NU - 86_400_000)).toBe(0);
  });
});

describe('het tempo over een herstart', () => {
  let opslag: TestStore;
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());
  const open = async (nu: number) => {
    const tempo = createTempo({ boek: createVerzendboek(opslag.store) });
    await tempo.refresh(nu);
    return tempo;
  };

  it('weet nog wat er net is verstuurd', async () => {
    const eerste = await open(NU);
    expect(await takeAll(eerste, 'a', NU)).toBe(7);
    await opslag.reopen();
    const tweede = await open(NU + 500);
    expect(tweede.wait('a', NU + 500)).toBe(500);
    expect(tweede.wait('b', NU + 500)).toBe(0);
  });

  it('weet nog hoe lang Teams vroeg te wachten', async () => {
    await (await open(NU)).rest('a', NU + 30_000, { alles: false, gevraagd: true });
    await opslag.reopen();
    expect((await open(NU + 10_000)).wait('a', NU + 10_000)).toBe(20_000);
  });

  it('leest het boek de volgende ronde alsnog, als de opslag de eerste keer niet antwoordde', async () => {
    await takeAll(await open(NU), 'a', NU);
    const boek = createVerzendboek(opslag.store);
    let keer = 0;
    const read = (nu: number) => ((keer += 1) === 1 ? Promise.reject(new Error('weg')) : boek.read(nu));
    const tempo = createTempo({ boek: { ...boek, read } });
    await expect(tempo.refresh(NU + 100)).rejects.toThrow('weg');
    await tempo.refresh(NU + 200);
    expect(tempo.wait('a', NU + 200)).toBe(800);
  });

  it('ruimt per verzending hoogstens twee oude regels op, zodat een vol boek geen kaart ophoudt', async () => {
    const oud = createVerzendboek(opslag.store);
    for (let n = 0; n < 9; n += 1) await oud.noteVerzonden('a', NU + n);
    let opgeruimd = 0;
    const dropClaim = (sleutel: string) => {
      opgeruimd += 1;
      return opslag.store.dropClaim(sleutel);
    };
    const boek = createVerzendboek({ ...opslag.store, dropClaim });
    const later = NU + 2 * 3_600_000;
    await boek.read(later);
    const perKeer: number[] = [];
    for (let n = 0; n < 6; n += 1) {
      const voor = opgeruimd;
      await boek.noteVerzonden('a', later + n);
      perKeer.push(opgeruimd - voor);
    }
    expect(perKeer).toEqual([2, 2, 2, 2, 1, 0]);
    expect(await opslag.store.listClaims('verzonden:')).toHaveLength(6);
  });

  it('vergeet wat ouder is dan een uur', async () => {
    const tempo = await open(NU);
    await takeAll(tempo, 'a', NU);
    await takeAll(tempo, 'a', NU + 3_600_001);
    expect(await opslag.store.listClaims('verzonden:')).toHaveLength(7);
  });
});

describe('een verzender die Teams moet remmen', () => {
  let opslag: TestStore;
  beforeEach(async () => {
    opslag = await openTestStore();
  });
  afterEach(() => opslag.remove());

  const draai = async (fout: ZendFout) => {
    const klok = createTestKlok();
    const teams = new NepTeams(klok);
    teams.tegenslagen.push({ bij: 'post', fout });
    const zender = createTestZender(opslag, teams, klok);
    await opslag.store.addWensen([{ id: 'dossier:2026-0143', plek: 'caseload:Noord' }]);
    await zender.pass();
    await opslag.store.addWensen([
      { id: 'dossier:2026-0144', plek: 'caseload:Noord' },
      { id: 'dossier:2026-0145', plek: 'caseload:Zuid' },
    ]);
    klok.advance(9_999);
    await zender.pass();
    const tijdens = [teams.kaarten('caseload:Noord').length, teams.kaarten('caseload:Zuid').length];
    klok.advance(1);
    await zender.pass();
    return [...tijdens, teams.kaarten('caseload:Noord').length, teams.kaarten('caseload:Zuid').length];
  };

  it('wacht met het hele gesprek zo lang als Teams vraagt, en met een ander gesprek niet', async () => {
    expect(await draai(new ZendFout('afgewezen', 429, 10_000))).toEqual([0, 1, 2, 1]);
  });

  it('wacht met alles als Teams zegt dat het om de tenant gaat', async () => {
    expect(await draai(new ZendFout('afgewezen', 429, 10_000, { alles: true }))).toEqual([0, 0, 2, 1]);
  });

  it('verstuurt op een volle plek eerst wat voorrang heeft', async () => {
    const klok = createTestKlok();
    const teams = new NepTeams(klok);
    const oud = Array.from({ length: 30 }, (_, n) => ({ id: `dossier:2026-${1000 + n}`, plek: 'caseload:Noord' }));
    await opslag.store.addWensen(oud);
    await opslag.store.addWensen([{ id: 'dossier:2026-2000', plek: 'caseload:Noord', voorrang: true }]);
    await createTestZender(opslag, teams, klok).pass();
    expect(teams.kaarten('caseload:Noord')[0]?.kaart).toEqual({ merk: 'merk-dossier:2026-2000' });
  });
});
