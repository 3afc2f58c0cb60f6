import { type Controle, runControle } from '../../../bot/boekhouding/controle';
import { noteOntvangst } from '../../../bot/boekhouding/ontvangstboek';
import { kenmerkVanBericht } from '../../../bot/dossiers/kenmerk';
import { mergeDossiers } from '../../../bot/dossiers/samenvoegen';
import { BotError } from '../../../bot/errors';
import { type Behandeld } from '../../../bot/post/mailbox';
import { type BewaardBericht } from '../../../bot/store/store';
import { createTestTurn } from '../../support/beurt';
import { AUTOMATISCH, keepMail, KOPPELING, ONBEKEND, receiveMail, VALS } from '../../support/keten-van-post';
import { createTestKlok, type TestKlok } from '../../support/klok';
import { openTestStore, type TestStore } from '../../support/store';

const MINUUT = 60_000;

describe('de controle van de opslag', () => {
  let opslag: TestStore;
  let klok: TestKlok;

  beforeEach(async () => {
    opslag = await openTestStore();
    klok = createTestKlok('2026-05-08');
  });
  afterEach(() => opslag.remove());

  const ontvang = (id: string, mail: Parameters<typeof receiveMail>[3]) => receiveMail(opslag.store, klok, id, mail);
  const controleer = (meer: Partial<Parameters<typeof runControle>[0]> = {}): Promise<Controle> =>
    runControle({ store: opslag.store, clock: klok, inPostvak: 0, isBekend: () => true, ...meer });

  /** Alsof de verzender elke kaart heeft geplaatst. */
  async function toonAlles(): Promise<void> {
    for (const { id } of await opslag.store.listTeVersturen('9', 100)) {
      const item = await opslag.store.loadUitgaand(id);
      await opslag.store.saveZending(
        id,
        { getoond: item!.gewenst, poging: 0, nietVoor: '', activityId: `a-${id}`, gesprek: 'g' },
        item!.beurt,
      );
    }
  }

  async function vulAlles(): Promise<void> {
    await ontvang('b1', KOPPELING);
    await ontvang('b2', { ...KOPPELING, messageId: '<b1@afzender.example>' });
    await ontvang('b3', ONBEKEND);
    await ontvang('b4', VALS);
    await ontvang('b5', AUTOMATISCH);
    await toonAlles();
  }

  it('is in orde als elk bericht in één stand staat, op een kaart, en elke termijn een kaart heeft', async () => {
    await vulAlles();
    expect(await controleer()).toMatchObject({
      in_orde: true,
      ...{ gelezen: 5, herkend: 2, onbekend: 1, quarantaine: 1, automatisch: 1, dubbel: 1, wachtend: 0, kaarten: 2 },
      ...{ ketens: { dossiers: 1, kapot: [] }, onzeker: 0, bevindingen: [] },
    });
    const { termijnen } = await controleer();
    expect(termijnen.open).toBeGreaterThan(0);
    expect(termijnen.zonderKaart).toEqual([]);
  });

  it('heeft precies de sleutels van het contract', async () => {
    expect(Object.keys(await controleer()).sort()).toEqual(
      [
        ...['in_orde', 'gelezen', 'herkend', 'onbekend', 'quarantaine', 'automatisch', 'dubbel', 'wachtend'],
        ...['kaarten', 'ketens', 'termijnen', 'onzeker', 'bevindingen'],
      ].sort(),
    );
  });

  it('blijft in orde als de beheerder een bericht vrijgeeft: het verhuist van de ene stand naar de andere', async () => {
    await vulAlles();
    await createTestTurn(
      opslag.store,
      klok,
    )({
      ...{ soort: 'actie', verb: 'quarantaine-vrijgeven', data: { bericht: 'b4' } },
      van: { persoon: 'ruben', plek: 'kanaal', gesprek: 'g', activityId: 'a' },
    });
    expect(await controleer()).toMatchObject({ in_orde: true, gelezen: 5, onbekend: 2, quarantaine: 0, kaarten: 3 });
  });

  it('telt een samengevoegd dossier niet mee bij de termijnen, en vindt zijn berichten op het andere', async () => {
    await ontvang('b1', KOPPELING);
    const [eerste = ''] = await opslag.store.listDossiers();
    await ontvang('b2', { ...KOPPELING, tekst: 'BSN: 111222333' });
    const tweede = (await opslag.store.listDossiers()).find((nummer) => nummer !== eerste) ?? '';
    await toonAlles();
    const { termijnen } = await controleer();
    await mergeDossiers(opslag.store, klok, { van: tweede, naar: eerste, door: 'fatima' });
    const daarna = await controleer();
    expect(daarna).toMatchObject({ in_orde: true, kaarten: 2, ketens: { dossiers: 2, kapot: [] } });
    // Twee koppelingen van één persoon zijn samen één melding aan COA.
    expect(daarna.termijnen.open).toBe(termijnen.open - 1);
  });

  it('noemt een bericht dat is aangeboden maar nergens staat', async () => {
    await noteOntvangst(opslag.store, 'zoek', { bron: 'postvak', op: '2026-05-03T08:00:00Z' });
    expect(await controleer()).toMatchObject({
      in_orde: false,
      bevindingen: ['Bericht zoek is aangeboden, maar staat niet in de opslag.'],
    });
  });

  it('noemt een bericht dat er staat zonder dat een postvak het aanbood', async () => {
    await vulAlles();
    await opslag.store.dropClaim('ontvangst:b3');
    expect((await controleer()).bevindingen).toEqual([
      'Bericht b3 staat in de opslag, maar is door geen postvak aangeboden.',
    ]);
  });

  describe('wat volgens een postvak is behandeld', () => {
    const postvak = (...behandeld: Behandeld[]) => ({
      naam: 'postvak-duo',
      mailbox: { listBehandeld: () => Promise.resolve(behandeld) },
    });
    const bevindingen = async (...behandeld: Behandeld[]) =>
      (await controleer({ postvakken: [postvak(...behandeld)] })).bevindingen;

    it('is in orde als de opslag elk bericht kent, ook als de inhoud al is gewist', async () => {
      await vulAlles();
      const heel = kenmerkVanBericht('postvak-duo', 'bezorging-1');
      await noteOntvangst(opslag.store, heel, { bron: 'postvak-duo', op: klok.now().toISOString() });
      expect(
        await bevindingen(
          { soort: 'stub', map: 'verwerkt', bericht: 'b1', notificatie: 'COA-01' },
          { soort: 'stub', map: 'quarantaine', bericht: 'b4' },
          { soort: 'bericht', map: 'vraag', kenmerk: 'bezorging-1' },
        ),
      ).toEqual([]);
      for (const dossiernummer of await opslag.store.listDossiers())
        await opslag.store.eraseDossier(dossiernummer, () => []);
      expect(await bevindingen({ soort: 'stub', map: 'verwerkt', bericht: 'b1' })).toEqual([]);
    });

    it('noemt elke stub waarvan de opslag het bericht niet kent, en zegt een keer wat de beheerder doet', async () => {
      await vulAlles();
      const [een, twee, watNu, ...meer] = await bevindingen(
        { soort: 'stub', map: 'verwerkt', bericht: 'weg1', notificatie: 'COA-01' },
        { soort: 'stub', map: 'verwerkt', bericht: 'b1', notificatie: 'COA-01' },
        { soort: 'stub', map: 'vraag', bericht: 'weg2' },
      );
      expect([een, twee]).toEqual([
        'Van bericht weg1 (COA-01) ligt een stub in de map "verwerkt" van postvak-duo, maar de opslag kent het niet.',
        'Van bericht weg2 ligt een stub in de map "vraag" van postvak-duo, maar de opslag kent het niet.',
      ]);
      expect(watNu).toMatch(/terug in de inbox en verwijder daarna de stub/);
      expect(meer).toEqual([]);
    });

    it('noemt een heel bericht dat de opslag niet kent, met het moment waarop het kwam', async () => {
      expect(
        await bevindingen(
          { soort: 'bericht', map: 'verwerkt', kenmerk: 'x', ontvangen: '2026-05-07T22:30:00Z' },
          { soort: 'bericht', map: 'vraag', kenmerk: 'y' },
        ),
      ).toEqual([
        'In de map "verwerkt" van postvak-duo ligt een bericht van vr 8 mei 2026 om 00:30 dat de opslag niet kent. Zet het terug in de inbox.',
        'In de map "vraag" van postvak-duo ligt een bericht dat de opslag niet kent. Zet het terug in de inbox.',
      ]);
    });

    it('zegt het als een postvak niet te lezen is, en kijkt wel in de andere', async () => {
      const kapot = (fout: Error) => ({ naam: 'postvak', mailbox: { listBehandeld: () => Promise.reject(fout) } });
      const stub: Behandeld = { soort: 'stub', map: 'verwerkt', bericht: 'weg' };
      const { in_orde, bevindingen: zinnen } = await controleer({
        postvakken: [
          kapot(new BotError('POSTVAK', 'De mailserver is niet bereikbaar.')),
          kapot(new Error('EACCES /geheim')),
          postvak(stub),
        ],
      });
      expect(in_orde).toBe(false);
      expect(zinnen).toEqual([
        'Wat in postvak is behandeld, is niet vergeleken met de opslag. De mailserver is niet bereikbaar.',
        'Wat in postvak is behandeld, is niet vergeleken met de opslag. Het postvak kan niet worden gelezen.',
        expect.stringContaining('bericht weg') as string,
        expect.stringContaining('regiebot bericht') as string,
      ]);
    });
  });

  it('laat een bericht even wachten, maar noemt het als het blijft liggen', async () => {
    await keepMail(opslag.store, klok, 'b1', KOPPELING);
    expect(await controleer()).toMatchObject({ in_orde: true, gelezen: 0, wachtend: 1 });
    klok.advance(16 * MINUUT);
    expect((await controleer()).bevindingen).toEqual(['Bericht b1 is bewaard, maar wordt niet verwerkt.']);
  });

  it('telt wat bewaard is en ook nog in het postvak ligt niet twee keer als wachtend', async () => {
    await keepMail(opslag.store, klok, 'b1', KOPPELING);
    expect(await controleer({ inPostvak: 1 })).toMatchObject({ wachtend: 1 });
    expect(await controleer({ inPostvak: 3 })).toMatchObject({ wachtend: 3 });
  });

  it('noemt een herkend bericht dat op geen dossier en op geen kaart staat', async () => {
    await ontvang('b1', KOPPELING);
    await toonAlles();
    const bericht = (await opslag.store.loadBericht('b1'))!;
    const zonder = Object.fromEntries(Object.entries(bericht).filter(([sleutel]) => sleutel !== 'dossiernummer'));
    await opslag.store.saveBericht(zonder as unknown as BewaardBericht, []);
    expect(await controleer()).toMatchObject({
      kaarten: 0,
      bevindingen: [
        'Bericht b1 is gelezen, maar staat op geen dossier en op geen kaart in triage.',
        'Er horen 1 berichten op een kaart te staan, maar het zijn er 0.',
      ],
    });
  });

  it('noemt een bericht dat zegt op een dossier te staan terwijl dat niet zo is', async () => {
    await ontvang('b1', KOPPELING);
    await ontvang('b3', ONBEKEND);
    await toonAlles();
    const [dossiernummer = ''] = await opslag.store.listDossiers();
    await opslag.store.saveBericht({ ...(await opslag.store.loadBericht('b3'))!, dossiernummer }, []);
    expect((await controleer()).bevindingen[0]).toBe(
      `Bericht b3 hoort bij dossier ${dossiernummer}, maar staat niet in de geschiedenis daarvan.`,
    );
  });

  it.each([
    ['een bericht dat er niet is', 'b9', 'Bericht b3 heet dubbel van een bericht dat er niet is.'],
    ['een bericht in quarantaine', 'b4', 'Bericht b3 heet dubbel van bericht b4, maar dat telt niet mee.'],
  ])('noemt een bericht dat dubbel heet van %s', async (_wat, dubbelVan, bevinding) => {
    await vulAlles();
    await opslag.store.saveBericht({ ...(await opslag.store.loadBericht('b3'))!, dubbelVan }, []);
    expect((await controleer()).bevindingen).toContain(bevinding);
  });

  it('noemt een dossier met een open termijn waarvan nog geen kaart te zien is', async () => {
    await ontvang('b1', KOPPELING);
    const [dossiernummer = ''] = await opslag.store.listDossiers();
    expect(await controleer()).toMatchObject({ in_orde: false, termijnen: { zonderKaart: [dossiernummer] } });
  });

  it('noemt een dossier waarvan de klantmanager niet meer in de inrichting staat', async () => {
    await ontvang('b1', KOPPELING);
    const [dossiernummer = ''] = await opslag.store.listDossiers();
    await opslag.store.appendDossier({
      ...{ dossiernummer, verwachteVersie: 1, caseload: 'Noord', klantmanager: 'weg', regels: [], wensen: [] },
    });
    await toonAlles();
    expect(await controleer()).toMatchObject({ in_orde: true });
    expect((await controleer({ isBekend: (id) => id !== 'weg' })).bevindingen).toEqual([
      `Dossier ${dossiernummer} is van een klantmanager die niet meer in de inrichting staat. Draag het over.`,
    ]);
  });
});
