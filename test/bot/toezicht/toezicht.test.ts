import { Hartslag } from '../../../bot/gezond';
import { kaartVan } from '../../../bot/dossiers/dossiers';
import { createAgendas } from '../../../bot/herinneringen/agendas';
import { createHerinnerronde } from '../../../bot/herinneringen/ronde';
import { createMeter } from '../../../bot/meten/meter';
import { createFindVervanger } from '../../../bot/rollen/afwezig';
import { createToezicht } from '../../../bot/toezicht/toezicht';
import { addDossier } from '../../support/beurt';
import { metPlan } from '../../support/dossier';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const KAART = 'dossier:2026-0143';
let opslag: TestStore;
let klok: TestKlok;

/** De herinneringen en het toezicht zoals de bot ze draait, op een dag in de ochtend. */
function start(dag: string) {
  klok = createTestKlok(dag);
  const { store } = opslag;
  const basis = { store, clock: klok, inrichting: testInrichting, wake: () => undefined };
  const agendas = createAgendas(basis);
  return {
    ronde: createHerinnerronde({ ...basis, agendas, findVervanger: createFindVervanger(store) }),
    toezicht: createToezicht({ ...basis, forget: (nummer) => agendas.forget(nummer) }),
  };
}

beforeEach(async () => {
  opslag = await openTestStore();
  const dossier = metPlan()
    .metFormulier('F-20a', '2026-01-05', { notificatie: 'DUO-SS139', stap: 'afhandelen' })
    .build();
  await addDossier(opslag.store, dossier, { wensen: [kaartVan(dossier)] });
});
afterEach(() => opslag.remove());

/** Een uur later: dan kijkt het toezicht weer. */
async function kijk(toezicht: () => Promise<string | undefined>): Promise<string | undefined> {
  klok.advance(3_600_000);
  return toezicht();
}

/** De regels van het lopende alarm van het toezicht. */
async function alarm(): Promise<string> {
  const id = await opslag.store.lookup('alarm-open:toezicht');
  return id === undefined ? '' : ((await opslag.store.lookup(`alarm:${id}`)) ?? '');
}

describe('het toezicht', () => {
  it('vindt niets als alles is gegaan zoals het moet', async () => {
    const { ronde, toezicht } = start('2026-02-09');
    await ronde();
    expect(await kijk(toezicht)).toBeUndefined();
    expect(await alarm()).toBe('');
  });

  it('vindt een herinnering die in het boek ontbreekt, meldt haar, en laat haar alsnog gaan', async () => {
    const { ronde, toezicht } = start('2026-02-09');
    await ronde();
    const [gedaan] = await opslag.store.listClaims('herinnerd:2026-0143:');
    await opslag.store.dropClaim(gedaan?.sleutel ?? '');
    // It may have come up after the round; only when the next round leaves it too, it was missed.
    expect(await kijk(toezicht)).toBeUndefined();
    await ronde();
    expect(await kijk(toezicht)).toBeDefined();
    expect(await alarm()).toContain('Dossier 2026-0143: een herinnering is niet verstuurd.');
    klok.advance(3_600_000);
    await ronde();
    expect((await opslag.store.listClaims('herinnerd:2026-0143:')).map(({ sleutel }) => sleutel)).toContain(
      gedaan?.sleutel,
    );
    expect(await kijk(toezicht)).toBeUndefined();
    expect(await alarm()).toBe('');
  });

  it('vindt een open termijn zonder kaart in het kanaal, en wenst haar opnieuw', async () => {
    const { ronde, toezicht } = start('2026-02-09');
    await ronde();
    // Shown by the sender's own account, but nowhere to be found.
    const uitgaand = await opslag.store.loadUitgaand(KAART);
    await opslag.store.saveZending(KAART, { getoond: 9, poging: 0, nietVoor: '' }, uitgaand?.beurt ?? 0);
    expect(await kijk(toezicht)).toBeDefined();
    expect(await alarm()).toContain('een open termijn had geen kaart in het kanaal');
    const hersteld = await opslag.store.loadUitgaand(KAART);
    expect(hersteld?.gewenst).toBeGreaterThan(uitgaand?.gewenst ?? 0);
  });

  it('vindt een dossier waar niemand over gaat', async () => {
    const { toezicht } = start('2026-02-09');
    const leeg = { ...testInrichting, personen: testInrichting.personen.filter(({ rol }) => rol === 'beheerder') };
    const zonder = createToezicht({
      ...{ store: opslag.store, clock: klok, inrichting: leeg, wake: () => undefined, forget: () => undefined },
    });
    expect(await kijk(zonder)).toBeDefined();
    expect(await alarm()).toContain('er is niemand die erover gaat');
    expect(await kijk(toezicht)).toBeUndefined();
  });

  it('ruimt op wat over een gewist dossier was onthouden', async () => {
    const { ronde, toezicht } = start('2026-02-09');
    await ronde();
    await opslag.store.eraseDossier('2026-0143', () => []);
    await kijk(toezicht);
    const rest = await Promise.all(
      ['beleid:', 'herinnerd:', 'herinnering-toont:'].map((begin) => opslag.store.listClaims(begin)),
    );
    expect(rest.flat()).toEqual([]);
  });

  it('haalt een gewist dossier van de kaarten waarop het stond, ook van oude', async () => {
    const { ronde, toezicht } = start('2026-02-09');
    await ronde();
    const kaarten = () => opslag.store.listClaims('herinnering-kaart:');
    expect(JSON.stringify(await kaarten())).toContain('2026-0143');
    const [kaart] = (await kaarten()).map(({ sleutel }) => `herinnering:${sleutel.slice('herinnering-kaart:'.length)}`);
    const gewenst = async () => (await opslag.store.loadUitgaand(kaart ?? ''))?.gewenst ?? 0;
    const eerst = await gewenst();
    expect(eerst).toBeGreaterThan(0);
    await opslag.store.eraseDossier('2026-0143', () => []);
    await kijk(toezicht);
    expect(await gewenst()).toBeGreaterThan(eerst);
    expect(JSON.stringify(await kaarten())).not.toContain('2026-0143');
    expect(JSON.stringify(await opslag.store.listClaims('herinnering-toont:'))).not.toContain('2026-0143');
  });

  it('telt de plaatsvervanger van de teamleider als iemand die erover gaat, en een klantmanager van een andere caseload niet', async () => {
    start('2026-02-09');
    const collegas = testInrichting.personen.filter(({ rol, id }) => rol === 'klantmanager' && id !== 'fatima');
    const metPlaatsvervanger = (plaatsvervanger: string, caseload: string) => ({
      ...testInrichting,
      caseloads: testInrichting.caseloads.map((een) => (een.naam === 'Noord' ? { ...een, plaatsvervanger } : een)),
      personen: collegas.map((een) => (een.id === plaatsvervanger ? { ...een, caseloads: [caseload] } : een)),
    });
    const vindt = async (inrichting: typeof testInrichting) => {
      const delen = { store: opslag.store, clock: klok, inrichting, wake: () => undefined, forget: () => undefined };
      await kijk(createToezicht(delen));
      return (await alarm()).includes('er is niemand die erover gaat');
    };
    expect(await vindt(metPlaatsvervanger('joost', 'Noord'))).toBe(false);
    expect(await vindt(metPlaatsvervanger('joost', 'Zuid'))).toBe(true);
  });

  it('heeft zelf een hartslag, in de gezondheid en in de metingen', async () => {
    const { toezicht } = start('2026-02-09');
    const hartslag = new Hartslag(klok);
    hartslag.announce('toezicht');
    hartslag.good('toezicht', await toezicht());
    klok.advance(120_000);
    expect((await hartslag.report(opslag.store)).bevindingen).toContain(
      'Van toezicht is al meer dan een minuut niets goed gegaan.',
    );
    expect(await createMeter({ store: opslag.store, hartslag, clock: klok }).scrape()).toContain(
      'bron="toezicht"} 120',
    );
  });
});
