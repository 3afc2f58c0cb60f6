import { createMelder } from '../../../bot/outbox/melder';
import { createTempo } from '../../../bot/outbox/tempo';
import { type Geplaatst, type TeamsKanaal, ZendFout } from '../../../bot/outbox/kanaal';
import { createZender, type Zender, type ZenderDelen } from '../../../bot/outbox/zender';
import { type UitgaandeInhoud } from '../../../bot/store/store';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, stilLog, type TestStore } from '../../support/store';

/** Een Teams dat onthoudt wat zichtbaar is en op bevel misgaat. */
class NepTeams implements TeamsKanaal {
  zichtbaar = new Map<string, UitgaandeInhoud>();
  aanroepen: string[] = [];
  volgende: ('429' | '500 na aanname' | 'weg' | '403 bij zoeken')[] = [];

  post(_plek: string, inhoud: UitgaandeInhoud): Promise<Geplaatst> {
    this.aanroepen.push('post');
    const storing = this.volgende.shift();
    if (storing === '429') return Promise.reject(new ZendFout('afgewezen', 429, 3_000));
    const activityId = String(this.zichtbaar.size + 1);
    this.zichtbaar.set(activityId, inhoud);
    if (storing === '500 na aanname') return Promise.reject(new ZendFout('onduidelijk', 500));
    return Promise.resolve({ gesprek: 'g', activityId });
  }
  update(waar: Geplaatst, inhoud: UitgaandeInhoud): Promise<void> {
    this.aanroepen.push('update');
    if (this.volgende.shift() === 'weg') return Promise.reject(new ZendFout('verdwenen', 404));
    this.zichtbaar.set(waar.activityId, inhoud);
    return Promise.resolve();
  }
  find(_plek: string, merk: string): Promise<Geplaatst | undefined> {
    this.aanroepen.push('find');
    if (this.volgende.shift() === '403 bij zoeken') return Promise.reject(new ZendFout('afgewezen', 403));
    const gevonden = [...this.zichtbaar].find(([, inhoud]) => JSON.stringify(inhoud).includes(merk));
    return Promise.resolve(gevonden && { gesprek: 'g', activityId: gevonden[0] });
  }
}

describe('de verzender', () => {
  let opslag: TestStore;
  let teams: NepTeams;
  let klok: TestKlok;
  let waarheid: string;
  let zender: Zender;

  beforeEach(async () => {
    opslag = await openTestStore();
    teams = new NepTeams();
    klok = createTestKlok();
    waarheid = 'nieuw';
    zender = createVerzender();
  });
  afterEach(() => opslag.remove());

  const createVerzender = (anders: Partial<ZenderDelen> = {}) =>
    createZender({
      ...{ store: opslag.store, kanaal: teams, clock: klok, log: stilLog, tempo: createTempo(), kans: () => 1 },
      melder: createMelder({ store: opslag.store, clock: klok, beheerders: ['ruben'] }),
      merk: (id) => `merk-${id}`,
      teken: ({ id }) => Promise.resolve({ kaart: { merk: `merk-${id}`, waarheid } }),
      ...anders,
    });
  const wens = () => opslag.store.addWensen([{ id: 'dossier:2026-0143', plek: 'caseload:Noord' }]);
  const kaarten = () => [...teams.zichtbaar.values()].map((inhoud) => inhoud.kaart?.waarheid);

  it('plaatst een kaart een keer en werkt haar daarna bij', async () => {
    await wens();
    await zender.pass();
    waarheid = 'opgepakt';
    await wens();
    await zender.pass();
    expect(kaarten()).toEqual(['opgepakt']);
    expect(teams.aanroepen).toEqual(['post', 'update']);
  });

  it('verstuurt niets als de kaart al toont wat waar is', async () => {
    await wens();
    await zender.pass();
    await wens();
    await zender.pass();
    expect(teams.aanroepen).toEqual(['post']);
    expect((await opslag.store.count()).uitgaand).toBe(0);
  });

  it('maakt van veel wensen voor een kaart een verzending', async () => {
    await wens();
    await wens();
    await wens();
    await zender.pass();
    expect(teams.aanroepen).toEqual(['post']);
  });

  it('kijkt na een onduidelijk antwoord eerst of de kaart er al staat', async () => {
    teams.volgende = ['500 na aanname'];
    await wens();
    await zender.pass();
    klok.advance(600_000);
    await zender.pass();
    expect(kaarten()).toEqual(['nieuw']);
    expect(teams.aanroepen).toEqual(['post', 'find', 'update']);
  });

  it('plaatst niet opnieuw zolang het kanaal niet kan worden teruggelezen', async () => {
    teams.volgende = ['500 na aanname', '403 bij zoeken'];
    await wens();
    await zender.pass();
    klok.advance(600_000);
    await zender.pass();
    expect(kaarten()).toEqual(['nieuw']);
    expect(await opslag.store.loadUitgaand('dossier:2026-0143')).toMatchObject({ getoond: 0, onzeker: true });
  });

  it('kijkt eerst als het programma tijdens het plaatsen werd gestopt', async () => {
    await wens();
    await stopDuringPost();
    await zender.pass();
    expect(kaarten()).toEqual(['nieuw']);
    expect(teams.aanroepen).toEqual(['post', 'find', 'update']);
  });

  it('wacht zolang als Teams vraagt en probeert het dan opnieuw', async () => {
    teams.volgende = ['429'];
    await wens();
    await zender.pass();
    klok.advance(2_999);
    await zender.pass();
    expect(teams.aanroepen).toEqual(['post']);
    klok.advance(1);
    await zender.pass();
    expect(teams.aanroepen).toEqual(['post', 'post']);
    expect(kaarten()).toEqual(['nieuw']);
  });

  it('plaatst een verdwenen kaart opnieuw', async () => {
    await wens();
    await zender.pass();
    teams.zichtbaar.clear();
    teams.volgende = ['weg'];
    waarheid = 'opgepakt';
    await wens();
    await zender.pass();
    klok.advance(600_000);
    await zender.pass();
    expect(kaarten()).toEqual(['opgepakt']);
  });

  it('vergeet een wens niet die tijdens het versturen binnenkomt', async () => {
    await wens();
    const post = teams.post.bind(teams);
    teams.post = async (plek, inhoud) => {
      const waar = await post(plek, inhoud);
      waarheid = 'opgepakt';
      await wens();
      return waar;
    };
    await zender.pass();
    await zender.pass();
    expect(kaarten()).toEqual(['opgepakt']);
  });

  it('stuurt een eenmalig antwoord liever niet dan twee keer, en zegt dat het onzeker is', async () => {
    teams.volgende = ['500 na aanname'];
    await opslag.store.addWensen([{ id: 'antwoord:1', plek: 'gesprek:a', inhoud: { tekst: 'hallo' } }]);
    await zender.pass();
    klok.advance(600_000);
    await zender.pass();
    expect(teams.aanroepen).toEqual(['post']);
    expect(await opslag.store.count()).toMatchObject({ uitgaand: 0, onzeker: 1 });
  });

  it('bewaart de inhoud van een verstuurd antwoord niet', async () => {
    await opslag.store.addWensen([{ id: 'antwoord:1', plek: 'gesprek:a', inhoud: { tekst: 'hallo' } }]);
    await zender.pass();
    expect((await opslag.store.loadUitgaand('antwoord:1'))?.inhoud).toBeUndefined();
  });

  it('laat een kaart die niet te tekenen is de volgende niet ophouden', async () => {
    const kapot = createVerzender({
      teken: ({ id }) =>
        id === 'dossier:2026-0001' ? Promise.reject(new Error('stuk')) : Promise.resolve({ kaart: { id } }),
    });
    await opslag.store.addWensen([
      { id: 'dossier:2026-0001', plek: 'caseload:Noord' },
      { id: 'dossier:2026-0002', plek: 'caseload:Noord' },
    ]);
    await kapot.pass();
    expect([...teams.zichtbaar.values()].map((inhoud) => inhoud.kaart?.id)).toEqual(['dossier:2026-0002']);
    expect(await opslag.store.loadUitgaand('dossier:2026-0001')).toMatchObject({ getoond: 0, dood: 0 });
    expect(await opslag.store.loadUitgaand('zending:dossier:2026-0001')).toMatchObject({ plek: 'beheer' });
  });

  it('laat een vol kanaal een ander kanaal niet ophouden', async () => {
    for (let n = 0; n < 200; n += 1) await opslag.store.addWensen([{ id: `bericht:${n}`, plek: 'triage' }]);
    await wens();
    await zender.pass();
    expect([...teams.zichtbaar.values()].some((inhoud) => inhoud.kaart?.merk === 'merk-dossier:2026-0143')).toBe(true);
  });

  it('vervangt een bericht nog eens als het antwoord onduidelijk was: dat mag twee keer', async () => {
    teams.volgende = ['500 na aanname'];
    await opslag.store.addWensen([{ id: 'antwoord:1', plek: 'gesprek:a', inhoud: { tekst: 'klaar', vervangt: '1' } }]);
    await zender.pass();
    klok.advance(600_000);
    await zender.pass();
    expect(teams.aanroepen).toEqual(['post', 'post']);
    expect(await opslag.store.count()).toMatchObject({ uitgaand: 0, onzeker: 0 });
  });

  it('houdt zich per gesprek aan zeven verzendingen per seconde', async () => {
    for (let n = 0; n < 9; n += 1)
      await opslag.store.addWensen([{ id: `dossier:2026-000${n}`, plek: 'caseload:Noord' }]);
    await zender.pass();
    expect(teams.zichtbaar.size).toBe(7);
    klok.advance(1_000);
    await zender.pass();
    expect(teams.zichtbaar.size).toBe(8);
    klok.advance(1_000);
    await zender.pass();
    expect(teams.zichtbaar.size).toBe(9);
  });

  /** The card is placed, and the program is gone before it hears so. */
  async function stopDuringPost(): Promise<void> {
    await new Promise<void>((geplaatst) => {
      const kanaal: TeamsKanaal = {
        post: async (plek, inhoud) => {
          await teams.post(plek, inhoud);
          geplaatst();
          return new Promise(() => undefined);
        },
        update: (waar, inhoud) => teams.update(waar, inhoud),
        find: (plek, merk) => teams.find(plek, merk),
      };
      void createVerzender({ kanaal }).pass();
    });
  }
});
