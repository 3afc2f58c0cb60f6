import { findPersoon } from '../../../bot/inrichting';
import { kaartVan } from '../../../bot/dossiers/dossiers';
import { decideOverplaatsing, finishOverplaatsingen } from '../../../bot/dossiers/overplaatsen';
import { type Store } from '../../../bot/store/store';
import { type TurnUit } from '../../../bot/teams/turn';
import { isNotificatieRegel } from '../../../rules/historie';
import { addDossier, createTestTurn } from '../../support/beurt';
import { aDossier } from '../../support/dossier';
import { testInrichting } from '../../support/inrichting';
import { createTestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const NUMMERS = ['2026-0001', '2026-0002', '2026-0003', '2026-0004'];

describe('dossiers naar een andere caseload brengen', () => {
  let opslag: TestStore;
  const klok = createTestKlok('2026-05-08');
  const delen = () => ({ store: opslag.store, clock: klok, inrichting: testInrichting });

  beforeEach(async () => {
    opslag = await openTestStore();
    for (const [n, dossiernummer] of NUMMERS.entries()) {
      const { historie } = aDossier().metKoppeling('2026-05-01').build();
      const dossier = { dossiernummer, caseload: 'Noord', klantmanager: n === 0 ? 'joost' : 'fatima', historie };
      await addDossier(opslag.store, dossier, { wensen: [kaartVan(dossier)] });
    }
  });
  afterEach(() => opslag.remove());

  const klik = (persoon: string, data: object): Promise<TurnUit> =>
    createTestTurn(
      opslag.store,
      klok,
    )({
      ...{ soort: 'actie', verb: 'overplaatsen' },
      data: {
        keer: 'k1',
        van: 'Noord',
        naar: 'Zuid',
        aan: 'verdelen',
        dossiers: '',
        reden: 'Nieuwe indeling',
        ...data,
      },
      van: { persoon, plek: 'chat', gesprek: 'g', activityId: 'a' },
    });
  const stand = async () =>
    Promise.all(
      NUMMERS.map(async (nummer) => {
        const { dossier } = (await opslag.store.loadDossier(nummer))!;
        const regels = dossier.historie.filter((regel) => !isNotificatieRegel(regel) && regel.formulier === 'F-20e');
        const plek = (await opslag.store.loadUitgaand(`dossier:${nummer}`))?.plek;
        return [dossier.caseload, dossier.klantmanager, regels.length, plek] as const;
      }),
    );
  const tekst = (uit: TurnUit) => JSON.stringify(uit);

  it('laat eerst zien om hoeveel het gaat, en doet het daarna: historie, eigenaar en kaart', async () => {
    expect(tekst(await klik('marieke', {}))).toContain('Overplaatsen: 4 dossiers');
    expect((await stand()).every(([caseload]) => caseload === 'Noord')).toBe(true);
    expect(await klik('marieke', { gezien: 4 })).toMatchObject({
      soort: 'melding',
      tekst: expect.stringContaining('4 van 4') as string,
    });
    for (const [caseload, klantmanager, regels, plek] of await stand()) {
      expect([caseload, regels, plek]).toEqual(['Zuid', 1, 'caseload:Zuid']);
      expect(findPersoon(testInrichting, klantmanager!)?.caseloads).toContain('Zuid');
    }
    // Joost works in both: he keeps his dossier.
    expect((await stand())[0]?.[1]).toBe('joost');
    expect((await opslag.store.loadUitgaand('overplaatsing:k1:marieke'))?.inhoud).toMatchObject({
      tekst: expect.stringContaining('4 van 4') as string,
    });
  });

  it('gaat na een onderbreking verder waar het was, zonder iets dubbel te doen of te zeggen', async () => {
    const besluit = {
      ...{ keer: 'k1', van: 'Noord', naar: 'Zuid', reden: 'Nieuwe indeling' },
      door: { id: 'marieke', rol: 'teamleider' as const },
      dossiers: NUMMERS.map((nummer): [string, string] => [nummer, 'joost']),
    };
    await decideOverplaatsing(opslag.store, besluit);
    for (let toegestaan = 0; toegestaan < 2; toegestaan += 1) {
      const store = breakAfter(opslag.store, toegestaan);
      await expect(finishOverplaatsingen({ ...delen(), store })).rejects.toThrow('stekker eruit');
      await opslag.reopen();
    }
    await finishOverplaatsingen(delen());
    await finishOverplaatsingen(delen());
    expect(await stand()).toEqual(NUMMERS.map(() => ['Zuid', 'joost', 1, 'caseload:Zuid']));
    expect((await opslag.store.loadUitgaand('overplaatsing:k1:joost'))?.gewenst).toBe(1);
  });

  it('telt een dubbele klik een keer', async () => {
    await Promise.all([klik('marieke', { gezien: 4 }), klik('marieke', { gezien: 4 })]);
    expect((await stand()).map(([, , regels]) => regels)).toEqual([1, 1, 1, 1]);
  });

  it('neemt alleen de genoemde dossiers mee', async () => {
    await klik('ruben', { dossiers: '2026-0002, 2026-0004', aan: 'anneke', gezien: 2 });
    expect((await stand()).map(([caseload, wie]) => `${caseload} ${wie}`)).toEqual([
      'Noord joost',
      'Zuid anneke',
      'Noord fatima',
      'Zuid anneke',
    ]);
  });

  it.each([
    ['zonder reden', { reden: ' ' }, 'Geef een reden.'],
    ['met een burgerservicenummer in de reden', { reden: 'Zie 111222333' }, 'burgerservicenummer'],
    ['naar dezelfde caseload', { naar: 'Noord' }, 'twee verschillende caseloads'],
    ['aan iemand die daar niet werkt', { aan: 'fatima' }, 'die in caseload Zuid werkt'],
    ['een dossier van elders', { dossiers: '2026-9999' }, 'Niet in caseload Noord: 2026-9999.'],
    ['iets dat geen dossiernummer is', { dossiers: 'allemaal' }, 'Schrijf dossiernummers'],
  ])('geeft het formulier terug: %s', async (_wat, data, zin) => {
    expect(tekst(await klik('marieke', { gezien: 4, ...data }))).toContain(zin);
    expect((await stand()).every(([caseload]) => caseload === 'Noord')).toBe(true);
  });

  it('vraagt het opnieuw als er intussen een dossier bij kwam', async () => {
    const { historie } = aDossier().metKoppeling('2026-05-01').build();
    await addDossier(opslag.store, { dossiernummer: '2026-0005', caseload: 'Noord', historie });
    expect(tekst(await klik('marieke', { gezien: 4 }))).toContain('Overplaatsen: 5 dossiers');
  });

  it('weigert een klantmanager', async () => {
    expect(await klik('joost', { gezien: 4 })).toMatchObject({ soort: 'fout', status: 403 });
  });
});

/** The plug is pulled at the moment the next dossier would be written. */
function breakAfter(store: Store, toegestaan: number): Store {
  let geschreven = 0;
  return new Proxy(store, {
    get(doel, sleutel) {
      const waarde: unknown = Reflect.get(doel, sleutel);
      if (typeof waarde !== 'function') return waarde;
      if (sleutel !== 'appendDossier') return waarde.bind(doel) as unknown;
      return (toevoeging: Parameters<Store['appendDossier']>[0]) => {
        geschreven += 1;
        if (geschreven > toegestaan + 1) throw new Error('stekker eruit');
        return doel.appendDossier(toevoeging);
      };
    },
  });
}
