import { createTeken } from '../../../bot/acties/geopend';
import { BotError } from '../../../bot/errors';
import { type Inrichting } from '../../../bot/inrichting';
import { type Store } from '../../../bot/store/store';
import { type HandleTurn } from '../../../bot/teams/turn';
import { loadGetoond } from '../../../bot/vragen/gesprek';
import { addVoorbeelden, createTestDelen, createTestTurn } from '../../support/beurt';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { NepTeams } from '../../support/nep-teams';
import { openTestStore, type TestStore } from '../../support/store';
import { createTestZender } from '../../support/zender';

const NUMMER = '2026-0143';
const CHAT = 'chat:fatima';

describe('een dossier dat iemand vanuit het kanaal opent', () => {
  let opslag: TestStore;
  let klok: TestKlok;
  let teams: NepTeams;
  let handle: HandleTurn;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    teams = new NepTeams(klok);
    handle = createTestTurn(opslag.store, klok);
    await addVoorbeelden(opslag.store, klok);
  });
  afterEach(() => opslag.remove());

  const klik = (verb: string, data: object = {}, plek: 'chat' | 'kanaal' = 'kanaal') =>
    handle({
      ...{ soort: 'actie', van: { persoon: 'fatima', plek, gesprek: 'g', activityId: 'a' } },
      ...{ verb, data: { dossiernummer: NUMMER, ...data } },
    });
  const send = (inrichting: Inrichting = testInrichting, store: Store = opslag.store) =>
    createTestZender(opslag, teams, klok, {
      teken: createTeken(createTestDelen(store, klok, inrichting)),
    }).pass();
  const wachtend = () => opslag.store.listTeVersturen('9999', 10);
  const inChat = () => teams.kaarten(CHAT).map((inhoud) => JSON.stringify(inhoud));
  const withFatima = (anders: object): Inrichting => ({
    ...testInrichting,
    personen: testInrichting.personen.map((een) => (een.id === 'fatima' ? { ...een, ...anders } : een)),
  });

  it('staat in de wachtrij alleen als nummer: geen naam, geen taak, geen geschiedenis', async () => {
    await klik('open');
    const [item] = await wachtend();
    expect((await opslag.store.loadUitgaand(item?.id ?? ''))?.inhoud).toEqual({ opent: NUMMER });
  });

  it('komt als kaart van het hele dossier in de chat van wie klikte, en is daarna het dossier van "waarom deze dag?"', async () => {
    await klik('open');
    expect(await loadGetoond(opslag.store, 'fatima')).toBeUndefined();
    expect(await send()).toBe(1);
    const [kaart, ...meer] = inChat();
    expect(kaart).toContain(`Dossier ${NUMMER}`);
    expect(kaart).toContain('Laatst gebeurd');
    expect(meer).toEqual([]);
    expect(await loadGetoond(opslag.store, 'fatima')).toBe(NUMMER);
  });

  it('toont wat er na de klik nog gebeurde', async () => {
    await klik('open');
    const { versie = 0, dossier } = (await opslag.store.loadDossier(NUMMER)) ?? {};
    await opslag.store.appendDossier({
      ...{ dossiernummer: NUMMER, verwachteVersie: versie, caseload: dossier?.caseload ?? '', wensen: [] },
      ...{ klantmanager: 'joost', regels: [] },
    });
    await send();
    expect(inChat()[0]).toContain('Joost');
  });

  it('staat na een tweede klik op dezelfde knop één keer in de chat', async () => {
    await klik('open');
    await klik('open');
    await send();
    await klik('open');
    await send();
    expect(inChat()).toHaveLength(1);
  });

  it.each([
    ['wie intussen niet meer bij de caseload hoort, leest dat', withFatima({ caseloads: ['Zuid'] }), /geen toegang/],
    ['wie intussen geen medewerker meer is, leest dat', withFatima({ id: 'weg' }), /kent u niet meer/],
  ])('%s, en ziet niets van het dossier', async (_, inrichting, zin) => {
    await klik('open');
    await send(inrichting);
    expect(inChat()).toEqual([expect.stringMatching(zin)]);
    expect(inChat()[0]).not.toContain(NUMMER);
  });

  it('zegt het als de kaart niet te tekenen is', async () => {
    await klik('open');
    const stuk = { ...opslag.store, listClaims: () => Promise.reject(new TypeError('kapot')) };
    await send(testInrichting, stuk);
    expect(inChat()).toEqual([expect.stringMatching(/kan Regiebot nu niet tonen/)]);
    expect(await wachtend()).toEqual([]);
  });

  it('wacht als de opslag even niet antwoordt, en komt dan alsnog', async () => {
    await klik('open');
    const stuk = {
      ...opslag.store,
      loadDossier: () => Promise.reject(new BotError('OPSLAG_ONBEREIKBAAR', 'Even niet.')),
    };
    await expect(send(testInrichting, stuk)).rejects.toMatchObject({ code: 'OPSLAG_ONBEREIKBAAR' });
    expect(inChat()).toEqual([]);
    expect(await send()).toBe(1);
  });
});
