import { listVoorbeeldDossiers } from '../../../bot/lokaal/voorbeelden/dossiers';
import { type Herkomst, type TurnUit } from '../../../bot/teams/turn';
import { isNotificatieRegel } from '../../../rules/historie';
import { datum } from '../../../rules/datum';
import { addDossier, createTestTurn } from '../../support/beurt';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { listActies } from '../../support/lokaal-client';
import { openTestStore, type TestStore } from '../../support/store';

const NUMMER = '2026-0001';

/** Teams bezorgt een klik na 15 seconden nog eens als het antwoord uitbleef, soms met een ander id van de activiteit. */
describe('een klik die nog eens wordt bezorgd', () => {
  let opslag: TestStore;
  let klok: TestKlok;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok();
    await opslag.store.appendDossier({
      ...{ dossiernummer: NUMMER, verwachteVersie: 0, caseload: 'Noord', wensen: [] },
      regels: [{ id: 'm1', op: datum('2026-05-01'), notificatie: 'COA-01' }],
    });
  });
  afterEach(() => opslag.remove());

  const click = (persoon: string, verb: string, data: unknown, plek: Herkomst['plek'] = 'kanaal'): Promise<TurnUit> =>
    createTestTurn(
      opslag.store,
      klok,
    )({ soort: 'actie', van: { persoon, plek, gesprek: 'g', activityId: 'a' }, verb, data });

  const kaartVoor = async (persoon: string) => {
    const uit = await click(persoon, 'dossier', { dossiernummer: NUMMER });
    if (uit.soort !== 'kaart') throw new Error('geen kaart');
    return uit.kaart;
  };
  const knop = async (persoon: string, titel: string) =>
    listActies(await kaartVoor(persoon)).find(({ title }) => title === titel)!;
  const stappen = async () =>
    (await opslag.store.loadDossier(NUMMER))!.dossier.historie.flatMap((regel) =>
      isNotificatieRegel(regel) ? [] : [regel.velden.stap],
    );

  it.each([
    ['zonder herstart', () => Promise.resolve()],
    ['over een herstart heen', () => opslag.reopen()],
  ] as [string, () => Promise<unknown>][])(
    'geeft bij oppakken hetzelfde antwoord en geen tweede regel, %s',
    async (_, tussendoor) => {
      const { verb, data } = await knop('fatima', 'Oppakken');
      const eerste = await click('fatima', verb, data);
      await tussendoor();
      klok.advance(15_000);
      expect(await click('fatima', verb, data)).toEqual(eerste);
      expect(await stappen()).toEqual(['oppakken']);
    },
  );

  it('pakt niet opnieuw op wat dezelfde persoon intussen heeft teruggegeven', async () => {
    const oppakken = await knop('fatima', 'Oppakken');
    await click('fatima', oppakken.verb, oppakken.data);
    const teruggeven = await knop('fatima', 'Teruggeven');
    await click('fatima', teruggeven.verb, { ...teruggeven.data, reden: 'Niet mijn wijk' });
    klok.advance(15_000);
    await click('fatima', oppakken.verb, oppakken.data);
    expect(await stappen()).toEqual(['oppakken', 'teruggeven']);
  });

  it('telt een echte tweede klik, op de kaart van daarna, wel', async () => {
    for (const titel of ['Oppakken', 'Teruggeven', 'Oppakken']) {
      const { verb, data } = await knop('fatima', titel);
      await click('fatima', verb, { ...data, reden: 'Niet mijn wijk' });
    }
    expect(await stappen()).toEqual(['oppakken', 'teruggeven', 'oppakken']);
  });

  it('zegt een ander die tegelijk klikte wie eerder was', async () => {
    const { verb, data } = await knop('fatima', 'Oppakken');
    await click('fatima', verb, data);
    expect(await click('joost', verb, data)).toMatchObject({ soort: 'fout', status: 409 });
    expect(await stappen()).toEqual(['oppakken']);
  });

  it('zet een geopend dossier een keer in de chat, en op een nieuwe klik later nog eens', async () => {
    const open = () => click('fatima', 'open', { dossiernummer: NUMMER });
    const inChat = async () =>
      (await opslag.store.listTeVersturen('9999', 99)).filter(({ plek }) => plek === 'chat:fatima').length;
    const eerste = await open();
    await opslag.reopen();
    klok.advance(15_000);
    expect(await open()).toEqual(eerste);
    expect(await inChat()).toBe(1);
    klok.advance(60_000);
    await open();
    expect(await inChat()).toBe(2);
  });

  it('legt een formulier een keer vast, en een tweede met dezelfde velden op de nieuwe kaart ook', async () => {
    const dossier = listVoorbeeldDossiers(klok.vandaag())[0]!;
    await addDossier(opslag.store, dossier);
    const bewaard = async () => (await opslag.store.loadDossier(dossier.dossiernummer))!;
    const submit = async (versie: number) =>
      click(
        'marieke',
        'formulier',
        {
          ...{ dossiernummer: dossier.dossiernummer, formulier: 'F-20d', versie, bevestigd: true },
          ...{ gezien: '', reden: 'Wacht op taalschool', datum: klok.vandaag() },
        },
        'chat',
      );
    const { versie } = await bewaard();
    const eerste = await submit(versie);
    klok.advance(15_000);
    expect(await submit(versie)).toEqual(eerste);
    expect((await bewaard()).versie).toBe(versie + 1);
    await submit(versie + 1);
    expect((await bewaard()).versie).toBe(versie + 2);
  });
});
